import { parseSync } from '@swc/core'

/** Any node of the parser's tree: it has a type, a place in the file, and parts. */
export type Node = { readonly type: string; readonly [part: string]: unknown }

export type Place = { readonly node: Node; readonly within: readonly Node[] }

/** Every node of a TypeScript file with those that hold it, outermost first. @throws where it does not parse. */
export function nodesOf(file: string, text: string): Place[] {
  const module: unknown = parseSync(text, {
    syntax: 'typescript',
    tsx: file.endsWith('.tsx'),
    target: 'es2024',
  })
  return isNode(module) ? below(module, []) : []
}

/** The statements and declarations at the top of a file. */
export function topOf(places: readonly Place[]): Node[] {
  return places.filter(({ within }) => within.length === 1).map(({ node }) => node)
}

/** Counts lines of a text; the parser gives its places in bytes, from 1. */
export function linesOf(text: string): (node: Node) => { first: number; last: number } {
  const bytes = Buffer.from(text)
  const lineAt = (byte: number) =>
    bytes
      .subarray(0, byte - 1)
      .toString()
      .split('\n').length
  return (node) => ({ first: lineAt(spanOf(node).start), last: lineAt(spanOf(node).end) })
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** A part of a node that is itself a node. */
export function part(node: Node | undefined, name: string): Node | undefined {
  const value = node?.[name]
  return isNode(value) ? value : undefined
}

/** A part of a node that is a list of nodes. */
export function parts(node: Node | undefined, name: string): Node[] {
  const value = node?.[name]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** A part of a node that is a word: a name, an operator, the value of a text. */
export function word(node: Node | undefined, name: string): string {
  const value = node?.[name]
  return typeof value === 'string' ? value : ''
}

function below(node: Node, within: readonly Node[]): Place[] {
  const deeper = [...within, node]
  const children = Object.values(node).flatMap(nodesIn)
  return [{ node, within }, ...children.flatMap((child) => below(child, deeper))]
}

/** Nodes held by a part; the parser wraps some in plain objects without a type of their own. */
function nodesIn(value: unknown): Node[] {
  if (isNode(value)) return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(nodesIn)
}

function spanOf(node: Node): { start: number; end: number } {
  const span = node['span']
  const known = typeof span === 'object' && span !== null && 'start' in span && 'end' in span
  if (!known || typeof span.start !== 'number' || typeof span.end !== 'number') {
    throw new Error(`The parser gave ${node.type} no place`)
  }
  return { start: span.start, end: span.end }
}

import type { ComponentChildren } from 'preact'
import { Raw } from '../raw.tsx'

type Options = Readonly<Record<string, unknown>>

/** Options of an official macro as props of our component: html becomes nodes, attributes become strings. */
export function propsOf(options: Options): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).flatMap(([name, value]) => propOf(name, value, options)))
}

const nodesOnly = new Set(['conditional', 'beforeInput', 'afterInput', 'beforeInputs', 'afterInputs'])

function propOf(name: string, value: unknown, siblings: Options): [string, unknown][] {
  if (value === null) return name === 'errorMessage' || name === 'hint' ? [] : [[name, value]]
  const adapt = adaptations.find(([of]) => of(name))?.[1]
  if (adapt) return adapt(name, value)
  if (siblings[name.replace(/Text$/, 'Html')] && name.endsWith('Text')) return []
  return [[name, deep(value)]]
}

type Adapt = (name: string, value: unknown) => [string, unknown][]

const adaptations: readonly [(name: string) => boolean, Adapt][] = [
  [(name) => /attributes$/i.test(name), (name, value) => [[name, attributesOf(value)]]],
  [(name) => name === 'html', (_, value) => (value ? [['children', raw(value)]] : [])],
  [
    (name) => name.endsWith('Html'),
    (name, value) => (value ? [[name.replace(/Html$/, 'Text'), raw(value)]] : []),
  ],
  [(name) => name === 'slots', (name, value) => [[name, slotsOf(value)]]],
  [
    (name) => name === 'value',
    (name, value) => [[name, typeof value === 'boolean' ? String(value) : deep(value)]],
  ],
  [(name) => nodesOnly.has(name), (name, value) => [[name, nodesOf(value)]]],
]

function deep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deep)
  return isOptions(value) ? propsOf(value) : value
}

function nodesOf(value: unknown): ComponentChildren {
  if (!isOptions(value)) return undefined
  return value.html ? raw(value.html) : String(value.text ?? '')
}

function slotsOf(value: unknown): unknown {
  if (!isOptions(value)) return undefined
  const { end, ...others } = value
  const nodes = Object.entries(others).map(([name, html]) => [name, raw(html)])
  const ending = isOptions(end)
    ? { end: raw(end.html), endInline: end.align === 'inline' }
    : { end: end && raw(end) }
  return { ...Object.fromEntries(nodes), ...ending }
}

/** The official macro takes text, numbers, booleans, null, and { value, optional }. */
function attributesOf(value: unknown): Record<string, string | undefined> {
  if (!isOptions(value)) return {}
  return Object.fromEntries(Object.entries(value).map(([name, given]) => [name, attributeOf(given)]))
}

function attributeOf(given: unknown): string | undefined {
  if (!isOptions(given)) return String(given ?? '')
  if (given.optional && (given.value === undefined || given.value === null || given.value === false))
    return undefined
  return given.optional && given.value === true ? '' : String(given.value ?? '')
}

function raw(html: unknown): ComponentChildren {
  return <Raw html={String(html)} />
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

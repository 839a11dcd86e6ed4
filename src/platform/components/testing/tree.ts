import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

/** An element as lines: order of attributes, indentation and line breaks do not count; everything else does. */
export function treeOf(html: string): string {
  return nodesOf(parseFragment(html).childNodes, '').join('\n')
}

/** Every element of some markup, as the browser would build it. */
export function elementsOf(html: string): readonly DefaultTreeAdapterTypes.Element[] {
  const below = (nodes: readonly Node[]): DefaultTreeAdapterTypes.Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...below(node.childNodes)] : []))
  return below(parseFragment(html).childNodes)
}

type Node = DefaultTreeAdapterTypes.ChildNode

const inText = new Set(['a', 'span', 'strong', 'em', 'b', 'i', 'code', 'abbr', 'time'])

function nodesOf(nodes: readonly Node[], indent: string): string[] {
  return joined(nodes).flatMap((node, index, all) => {
    if ('value' in node)
      return textOf(node.value, all[index - 1], all[index + 1]).map((text) => `${indent}"${text}"`)
    if (!('tagName' in node)) return []
    const attributes = node.attrs.map(({ name, value }) => `${name}="${attributeOf(name, value)}"`).sort()
    const children = nodesOf(node.childNodes, `${indent}  `)
    return [`${indent}<${[node.tagName, ...attributes].join(' ')}>`, ...children]
  })
}

/** Neighbouring texts as one: a renderer may write them in pieces. Comments are left out. */
function joined(nodes: readonly Node[]): Node[] {
  const done: Node[] = []
  for (const node of nodes.filter(({ nodeName }) => nodeName !== '#comment')) {
    const last = done.at(-1)
    if (last && 'value' in last && 'value' in node)
      done.splice(-1, 1, { ...last, value: last.value + node.value })
    else done.push(node)
  }
  return done
}

function attributeOf(name: string, value: string): string {
  return name === 'class' ? value.split(/\s+/).filter(Boolean).join(' ') : value
}

/** A space beside an element of running text is seen and read out; one beside a block is not. */
function textOf(value: string, before: Node | undefined, after: Node | undefined): string[] {
  const text = value.replace(/[ \n\t]+/g, ' ')
  const start = isInText(before) ? text : text.trimStart()
  const whole = isInText(after) ? start : start.trimEnd()
  return whole === '' ? [] : [whole]
}

function isInText(node: Node | undefined): boolean {
  return node !== undefined && 'tagName' in node && inText.has(node.tagName)
}

import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** What a browser without scripts sends for a page of controls that nobody touches. */
export function sentBy(html: string): Record<string, string | string[]> {
  const sent: Record<string, string | string[]> = {}
  for (const [name, value] of elementsIn(parseFragment(html).childNodes).flatMap(sentByControl)) {
    const before = sent[name]
    // Line breaks go over the wire as two characters.
    const wire = value.replaceAll(/\r\n|\r|\n/g, '\r\n')
    sent[name] = before === undefined ? wire : [...[before].flat(), wire]
  }
  return sent
}

/** The ids in a page; a link to a control must find one, and only one. */
export function idsIn(html: string): string[] {
  return elementsIn(parseFragment(html).childNodes).flatMap((element) => attribute(element, 'id') ?? [])
}

function sentByControl(element: Element): [string, string][] {
  const name = attribute(element, 'name')
  if (name === undefined) return []
  const value = heldBy(element)
  return value === undefined ? [] : [[name, value]]
}

function heldBy(element: Element): string | undefined {
  if (element.tagName === 'textarea') return textOf(element)
  if (element.tagName === 'select') return chosenOf(element)
  if (element.tagName !== 'input') return undefined
  const ticked = attribute(element, 'checked') !== undefined
  const switched = ['radio', 'checkbox'].includes(attribute(element, 'type') ?? '')
  return switched && !ticked ? undefined : (attribute(element, 'value') ?? '')
}

function chosenOf(element: Element): string {
  const options = elementsIn(element.childNodes)
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
  return (chosen && attribute(chosen, 'value')) ?? ''
}

function textOf(element: Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...elementsIn(node.childNodes)] : []))
}

function attribute(element: Element, wanted: string): string | undefined {
  return element.attrs.find(({ name }) => name === wanted)?.value
}

import type { ComponentChildren } from 'preact'

/** Extra HTML attributes of an element. A value that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** What every official macro takes. */
export interface Common {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** Words (escaped) or nodes; nodes win, as `html` wins over `text` in the official macros. */
export interface Content {
  readonly text?: string | number | undefined
  readonly children?: ComponentChildren
}

/** An option given as its words alone or as the macro's object. */
export type Short<Options> = string | Options

/** A list in which a page may leave gaps: `[always, sometimes && item]`. */
export type Sparse<Item> = readonly (Item | false | null | undefined | '')[]

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** The nodes of a content option, or its words. */
export function contentOf(content: Content | undefined): ComponentChildren {
  return hasNodes(content?.children) ? content?.children : content?.text
}

/** Whether an official `{% if html or text %}` would hold. */
export function hasContent(content: Content | undefined): boolean {
  return content !== undefined && (hasNodes(content.children) || hasNodes(content.text))
}

/** The long form of an option. */
export function optionsOf<Options extends object>(
  given: Short<Options> | null | false | undefined,
): Options | { readonly text: string } | undefined {
  if (typeof given !== 'string') return given || undefined
  return given === '' ? undefined : { text: given }
}

/** The class attribute: the names that are there, in order. */
export function classNames(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Ids for aria-describedby, or undefined when there are none. */
export function idList(...ids: readonly (string | false | null | undefined)[]): string | undefined {
  return classNames(...ids) || undefined
}

/** The items that are there. */
export function present<Item>(items: Sparse<Item> | undefined): readonly Item[] {
  return (items ?? []).filter(isThere)
}

function isThere<Item>(item: Item | false | null | undefined | ''): item is Item {
  return Boolean(item)
}

function hasNodes(nodes: ComponentChildren): boolean {
  return nodes !== undefined && nodes !== null && nodes !== false && nodes !== ''
}

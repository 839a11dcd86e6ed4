const idWithin = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i

/** The id of a record in what a keeper typed: the address of one of its pages, or the id alone. Null where there is none. */
export function recordTyped(text: string): string | null {
  return idWithin.exec(text)?.[0].toLowerCase() ?? null
}

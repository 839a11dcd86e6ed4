/** One clock of one person, as an address names it. */
export interface DueAddress {
  readonly personId: string
  readonly timescale: string
  readonly key: string
}

/** The address of the page that explains a due date. */
export function dueHref({ personId, timescale, key }: DueAddress): string {
  return `/people/${personId}/due/${encodeURIComponent(timescale)}/${encodeURIComponent(key)}`
}

/** What a searcher is given, and what only the lead for restricted records is told. */
export interface Parted<Found> {
  readonly shown: readonly Found[]
  /** For a task of the restricted-records lead; nothing of it may reach the searcher. */
  readonly forTheLead: readonly Found[]
}

/**
 * Parts what a search or a linkage found. Whoever may not see a sealed record gets the same answer as if nothing had been
 * found: the sealed are taken out before anything is ranked, counted or said.
 */
export function partSealed<Found>(
  found: readonly Found[],
  isSealed: (found: Found) => boolean,
): Parted<Found> {
  return { shown: found.filter((each) => !isSealed(each)), forTheLead: found.filter(isSealed) }
}

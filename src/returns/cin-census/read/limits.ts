/** How much a return may hold. Several times the largest council’s; more is a mistake or an attack. */
export interface Limits {
  readonly bytes: number
  /** Elements inside each other. A return has eight. */
  readonly depth: number
  readonly children: number
  readonly elements: number
  readonly elementsOfOneChild: number
  /** Children that have one identifier between them. */
  readonly childrenOfOneIdentifier: number
  readonly textOfOneElement: number
}

export const limits: Limits = {
  bytes: 256 * 2 ** 20,
  depth: 12,
  children: 250_000,
  elements: 8_000_000,
  elementsOfOneChild: 5_000,
  childrenOfOneIdentifier: 200,
  textOfOneElement: 10_000,
}

/** '256 MB' */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20).toLocaleString('en-GB')} MB`
}

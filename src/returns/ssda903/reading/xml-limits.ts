/** How much the XML of a return may hold; several times what the largest council sends. More is a mistake or an attack. */
export interface XmlLimits {
  /** Elements inside each other: a return has five. */
  readonly depth: number
  readonly children: number
  readonly elementsOfOneChild: number
  readonly textOfOneElement: number
}

export const xmlLimits: XmlLimits = {
  depth: 12,
  children: 250_000,
  elementsOfOneChild: 20_000,
  textOfOneElement: 10_000,
}

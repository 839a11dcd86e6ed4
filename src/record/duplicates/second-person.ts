/** What is known of two records before they are joined. */
export interface Joining {
  readonly restricted: boolean
  /** Services that work with either now. */
  readonly services: readonly string[]
  /** Somebody has said that they are two people. */
  readonly saidDifferent: boolean
  /** Whoever asks may join records themself. */
  readonly mayJoin: boolean
}

interface Rule {
  readonly says: string
  readonly holds: (joining: Joining) => boolean
}

const withAPlan: readonly string[] = ['child-in-need', 'child-protection', 'children-in-care', 'leaving-care']
const withAnOrder: readonly string[] = ['court']

/** When a second person must agree before two records are joined. @source spec/person-matching.md section 8 */
const rules: readonly Rule[] = [
  { says: 'One of the records is restricted', holds: ({ restricted }) => restricted },
  {
    says: 'There is an open plan for one of them',
    holds: ({ services }) => services.some((service) => withAPlan.includes(service)),
  },
  {
    says: 'One of them is before a court',
    holds: ({ services }) => services.some((service) => withAnOrder.includes(service)),
  },
  { says: 'Somebody has said that these are two people', holds: ({ saidDifferent }) => saidDifferent },
  {
    says: 'Joining records is decided by a manager or a data quality officer',
    holds: ({ mayJoin }) => !mayJoin,
  },
]

/** Why a second person must agree, in words; none: one person is enough. */
export function whySecond(joining: Joining): string[] {
  return rules.filter(({ holds }) => holds(joining)).map(({ says }) => says)
}

/** Element texts by name, in the order of the format; undefined is a missing element. */
export type Fields = Record<string, string | undefined>

export interface MadeAssessment {
  readonly fields: Fields
  factors: string[]
}

export interface MadePlan {
  readonly fields: Fields
  reviews: string[]
}

/** An episode to be written: the referral and what followed. Faults are planted by changing it. */
export interface MadeEpisode {
  readonly details: Fields
  assessments: MadeAssessment[]
  cinPlans: Fields[]
  enquiries: Fields[]
  protectionPlans: MadePlan[]
  preProceedings: Fields[]
}

/** A made-up child. */
export interface MadeChild {
  readonly identifiers: Fields
  ethnicity: string | undefined
  disabilities: string[]
  episodes: MadeEpisode[]
}

/** An episode in which nothing happened. */
export function episode(details: Fields, parts: Partial<Omit<MadeEpisode, 'details'>> = {}): MadeEpisode {
  return {
    details,
    assessments: [],
    cinPlans: [],
    enquiries: [],
    protectionPlans: [],
    preProceedings: [],
    ...parts,
  }
}

/** How many records a child has. */
export function recordsIn({ disabilities, episodes }: MadeChild): number {
  return episodes.reduce(
    (sum, one) =>
      sum +
      1 +
      one.assessments.length +
      one.cinPlans.length +
      one.enquiries.length +
      one.preProceedings.length +
      one.protectionPlans.reduce((plans, { reviews }) => plans + 1 + reviews.length, 0),
    2 + disabilities.length,
  )
}

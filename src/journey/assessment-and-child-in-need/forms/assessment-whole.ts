import type { AssessmentAnswers, ChildAnswers } from './assessment.ts'

const ofAll = {
  purpose: 'Enter what we want to understand, and why now',
  familyUnderstanding: 'Enter what the family says about why we are here',
  parenting: 'Enter what the parents and carers can do for their children',
  environment: 'Enter who lives at home, and what home is like',
  network: 'Enter who in the network can help, or that nobody can',
  harm: 'Enter what harm happened or is likely, or that you found none',
  safety: 'Enter what keeps the children safe now',
  strengths: 'Enter what goes well',
  history: 'Enter what happened before, or that we know of nothing',
  agencies: 'Enter what school, health, police and others say',
} as const satisfies Partial<Record<keyof AssessmentAnswers, string>>

const ofEach = {
  day: 'Enter what an ordinary day is like for',
  development: 'Enter how they are growing and learning:',
  wishes: 'Enter the wishes and feelings of',
  howGathered: 'Enter how you found out the wishes and feelings of',
  crisisCarer: 'Enter who would look after them in a crisis:',
  analysis: 'Enter what it all means for',
  factors: 'Select the factors that you found for',
  proposed: 'Select what you propose for',
} as const satisfies Partial<Record<keyof ChildAnswers, string>>

const ofDifficulties = {
  difficultyEffect: 'Enter what the adults’ difficulties do to',
  mustChange: 'Enter what must change, by when and how we shall know, for',
  ifNot: 'Enter what it means if the change does not come, for',
} as const satisfies Partial<Record<keyof ChildAnswers, string>>

/** What is missing, and the question to point at. */
export interface Missing {
  readonly question: string
  readonly childId: string | null
  readonly text: string
}

/**
 * What must be there before an assessment goes to the manager: every heading, for every child. Where the adults have difficulties,
 * also what they do to each child and what must change.
 * @source spec/services/03, Child and family assessment
 */
export function missingFrom(
  answers: AssessmentAnswers,
  children: readonly { readonly id: string; readonly name: string }[],
): Missing[] {
  const shared = keysOf(ofAll).flatMap((question) =>
    isThere(answers[question]) ? [] : [{ question, childId: null, text: ofAll[question] }],
  )
  const difficulties = isThere(answers.difficulties)
  const each = children.flatMap(({ id, name }) => [
    ...missingOf(answers.perChild[id], { id, name }, ofEach),
    ...(difficulties ? missingOf(answers.perChild[id], { id, name }, ofDifficulties) : []),
  ])
  return [...shared, ...each]
}

function missingOf<Name extends keyof ChildAnswers & string>(
  answers: ChildAnswers | undefined,
  { id, name }: { readonly id: string; readonly name: string },
  asked: Readonly<Record<Name, string>>,
): Missing[] {
  return keysOf(asked).flatMap((question) =>
    isThere(answers?.[question]) ? [] : [{ question, childId: id, text: `${asked[question]} ${name}` }],
  )
}

function isThere(answer: unknown): boolean {
  if (typeof answer === 'string') return answer.trim() !== ''
  return Array.isArray(answer) ? answer.length > 0 : answer !== undefined && answer !== null
}

function keysOf<Name extends string>(of: Readonly<Record<Name, string>>): Name[] {
  const names: Name[] = []
  for (const name in of) names.push(name)
  return names
}

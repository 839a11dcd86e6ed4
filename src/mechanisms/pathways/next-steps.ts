import { unreachable } from '../../platform/errors.ts'
import { type AnyPathway, rolesOf, type Standing, type Step, type StepName } from './pathway.ts'
import { stateOf } from './state.ts'
import { type Closed, type StepProblem, whyClosed } from './take-step.ts'

/** A step as a page shows it: open, or closed and why, in words. */
export type NextStep<Name extends string = string> = {
  readonly step: Name
  readonly label: string
  /** The id of the form that goes with it. */
  readonly form: string | null
  readonly commentRequired: boolean
} & ({ readonly open: true } | { readonly open: false; readonly why: Closed; readonly because: string })

/** Every step of the pathway in the order of the table. One is open exactly when `takeStep` would take it. */
export function nextSteps<P extends AnyPathway>(
  pathway: P,
  standing: Standing<P>,
): readonly NextStep<StepName<P>>[] {
  const state = stateOf(pathway, standing)
  return namesOf(pathway).map((name) => {
    const step = pathway.steps[name]
    const why = whyClosed(pathway, standing, name)
    const shown = {
      step: name,
      label: step?.label ?? name,
      form: step?.form ?? null,
      commentRequired: step?.comment === 'required',
    }
    return why === null
      ? { ...shown, open: true }
      : { ...shown, open: false, why, because: stepWords(why, { step, state }) }
  })
}

function namesOf<P extends AnyPathway>(pathway: P): readonly StepName<P>[] {
  const names: StepName<P>[] = []
  for (const name in pathway.steps) names.push(name)
  return names
}

/** What a person is told when a step can't be taken. */
export function stepWords(
  why: StepProblem,
  about: { readonly step?: Step<string> | undefined; readonly state: string },
): string {
  switch (why) {
    case 'not a step of this pathway':
      return 'There is no such step'
    case 'not from this state':
      return `It is ${about.state}. This can be done when it is ${listed(about.step?.from ?? [])}`
    case 'something was done after it':
      return 'This can only be undone as long as nothing was done after it'
    case 'not in this role':
      return `This is for: ${listed(about.step ? rolesOf(about.step).map((role) => role.replaceAll('-', ' ')) : [])}`
    case 'needs a second person':
      return 'Somebody else must do this, because you wrote it or asked for it'
    case 'changed since it was seen':
      return 'It was changed while you looked at it. Read it again before you go on'
    case 'needs a comment':
      return 'Enter why'
    default:
      return unreachable(why)
  }
}

function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ')
}

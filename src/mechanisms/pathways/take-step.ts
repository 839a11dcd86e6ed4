import { ok, problem, type Result } from '../../platform/result.ts'
import type { AnyPathway, Standing, StateOf, Step, StepName, Taken } from './pathway.ts'
import { rolesOf } from './pathway.ts'
import { stateOf, stepsThatCount } from './state.ts'

/** Why a step isn't open to the person who looks. */
export type Closed =
  | 'not a step of this pathway'
  | 'not from this state'
  | 'something was done after it'
  | 'not in this role'
  | 'needs a second person'

/** Why a step that is open could not be taken as it was sent. */
export type StepProblem = Closed | 'changed since it was seen' | 'needs a comment'

/** A step somebody wants to take. */
export interface Taking {
  /** As it was sent: any text. */
  readonly step: string
  /** The version of the content on the page from which it was sent. */
  readonly seen: number
  readonly comment?: string
}

/** What a step that was taken makes so: for the service's event. */
export interface StepTaken<P extends AnyPathway> {
  readonly state: StateOf<P>
  readonly taken: Taken<StepName<P>>
  /** Kept as written; null where none was. */
  readonly comment: string | null
}

/**
 * Takes a step, or says why not. Pure: the service stores `taken` in an event, and where things stand is worked out from those.
 * The version guards every step: what changed since it was seen is looked at again before anybody approves or decides it.
 */
export function takeStep<P extends AnyPathway>(
  pathway: P,
  standing: Standing<P>,
  { step: name, seen, comment = '' }: Taking,
): Result<StepTaken<P>, StepProblem> {
  const closed = whyClosed(pathway, standing, name)
  if (closed !== null || !isStepOf(pathway, name)) return problem(closed ?? 'not a step of this pathway')
  const step: Step<StateOf<P>> | undefined = pathway.steps[name]
  if (!step) return problem('not a step of this pathway')
  if (seen !== standing.version) return problem('changed since it was seen')
  const commented = comment.trim() !== ''
  if (step.comment === 'required' && !commented) return problem('needs a comment')
  const taken = { step: name, by: standing.viewerId, version: seen }
  return ok({ state: step.to, taken, comment: commented ? comment : null })
}

/** Why a step is not open to the viewer; null where it is. */
export function whyClosed<P extends AnyPathway>(
  pathway: P,
  standing: Standing<P>,
  name: string,
): Closed | null {
  const step = isStepOf(pathway, name) ? pathway.steps[name] : undefined
  if (!step) return 'not a step of this pathway'
  if (!step.from.includes(stateOf(pathway, standing))) return 'not from this state'
  if (!undoesTheLast(pathway, standing, step)) return 'something was done after it'
  if (!rolesOf(step).some((role) => standing.viewerRoles.includes(role))) return 'not in this role'
  return step.approves && isFirstPerson(pathway, standing) ? 'needs a second person' : null
}

function isStepOf<P extends AnyPathway>(pathway: P, name: string): name is StepName<P> {
  return Object.hasOwn(pathway.steps, name)
}

function undoesTheLast<P extends AnyPathway>(pathway: P, standing: Standing<P>, step: Step<string>): boolean {
  if (!step.undoes) return true
  const last = stepsThatCount(pathway, standing.history, standing.version).at(-1)
  return last !== undefined && step.undoes.includes(last.step)
}

/** Whoever wrote this version, or took the step that asks for its approval, is not the second person. */
function isFirstPerson<P extends AnyPathway>(
  pathway: P,
  { history, version, writtenBy, viewerId }: Standing<P>,
): boolean {
  const asked = stepsThatCount(pathway, history, version).findLast(
    ({ step }) => !pathway.steps[step]?.approves,
  )
  return writtenBy === viewerId || asked?.by === viewerId
}

import { AppError } from '../../platform/errors.ts'
import type { AnyPathway, Standing, StateOf, Step, StepName, Taken } from './pathway.ts'

/** The steps that were taken don't fit the table: another pathway's, or a table that was changed under them. */
export class BrokenHistory extends AppError<'BROKEN_HISTORY'> {}

type Told<P extends AnyPathway> = Pick<Standing<P>, 'history' | 'version' | 'began'>

/**
 * Where a record stands: what the steps taken add up to. An approval holds for the version that was approved: once the
 * content has a later one, and nothing was done in between, the record stands where it stood before it.
 * @throws BrokenHistory when a step was taken that the table does not allow from where it was
 */
export function stateOf<P extends AnyPathway>(pathway: P, { history, version, began }: Told<P>): StateOf<P> {
  const first: StateOf<P> = began ?? pathway.starts
  const counting = stepsThatCount(pathway, history, version)
  return counting.reduce((state, taken) => after(pathway, state, taken), first)
}

/**
 * The steps that count. Whoever takes a step sees the version of that moment: an approval of another version than the next
 * step that counts, or than the content has now, had lapsed by then.
 */
export function stepsThatCount<P extends AnyPathway>(
  pathway: P,
  history: readonly Taken<StepName<P>>[],
  version: number,
): readonly Taken<StepName<P>>[] {
  const counting: Taken<StepName<P>>[] = []
  for (const taken of history.toReversed()) {
    const lapsed = pathway.steps[taken.step]?.approves && taken.version !== (counting[0]?.version ?? version)
    if (!lapsed) counting.unshift(taken)
  }
  return counting
}

function after<P extends AnyPathway>(pathway: P, state: StateOf<P>, { step: name }: Taken): StateOf<P> {
  const step: Step<StateOf<P>> | undefined = pathway.steps[name]
  if (!step?.from.includes(state)) {
    throw new BrokenHistory('BROKEN_HISTORY', `${pathway.id}: ‘${name}’ was taken from ‘${state}’`)
  }
  return step.to
}

import { isCode } from '../../platform/code.ts'
import { dayOf, type Instant } from '../../platform/instant.ts'
import { type NewVisit, type VisitOfChild, visitKinds, visitPlaces } from './model.ts'

export type VisitProblem =
  | 'no child'
  | 'no such kind'
  | 'no such place'
  | 'in the future'
  | 'not seen without a reason'
  | 'not alone without a reason'
  | 'alone and not seen'
  | 'words of a child not seen'
  | 'next visit before this one'

const none = (text: string | null | undefined) => (text ?? '').trim() === ''

/** Nothing that the child said and nothing seen of the child: whatever else the visit was, it was about the adults. */
export function isAboutTheAdults({ said, observed }: Pick<VisitOfChild, 'said' | 'observed'>): boolean {
  return none(said) && none(observed)
}

/** What keeps a visit from being recorded so; null: nothing. */
export function visitFault(visit: NewVisit, now: Instant): VisitProblem | null {
  const { kind, place, visitedAt, nextOn = null, children } = visit
  if (children.length === 0) return 'no child'
  if (!isCode(visitKinds, kind)) return 'no such kind'
  if (!isCode(visitPlaces, place)) return 'no such place'
  if (visitedAt > now) return 'in the future'
  const fault = children.map(childFault).find((one) => one !== null)
  if (fault) return fault
  return nextOn !== null && nextOn < dayOf(visitedAt) ? 'next visit before this one' : null
}

function childFault({ seen, alone, ...child }: VisitOfChild): VisitProblem | null {
  if (alone && !seen) return 'alone and not seen'
  if (!seen && none(child.notSeenBecause)) return 'not seen without a reason'
  if (seen && !alone && none(child.notAloneBecause)) return 'not alone without a reason'
  return !seen && !isAboutTheAdults(child) ? 'words of a child not seen' : null
}

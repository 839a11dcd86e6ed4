import { labelOf } from '../../../../platform/code.ts'
import { longDate } from '../../../../platform/day-words.ts'
import { dayOf } from '../../../../platform/instant.ts'
import type { LastSeen } from '../../../../record/visits/model.ts'
import type { ChildView } from '../../../../record/voice/model.ts'
import { assessmentOutcomes } from '../../codes.ts'
import type { AssessmentAnswers } from '../../forms/assessment.ts'
import type { Assessment } from '../../model.ts'

/** What stands beside a decision: what the worker proposes, whether each child was seen, and what they let us know last. */
export function besideDecision(
  { children }: Assessment,
  given: {
    readonly answers: AssessmentAnswers | null
    readonly seen: ReadonlyMap<string, LastSeen>
    readonly views: readonly ChildView[]
  },
) {
  return children.map(({ personId, name }) => {
    const proposed = given.answers?.perChild[personId]?.proposed
    const seen = given.seen.get(personId)
    const view = given.views.find((one) => one.personId === personId)
    return {
      name,
      lines: [
        `Proposed: ${proposed === undefined ? 'nothing' : labelOf(assessmentOutcomes, proposed).toLowerCase()}`,
        seen?.seen ? `Last seen on ${longDate(dayOf(seen.seen))}` : 'Not seen yet',
        seen?.alone ? `Seen alone on ${longDate(dayOf(seen.alone))}` : 'Not seen alone',
        ...(view ? [`On ${longDate(view.expressedOn)}: ‘${view.words}’`] : []),
      ],
    }
  })
}

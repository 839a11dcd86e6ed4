import { labelOf } from '../../../../platform/code.ts'
import { longDate } from '../../../../platform/day-words.ts'
import { daysBetween, type PlainDate } from '../../../../platform/plain-date.ts'
import { services } from '../../../../record/involvements/codes.ts'
import type { WaitingReferral } from '../../allocation.records.ts'
import { type Carrying, weightOf } from '../../model.ts'

/** Brothers and sisters who wait in one team are one line: they are allocated together. */
export function familiesWaiting(waiting: readonly WaitingReferral[]): WaitingReferral[][] {
  const groups = Map.groupBy(waiting, ({ familyId, teamId, personId }) => `${familyId ?? personId} ${teamId}`)
  return [...groups.values()]
}

/** The families who wait for a worker, worded. */
export function waitingLines(waiting: readonly WaitingReferral[], today: PlainDate) {
  return familiesWaiting(waiting).flatMap((family) => {
    const [first] = family
    if (!first) return []
    const undecided = family.find(({ decided }) => !decided)
    return [
      {
        names: family.map(({ name }) => name).join(', '),
        href: `/people/${first.personId}`,
        team: first.teamName,
        because: first.because,
        received: longDate(first.receivedOn),
        sortReceived: first.receivedOn,
        waits: inDays(daysBetween(first.receivedOn, today)),
        next: undecided
          ? { text: 'Decide the next step first', href: `/referrals/${undecided.referralId}` }
          : {
              text: 'Allocate',
              href: `/people/${first.personId}/involvements/${first.involvementId}/first-direction`,
            },
      },
    ]
  })
}

const inDays = (days: number) => (days === 0 ? 'Since today' : days === 1 ? '1 day' : `${days} days`)

interface Rules {
  readonly cap: number
  readonly weights: Readonly<Record<string, number>>
  readonly today: PlainDate
}

/** What each worker carries, the lightest first, worded. */
export function caseloadLines(workers: readonly Carrying[], { cap, weights, today }: Rules) {
  return workers
    .map((worker) => {
      const weight = weightOf(worker.children, weights)
      const until = worker.newlyQualifiedUntil
      const capped = until !== null && until >= today
      return {
        workerId: worker.workerId,
        name: worker.name,
        team: worker.teamName,
        children: worker.children.reduce((sum, { count }) => sum + count, 0),
        kinds:
          worker.children.map(({ service, count }) => `${count} ${kindWords(service)}`).join(', ') ||
          'Nobody',
        weight,
        cap: capped ? `First year: at most ${cap}` : null,
        over: capped && weight > cap,
        full: capped && weight >= cap,
        firstYearHref: `/workers/${worker.workerId}/first-year`,
      }
    })
    .toSorted((one, other) => one.weight - other.weight)
}

const kindWords = (service: string) => labelOf(services, service).toLowerCase()

/** The workers as the form's list has them. */
export function workerChoices(workers: readonly Carrying[], rules: Rules) {
  return caseloadLines(workers, rules).map(({ workerId, name, team, weight, cap }) => ({
    id: workerId,
    name: `${name}, ${team} (${weight}${cap === null ? '' : `; ${cap.toLowerCase()}`})`,
  }))
}

/** What the weight is made of, said once under the table. */
export function weightWords(weights: Readonly<Record<string, number>>): string {
  const parts = Object.entries(weights).map(([service, weight]) => `${kindWords(service)} ${weight}`)
  return `Each open child weighs: ${parts.join(', ')}; anything else 1.`
}

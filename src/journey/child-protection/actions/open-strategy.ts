import type { Trx } from '../../../platform/db.ts'
import { dayOf, type Instant } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type AnyEvent, eventsOf, type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { type CallProblem, meetingCalled } from '../../../record/meetings/actions/parts.ts'
import type { NewInvitee } from '../../../record/meetings/model.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import type { FrontDoorEvent } from '../../front-door/events.ts'
import { type Child, childrenNamed, teamWith } from '../children.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { strategyKind } from '../forms/strategy.ts'
import { addStrategy } from '../strategy.records.ts'

export interface OpeningStrategy {
  readonly children: readonly string[]
  readonly why: string
  readonly concernAt: Instant
  readonly startsAt: Instant
  readonly way: string
  readonly invitees: readonly NewInvitee[]
  readonly openedFrom: 'assessment' | 'by hand'
}

export type OpenStrategyProblem = CallProblem | 'no words' | 'in the future' | 'before the worry'

/** Opens a strategy discussion about one or several children. Answers its id. Its clock runs from when we came to think so. */
export function openStrategy(
  act: Act,
  wanted: OpeningStrategy,
): Promise<Result<string, OpenStrategyProblem>> {
  const { children: about, why, concernAt, startsAt } = wanted
  const declared = { action: 'open strategy discussion', about, access: strategyKind.part } as const
  return change<string, OpenStrategyProblem>(act, declared, async ({ trx, events }) => {
    if (why.trim() === '') return problem('no words')
    if (concernAt > act.origin.now) return problem('in the future')
    if (startsAt < concernAt) return problem('before the worry')
    const children = await childrenNamed(trx, about)
    const teamId = await teamWith(trx, about[0] ?? '')
    const contactId = contactAsking(events.get(about[0] ?? '') ?? [])
    const openedFrom = contactId === null ? wanted.openedFrom : 'front door'
    const called = meetingCalled(strategyKind, { ...wanted, teamId, items: agendaOf(children) }, byOf(act))
    if (!called.ok) return called
    const { id, write } = called.value
    const opened = { about, why, concernAt, openedFrom, sourceId: contactId, teamId }
    return ok({
      value: id,
      async write(writing: Trx) {
        await write(writing)
        await addStrategy(writing, { ...opened, id }, byOf(act))
      },
      events: about
        .filter((personId) => contactAsking(events.get(personId) ?? []) === null)
        .map((personId) => askedEvent(personId, { id, concernAt, teamId })),
      subject: { kind: 'meeting', id },
    })
  })
}

/** What is shared is about all of them together, and so closed where one of them is closed; what is decided is each child's own. */
export function agendaOf(children: readonly Child[]) {
  const all = { title: 'What is known', about: children.map(({ id }) => id) }
  return [
    all,
    ...children.map(({ id, name }) => ({ title: name, about: [id], subject: { kind: 'child', id } })),
  ]
}

/** The contact whose decision asked for a discussion that was not held yet: its clock runs already. Null where there is none. */
function contactAsking(events: readonly AnyEvent[]): string | null {
  const own = eventsOf<ContactDecided | StrategyHeld>(events, ['contact-decided', 'strategy-held'])
  const last = own.findLast(
    (event) => event.type === 'strategy-held' || event.outcome === 'strategy-discussion',
  )
  return last?.type === 'contact-decided' ? last.contactId : null
}

type ContactDecided = FrontDoorEvent & { type: 'contact-decided' }
type StrategyHeld = ChildProtectionEvent & { type: 'strategy-held' }

/** That a discussion was asked for: the same for one and for a load of many. */
export function askedEvent(
  personId: string,
  { id, concernAt, teamId }: { id: string; concernAt: Instant; teamId: string | null },
): NewEvent {
  return newEvent<ChildProtectionEvent>(
    { type: 'strategy-asked', personId, on: dayOf(concernAt), at: concernAt, strategyId: id, teamId },
    { headline: 'Strategy discussion asked for', keyEvent: true, source: { kind: 'meeting', id } },
  )
}

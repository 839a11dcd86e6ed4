import type { NewReason } from '../../../mechanisms/access/index.ts'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { addHours, dayOf, type Instant } from '../../../platform/instant.ts'
import { ageOn, type PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../../record/chronology/stream.ts'
import { type CallProblem, meetingCalled } from '../../../record/meetings/actions/parts.ts'
import type { NewInvitee, NewPaper } from '../../../record/meetings/model.ts'
import type { Act } from '../../../record/shell/act.ts'
import { byOf } from '../../../record/shell/by.ts'
import { change } from '../../../record/shell/change.ts'
import { addTask } from '../../../record/tasks/add-task.ts'
import { type Child, childrenNamed, teamWith } from '../children.records.ts'
import { type ConferenceKind, conferenceKinds } from '../codes.ts'
import { addConference, openTransferIn } from '../conference.records.ts'
import { enquiriesAbout } from '../enquiry.records.ts'
import type { ChildProtectionEvent } from '../events.ts'
import { conferenceKind } from '../forms/conference.ts'
import { openPlanOf } from '../plan.records.ts'
import { agendaOf } from './open-strategy.ts'

export interface PlanningConference {
  readonly children: readonly string[]
  readonly kind: ConferenceKind
  readonly startsAt: Instant
  readonly way: string
  readonly place: string | null
  readonly form: string
  readonly chairId: string
  readonly parentAdvocate: boolean | null
  readonly invitees: readonly NewInvitee[]
  readonly papers: readonly NewPaper[]
  /** The conference that could not decide and is taken up by this one. */
  readonly reconvenes?: string
}

export type PlanConferenceProblem =
  | CallProblem
  | 'no strategy discussion'
  | 'before the enquiry'
  | 'no plan to review'
  | 'on a plan already'
  | 'nobody moved in'

/** Plans a conference. An initial one needs the strategy discussion that began an enquiry; a review, a plan. Answers its id. */
export function planConference(
  act: Act,
  wanted: PlanningConference,
): Promise<Result<string, PlanConferenceProblem>> {
  const { children: about } = wanted
  const declared = { action: 'plan conference', about, access: conferenceKind.part } as const
  return change<string, PlanConferenceProblem>(act, declared, async ({ trx }) => {
    const ground = await groundOf(trx, wanted)
    if (!ground.ok) return ground
    const children = await childrenNamed(trx, about)
    const teamId = await teamWith(trx, about[0] ?? '')
    const title = labelOf(conferenceKinds, wanted.kind)
    const called = meetingCalled(
      conferenceKind,
      { ...wanted, title, teamId, items: agendaOf(children) },
      byOf(act),
    )
    if (!called.ok) return called
    const { id } = called.value
    const task = chairTask(act, { id, wanted })
    return ok({
      value: id,
      async write(writing) {
        await called.value.write(writing)
        await addConference(writing, { ...wanted, id, teamId, ...ground.value }, byOf(act))
        await task.write(writing)
      },
      events: bookedEvents(act, children, { id, wanted }),
      give: chairReasons(act, { ...wanted, id }),
      subject: { kind: 'meeting', id },
    })
  })
}

interface OfChild {
  readonly id: string
  readonly enquiryId: string | null
  readonly planId: string | null
}

interface GroundOfConference {
  readonly children: readonly OfChild[]
  readonly transferId: string | null
}

/** What the conference rests on, for each child; or why it can't be planned yet. */
async function groundOf(
  trx: Trx,
  wanted: PlanningConference,
): Promise<Result<GroundOfConference, PlanConferenceProblem>> {
  const children: OfChild[] = []
  for (const id of wanted.children) {
    const one = await groundOfChild(trx, id, wanted)
    if (!one.ok) return one
    children.push(one.value)
  }
  const transferId =
    wanted.kind === 'transfer-in' ? await openTransferIn(trx, wanted.children[0] ?? '') : null
  if (wanted.kind === 'transfer-in' && transferId === null) return problem('nobody moved in')
  return ok({ children, transferId })
}

async function groundOfChild(
  trx: Trx,
  id: string,
  { kind, startsAt }: PlanningConference,
): Promise<Result<OfChild, PlanConferenceProblem>> {
  const plan = await openPlanOf(trx, id)
  if (kind === 'review')
    return plan ? ok({ id, enquiryId: null, planId: plan.id }) : problem('no plan to review')
  if (plan) return problem('on a plan already')
  if (kind === 'transfer-in') return ok({ id, enquiryId: null, planId: null })
  const enquiry = (await enquiriesAbout(trx, id)).find(({ state }) => state !== 'stopped')
  if (!enquiry) return problem('no strategy discussion')
  if (dayOf(startsAt) < enquiry.startedOn) return problem('before the enquiry')
  return ok({ id, enquiryId: enquiry.id, planId: null })
}

interface Planned {
  readonly id: string
  readonly wanted: Pick<PlanningConference, 'kind' | 'startsAt' | 'chairId'>
}

interface Whole {
  readonly id: string
  readonly wanted: PlanningConference
}

/** From this age on the chair talks with the child before the conference. */
const talkedWithFrom = 10

/** Whether the chair talks with a child before a conference on a day. */
export function isTalkedWith({ bornOn }: Pick<Child, 'bornOn'>, on: PlainDate): boolean {
  return bornOn !== null && ageOn(bornOn, on) >= talkedWithFrom
}

/** That a conference is planned, on each child's stream: what counts back from it starts with this. */
export function bookedEvents(act: Act, children: readonly Child[], planned: Planned): NewEvent[] {
  return children.map((child) => bookedEvent(child, { ...planned, now: act.origin.now }))
}

/** That a conference is planned for a child: the same for one and for a load of many. */
export function bookedEvent(
  child: Pick<Child, 'id' | 'bornOn'>,
  { id, wanted, now }: Planned & { readonly now: Instant },
): NewEvent {
  const { kind, startsAt, chairId } = wanted
  const plannedOn = dayOf(startsAt)
  return newEvent<ChildProtectionEvent>(
    {
      type: 'conference-booked',
      personId: child.id,
      on: dayOf(now),
      at: now,
      conferenceId: id,
      kind,
      plannedOn,
      youngPerson: isTalkedWith(child, plannedOn),
      chairId,
    },
    { headline: `${labelOf(conferenceKinds, kind)} planned`, source: { kind: 'meeting', id } },
  )
}

const hoursOfSevenMonths = 7 * 31 * 24

/** The chair sees the record of each child until the next conference is held at the latest; each conference gives it anew. */
export function chairReasons(
  act: Act,
  {
    id,
    children,
    chairId,
    startsAt,
  }: { id: string; children: readonly string[]; chairId: string; startsAt: Instant },
): NewReason[] {
  return children.map((personId) => ({
    personId,
    kind: 'a task of yours',
    opens: 'whole',
    workerId: chairId,
    fromAt: act.origin.now,
    toAt: addHours(startsAt, hoursOfSevenMonths),
    sourceId: id,
  }))
}

function chairTask(act: Act, { id, wanted }: Whole) {
  return addTask({
    personId: wanted.children[0] ?? null,
    title: `Chair: ${labelOf(conferenceKinds, wanted.kind).toLowerCase()}`,
    href: `/conferences/${id}`,
    workerId: wanted.chairId,
    dueOn: dayOf(wanted.startsAt),
    sourceId: id,
    by: byOf(act),
  })
}

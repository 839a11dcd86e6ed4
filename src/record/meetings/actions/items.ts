import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { type By, byOf } from '../../shell/by.ts'
import { change, type Declared } from '../../shell/change.ts'
import { addTask } from '../../tasks/add-task.ts'
import {
  type ActionProblem,
  actionFault,
  type DecideProblem,
  decisionFault,
  type SaidProblem,
  saidFault,
} from '../judge.ts'
import type { MeetingKind, NewAction, NewSaid } from '../model.ts'
import { addAction, addSaid, keepDecision, keepMinutes, lockItem } from '../write.records.ts'
import { refuseOthers } from './hold.ts'

/** The item as its page knew it. `about` must be the children it is about: they are whose record is written. */
export interface ItemAt {
  readonly itemId: string
  readonly about: readonly string[]
  readonly version: number
  /** The contact that it is about, where it is about one: whoever may see no more of the child may still minute it. */
  readonly source?: string | undefined
}

function declaredFor(kind: MeetingKind, { about, source }: ItemAt, action: string): Declared {
  if (about.length > 0) return { action, about, access: kind.part, source }
  return { action, about: [], access: ({ viewer }) => kind.may(viewer) }
}

/** The item, held; undefined where it is not there, or is about others than the page said. */
async function theItem(trx: Trx, kind: MeetingKind, { itemId, about }: ItemAt) {
  const item = await lockItem(trx, { kind: kind.id, id: itemId })
  const same = item && item.about.length === about.length && item.about.every((id) => about.includes(id))
  return same ? item : undefined
}

export interface Minuting extends ItemAt {
  /** Null: the minutes stay as they are. */
  readonly minutes: string | null
  readonly said: readonly NewSaid[]
}

export type MinuteProblem = SaidProblem | 'no such item' | 'changed meanwhile'

/** Writes down what is said about one item, while it is said. What an agency shared is added; the minutes are replaced. */
export function minuteItem(
  act: Act,
  kind: MeetingKind,
  minuting: Minuting,
): Promise<Result<'minuted', MinuteProblem>> {
  return change<'minuted', MinuteProblem>(
    act,
    declaredFor(kind, minuting, 'minute item'),
    async ({ trx }) => {
      refuseOthers(act, kind)
      const item = await theItem(trx, kind, minuting)
      if (!item) return problem('no such item')
      const { minutes, said, itemId, version } = minuting
      if (minutes !== null && item.version !== version) return problem('changed meanwhile')
      const fault = said.map((one) => saidFault(kind, one)).find((one) => one !== null)
      if (fault) return problem(fault)
      return ok({
        value: 'minuted',
        write: async (writing) => {
          await addSaid(writing, itemId, { said, by: byOf(act) })
          if (minutes !== null) await keepMinutes(writing, itemId, minutes.trim())
        },
        events: [],
        subject: { kind: 'meeting-item', id: itemId },
      })
    },
  )
}

export interface DecidingItem extends ItemAt {
  readonly decision: string
  readonly rationale: string
  readonly actions?: readonly NewAction[]
}

export type ItemProblem = DecideProblem | ActionProblem

/** Decides one item alone, with what is to be done. For a service whose decision does more: `itemDecided` in its own change. */
export function decideItem(
  act: Act,
  kind: MeetingKind,
  deciding: DecidingItem,
): Promise<Result<'decided', ItemProblem>> {
  return change<'decided', ItemProblem>(act, declaredFor(kind, deciding, 'decide item'), async ({ trx }) => {
    const decided = await itemDecided({ act, trx }, kind, deciding)
    if (!decided.ok) return decided
    const { write, events } = decided.value
    return ok({ value: 'decided', write, events, subject: { kind: 'meeting-item', id: deciding.itemId } })
  })
}

/** Parts of a change: a service puts them into its own, so that the meeting's decision commits with what it opens. */
export interface ItemDecided {
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

/**
 * Judges and prepares the decision about one item, in the change of whoever acts on it.
 * @throws Refused for somebody whose work the meeting is not
 */
export async function itemDecided(
  { act, trx }: { readonly act: Act; readonly trx: Trx },
  kind: MeetingKind,
  deciding: DecidingItem,
): Promise<Result<ItemDecided, ItemProblem>> {
  refuseOthers(act, kind)
  const { decision, rationale, version, itemId, actions = [] } = deciding
  const item = await theItem(trx, kind, deciding)
  const fault = decisionFault({ kind, item, decision, rationale, version })
  if (!item || fault) return problem(fault ?? 'no such item')
  const wrong = actions.map((action) => actionFault(kind, action, act.today)).find((one) => one !== null)
  if (wrong) return problem(wrong)
  const by = byOf(act)
  return ok({
    write: async (writing) => {
      await keepDecision(writing, itemId, { decision, rationale: rationale.trim(), by })
      for (const action of actions) await giveAction(writing, { action, item, by })
    },
    events: item.about.map((personId) => decidedEvent(personId, { kind, item, decision, by })),
  })
}

interface Item {
  readonly id: string
  readonly meetingId: string
  readonly about: readonly string[]
}

/** A worker of ours gets the action as a task; anybody else is named with it in the minutes. */
async function giveAction(
  trx: Trx,
  { action, item, by }: { readonly action: NewAction; readonly item: Item; readonly by: By },
): Promise<void> {
  const id = randomUUID()
  const { ownerId = null, text, dueOn } = action
  const task =
    ownerId === null
      ? null
      : addTask({ personId: item.about[0] ?? null, title: text, workerId: ownerId, dueOn, sourceId: id, by })
  await task?.write(trx)
  await addAction(trx, { ...action, id, itemId: item.id, taskId: task?.id ?? null }, by)
}

/** What was decided about one child: the same for one item and for a load of many. */
export function decidedEvent(
  personId: string,
  {
    kind,
    item,
    decision,
    by,
  }: {
    readonly kind: MeetingKind
    readonly item: Pick<Item, 'id' | 'meetingId'>
    readonly decision: string
    readonly by: Pick<By, 'today' | 'now'>
  },
): NewEvent {
  const { id: itemId, meetingId } = item
  return newEvent<RecordEvent>(
    {
      type: 'meeting-decided',
      personId,
      on: by.today,
      at: by.now,
      meetingId,
      itemId,
      kind: kind.id,
      decision,
    },
    {
      headline: `${kind.title}: ${labelOf(kind.decisions, decision).toLowerCase()}`,
      keyEvent: true,
      source: { kind: 'meeting-item', id: itemId },
    },
  )
}

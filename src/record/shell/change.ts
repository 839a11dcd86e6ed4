import { randomUUID } from 'node:crypto'
import {
  type Decision,
  decide,
  endReasons,
  findFacts,
  giveReasons,
  type NewReason,
  type Part,
  type ReasonKind,
} from '../../mechanisms/access/index.ts'
import { type TraceEntry, type TraceKind, trace } from '../../mechanisms/audit/index.ts'
import { drafts } from '../../mechanisms/forms/index.ts'
import { inContext, type Lastly, type Trx } from '../../platform/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { Instant } from '../../platform/instant.ts'
import { together } from '../../platform/pipelined.ts'
import { ok, type Result } from '../../platform/result.ts'
import { appendEvents, findEvents } from '../chronology/records.ts'
import type { AnyEvent, NewEvent } from '../chronology/stream.ts'
import type { Act } from './act.ts'
import { claimKey, keepResult } from './done-once.records.ts'
import { anyJoinedAway, lockStreams } from './locks.records.ts'
import { type NewMessage, post } from './outbox.records.ts'
import { Refused } from './refused.ts'

/** What a change declares before it may run. */
export interface Declared {
  /** The audit name: 'decide contact'. */
  readonly action: string
  /** What the trace calls it where it is not a change of the record: a right, a setting. */
  readonly kind?: TraceKind
  /** The people whose record it changes. */
  readonly about: readonly string[]
  /** The part of their record that is written, or a rule where the work is a role's and not about a known person. */
  readonly access: Part | ((act: Act) => Decision)
  /** The contact that it is about, where it is about one: whoever decided it may see that one and no other. */
  readonly source?: string | undefined
  /** The decision does not hang on what happened before: the streams are read only where a clock must be worked out. */
  readonly decidesWithoutStreams?: true
}

/** What a change decides should be so. */
export interface Change<Value> {
  /** Told to the caller, and given again to a repeated submit: plain data only. */
  readonly value: Value
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
  readonly give?: readonly NewReason[]
  readonly end?: readonly { readonly sourceId: string; readonly kind: ReasonKind; readonly at: Instant }[]
  readonly messages?: readonly NewMessage[]
  /** Named in the trace where the change is of a record. */
  readonly subject?: { readonly kind: string; readonly id: string }
}

/** What a change decides on. */
export interface Ground {
  readonly trx: Trx
  /** The streams of the people it is about; empty where it decides without. */
  readonly events: ReadonlyMap<string, readonly AnyEvent[]>
}

/** Reads and decides. It writes nothing: writing is what the answer asks for. */
export type Deciding<Value, Problem extends string> = (
  ground: Ground,
) => Promise<Result<Change<Value>, Problem>>

/** Undoes the transaction and carries an expected problem out of it. */
class NotDone<Problem extends string> extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem)
    this.problem = problem
  }
}

/**
 * The one shell through which the record changes. In one transaction: right, idempotency key, lock, decision, rows, event,
 * reasons, obligations, trace and outbox. A problem leaves nothing behind; a refusal leaves its own entry in the trace.
 *
 * @throws Refused where access says no, and nothing was done
 */
export async function change<Value, Problem extends string>(
  act: Act,
  declared: Declared,
  deciding: Deciding<Value, Problem>,
): Promise<Result<Value, Problem>> {
  try {
    return ok(
      await inContext(act.db, act.viewer, (trx, lastly) => once(trx, { act, declared, deciding, lastly })),
    )
  } catch (error) {
    if (error instanceof NotDone) return { ok: false, problem: error.problem }
    if (error instanceof Refused) await traceRefusal(act, declared, error)
    throw error
  }
}

/**
 * Asks the same right as `change` before costly work is done for it: reading through a file. The change asks again.
 * @throws Refused where access says no; it stands in the trace
 */
export async function refuseUnlessOpen(act: Act, declared: Declared): Promise<void> {
  const decision = await inContext(act.db, act.viewer, (trx) => mayChange(trx, act, declared))
  if (decision.allowed) return
  const refused = new Refused(decision)
  await traceRefusal(act, declared, refused)
  throw refused
}

interface Doing<Value, Problem extends string> {
  readonly act: Act
  readonly declared: Declared
  readonly deciding: Deciding<Value, Problem>
  readonly lastly: Lastly
}

async function once<Value, Problem extends string>(trx: Trx, doing: Doing<Value, Problem>): Promise<Value> {
  const { act, declared } = doing
  const claim = { key: act.key, workerId: act.viewer.id, action: declared.action, now: act.origin.now }
  const [earlier, decision] = await together(claimKey(trx, claim), mayChange(trx, act, declared))
  if (!earlier.found) return perform(trx, doing, decision)
  if (!earlier.mine) throw new AppError('KEY_TAKEN', 'The key was made for something else')
  return resultOf<Value>(earlier.result)
}

/** What was kept under the key is what this action answered: the key is bound to worker and action. */
function resultOf<Value>(kept: unknown): Value
function resultOf(kept: unknown): unknown {
  return kept
}

async function perform<Value, Problem extends string>(
  trx: Trx,
  { act, declared, deciding, lastly }: Doing<Value, Problem>,
  decision: Decision,
): Promise<Value> {
  if (!decision.allowed) throw new Refused(decision)
  const [, joinedAway, events] = await together(
    lockStreams(trx, declared.about),
    anyJoinedAway(trx, declared.about),
    findEvents(trx, streamsRead(declared)),
  )
  if (joinedAway) throw new Refused(notThere)
  const answer = await deciding({ trx, events })
  if (!answer.ok) throw new NotDone(answer.problem)
  await write(trx, { act, declared, decision, wanted: answer.value, before: events, lastly })
  lastly(() => keepResult(trx, act.key, answer.value.value))
  if (act.endsDraft)
    lastly(() => drafts.drop(trx, { authorId: act.viewer.id, idempotencyKey: act.key, now: act.origin.now }))
  const late = act.lateWordsAt
  if (late) lastly(() => drafts.forget(trx, { authorId: act.viewer.id, ...late }))
  return answer.value.value
}

/** Every person must be allowed; the first refusal is the answer. Urgent access opens for reading only (5.2). */
async function mayChange(trx: Trx, act: Act, { about, access, source }: Declared): Promise<Decision> {
  if (typeof access === 'function') return access(act)
  const facts = await findFacts(trx, act.viewer, about)
  const decisions = about.map((personId) => {
    const known = facts.get(personId) ?? { reasons: [], restrictedTo: null, conflict: false }
    const reasons = known.reasons.filter((reason) => reason.kind !== 'urgent access')
    return decide(act.viewer, { ...known, reasons }, { part: access, now: act.origin.now, source })
  })
  return (
    decisions.find((decision) => !decision.allowed) ??
    decisions[0] ?? { allowed: false, because: 'deciding failed' }
  )
}

const notThere: Decision = { allowed: false, because: 'no working relationship' }

interface Writing<Value> {
  readonly act: Act
  readonly declared: Declared
  readonly decision: Decision
  readonly wanted: Change<Value>
  readonly before: ReadonlyMap<string, readonly AnyEvent[]>
  readonly lastly: Lastly
}

async function write<Value>(
  trx: Trx,
  { act, declared, decision, wanted, before, lastly }: Writing<Value>,
): Promise<void> {
  const { now } = act.origin
  const people = [...new Set([...declared.about, ...wanted.events.map((event) => event.happened.personId)])]
  const traceIds = new Map(people.map((personId) => [personId, randomUUID()]))
  const moved = peopleMoved(act, wanted.events)
  const read = streamsRead(declared)
  const others = await findEvents(
    trx,
    [...moved].filter((personId) => !read.includes(personId)),
  )
  await wanted.write(trx)
  const added = await appendEvents(trx, wanted.events, { by: act.viewer.id, now, traceIds })
  for (const ending of wanted.end ?? []) await endReasons(trx, ending)
  await giveReasons(trx, wanted.give ?? [])
  const ofMoved = added.filter(({ personId }) => moved.has(personId))
  await act.house.keepObligations(trx, streamsAfter(new Map([...before, ...others]), ofMoved), now)
  lastly(() => trace(trx, act.origin, entriesFor(declared, { decision, traceIds, subject: wanted.subject })))
  lastly(() => post(trx, wanted.messages ?? [], now))
}

/** Whose streams are there before it is decided. */
const streamsRead = ({ about, decidesWithoutStreams }: Declared) => (decidesWithoutStreams ? [] : about)

/** For whom what is due may have changed. */
function peopleMoved({ house }: Act, events: readonly NewEvent[]): ReadonlySet<string> {
  const moving = events.filter(({ happened }) => house.movesClocks(happened.type))
  return new Set(moving.map(({ happened }) => happened.personId))
}

function streamsAfter(before: ReadonlyMap<string, readonly AnyEvent[]>, added: readonly AnyEvent[]) {
  const after = Map.groupBy(added, (event) => event.personId)
  return [...after].map(([personId, events]) => ({
    personId,
    events: [...(before.get(personId) ?? []), ...events],
  }))
}

interface Told {
  readonly decision: Decision
  readonly traceIds: ReadonlyMap<string, string>
  readonly subject: Change<unknown>['subject']
}

function entriesFor(
  { action, kind = 'change' }: Declared,
  { decision, traceIds, subject }: Told,
): TraceEntry[] {
  const common = {
    kind,
    action,
    reason: decision.because,
    ...(subject ? { subject } : {}),
  }
  if (traceIds.size === 0) return [common]
  return [...traceIds].map(([personId, id]) => ({ ...common, id, personId }))
}

async function traceRefusal(act: Act, { action, about }: Declared, { decision }: Refused): Promise<void> {
  const denial = { kind: 'denial', action, reason: decision.because, outcome: 'refused' } as const
  const entries = about.length === 0 ? [denial] : about.map((personId) => ({ ...denial, personId }))
  await inContext(act.db, act.viewer, (trx) => trace(trx, act.origin, entries))
}

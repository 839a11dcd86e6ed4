import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../../record/shell/act.ts'
import { exploitationScreening } from '../forms/exploitation-screening.ts'
import type { QualityCode } from '../forms/quality.ts'
import { screeningAsked } from '../forms/screening-asked.ts'
import { levelSuggested, type Threshold } from '../forms/threshold.ts'
import type { Contact, Level } from '../model.ts'
import { keepRating, type Rated } from '../quality.records.ts'
import { keepLeftOut, keepPicked, screeningsOf } from '../screening.records.ts'
import { thresholdNow } from '../threshold.records.ts'
import { type Skipping, skipChecks } from './skip-checks.ts'

export type BesideProblem = 'checks outstanding' | 'not screened' | 'level differs' | 'no such descriptor'

/** What somebody says with a decision, besides the decision. */
export interface Beside {
  readonly level: Level
  /** Why it is decided while agencies have not answered; null where none is waited for. */
  readonly withoutChecks?: string | null
  /** Why it is decided without the exploitation screening that the contact asks for. */
  readonly withoutScreening?: string | null
  /** What of the threshold guidance fits the child, and why the level is another one than that points to. */
  readonly picked?: { readonly descriptors: readonly string[]; readonly differsBecause: string | null } | null
  /** What the message of a professional gave to decide with; null where nobody is asked. */
  readonly rated?: Rated | null
}

/** A decision passes over nothing unsaid: agencies that have not answered, a screening not done, a level other than the guidance's. */
export async function besideDecision(
  act: Act,
  trx: Trx,
  { contact, wanted }: { readonly contact: Contact; readonly wanted: Beside },
): Promise<Result<Skipping, BesideProblem>> {
  const because = wanted.withoutChecks ?? null
  const skipped = await skipChecks(act, trx, { contactId: contact.id, because })
  if (!skipped.ok) return skipped
  const unscreened = await withoutScreening(act, trx, { contact, wanted })
  if (!unscreened.ok) return unscreened
  const picked = pickedBy(act, { contact, wanted }, await thresholdNow(trx, act.today))
  if (!picked.ok) return picked
  const rated = ratedBy(act, { contact, wanted })
  return ok({
    events: skipped.value.events,
    async write(writing) {
      for (const one of [skipped.value.write, unscreened.value, picked.value, rated]) await one(writing)
    },
  })
}

type Write = Skipping['write']
interface Given {
  readonly contact: Contact
  readonly wanted: Beside
}

const nothing: Write = async () => {}

async function withoutScreening(
  act: Act,
  trx: Trx,
  { contact, wanted }: Given,
): Promise<Result<Write, 'not screened'>> {
  const [ground] = await screeningsOf(trx, [contact.id])
  if (!ground || ground.done.length > 0 || !screeningAsked(ground)) return ok(nothing)
  const because = wanted.withoutScreening ?? ''
  // Said once is said: a decision sent back and made again needs no second reason.
  if (because === '') return ground.leftOut === null ? problem('not screened') : ok(nothing)
  const row = { contact_id: contact.id, child_id: contact.childId, tool: exploitationScreening.id, because }
  return ok((writing) => keepLeftOut(writing, { ...row, ...writtenBy(act) }))
}

function pickedBy(
  act: Act,
  { contact, wanted }: Given,
  threshold: Threshold,
): Result<Write, 'level differs' | 'no such descriptor'> {
  const { descriptors, differsBecause } = wanted.picked ?? { descriptors: [], differsBecause: null }
  if (descriptors.length === 0) return ok(nothing)
  const known = descriptors.every((code) => threshold.descriptors.some((one) => one.code === code))
  const suggested = levelSuggested(threshold, descriptors)
  if (!known || suggested === null) return problem('no such descriptor')
  if (suggested !== wanted.level && !differsBecause) return problem('level differs')
  const about = { contact_id: contact.id, child_id: contact.childId, threshold_version: threshold.version }
  const levels = { suggested, decided: wanted.level, differs_because: differsBecause }
  const row = { ...about, ...levels, descriptors: [...descriptors] }
  return ok((writing) => keepPicked(writing, { ...row, ...writtenBy(act) }))
}

/** Only what a professional sent is rated. */
function ratedBy(act: Act, { contact, wanted }: Given): Write {
  const { rated = null } = wanted
  if (rated === null || contact.source === null) return nothing
  const gave = (code: QualityCode) => rated.gave.includes(code)
  const row = {
    id: randomUUID(),
    contact_event_id: contact.contactEventId,
    contact_id: contact.id,
    child_id: contact.childId,
    source: contact.source,
    received_on: dayOf(contact.receivedAt),
    ...{
      complete: gave('complete'),
      consent: gave('consent'),
      why_level: gave('why-level'),
      voice: gave('voice'),
    },
    better: rated.better,
  }
  return (writing) => keepRating(writing, { ...row, ...writtenBy(act) })
}

const writtenBy = ({ viewer, origin }: Act) => ({ recorded_at: origin.now, recorded_by: viewer.id })

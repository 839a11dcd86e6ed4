import { isShortBreak, legalStatuses, placements } from '../../../journey/children-in-care/codes.ts'
import type { ChildrenInCareEvent } from '../../../journey/children-in-care/events.ts'
import type { HistoryRow } from '../../../journey/children-in-care/records.ts'
import { type Code, labelOf } from '../../../platform/code.ts'
import { isPlainDate, type PlainDate } from '../../../platform/plain-date.ts'
import { type NewEvent, newEvent, type ToHappen } from '../../../record/chronology/stream.ts'
import type { TableName } from '../tables.ts'

type Happening = ToHappen<ChildrenInCareEvent>

/** What a row says happened when it is new, and when a later return says how it ended. */
export interface Telling {
  readonly began: (row: HistoryRow) => NewEvent[]
  readonly ended: (row: HistoryRow) => NewEvent[]
}

/** What each table of the return says happened on a day. Tables that tell of a whole year say nothing here. */
export const tellings: Partial<Record<TableName, Telling>> = {
  Episodes: { began: episodeBegan, ended: episodeEnded },
  Reviews: { began: reviewed, ended: nothing },
  Missing: { began: wentMissing, ended: cameBack },
  PlacedAdoption: { began: adoptionDecided, ended: adoptionReversed },
  DoLo: { began: libertyTaken, ended: libertyGiven },
}

function nothing(): NewEvent[] {
  return []
}

function episodeBegan(row: HistoryRow): NewEvent[] {
  const legalStatus = row['legal_status'] ?? null
  const placement = row['placement'] ?? null
  const how = [label(legalStatuses, legalStatus), label(placements, placement)].filter(Boolean).join('; ')
  const shortBreaks = isShortBreak(legalStatus)
  if (row['reason_started'] !== 'S')
    return on(row, 'started_on', (when) => [
      { type: 'care-changed', ...when, legalStatus, placement },
      `Care changed: ${how || 'how is not known'}`,
    ])
  return on(row, 'started_on', (when) => [
    { type: 'care-began', ...when, legalStatus, placement, shortBreaks },
    shortBreaks ? `Short breaks began: ${how}` : `Came into care: ${how || 'how is not known'}`,
  ])
}

/** An episode that another follows ends nothing. */
function episodeEnded(row: HistoryRow): NewEvent[] {
  const reason = row['reason_ended'] ?? null
  if (reason === 'X1') return []
  const shortBreaks = isShortBreak(row['legal_status'] ?? null)
  return on(row, 'ended_on', (when) => [
    { type: 'care-ended', ...when, reason, shortBreaks },
    shortBreaks ? 'Short breaks ended' : 'Left care',
  ])
}

function reviewed(row: HistoryRow): NewEvent[] {
  return on(row, 'held_on', (when) => [
    { type: 'care-reviewed', ...when, tookPart: row['took_part'] ?? null },
    'Review of the child’s care',
  ])
}

function wentMissing(row: HistoryRow): NewEvent[] {
  const kind = row['kind'] === 'A' ? 'away' : 'missing'
  const words = kind === 'away' ? 'Away from where they live without leave' : 'Went missing'
  return on(row, 'from_on', (when) => [{ type: 'missing-from-care', ...when, kind }, words])
}

function cameBack(row: HistoryRow): NewEvent[] {
  return on(row, 'to_on', (when) => [
    { type: 'found-after-missing', ...when },
    'Back after being missing or away',
  ])
}

function adoptionDecided(row: HistoryRow): NewEvent[] {
  return on(row, 'decided_on', (when) => [
    { type: 'adoption-decided', ...when },
    'Decided that the child should be placed for adoption',
  ])
}

function adoptionReversed(row: HistoryRow): NewEvent[] {
  return on(row, 'reversed_on', (when) => [
    { type: 'adoption-decision-reversed', ...when },
    'Decided that the child should no longer be placed for adoption',
  ])
}

function libertyTaken(row: HistoryRow): NewEvent[] {
  return on(row, 'from_on', (when) => [
    { type: 'liberty-order-began', ...when },
    'An order that deprives the child of liberty began',
  ])
}

function libertyGiven(row: HistoryRow): NewEvent[] {
  return on(row, 'to_on', (when) => [
    { type: 'liberty-order-ended', ...when },
    'An order that deprived the child of liberty ended',
  ])
}

type Said = readonly [happening: Happening, headline: string]
type When = { readonly personId: string; readonly on: PlainDate; readonly at: null }

/** Nothing where the day is not known. */
function on(row: HistoryRow, column: string, say: (when: When) => Said): NewEvent[] {
  const day = row[column] ?? null
  if (day === null || !isPlainDate(day)) return []
  const [happening, headline] = say({ personId: row.person_id, on: day, at: null })
  return [newEvent<ChildrenInCareEvent>(happening, { headline, keyEvent: true })]
}

function label(list: readonly Code[], code: string | null): string {
  return code === null ? '' : labelOf(list, code)
}

import { triageKind } from '../journey/front-door/forms/triage.ts'
import { addHours, type Instant, momentAt } from '../platform/instant.ts'
import { addDays, type PlainDate } from '../platform/plain-date.ts'
import { addRow, type Load } from '../record/bulk/load.ts'
import { isWorkingDay, type Span, workingDaysAfter } from './days.ts'
import { randomOf } from './random.ts'
import type { Staff, Worker } from './staff.ts'

/** A daily triage of the made-up borough. */
export interface TriageDay {
  readonly id: string
  readonly startsAt: Instant
  /** When it was over; null: it is still to come. */
  readonly heldAt: Instant | null
  readonly chair: Worker
  readonly withoutPolice: boolean
  /** How many stand on its agenda so far. */
  items: number
}

/** Days for which triages are made up, before today. */
const daysBack = 60

/** A triage at ten on each working day of the last weeks, and the next one. */
export function triageDays({ span, staff }: { span: Span; staff: Staff }, seed: number): TriageDay[] {
  const past = Array.from({ length: daysBack + 1 }, (_, at) => addDays(span.today, at - daysBack))
  const days = past.filter((on) => isWorkingDay(span, on))
  const held = days.map((on) => triageOf({ span, staff }, on, seed))
  const isToCome = held.some(({ heldAt }) => heldAt === null)
  return isToCome ? held : [...held, triageOf({ span, staff }, workingDaysAfter(span, span.today, 1), seed)]
}

function triageOf({ span, staff }: { span: Span; staff: Staff }, on: PlainDate, seed: number): TriageDay {
  const random = randomOf(seed, 'triage', on)
  const startsAt = momentAt(on, '10:00')
  const heldAt = addHours(startsAt, 1)
  return {
    id: random.uuid(),
    startsAt,
    heldAt: heldAt <= span.end ? heldAt : null,
    chair: staff.manager('front-door'),
    withoutPolice: heldAt <= span.end && random.chance(0.06),
    items: 0,
  }
}

/** Their rows: who was asked, who came, and why one went on without the police. Whom they talked about is told with each family. */
export function loadTriageDays(load: Load, days: readonly TriageDay[]): void {
  for (const day of days) {
    const written = { recorded_at: calledAt(day), recorded_by: day.chair.id }
    addRow(load, 'record.meeting', {
      id: day.id,
      kind: triageKind.id,
      title: triageKind.title,
      starts_at: day.startsAt,
      place: 'Room 2, or by video',
      team_id: null,
      chair_id: day.chair.id,
      held_at: day.heldAt,
      version: day.heldAt === null ? 1 : 2,
      ...written,
    })
    for (const invitee of invited(day))
      addRow(load, 'record.meeting_invitee', { ...invitee, meeting_id: day.id, ...written })
    if (day.withoutPolice) addRow(load, 'front_door.triage_gone_on', goneOn(day))
  }
}

/** The day before. */
function calledAt({ startsAt }: TriageDay): Instant {
  return addHours(startsAt, -20)
}

function invited({ id, heldAt, chair, withoutPolice }: TriageDay) {
  const random = randomOf('invited', id)
  const came = heldAt === null ? null : 'in person'
  return guests.map(({ agency, name, role }) => ({
    id: random.uuid(),
    agency,
    name: agency === 'social-care' ? chair.name : name,
    role,
    worker_id: agency === 'social-care' ? chair.id : null,
    person_id: null,
    attended: withoutPolice && agency === 'police' ? 'absent' : came,
  }))
}

const guests = [
  { agency: 'social-care', name: '', role: 'Front door manager, chair' },
  { agency: 'police', name: 'DS Rowan Ashby-Cole', role: 'Detective sergeant' },
  { agency: 'health', name: 'Mina Oyelaran', role: 'Named nurse' },
  { agency: 'education', name: 'Peter Hallam-Reyes', role: 'Education safeguarding lead' },
  { agency: 'early-help', name: 'Sunita Barker', role: 'Early help coordinator' },
] as const

function goneOn({ id, heldAt, startsAt, chair }: TriageDay) {
  const at = heldAt ?? startsAt
  return {
    meeting_id: id,
    missing: ['police'],
    because: 'The officer was called away. Their written checks were read out.',
    recorded_at: at,
    recorded_by: chair.id,
  }
}

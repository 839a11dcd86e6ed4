import { adviceEndings, type Duty, nightCallKinds, professionals } from '../journey/front-door/codes.ts'
import { type Instant, momentAt } from '../platform/instant.ts'
import { addDays, type PlainDate } from '../platform/plain-date.ts'
import { addRow, type Load } from '../record/bulk/load.ts'
import { isWorkingDay, minutesAfter, momentBetween } from './days.ts'
import { type Random, randomOf } from './random.ts'
import type { Worker } from './staff.ts'
import { callerRole } from './words.ts'
import type { World } from './world.ts'

type Shared = Pick<World, 'span' | 'staff'>

/** What lies on the front door's desk that is about nobody's record: advice, the night's log, who is on. */
export function loadDesk(load: Load, world: Shared, seed: number): void {
  loadAdvice(load, world, randomOf(seed, 'advice'))
  loadNights(load, world, randomOf(seed, 'nights'))
  loadOnDuty(load, world, randomOf(seed, 'on duty'))
}

const daysOf = ({ span }: Shared, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, at) => addDays(span.today, at - count))

/** About one a working day for a year. */
function loadAdvice(load: Load, world: Shared, random: Random): void {
  const members = world.staff.members('front-door')
  for (const on of [...daysOf(world, 365), world.span.today].filter((day) => isWorkingDay(world.span, day)))
    for (let count = random.whole(0, 2); count > 0; count--) {
      const at = momentBetween(on, [9, 16.5], random)
      addAdvice(load, { world, random, at, worker: random.pick(members) })
    }
}

interface Writing {
  readonly world: Shared
  readonly random: Random
  readonly at: Instant
  readonly worker: Worker
}

function addAdvice(load: Load, { world, random, at, worker }: Writing): void {
  const { code } = random.pick(professionals)
  const now = minutesAfter(at, random.whole(5, 20))
  if (now >= world.span.end) return
  const { question, advice } = random.pick(advised)
  addRow(load, 'front_door.consultation', {
    id: random.uuid(),
    asked_at: at,
    agency: code,
    asker_name: random.pick(askers),
    asker_role: callerRole(code, random),
    asker_reach: `01632 960${random.whole(100, 999)}`,
    question,
    advice,
    ended: random.pick(adviceEndings).code,
    given_by: worker.id,
    team_id: world.staff.team('front-door').id,
    contact_event_id: null,
    recorded_at: now,
    recorded_by: worker.id,
  })
}

/** Some calls each night for three months. */
function loadNights(load: Load, world: Shared, random: Random): void {
  const members = world.staff.members('out-of-hours')
  for (const on of [...daysOf(world, 91), world.span.today])
    for (let count = random.whole(2, 7); count > 0; count--) {
      const hours = random.chance(0.7) ? ([17, 24] as const) : ([0, 8] as const)
      addCall(load, { world, random, at: momentBetween(on, hours, random), worker: random.pick(members) })
    }
}

function addCall(load: Load, { world, random, at, worker }: Writing): void {
  const kind = random.weighted(nightCallKinds.map(({ code }) => [code, weights[code]] as const))
  const minutes = random.whole(10, kind === 'adult-mental-health-act' ? 300 : 90)
  const now = minutesAfter(at, minutes)
  if (now >= world.span.end) return
  addRow(load, 'front_door.out_of_hours_call', {
    id: random.uuid(),
    began_at: at,
    kind,
    minutes,
    caller: random.pick(['Police', 'Hospital', 'A member of the public', 'A care home', 'Ambulance']),
    arranged: random.pick(arranged[kind]),
    homelessness_referral: kind === 'housing' && random.chance(0.5),
    taken_by: worker.id,
    recorded_at: now,
    recorded_by: worker.id,
  })
}

const weights = { child: 6, adult: 4, 'adult-mental-health-act': 2, housing: 2 } as const

const arranged = {
  child: [
    'Advice. The police stay until an aunt comes.',
    'A bed with foster carers for the night. A contact is recorded.',
  ],
  adult: ['Care visits moved to the morning.', 'Advice to the family. The day team is to ring.'],
  'adult-mental-health-act': [
    'Seen with two doctors. A bed was found.',
    'Seen at the police station. Home with the crisis team.',
  ],
  housing: ['A room for the night.', 'Advice. To come to the housing office in the morning.'],
} as const

/** Today's shifts, tomorrow's, and who knows a field best. */
function loadOnDuty(load: Load, world: Shared, random: Random): void {
  const { staff, span } = world
  const members = staff.members('front-door')
  const manager = staff.manager('front-door')
  const since = momentAt(span.today, '00:00')
  const put = (duty: Duty, worker: Worker, [from_at, to_at]: readonly [Instant, Instant | null]) =>
    addOnDuty(load, world, { id: random.uuid(), duty, worker_id: worker.id, name: null, from_at, to_at })
  for (const on of [span.today, addDays(span.today, 1)]) {
    const day = [momentAt(on, '08:00'), momentAt(on, '18:00')] as const
    put('advice-line', random.pick(members), day)
    put('duty', random.pick(members), day)
    put('duty-manager', manager, day)
    put('return-interviews', random.pick(members), day)
    put('duty', random.pick(staff.members('out-of-hours')), [day[1], momentAt(addDays(on, 1), '08:00')])
  }
  put('exploitation', random.pick(members), [since, null])
  put('private-fostering', random.pick(members), [since, null])
  const police = { worker_id: null, name: 'PC Morgan Ashdown-Vale', from_at: since, to_at: null }
  addOnDuty(load, world, { id: random.uuid(), duty: 'police-early-help', ...police })
}

interface Shift {
  readonly id: string
  readonly duty: Duty
  readonly worker_id: string | null
  readonly name: string | null
  readonly from_at: Instant
  readonly to_at: Instant | null
}

function addOnDuty(load: Load, { staff, span }: Shared, shift: Shift): void {
  const set_by = staff.manager('front-door').id
  addRow(load, 'front_door.on_duty', {
    ...shift,
    reach: '01632 960100',
    set_at: momentAt(span.today, '00:00'),
    set_by,
  })
}

const askers = ['Priya Marsh', 'Tom Ellery', 'Grace Adeyemi', 'Helen Sands', 'Omar Fairley', 'Ruth Pellow']

const advised = [
  {
    question: 'A pupil is often late and tired. The parents say that it is the new baby.',
    advice: 'Talk with the parents, offer early help, and ring again if nothing changes in two weeks.',
  },
  {
    question: 'A parent has asked how private fostering works. May we share that a cousin lives with them?',
    advice: 'Yes, after telling the parent. Somebody of ours visits within seven working days of being told.',
  },
  {
    question: 'Do we need agreement to send you a request for support?',
    advice: 'Ask first, unless asking puts the child at risk; then write down why you did not.',
  },
  {
    question: 'Two young people are seen with older adults near the station most evenings.',
    advice:
      'Send us a contact for each with what you saw and when. Ring the police if it happens again tonight.',
  },
]

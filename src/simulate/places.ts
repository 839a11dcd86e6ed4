import { addRow, type Load } from '../record/bulk/load.ts'
import type { Profile, Ward } from './profile.ts'
import { type Random, randomOf } from './random.ts'
import { streets } from './streets.ts'

interface Place {
  readonly id: string
  readonly kind: 'school' | 'practice' | 'police'
  readonly name: string
  readonly ward: Ward
}

/** The made-up schools and practices, by ward. */
export interface Places {
  readonly schools: readonly Place[]
  readonly secondaries: readonly Place[]
  readonly practices: readonly Place[]
  readonly police: Place
}

/** A primary school and a practice in each ward, three secondary schools, and the police. */
export function makePlaces(seed: number, profile: Profile): Places {
  const random = randomOf(seed, 'places')
  const place = (kind: Place['kind'], name: string, ward: Ward): Place => ({
    id: random.uuid(),
    kind,
    name,
    ward,
  })
  const halves = profile.wards.filter((_, at) => at % 4 === 1)
  const first = random.pick(profile.wards.slice(0, 1))
  return {
    schools: profile.wards.map((ward) => place('school', `${ward.area} Primary School`, ward)),
    secondaries: halves.map((ward) => place('school', `${ward.area} Academy`, ward)),
    practices: profile.wards.map((ward) => place('practice', `${ward.area} Surgery`, ward)),
    police: place('police', 'Riverborough police safeguarding unit', first),
  }
}

/** The rows of organisations, each with somebody to ask for. */
export function loadPlaces(
  load: Load,
  { schools, secondaries, practices, police }: Places,
  seed: number,
): void {
  const random = randomOf(seed, 'place rows')
  for (const place of [...schools, ...secondaries, ...practices, police]) {
    addRow(load, 'record.organisation', {
      id: place.id,
      kind: place.kind,
      name: place.name,
      address: `${random.whole(1, 90)} ${random.pick(streets)}, ${place.ward.town}`,
      phone: phone(random),
    })
    addRow(load, 'record.organisation_contact', {
      id: random.uuid(),
      organisation_id: place.id,
      name: asked[place.kind],
      post: asked[place.kind],
      phone: phone(random),
    })
  }
}

const asked = {
  school: 'Safeguarding lead',
  practice: 'Practice manager',
  police: 'Duty sergeant',
} as const satisfies Record<Place['kind'], string>

/** A number from the range that is kept free for stories. Source: Ofcom, numbers for drama use. */
function phone(random: Random): string {
  return `01632 960${String(random.whole(0, 999)).padStart(3, '0')}`
}

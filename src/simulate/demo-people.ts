import type { Worker } from './staff.ts'
import type { World } from './world.ts'

interface DemoPerson {
  readonly workerId: string
  readonly line: string
}

/** Finds somebody in the made-up council: by the place in a team, its manager, or the one with most children. */
interface Finder {
  readonly member: (team: string, place: number) => Worker | undefined
  readonly manager: (team: string) => Worker
  readonly busiest: (team: string) => Worker | undefined
}

/** Who is on the sign-in page, and what each would try first. */
const lines: readonly (readonly [(find: Finder) => Worker | undefined, string])[] = [
  [({ member }) => member('front-door', 0), 'Record a call about a child, and decide on one that waits'],
  [
    ({ member }) => member('front-door', 1),
    'A second pair of hands: try to decide the contact that the other has open',
  ],
  [
    ({ manager }) => manager('front-door'),
    'Sign off a decision at level 4, or send it back with what is missing',
  ],
  [({ member }) => member('out-of-hours', 0), 'Take a call at night and see what was decided before'],
  [
    ({ busiest }) => busiest('assessment-north'),
    'See the children you work with, and write a note about brothers and sisters',
  ],
  [
    ({ manager }) => manager('assessment-north'),
    'Decide on a referral that came in, and give it to a worker',
  ],
  [({ busiest }) => busiest('early-help-west'), 'Read what a family asked for, and who else is involved'],
  [({ manager }) => manager('help-and-protection'), 'See what is late in any team, and why'],
  [({ manager }) => manager('records'), 'Open the figures: contacts, referrals, decisions within a day'],
  [({ member }) => member('records', 0), 'Look after restricted records, and see who has looked at whom'],
]

/** The ten made-up people of the sign-in page. */
export function demoPeople({ staff, caseloads }: World): DemoPerson[] {
  const children = ({ id }: Worker) => caseloads.get(id) ?? 0
  const find: Finder = {
    member: (team, place) => staff.members(team)[place],
    manager: staff.manager,
    busiest: (team) => staff.members(team).toSorted((one, other) => children(other) - children(one))[0],
  }
  return lines.map(([who, line]) => ({ workerId: who(find)?.id ?? '', line }))
}

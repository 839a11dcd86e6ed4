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

/**
 * Who is on the sign-in page, and what each would try first. Whatever takes two people can be done by two of these: signing off,
 * restricting a record (two keepers), making an administrator, a keeper or a privacy lead (two administrators), reviewing an
 * urgent opening.
 */
const lines: readonly (readonly [(find: Finder) => Worker | undefined, string])[] = [
  [({ member }) => member('front-door', 0), 'Record a call about a child, and decide on one that waits'],
  [
    ({ manager }) => manager('front-door'),
    'Sign off a decision at level 4 or send it back, or try to decide what a practitioner has open',
  ],
  [({ member }) => member('out-of-hours', 0), 'Take a call at night and see what was decided before'],
  [
    ({ busiest }) => busiest('assessment-north'),
    'See the children you work with, and write a note about brothers and sisters',
  ],
  [
    ({ manager }) => manager('assessment-north'),
    'Decide on a referral that came in, give it to a worker, and review who opened a record urgently',
  ],
  [
    ({ busiest }) => busiest('early-help-west'),
    'Read what a family asked for, or open a record urgently that is not yours to see',
  ],
  [
    ({ manager }) => manager('help-and-protection'),
    'See what is late in any team, and be the second keeper who confirms a restriction',
  ],
  [
    ({ member }) => member('records', 0),
    'Restrict a record as its first keeper, and see which urgent openings were reviewed',
  ],
  [({ member }) => member('records', 1), 'Give somebody a role, and propose another administrator'],
  [
    ({ manager }) => manager('records'),
    'Open the figures, and be the second administrator who confirms a role',
  ],
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

import type { Worker } from './staff.ts'
import type { World } from './world.ts'

interface DemoPerson {
  readonly workerId: string
  readonly line: string
}

/** The ten made-up people of the sign-in page, and what each would try first. */
export function demoPeople({ staff, caseloads }: World): DemoPerson[] {
  const records = [staff.manager('records'), ...staff.members('records')]
  const at = (people: readonly Worker[], index: number) => people[index]?.id ?? ''
  const busiest = (team: string) => {
    const members = staff.members(team)
    const children = ({ id }: Worker) => caseloads.get(id) ?? 0
    return at(
      members.toSorted((one, other) => children(other) - children(one)),
      0,
    )
  }
  return [
    {
      workerId: at(staff.members('front-door'), 0),
      line: 'Record a call about a child, and decide on one that waits',
    },
    {
      workerId: at(staff.members('front-door'), 1),
      line: 'A second pair of hands: try to decide the contact that the other has open',
    },
    {
      workerId: staff.manager('front-door').id,
      line: 'Sign off a decision at level 4, or send it back with what is missing',
    },
    {
      workerId: at(staff.members('out-of-hours'), 0),
      line: 'Take a call at night and see what was decided before',
    },
    {
      workerId: busiest('assessment-north'),
      line: 'See the children you work with, and write a note about brothers and sisters',
    },
    {
      workerId: staff.manager('assessment-north').id,
      line: 'Decide on a referral that came in, and give it to a worker',
    },
    {
      workerId: busiest('early-help-west'),
      line: 'Read what a family asked for, and who else is involved',
    },
    { workerId: staff.manager('help-and-protection').id, line: 'See what is late in any team, and why' },
    { workerId: at(records, 0), line: 'Open the figures: contacts, referrals, decisions within a day' },
    { workerId: at(records, 1), line: 'Look after restricted records, and see who has looked at whom' },
  ]
}

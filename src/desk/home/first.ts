import { mayWorkAtFrontDoor } from '../../journey/front-door/access.ts'
import type { Viewer } from '../../mechanisms/access/index.ts'
import type { Task } from '../../platform/components/task-table.tsx'
import { isAdministrator, isKeeper } from '../administration/who-may.ts'
import { mayReadFigures } from '../figures/access.ts'
import { mayCheckReturns } from '../return-checks/access.ts'
import { mayListReviews } from '../urgent-reviews/access.ts'
import type { FrontDoorCounts, KeepingCounts } from './counts.records.ts'

/** What was counted for the viewer; null for what is not their work. */
export interface Counts {
  readonly frontDoor: FrontDoorCounts | null
  readonly waitingForWorker: number | null
  readonly keeping: KeepingCounts | null
  readonly stuckMessages: number | null
}

/** One thing that waits, with where it is seen to. */
export interface Waiting {
  readonly label: string
  /** Null for a place that nothing is counted of. */
  readonly count: number | null
  readonly href: string
  /** On the button, where this is what to do first: 'Sign off decisions'. */
  readonly todo: string
  readonly urgent: boolean
}

/** Who takes calls and decides, all day. */
function takesContacts({ roles }: Pick<Viewer, 'roles'>): boolean {
  return roles.has('front-door-practitioner') || roles.has('out-of-hours-practitioner')
}

/** Everything that waits for somebody of these roles, what presses most first. The desk of the front door is shown to those who sit there also where it is empty. */
export function whatWaits(viewer: Viewer, counts: Counts): Waiting[] {
  const all = [
    ...frontDoorWaits(viewer, counts),
    ...managerWaits(counts),
    ...keeperWaits(viewer, counts),
    ...administratorWaits(viewer, counts),
    ...places(viewer),
  ]
  return takesContacts(viewer) ? all : all.filter(({ count }) => count !== 0)
}

function frontDoorWaits(viewer: Viewer, { frontDoor }: Counts): Waiting[] {
  if (frontDoor === null || !mayWorkAtFrontDoor(viewer).allowed) return []
  const { undecided, toSign, sent, left } = frontDoor
  const signing = {
    ...line('Decisions that wait for your sign-off', toSign, '/contacts?state=waiting+for+sign-off'),
    todo: 'Sign off decisions',
  }
  const night = {
    ...line('Left by the night for the day team', left, '/handovers'),
    todo: 'Take on what the night left',
  }
  const outside = {
    ...line('Sent from outside and not read yet', sent, '/contacts'),
    todo: 'Read what was sent',
  }
  const waiting = {
    ...line('Contacts that wait for a decision', undecided, '/contacts'),
    todo: 'Decide on a contact',
  }
  // What comes from outside is for those in whose queue contacts wait, not for every manager.
  const isTheirs = takesContacts(viewer) || undecided > 0
  return [
    pressing(night),
    ...(viewer.managedTeams.size > 0 ? [pressing(signing)] : []),
    ...(isTheirs ? [pressing(outside)] : []),
    waiting,
  ]
}

function line(label: string, count: number, href: string): Omit<Waiting, 'todo'> {
  return { label, count, href, urgent: false }
}

function managerWaits({ waitingForWorker: count }: Counts): Waiting[] {
  if (count === null) return []
  const todo = count === 1 ? 'Give a child a worker' : 'Give children a worker'
  return [{ ...line('Children who wait for a worker', count, '/team/allocate'), todo, urgent: count > 0 }]
}

function keeperWaits(viewer: Viewer, { keeping }: Counts): Waiting[] {
  if (keeping === null) return []
  const { urgentOpenings, restrictionsProposed, restrictionsToReview } = keeping
  const reviews = {
    ...line('Urgent openings that nobody has reviewed', urgentOpenings, '/urgent-reviews'),
    todo: 'See to urgent openings',
  }
  const proposed = {
    ...line('Restrictions that wait for a second person', restrictionsProposed, '/restrictions'),
    todo: 'Confirm a restriction',
  }
  const due = {
    ...line('Restrictions to look at again', restrictionsToReview, '/restrictions'),
    todo: 'Look at restrictions again',
  }
  return [
    ...(mayListReviews(viewer).allowed ? [pressing(reviews)] : []),
    ...(isKeeper(viewer).allowed ? [pressing(proposed), pressing(due)] : []),
  ]
}

function administratorWaits(viewer: Viewer, { keeping, stuckMessages }: Counts): Waiting[] {
  if (keeping === null || !isAdministrator(viewer).allowed) return []
  const roles = {
    ...line('Roles that wait for a second administrator', keeping.rolesProposed, '/workers'),
    todo: 'Confirm a role',
  }
  const stuck = {
    ...line('Messages that did not leave', stuckMessages ?? 0, '/messages'),
    todo: 'See to messages that did not leave',
  }
  return [pressing(roles), pressing(stuck)]
}

const pressing = (waiting: Waiting): Waiting => ({ ...waiting, urgent: (waiting.count ?? 0) > 0 })

/** Where those begin whose work is not a list. */
function places(viewer: Viewer): Waiting[] {
  const place = (label: string, href: string): Waiting => ({
    label,
    todo: label,
    href,
    count: null,
    urgent: false,
  })
  return [
    ...(mayReadFigures(viewer).allowed ? [place('Read the figures', '/figures')] : []),
    ...(mayCheckReturns(viewer).allowed ? [place('Check a return before it goes', '/returns/check')] : []),
    ...(isAdministrator(viewer).allowed ? [place('Workers and their roles', '/workers')] : []),
    ...(isKeeper(viewer).allowed ? [place('Restricted records', '/restrictions')] : []),
  ]
}

/** The one next thing to press. */
export interface Next {
  readonly text: string
  readonly href: string
}

/**
 * What somebody does next: whoever takes calls records the next one; else what presses, else the first line of their work, else
 * what waits at all or the place where their work is; null where there is none of these.
 */
export function nextOf(viewer: Viewer, waiting: readonly Waiting[], work: readonly Task[]): Next | null {
  if (takesContacts(viewer)) return { text: 'Record a new contact', href: '/contacts/new' }
  const pressing = waiting.find(({ urgent }) => urgent)
  if (pressing) return { text: counted(pressing), href: pressing.href }
  const [first] = work
  if (first) return { text: `${first.action.text}: ${first.about.text}`, href: first.action.href }
  const any = waiting.find(({ count }) => count !== 0)
  return any ? { text: counted(any), href: any.href } : null
}

const counted = ({ todo, count }: Waiting) => (count === null ? todo : `${todo} (${count})`)

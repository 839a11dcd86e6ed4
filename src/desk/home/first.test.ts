import { expect, test } from 'vitest'
import { type Post, viewerOf } from '../../testing/council.ts'
import { type Counts, nextOf, whatWaits } from './first.ts'

const nothing: Counts = { frontDoor: null, waitingForWorker: null, keeping: null, stuckMessages: null }
const frontDoor = { undecided: 0, toSign: 0, sent: 0, left: 0 }
const keeping = { urgentOpenings: 0, restrictionsToReview: 0, restrictionsProposed: 0, rolesProposed: 0 }
const decide = {
  about: { text: 'Ada Made-Up', href: '/people/1' },
  what: 'Decide on the contact',
  due: { state: 'overdue', text: 'today' },
  action: { text: 'Decide', href: '/contact/1' },
} as const

const people: readonly {
  readonly who: Post
  readonly when: string
  readonly counts: Partial<Counts>
  readonly work?: readonly (typeof decide)[]
  readonly next: string | null
}[] = [
  {
    who: 'practitioner',
    when: 'always',
    counts: { frontDoor },
    work: [decide],
    next: 'Record a new contact',
  },
  {
    who: 'frontDoorManager',
    when: 'decisions wait for them',
    counts: { frontDoor: { ...frontDoor, toSign: 3 }, waitingForWorker: 0 },
    work: [decide],
    next: 'Sign off decisions (3)',
  },
  {
    who: 'frontDoorManager',
    when: 'the night left something, before what is to be signed',
    counts: { frontDoor: { ...frontDoor, toSign: 3, left: 1 }, waitingForWorker: 0 },
    next: 'Take on what the night left (1)',
  },
  {
    who: 'assessmentManager',
    when: 'children wait for a worker',
    counts: { frontDoor, waitingForWorker: 2 },
    work: [decide],
    next: 'Give children a worker (2)',
  },
  {
    who: 'assessmentManager',
    when: 'nobody waits',
    counts: { frontDoor, waitingForWorker: 0 },
    work: [decide],
    next: 'Decide: Ada Made-Up',
  },
  { who: 'socialWorker', when: 'something is due', counts: {}, work: [decide], next: 'Decide: Ada Made-Up' },
  { who: 'socialWorker', when: 'nothing is due', counts: {}, next: null },
  {
    who: 'keeper',
    when: 'an urgent opening waits',
    counts: { keeping: { ...keeping, urgentOpenings: 1 } },
    next: 'See to urgent openings (1)',
  },
  { who: 'keeper', when: 'nothing waits', counts: { keeping }, next: 'Restricted records' },
  {
    who: 'administrator',
    when: 'a message did not leave',
    counts: { keeping, stuckMessages: 4 },
    next: 'See to messages that did not leave (4)',
  },
  { who: 'administrator', when: 'nothing waits', counts: { keeping }, next: 'Workers and their roles' },
  { who: 'analyst', when: 'always', counts: {}, next: 'Read the figures' },
  {
    who: 'serviceManager',
    when: 'nothing waits',
    counts: { frontDoor, waitingForWorker: 0 },
    next: 'Read the figures',
  },
]

test.each(people)('$who, $when: $next', ({ who, counts, work = [], next }) => {
  const viewer = viewerOf(who)
  const waiting = whatWaits(viewer, { ...nothing, ...counts })
  expect(nextOf(viewer, waiting, work)?.text ?? null).toBe(next)
})

test.each([
  { who: 'assessmentManager', undecided: 0, shown: false },
  { who: 'assessmentManager', undecided: 5, shown: true },
  { who: 'practitioner', undecided: 0, shown: true },
  { who: 'socialWorker', undecided: 5, shown: false },
] as const)('$who with $undecided contacts: their line is shown: $shown', ({ who, undecided, shown }) => {
  const counts = { ...nothing, frontDoor: { ...frontDoor, undecided } }
  const labels = whatWaits(viewerOf(who), counts).map(({ label }) => label)
  expect(labels.includes('Contacts that wait for a decision')).toBe(shown)
})

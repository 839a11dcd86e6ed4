import { expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { plainDate } from '../../platform/plain-date.ts'
import type { Candidate, UrgentReview } from './model.ts'
import { mayReview, nextReviewer, passedOnTo, reviewersInOrder, toldOf } from './reviewers.ts'

const none = { above: 0, underOpener: false, conflict: false, restricted: false }
const manager: Candidate = { ...none, id: 'manager', post: 'childs manager' }
const above: Candidate = { ...none, id: 'above', post: 'childs manager', above: 1 }
const lead: Candidate = { ...none, id: 'lead', post: 'privacy lead' }
const frontDoor: Candidate = { ...none, id: 'front door', post: 'front door manager' }
const head: Candidate = { ...none, id: 'head', post: 'head of service' }
const service: Candidate = { ...none, id: 'service', post: 'service manager' }
const keeper: Candidate = { ...none, id: 'keeper', post: 'keeper' }
const administrator: Candidate = { ...none, id: 'administrator', post: 'administrator' }
const workers: Candidate = { ...none, id: 'workers manager', post: 'workers manager' }
const everybody = [administrator, keeper, service, head, frontDoor, lead, above, manager, workers]

const orders: readonly { what: string; of: readonly Candidate[]; by?: string; inOrder: readonly string[] }[] =
  [
    {
      what: 'all posts held',
      of: everybody,
      inOrder: ['manager', 'above', 'lead', 'front door', 'head', 'service', 'keeper', 'administrator'],
    },
    { what: 'a child in no team', of: [keeper, frontDoor, lead], inOrder: ['lead', 'front door', 'keeper'] },
    {
      what: 'no team and no privacy lead',
      of: [administrator, head, frontDoor],
      inOrder: ['front door', 'head', 'administrator'],
    },
    { what: 'nobody but an administrator', of: [administrator], inOrder: ['administrator'] },
    { what: 'the opener manages the child’s team', of: [manager, lead], by: 'manager', inOrder: ['lead'] },
    { what: 'the opener is the privacy lead', of: [lead, keeper], by: 'lead', inOrder: ['keeper'] },
    {
      what: 'a manager under the opener',
      of: [{ ...manager, underOpener: true }, above],
      inOrder: ['above'],
    },
    {
      what: 'everybody under the opener: posts apart from the line',
      of: [
        { ...manager, underOpener: true },
        { ...lead, underOpener: true },
      ],
      inOrder: ['lead'],
    },
    { what: 'a declared interest', of: [{ ...manager, conflict: true }, lead], inOrder: ['lead'] },
    {
      what: 'restricted since, to one of them',
      of: [{ ...manager, restricted: true }, lead],
      inOrder: ['lead'],
    },
    {
      what: 'restricted since, to none of them: a keeper',
      of: [
        { ...manager, restricted: true },
        { ...lead, restricted: true },
        { ...keeper, restricted: true },
      ],
      inOrder: ['keeper'],
    },
    {
      what: 'a keeper with an interest does not',
      of: [{ ...keeper, conflict: true, restricted: true }],
      inOrder: [],
    },
    { what: 'the worker’s manager is no reviewer by that', of: [workers], inOrder: [] },
  ]
test.each(orders)('5.3 who is asked: $what', ({ of, by = 'opener', inOrder }) => {
  expect(reviewersInOrder(by, of).map(({ id }) => id)).toEqual(inOrder)
})

const monday = plainDate('2026-03-02')
const tuesday = plainDate('2026-03-03')
const review: UrgentReview = {
  id: 'review',
  personId: 'child',
  openedBy: 'opener',
  openedAt: instantOf('2026-02-27T10:00:00Z'),
  dueOn: monday,
  reviewerId: 'manager',
  answerBy: monday,
  asked: ['manager'],
  outcome: null,
  told: [],
  version: 1,
}
const order = [manager, lead, frontDoor]

const nights: readonly {
  what: string
  given?: Partial<UrgentReview>
  of?: readonly Candidate[]
  today: typeof monday
  to: string | null
}[] = [
  { what: 'stays on its last day', today: monday, to: null },
  { what: 'goes to the next on the day after', today: tuesday, to: 'lead' },
  {
    what: 'goes on from there',
    given: { asked: ['manager', 'lead'], reviewerId: 'lead' },
    today: tuesday,
    to: 'front door',
  },
  {
    what: 'stays with the last of the order',
    given: { asked: ['manager', 'lead', 'front door'], reviewerId: 'front door' },
    today: tuesday,
    to: null,
  },
  { what: 'leaves at once whoever may not any more', of: [lead, frontDoor], today: monday, to: 'lead' },
  {
    what: 'comes back to the first who may, where all were asked',
    given: { asked: ['manager', 'lead'], reviewerId: 'lead' },
    of: [manager],
    today: monday,
    to: 'manager',
  },
  {
    what: 'finds somebody as soon as there is one',
    given: { asked: [], reviewerId: null },
    today: monday,
    to: 'manager',
  },
  {
    what: 'waits while there is nobody',
    given: { asked: [], reviewerId: null },
    of: [],
    today: tuesday,
    to: null,
  },
]
test.each(nights)('5.3 the night: $what', ({ given, of = order, today, to }) => {
  expect(passedOnTo({ ...review, ...given }, { order: of, today })).toBe(to)
})

test.each([
  { who: 'manager', may: true },
  { who: 'lead', may: true },
  { who: 'front door', may: false },
  { who: 'opener', may: false },
])('5.3 $who may review: $may', ({ who, may }) => {
  expect(mayReview(who, review, reviewersInOrder('opener', [...everybody, { ...lead, id: 'opener' }]))).toBe(
    may,
  )
})

test('5.3 whoever was asked and may not any more reviews nothing', () => {
  expect(mayReview('manager', review, [lead])).toBe(false)
  expect(nextReviewer([lead], ['lead'])).toBeNull()
})

const chief: Candidate = { ...workers, id: 'chief', above: 1 }
test.each([
  { outcome: 'proper', of: everybody, told: [] },
  { outcome: 'learning', of: everybody, told: ['workers manager'] },
  { outcome: 'learning', of: [lead], told: ['lead'] },
  { outcome: 'concern', of: everybody, told: ['lead', 'workers manager'] },
  { outcome: 'concern', of: [head, keeper, chief, workers], told: ['head', 'workers manager'] },
  { outcome: 'concern', of: [administrator], told: ['administrator'] },
  // The one who opened it, and whoever is under them, hear of their own concern from nobody here.
  {
    outcome: 'concern',
    of: [{ ...lead, id: 'opener' }, keeper, { ...workers, underOpener: true }, chief],
    told: ['keeper', 'chief'],
  },
  { outcome: 'concern', of: [lead, { ...workers, id: 'lead' }], told: ['lead'] },
] as const)('5.3 of $outcome $told are told', ({ outcome, of, told }) => {
  expect(toldOf(outcome, { openedBy: 'opener', candidates: of })).toEqual(told)
})

import { expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { viewerOf } from '../../testing/council.ts'
import { assessmentNext, assessmentOwner } from './status.ts'

const worker = viewerOf('socialWorker')
const on = plainDate('2026-03-02')
const stamp = { id: 'e', sequence: 1, personId: 'p', on, at: null }
const received = {
  ...stamp,
  type: 'referral-received',
  referralId: 'r',
  contactId: null,
  source: null,
  teamId: 'north',
}
const allocated = (allocationId: string, workerId: string) => ({
  ...stamp,
  ...{ type: 'worker-allocated', allocationId, involvementId: 'i', workerId, teamId: 'south' },
})
const ended = (allocationId: string) => ({ ...stamp, type: 'allocation-ended', allocationId })

test.each([
  {
    says: 'the team while nobody is allocated',
    events: [received],
    owner: { workerId: null, teamId: 'north' },
  },
  {
    says: 'the worker, with the worker’s team',
    events: [received, allocated('a', 'w')],
    owner: { workerId: 'w', teamId: 'south' },
  },
  {
    says: 'who took over',
    events: [received, allocated('a', 'w'), ended('a'), allocated('b', 'v')],
    owner: { workerId: 'v', teamId: 'south' },
  },
  {
    says: 'the team again when the worker has gone',
    events: [received, allocated('a', 'w'), ended('a')],
    owner: { workerId: null, teamId: 'north' },
  },
])('an assessment’s clock is for $says', ({ events, owner }) => {
  expect(assessmentOwner('assessment-45wd', 'r', events)).toEqual(owner)
})

test('a checkpoint is the manager’s, whoever is allocated', () => {
  expect(assessmentOwner('assessment-checkpoint-day-10', 'a', [received, allocated('a', 'w')])).toEqual({
    teamId: 'south',
  })
})

const due = { timescale: 'child-seen', subject: null, personId: 'p' }
test.each([
  { who: 'the allocated worker', viewer: worker, workerId: worker.id, sees: true },
  { who: 'a colleague', viewer: worker, workerId: 'somebody else', sees: false },
  { who: 'anybody of the team while nobody is allocated', viewer: worker, workerId: null, sees: true },
  { who: 'the manager', viewer: viewerOf('assessmentManager'), workerId: 'somebody else', sees: true },
])('what to do about a worker’s clock is on the list of $who: $sees', ({ viewer, workerId, sees }) => {
  expect(assessmentNext({ ...due, workerId }, viewer) !== null).toBe(sees)
})

import { expect, test } from 'vitest'
import { plainDate } from '../../../../platform/plain-date.ts'
import { type Standing, stepsFor } from './words.ts'

const worker = { allocationId: 'a', workerId: 'w', name: 'Test', role: 'allocated worker' }
const work = (service: string, workers: readonly (typeof worker)[]) => ({
  ...{ id: `of-${service}`, personId: 'p', service, openedOn: plainDate('2026-03-02'), openedBecause: '' },
  ...{ closedOn: null, closedBecause: null, teamId: 't', teamName: 'North', workers, version: 1 },
})
const plan = {
  ...{ id: 'plan', kind: 'child-in-need', startedOn: plainDate('2026-03-02'), reviewOn: null, endedOn: null },
  ...{ endReason: null, version: 1, drafted: false, openActions: 0, lateActions: 0 },
}
const nothing: Standing = {
  ...{ personId: 'p', involvements: [], assessment: null, plans: [], manages: false, referred: new Set() },
}

test.each<{ who: string; standing: Partial<Standing>; open: string[] }>([
  { who: 'nobody works with', standing: {}, open: [] },
  {
    who: 'was referred and waits, for the manager',
    standing: {
      involvements: [work('assessment', [])],
      manages: true,
      referred: new Set(['of-assessment']),
    },
    open: ['/people/p/involvements/of-assessment/first-direction', '/people/p/visits/new'],
  },
  {
    who: 'was referred and waits, for a worker',
    standing: { involvements: [work('assessment', [])] },
    open: ['/people/p/visits/new'],
  },
  {
    who: 'waits without a referral, for the manager',
    standing: { involvements: [work('assessment', [])], manages: true },
    open: ['/people/p/involvements/of-assessment/allocate', '/people/p/visits/new'],
  },
  {
    who: 'is in need without a plan',
    standing: { involvements: [work('child-in-need', [worker])] },
    open: ['/people/p/visits/new', '/people/p/plans/new'],
  },
  {
    who: 'is on a plan, for the worker',
    standing: { involvements: [work('child-in-need', [worker])], plans: [plan] },
    open: ['/people/p/visits/new', '/plans/plan/cin-review'],
  },
  {
    who: 'is on a plan, for the manager',
    standing: { involvements: [work('child-in-need', [worker])], plans: [plan], manages: true },
    open: ['/people/p/visits/new', '/plans/plan/cin-review', '/plans/plan/close'],
  },
])('of a child whom or who $who, these steps are open', ({ standing, open }) => {
  const steps = stepsFor({ ...nothing, ...standing })
  expect(steps.flatMap(({ href }) => href ?? [])).toEqual(open)
  // Whatever is not open says why.
  expect(steps.every(({ href, because }) => (href === null) !== (because === null))).toBe(true)
})

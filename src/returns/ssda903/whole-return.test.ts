import { describe, expect, test } from 'vitest'
import { authority } from '../../../bench/returns/ssda903/made-places.ts'
import { madeReturn } from '../../../bench/returns/ssda903/whole-return.ts'
import { spanOf } from '../years.ts'
import { openBook } from './book.ts'
import type { Checked } from './checking/check.ts'
import { tablesFromRecords } from './from-records.ts'
import { findingsOf } from './report/findings.ts'
import { failedIn } from './report/summary.ts'
import { rulesOf } from './rulesets.ts'
import { runRule } from './run.ts'
import { check } from './testing/checking.ts'
import { type Plant, plantedChild } from './testing/planting.ts'
import { plants } from './testing/plants/all.ts'
import { plantsInRecords } from './testing/plants/in-records.ts'

/** Each finding as rule, table, child and what the row shows: what stays the same when rows are moved. */
function told(checked: Checked): string[] {
  return [...findingsOf(checked)]
    .map(({ rule, table, child, values }) => [rule.code, table, child, values].join(' '))
    .sort()
}

const clean = (children: number, seed: number) => madeReturn({ children, seed, faultyPercent: 0 }).children
const faulty = (children: number, seed: number) => madeReturn({ children, seed, faultyPercent: 30 })

describe('a whole return', () => {
  test('that is clean has no findings, whatever chance made of it', async () => {
    const checked = await check(clean(600, 7))
    expect(told(checked)).toEqual([])
    expect(failedIn(checked)).toEqual(new Map())
    expect(checked.notes).toEqual([])
    expect(checked.year).toBe('2026/27')
  })

  test('is the same for the same seed', () => {
    expect(faulty(50, 3)).toEqual(faulty(50, 3))
    expect(faulty(50, 3)).not.toEqual(faulty(50, 4))
  })
})

describe('a return with a fault for every rule', () => {
  const codes = Object.keys(plants)
  // Numbers of their own, so that nobody shares a pupil number with a bystander.
  const planted = codes.map((code, at) => ({ code, child: plantedChild(plantOf(code), 1000 + at) }))
  const twice = codes.map((code, at) => ({ code, child: plantedChild(plantOf(code), 2000 + at) }))
  const before = codes.map((code, at) => plantedChild({ ...plantOf(code), edits: [] }, 3000 + at))
  const bystanders = [...clean(500, 11), ...before]
  const children = [...bystanders, ...[...planted, ...twice].map(({ child }) => child)]
  const checking = check(children)

  test('shows each in its own child, and the same fault twice in both', async () => {
    const shown = foundIn(await checking)
    const unseen = [...planted, ...twice].filter(({ code, child }) => !shown.has(`${code} ${child.id}`))
    expect(unseen.map(({ code }) => code)).toEqual([])
  })

  test('shows nothing in the children without, nor in the same before the fault', async () => {
    const ids = new Set(bystanders.map(({ id }) => id))
    const found = [...findingsOf(await checking)].filter(({ child }) => ids.has(child ?? ''))
    expect(found.map(({ rule, child }) => [rule.code, child])).toEqual([])
  })

  test('shows the same whatever the order of children and files', async () => {
    expect(told(await check(children.toReversed(), 'files backwards'))).toEqual(told(await checking))
  })

  test('leaves out only what CSV files cannot say, which records can', () => {
    const all = rulesOf('2026/27').map(({ code }) => code)
    expect([...codes, ...Object.keys(plantsInRecords)].toSorted()).toEqual(all.toSorted())
  })

  test.each(Object.keys(plantsInRecords))('%s is found in records', (code) => {
    const { now, last } = tablesFromRecords(plantsInRecords[code] ?? {})
    const setting = { year: '2026/27', ...spanOf('2026/27'), authority, postcodes: null } as const
    const book = openBook({ ...setting, providers: null, format: 'xml', asSector: false }, now, last)
    const outcomes = rulesOf('2026/27').flatMap((rule) => (rule.code === code ? runRule(book, rule) : []))
    expect(outcomes.map((one) => (one.is === 'run' ? one.flagged.size > 0 : one.why))).toEqual([true])
  })
})

function plantOf(code: string): Plant {
  const plant = plants[code]
  if (plant === undefined) throw new Error(`No plant for ${code}`)
  return plant
}

function foundIn(checked: Checked): ReadonlySet<string> {
  return new Set([...findingsOf(checked)].map(({ rule, child }) => `${rule.code} ${child}`))
}

describe('findings do not hang on what does not matter', () => {
  test('the order of the children and the files', async () => {
    const { children } = faulty(200, 5)
    const [forwards, backwards] = await Promise.all([check(children), check(children.toReversed())])
    expect(told(forwards).length).toBeGreaterThan(20)
    expect(told(backwards)).toEqual(told(forwards))
  })

  test('children who have nothing to do with it', async () => {
    const { children } = faulty(100, 6)
    const others = clean(150, 8).slice(100)
    const [alone, among] = await Promise.all([check(children), check([...children, ...others])])
    expect(told(among)).toEqual(told(alone))
  })

  test('the same fault in two children is found in both', async () => {
    const children = clean(60, 9)
    for (const child of children.slice(0, 2)) for (const row of child.now.Header) row['ETHNIC'] = 'NONE'
    const found = [...findingsOf(await check(children))].filter(({ rule }) => rule.code === '103')
    expect(found.map(({ child }) => child)).toEqual(['C000000', 'C000001'])
  })
})

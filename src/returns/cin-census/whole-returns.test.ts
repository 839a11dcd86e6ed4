import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeReturn } from '../../../bench/returns/cin/generate.ts'
import { recordsIn } from '../../../bench/returns/cin/made.ts'
import { allRules } from './rulesets.ts'
import { partsOf } from './testing/model-child.ts'
import { models, plants, plantsInTheWhole } from './testing/plants.ts'
import { checkText, cleanReturn, linesOf, xmlOf } from './testing/whole.ts'

describe('a clean return', () => {
  test('has no findings, by the year’s rules and by the drafts', async () => {
    const checked = await checkText(xmlOf(cleanReturn()))
    expect(linesOf(checked)).toEqual([])
    expect(checked).toMatchObject({ skipped: {}, defects: {}, read: { unread: [] } })
  })

  test('has none whichever children it holds', async () => {
    const seeds = fc.integer({ min: 1, max: 100_000 })
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        expect(linesOf(await checkText(xmlOf(cleanReturn(40, seed))))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('a planted fault is found', () => {
  test.each(Object.keys(plants))('rule %s, in the child that has it and in no other', async (rule) => {
    const whole = cleanReturn()
    const [child] = whole.children
    if (child) plants[rule]?.(partsOf(child))
    const { findings, defects } = await checkText(xmlOf(whole))
    const id = child?.identifiers['LAchildID'] ?? null
    expect(findings.map((one) => one.rule)).toContain(rule)
    expect(new Set(findings.map((one) => one.child))).toEqual(new Set([id]))
    expect(defects).toEqual({})
  })

  test.each(Object.keys(plantsInTheWhole))('rule %s, in the whole return', async (rule) => {
    const whole = cleanReturn()
    plantsInTheWhole[rule]?.(whole)
    const { findings, returnLevel } = await checkText(xmlOf(whole))
    expect([...findings.map((one) => one.rule), ...returnLevel]).toContain(rule)
  })

  test('every rule has a fault of its own', () => {
    const planted = Object.keys({ ...plants, ...plantsInTheWhole })
    expect(allRules.map(({ code }) => code).toSorted()).toEqual(planted.toSorted())
  })

  test('rules point only at the fields they name', async () => {
    const text = [...madeReturn({ children: 400, seed: 4, faulty: 0.2 })].join('')
    const { findings } = await checkText(text)
    const named = new Map(allRules.map(({ code, fields }) => [code, fields]))
    const strangers = findings.filter(
      ({ rule, table, field }) => !named.get(rule)?.includes(`${table}.${field}`),
    )
    expect(findings.length).toBeGreaterThan(500)
    expect(strangers).toEqual([])
  })
})

const codes = fc.constantFrom(...Object.keys(plants))
const rules = fc.uniqueArray(codes, { minLength: 1, maxLength: 5 })

/** A return whose model children carry faults, those that leave nothing to plant the next in aside. */
function faulty(first: readonly string[], second: readonly string[] = []) {
  const whole = cleanReturn()
  const each = [first, second]
  whole.children.slice(0, 2).forEach((child, at) => {
    const parts = partsOf(child)
    for (const code of each[at] ?? []) plants[code]?.(parts)
  })
  return whole
}

describe('whatever the faults', () => {
  test('the order of the children does not matter', async () => {
    const orders = fc.shuffledSubarray([...cleanReturn().children.keys()], { minLength: 32 })
    await fc.assert(
      fc.asyncProperty(rules, rules, orders, async (first, second, order) => {
        const whole = faulty(first, second)
        const children = order.flatMap((at) => whole.children[at] ?? [])
        const [straight, mixed] = await Promise.all([
          checkText(xmlOf(whole)),
          checkText(xmlOf({ ...whole, children })),
        ])
        expect(linesOf(mixed)).toEqual(linesOf(straight))
      }),
      { numRuns: 30 },
    )
  })

  test('an unrelated child changes no other finding', async () => {
    await fc.assert(
      fc.asyncProperty(rules, async (first) => {
        const alone = faulty(first)
        const joined = { ...alone, children: [...alone.children, ...cleanReturn(33).children.slice(-1)] }
        const [before, after] = await Promise.all([checkText(xmlOf(alone)), checkText(xmlOf(joined))])
        expect(linesOf(after)).toEqual(linesOf(before))
      }),
      { numRuns: 30 },
    )
  })

  test('the same fault in two children gives each its findings', async () => {
    // One identifier, or one UPN, in two children is another fault; of a changed UPN the check letter may fit by chance.
    const single = codes.filter((code) => !['1570', '1580', '1540', '1530'].includes(code))
    await fc.assert(
      fc.asyncProperty(single, async (code) => {
        const { findings } = await checkText(xmlOf(faulty([code], [code])))
        const of = (id: string) =>
          findings.filter(({ child }) => child === id).map(({ rule, table, field }) => [rule, table, field])
        const nameless = findings.filter(({ child }) => child === null).map(({ row }) => row)
        expect(of(models[1])).toEqual(of(models[0]))
        expect(of(models[0]).length + new Set(nameless).size).toBeGreaterThan(code === '8500' ? 1 : 0)
      }),
      { numRuns: 60 },
    )
  })

  test('rows are the places of the records in document order', async () => {
    const whole = cleanReturn()
    const last = whole.children.at(-1)
    if (last) last.ethnicity = 'XXXX'
    const { findings, read } = await checkText(xmlOf(whole))
    expect(findings.map(({ row }) => row)).toEqual([whole.children.length - 1])
    const records = whole.children.reduce((sum, child) => sum + recordsIn(child), 0)
    const rows = Object.entries(read.rows).reduce(
      (sum, [table, count]) => sum + (table === 'Header' ? 0 : count),
      0,
    )
    expect(rows).toBe(records)
  })
})

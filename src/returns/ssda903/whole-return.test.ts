import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { chanceFrom } from '../../../bench/returns/cin/chance.ts'
import type { MadeChild } from '../../../bench/returns/ssda903/made-child.ts'
import { authority, postcodesCsv, providersCsv } from '../../../bench/returns/ssda903/made-places.ts'
import { csvFiles, madeReturn } from '../../../bench/returns/ssda903/whole-return.ts'
import { spanOf } from '../years.ts'
import { openBook } from './book.ts'
import { type Checked, checkReturn } from './checking/check.ts'
import { tablesFromRecords } from './from-records.ts'
import type { Source } from './reading/source.ts'
import { findingsOf } from './report/findings.ts'
import { failedIn } from './report/summary.ts'
import { rulesOf } from './rulesets.ts'
import { runRule } from './run.ts'
import { tableNames } from './tables.ts'
import { type Plant, plantedChild } from './testing/planting.ts'
import { plants } from './testing/plants/all.ts'
import { plantsInRecords } from './testing/plants/in-records.ts'

function sourcesOf(files: ReadonlyMap<string, string>): Source[] {
  return [...files].map(([name, text]) => textSource(name, text))
}

function textSource(name: string, text: string): Source {
  const bytes = Buffer.from(text)
  return { name, size: bytes.length, open: () => Readable.from([bytes]) }
}

const lists = {
  authority,
  postcodes: textSource('postcodes.csv', postcodesCsv()),
  providers: textSource('providers.csv', providersCsv()),
}

function check(children: readonly MadeChild[], files?: 'files backwards'): Promise<Checked> {
  const [now, last] = (['now', 'last'] as const).map((year) => {
    const sources = sourcesOf(csvFiles({ children }, year))
    return files ? sources.toReversed() : sources
  })
  return checkReturn({ now: now ?? [], last, ...lists })
}

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

describe('a mangled return', () => {
  test('is checked or refused in one line, and no rule breaks down', async () => {
    const chance = chanceFrom(13)
    const whole = faulty(25, 14)
    let refused = 0
    for (let round = 0; round < 150; round += 1) {
      const files = new Map(csvFiles(whole, 'now'))
      for (let times = 0; times < 3; times += 1) {
        const name = `${chance.pick(['Header', ...tableNames])}.csv`
        files.set(name, mangled(files.get(name) ?? '', chance.from(0, 6), chance.from(0, 1_000_000)))
      }
      try {
        const checked = await checkReturn({ now: sourcesOf(files), year: '2026/27', ...lists })
        expect([...failedIn(checked)]).toEqual([])
      } catch (error) {
        refused += 1
        expect(error).toMatchObject({ code: 'UNREADABLE_RETURN', message: expect.not.stringContaining('\n') })
      }
    }
    expect(refused).toBeGreaterThan(5)
    expect(refused).toBeLessThan(140)
  })
})

function mangled(text: string, how: number, chance: number): string {
  const at = text.length === 0 ? 0 : chance % text.length
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const ways = [
    before,
    `${before}"${after}`,
    `${before},,${after}`,
    `${before}\n${after}`,
    `${before}99/99/9999${after}`,
    `${before}\u0000é漢${after.slice(3)}`,
    `${before}${after}${after}`,
  ]
  return ways[how] ?? text
}

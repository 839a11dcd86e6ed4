import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { formFaults, readAnswers } from '../../mechanisms/forms/index.ts'
import { inContext } from '../../platform/db.ts'
import { plainDate } from '../../platform/plain-date.ts'
import { ok, problem } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import type { Act } from '../shell/act.ts'
import { byOf } from '../shell/by.ts'
import { change } from '../shell/change.ts'
import { Refused } from '../shell/refused.ts'
import { FirstAgainstLatest, measureWords } from './first-against-latest.tsx'
import { measureForm } from './measure-form.ts'
import { type MeasureProblem, measured, recordMeasure } from './record-measure.ts'
import { measuresOf } from './records.ts'
import { compareFirstAndLatest, type Measured, scoreOf } from './score.ts'
import { type MeasureTool, rangeOf, toolFaults } from './tool.ts'

const often = [
  { code: 'never', label: 'Never', points: 0 },
  { code: 'often', label: 'Often', points: 2 },
  { code: 'always', label: 'Always', points: 3, atLeast: 'much' },
]

/** A made-up tool of three items. */
const aTool: MeasureTool = {
  id: 'made-up-worry',
  version: 1,
  title: 'Made-up worry',
  source: 'A test',
  part: 'notes',
  raters: [
    { code: 'worker', label: 'Worker' },
    { code: 'parent', label: 'Parent' },
  ],
  items: [
    { id: 'sleep', text: 'Sleeps badly', options: often },
    { id: 'school', text: 'Misses school', options: often },
    { id: 'home', text: 'Is cold at home', hint: 'In the last week.', options: often },
  ],
  mayLeaveOut: 1,
  bands: [
    { code: 'little', label: 'Little', from: 0 },
    { code: 'some', label: 'Some', from: 2 },
    { code: 'much', label: 'Much', from: 5 },
  ],
  goodIs: 'low',
}

describe('a tool as data', () => {
  test('this one is sound, and so is its form', () => {
    expect(toolFaults(aTool)).toEqual([])
    expect(formFaults(measureForm(aTool))).toEqual([])
  })

  test.each([
    { what: 'two items have one id', given: { items: [...aTool.items, ...aTool.items.slice(0, 1)] } },
    {
      what: 'there is no band most',
      given: {
        items: [
          { id: 'a', text: 'A', options: [...often, { code: 'x', label: 'X', points: 1, atLeast: 'most' }] },
        ],
      },
    },
    { what: 'a score of 0 has no band', given: { bands: aTool.bands.slice(1) } },
    {
      what: 'some does not begin after the band before it',
      given: {
        bands: [
          { code: 'little', label: 'L', from: 0 },
          { code: 'some', label: 'S', from: 0 },
        ],
      },
    },
    { what: 'a-b is no id for an item', given: { items: [{ id: 'a-b', text: 'A', options: often }] } },
    { what: 'a offers no choice', given: { items: [{ id: 'a', text: 'A', options: often.slice(0, 1) }] } },
    { what: 'a tool needs items, bands and raters', given: { raters: [] } },
  ])('$what', ({ what, given }) => expect(toolFaults({ ...aTool, ...given })).toContain(what))
})

describe('score and band', () => {
  test.each([
    { answers: { sleep: 'never', school: 'never', home: 'never' }, score: 0, band: 'little' },
    { answers: { sleep: 'often', school: 'never', home: 'never' }, score: 2, band: 'some' },
    { answers: { sleep: 'often', school: 'often', home: 'often' }, score: 6, band: 'much' },
    // One answer alone lifts the band, not the score.
    { answers: { sleep: 'always', school: 'never', home: 'never' }, score: 3, band: 'much' },
    { answers: { sleep: 'often', school: 'often' }, score: 4, band: 'some' },
  ])('$answers: $score, $band', ({ answers, score, band }) => {
    expect(scoreOf(aTool, answers)).toMatchObject({ ok: true, value: { score, band } })
  })

  test.each([
    [{ sleep: 'often' }, 'too much left out'],
    [{ sleep: 'sometimes', school: 'never', home: 'never' }, 'no such answer'],
    [{ sleep: 'often', school: 'often', mood: 'low' }, 'no such item'],
  ] as const)('%j: %s', (answers, why) => expect(scoreOf(aTool, answers)).toEqual(problem(why)))

  test('whatever is answered, the score is within the tool’s range and more points never lower the band', () => {
    const answer = fc.constantFrom('never', 'often', 'always')
    const place = (band: string) => aTool.bands.findIndex(({ code }) => code === band)
    fc.assert(
      fc.property(fc.record({ sleep: answer, school: answer, home: answer }), (answers) => {
        const { least, most } = rangeOf(aTool)
        const scored = scoreOf(aTool, answers)
        const worse = scoreOf(aTool, { ...answers, home: 'always' })
        if (!scored.ok || !worse.ok) throw new TypeError('not scored')
        expect(scored.value.score).toBeGreaterThanOrEqual(least)
        expect(scored.value.score).toBeLessThanOrEqual(most)
        expect(place(worse.value.band)).toBeGreaterThanOrEqual(place(scored.value.band))
      }),
    )
  })

  test('the tool’s form reads what the tool scores', () => {
    const read = readAnswers(
      measureForm(aTool),
      { sleep: 'often', school: 'never' },
      { today: plainDate('2026-03-02') },
    )
    expect(read).toMatchObject({ ok: true, value: { sleep: 'often', school: 'never' } })
  })
})

const rated = (given: Partial<Measured>): Measured => ({
  id: randomUUID(),
  toolVersion: 1,
  ratedOn: plainDate('2026-01-05'),
  rater: 'worker',
  raterName: null,
  answers: { sleep: 'often', school: 'never', home: 'often' },
  score: 4,
  band: 'some',
  words: null,
  ...given,
})
const later = rated({
  ratedOn: plainDate('2026-03-02'),
  answers: { sleep: 'never', school: 'often', home: 'often' },
})

describe('first against latest', () => {
  test('each rater apart, item by item, whatever order they come in', () => {
    const between = rated({ ratedOn: plainDate('2026-02-02') })
    const [worker, parent] = compareFirstAndLatest(
      [aTool],
      [later, between, rated({}), rated({ rater: 'parent' })],
    )
    expect(worker?.items.map(({ id, change }) => [id, change])).toEqual([
      ['sleep', 'better'],
      ['school', 'worse'],
      ['home', 'same'],
    ])
    expect(worker?.change).toBe('same')
    expect(parent).toMatchObject({ latest: null, change: 'not comparable' })
  })

  test('where high is good, more is better; a whole score of another version is not compared, an item is', () => {
    const two: MeasureTool = { ...aTool, version: 2, goodIs: 'high', items: aTool.items.slice(0, 2) }
    const [compared] = compareFirstAndLatest(
      [aTool, two],
      [rated({}), { ...later, toolVersion: 2, answers: { sleep: 'never', school: 'often' } }],
    )
    expect(compared?.change).toBe('not comparable')
    expect(compared?.items.map(({ id, change }) => [id, change])).toEqual([
      ['sleep', 'worse'],
      ['school', 'better'],
    ])
  })

  test('drawn without a style, and everything in it stands in the table too', () => {
    const html = render(
      <FirstAgainstLatest raters={measureWords([aTool], [rated({}), later, rated({ rater: 'parent' })])} />,
    )
    expect(html).toContain('<svg')
    expect(html).not.toMatch(/style=|<style/)
    expect(html.match(/<svg/g)).toHaveLength(1)
    expect(html).toContain('1. Sleeps badly')
    expect(html).toContain('Better')
    expect(html).toContain(
      'First: Some (score 4) on 5 January 2026. Latest: Some (score 4) on 2 March 2026. The same.',
    )
    expect(html).not.toContain('NaN')
    expect(render(<FirstAgainstLatest raters={[]} />)).toContain('Not rated yet')
  })
})

describe('kept', () => {
  let db: TestDatabase
  let priya: Viewer
  let olu: Viewer
  let ada: string
  beforeAll(async () => {
    db = await aStore()
    const north = await aTeam(db, 'North')
    priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
    olu = await aWorker(db, { name: 'Olu South', teamId: await aTeam(db, 'South') })
    ada = await aPerson(db, 'Ada')
    await withReasons(db, [
      {
        personId: ada,
        kind: 'allocated worker',
        opens: 'whole',
        workerId: priya.id,
        fromAt: monday,
        sourceId: randomUUID(),
      },
    ])
  })
  afterAll(() => db.close())

  const rating = {
    ratedOn: plainDate('2026-03-02'),
    rater: 'parent',
    raterName: 'Mum',
    answers: { sleep: 'always', school: 'never' },
  }

  test('a rating is kept with its score, shows in the chronology, and a second stands beside it', async () => {
    const given = { ...rating, personId: ada }
    const first = await recordMeasure(actBy(db, priya), aTool, { ...given, ratedOn: plainDate('2026-02-27') })
    expect(first).toMatchObject({ ok: true, value: { score: 3, band: 'much', answered: 2 } })
    await recordMeasure(actBy(db, priya), aTool, { ...given, answers: { sleep: 'never', school: 'never' } })
    const kept = await inContext(db.staff, priya, (trx) => measuresOf(trx, { personId: ada, tool: aTool.id }))
    expect(kept.map(({ score, raterName, answers }) => [score, raterName, answers['sleep']])).toEqual([
      [3, 'Mum', 'always'],
      [0, 'Mum', 'never'],
    ])
    const event = await db.owner
      .selectFrom('record.event')
      .select(['headline', 'type'])
      .where('source_id', '=', first.ok ? first.value.id : '')
      .executeTakeFirst()
    expect(event).toEqual({ type: 'measure-recorded', headline: 'Made-up worry: much' })
  })

  test.each([
    [{ rater: 'neighbour' }, 'no such rater'],
    [{ ratedOn: plainDate('2026-03-03') }, 'in the future'],
    [{ answers: {} }, 'too much left out'],
  ] as const)('%j: %s', async (given, why) => {
    expect(await recordMeasure(actBy(db, priya), aTool, { ...rating, personId: ada, ...given })).toEqual(
      problem(why),
    )
  })

  test('as a part of a service’s own change: its source is kept, and nothing where that comes to nothing', async () => {
    const source = { kind: 'contact', id: randomUUID() }
    const screen = (act: Act, fails: boolean) =>
      change<string, MeasureProblem | 'no'>(
        act,
        { action: 'screen', about: [ada], access: aTool.part },
        async () => {
          const taken = measured(aTool, { ...rating, personId: ada, source }, byOf(act))
          if (!taken.ok) return taken
          const { write, events, scored } = taken.value
          return fails ? problem('no') : ok({ value: scored.band, write, events })
        },
      )
    expect(await screen(actBy(db, priya), true)).toEqual(problem('no'))
    expect(await screen(actBy(db, priya), false)).toEqual({ ok: true, value: 'much' })
    const kept = await db.owner
      .selectFrom('record.measure')
      .select('id')
      .where('source_id', '=', source.id)
      .execute()
    expect(kept).toHaveLength(1)
  })

  test('who does not work with the child keeps none', async () => {
    await expect(recordMeasure(actBy(db, olu), aTool, { ...rating, personId: ada })).rejects.toThrow(Refused)
  })
})

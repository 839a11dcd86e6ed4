import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { momentAt } from '../../platform/instant.ts'
import { type PlainDate, plainDate } from '../../platform/plain-date.ts'
import { askedOnly, unflatten } from './answers.ts'
import { ask } from './ask.ts'
import { bodyOf } from './body.ts'
import { form } from './form.ts'
import { readAnswers } from './read-answers.ts'
import { answersTo, today } from './testing/answers.ts'
import {
  type Everything,
  everything,
  type ReturnHomeInterview,
  returnHomeInterview,
  siblings,
} from './testing/forms.ts'

const context = { today, children: siblings, people: siblings }
const [ayla, bilal] = siblings

describe('the type of the answers', () => {
  test('follows from the questions: required, optional, conditional, per child', () => {
    expectTypeOf<ReturnHomeInterview>().toEqualTypeOf<{
      readonly returnedOn: PlainDate
      readonly outcome: 'done' | 'declined' | 'notDone'
      readonly pushOrPull?: 'push' | 'pull'
      readonly story?: string
    }>()
    expectTypeOf<Everything['worries']>().toEqualTypeOf<readonly ('10' | '1A' | '2' | 'none')[] | undefined>()
    expectTypeOf<Everything['perChild'][string]>().toEqualTypeOf<{
      readonly mood: 'well' | 'low'
      readonly why?: string
      readonly place?: string
      readonly seenOn?: PlainDate
    }>()
  })

  test('a misspelt question, value or option, and a name used twice, do not compile', () => {
    const begun = form({ id: 'a', version: 1, title: 'A' }).ask(
      'end',
      ask.choose('End?', { good: 'Good', bad: 'Bad' }),
    )
    type Looks = Parameters<Parameters<typeof begun.askIf>[0]>[0]
    expectTypeOf<Parameters<Looks>[0]>().toEqualTypeOf<'end'>()
    expectTypeOf<Parameters<ReturnType<Looks>['is']>[0]>().not.toEqualTypeOf<string>()
    expectTypeOf<'goood'>().not.toExtend<Parameters<ReturnType<Looks>['is']>[0]>()
    expectTypeOf<'good'>().toExtend<Parameters<ReturnType<Looks>['is']>[0]>()
    expectTypeOf(begun.ask<'end', ReturnType<typeof ask.text>>)
      .parameter(0)
      .toBeNever()
  })
})

describe('reading a form', () => {
  test('gives any answers back', () => {
    fc.assert(
      fc.property(answersTo(everything, siblings), (answers) => {
        expect(readAnswers(everything, bodyOf(everything, answers), context)).toMatchObject({
          ok: true,
          value: answers,
        })
      }),
    )
  })

  test('drops whatever was sent for questions that are not asked', () => {
    fc.assert(
      fc.property(answersTo(everything, siblings), answersTo(everything, siblings), (answers, others) => {
        const all = { ...bodyOf(everything, others), ...bodyOf(everything, answers) }
        const read = readAnswers(everything, all, context)
        const kept = read.ok ? unflatten(read.value) : null
        expect(read.ok).toBe(true)
        expect(kept).toEqual(kept && askedOnly(everything, kept))
      }),
    )
  })

  test('refuses every field that the form does not have', () => {
    fc.assert(
      fc.property(answersTo(everything, siblings), fc.string(), fc.anything(), (answers, field, value) => {
        const body = bodyOf(everything, answers)
        fc.pre(!(field in body) && !['csrfToken', 'idempotencyKey', 'version'].includes(field))
        const read = readAnswers(returnHomeInterview, { ...body, [field]: value }, context)
        expect(read.ok).toBe(false)
        const strange = readAnswers(everything, { ...body, [`${field}!`]: value }, context)
        expect(strange).toMatchObject({ ok: false, errors: [{ field: `${field}!` }] })
      }),
    )
  })

  test('whatever is sent, it answers, and only with answers of the form', () => {
    const names = [
      'on-day',
      'on-month',
      'minutes',
      'worries',
      'safe',
      `mood-for-${ayla.id}`,
      '__proto__',
      'x',
    ]
    const body = fc.dictionary(
      fc.constantFrom(...names),
      fc.oneof(fc.string(), fc.array(fc.string()), fc.anything()),
    )
    fc.assert(
      fc.property(body, (sent) => {
        const read = readAnswers(everything, sent, context)
        expect(read.ok).toBe(false)
        expect(read.ok ? [] : read.errors).not.toEqual([])
      }),
    )
  })

  test('lets the fields of the page itself pass, and no child who is not of the record', () => {
    const sent = { returnedOn: '', csrfToken: 't', idempotencyKey: 'k', version: '3' }
    expect(readAnswers(returnHomeInterview, sent, { today })).toMatchObject({
      ok: false,
      errors: [{ field: 'returnedOn' }, { field: 'returnedOn-day' }, { field: 'outcome' }],
    })
    const strange = readAnswers(everything, { [`mood-for-${bilal.id}`]: 'well' }, { today, children: [ayla] })
    expect(strange).toMatchObject({ ok: false, errors: [{ field: `mood-for-${bilal.id}` }, {}, {}, {}, {}] })
  })
})

const one = form({ id: 'one', version: 1, title: 'One' })
  .ask(
    'born',
    ask.date('Born?', {
      called: 'The date of birth',
      latest: 'today',
      warn: { before: { daysFromToday: -6575 }, text: 'This is an adult' },
    }),
  )
  .ask('due', ask.date('Due?', { earliest: 'today', latest: { daysFromToday: 300 } }))
  .ask('at', ask.dateTime('When?', { latest: 'today' }))
  .ask('time', ask.time('What time?'))
  .ask('count', ask.number('How many?', { highest: 20, warn: { above: 10, text: 'That is many' } }))
  .ask('weight', ask.number('Weight?', { decimals: 2, lowest: -5, called: 'The weight' }))
  .ask('line', ask.text('Line?', { longest: 3 }))
  .ask('story', ask.longText('Story?'))
  .ask('kinds', ask.chooseMany('Kinds?', { a: 'A', b: 'B', none: 'None' }, { alone: 'none' }))
  .ask('yes', ask.yesNo('Yes?'))
  .ask('who', ask.person('Who?'))
  .done()

const day = (name: string, typed: string) => {
  const [d = '', m = '', y = ''] = typed.split('/')
  return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y }
}

describe('what people type', () => {
  test.each([
    { typed: day('born', '3/3/2026'), is: { born: '2026-03-03' } },
    { typed: day('born', ' 03 / March / 2026 '), is: { born: '2026-03-03' } },
    { typed: day('born', '29/Feb./2024'), is: { born: '2024-02-29' } },
    { typed: day('born', '1/sept/2020'), is: { born: '2020-09-01' } },
    {
      typed: { ...day('at', '5/3/2026'), 'at-time': '2pm' },
      is: { at: momentAt(plainDate('2026-03-05'), '14:00') },
    },
    { typed: { ...day('at', '1/7/2025'), 'at-time': '9.05' }, is: { at: '2025-07-01T08:05:00.000Z' } },
    { typed: { time: '12am' }, is: { time: '00:00' } },
    { typed: { time: '12:30 p.m.' }, is: { time: '12:30' } },
    { typed: { time: '1430' }, is: { time: '14:30' } },
    { typed: { count: ' 7 ' }, is: { count: 7 } },
    { typed: { weight: '-1.25' }, is: { weight: -1.25 } },
    { typed: { line: ' a ' }, is: { line: ' a ' } },
    { typed: { line: '😀é\u0301' }, is: { line: '😀é\u0301' } },
    { typed: { line: 'e\u0301bc\0' }, is: { line: 'ébc' } },
    { typed: { story: 'one\r\ntwo\r\n' }, is: { story: 'one\ntwo\n' } },
    { typed: { story: ' \r\n\t' }, is: {} },
    { typed: { story: 'a\ud800b' }, is: { story: 'a\ufffdb' } },
    { typed: { kinds: ['b', 'a', 'b', ''] }, is: { kinds: ['a', 'b'] } },
    { typed: { kinds: 'none' }, is: { kinds: ['none'] } },
    { typed: { yes: 'no' }, is: { yes: false } },
    { typed: { who: bilal.id }, is: { who: bilal.id } },
    { typed: { story: 'x'.repeat(100_000) }, is: { story: 'x'.repeat(100_000) } },
  ])('$typed', ({ typed, is }) => {
    expect(readAnswers(one, typed, context)).toMatchObject({ ok: true, value: is })
    const read = readAnswers(one, typed, context)
    expect(read.ok && Object.keys(read.value)).toEqual(Object.keys(is))
  })

  test.each([
    { typed: day('born', '31/2/2020'), at: 'born-day', says: 'The date of birth must be a real date' },
    { typed: day('born', '1/13/2020'), at: 'born-month', says: 'The date of birth must be a real date' },
    {
      typed: day('born', '1/Juvember/2020'),
      at: 'born-month',
      says: 'The date of birth must be a real date',
    },
    {
      typed: day('born', '1/1/20'),
      at: 'born-year',
      says: 'The date of birth must have a year of 4 numbers',
    },
    { typed: day('born', '1/1/MMXX'), at: 'born-year', says: 'The date of birth must be a real date' },
    { typed: day('born', '1//2020'), at: 'born-month', says: 'The date of birth must include a month' },
    { typed: day('born', '//2020'), at: 'born-day', says: 'The date of birth must include a day and month' },
    {
      typed: day('born', '6/3/2026'),
      at: 'born-day',
      says: 'The date of birth must be today or in the past',
    },
    {
      typed: day('born', '1/1/1826'),
      at: 'born-day',
      says: 'The date of birth must be on or after 1 January 1900',
    },
    { typed: day('due', '4/3/2026'), at: 'due-day', says: 'The date must be today or in the future' },
    { typed: day('due', '4/3/2027'), at: 'due-day', says: 'The date must be on or before 30 December 2026' },
    { typed: { 'at-time': '10:00' }, at: 'at-day', says: 'The date must include a day, month and year' },
    { typed: day('at', '5/3/2026'), at: 'at-time', says: 'The date must include a time' },
    {
      typed: { ...day('at', '5/3/2026'), 'at-time': '25:00' },
      at: 'at-time',
      says: 'Enter the time like 14:30',
    },
    {
      typed: { ...day('at', '5/3/2026'), 'at-time': '16:01' },
      at: 'at-time',
      says: 'The date must be in the past',
    },
    { typed: { time: '7' }, at: 'time', says: 'Enter the time like 14:30' },
    { typed: { time: '13pm' }, at: 'time', says: 'Enter the time like 14:30' },
    { typed: { count: 'seven' }, at: 'count', says: 'The answer must be a number' },
    { typed: { count: '1e3' }, at: 'count', says: 'The answer must be a number' },
    { typed: { count: '-1' }, at: 'count', says: 'The answer must be 0 or more' },
    { typed: { count: '21' }, at: 'count', says: 'The answer must be 20 or less' },
    { typed: { count: '1.5' }, at: 'count', says: 'The answer must be a whole number' },
    {
      typed: { weight: '1.234' },
      at: 'weight',
      says: 'The weight must be a number with at most 2 digits after the point',
    },
    {
      typed: { line: 'abcde' },
      at: 'line',
      says: 'The answer must be 3 characters or fewer: it is 2 characters too long',
    },
    { typed: { line: 'a\nb' }, at: 'line', says: 'The answer must be on one line' },
    {
      typed: { story: 'x'.repeat(100_001) },
      at: 'story',
      says: 'The answer must be 100,000 characters or fewer: it is 1 character too long',
    },
    { typed: { kinds: ['a', 'z'] }, at: 'kinds', says: 'Select one of the answers on the list' },
    { typed: { kinds: ['a', 'none'] }, at: 'kinds', says: 'Select ‘None’ alone, or leave it out' },
    { typed: { yes: 'maybe' }, at: 'yes', says: 'Select one of the answers on the list' },
    { typed: { who: 'somebody' }, at: 'who', says: 'Select one of the answers on the list' },
    {
      typed: { line: ['a', 'b'] },
      at: 'line',
      says: 'One answer was sent in a shape that this form does not take',
    },
    { typed: { count: 7 }, at: 'count', says: 'One answer was sent in a shape that this form does not take' },
  ])('$at: $says', ({ typed, at, says }) => {
    const now = momentAt(today, '16:00')
    expect(readAnswers(one, typed, { ...context, now })).toEqual({
      ok: false,
      errors: [{ field: at, text: says, href: `#${at}` }],
    })
  })

  test.each([
    { typed: day('born', '1/1/2000'), at: 'born-day', says: 'This is an adult' },
    { typed: { count: '11' }, at: 'count', says: 'That is many' },
  ])('is taken with a second look: $says', ({ typed, at, says }) => {
    expect(readAnswers(one, typed, context)).toMatchObject({
      ok: true,
      warnings: [{ field: at, text: says }],
    })
  })
})

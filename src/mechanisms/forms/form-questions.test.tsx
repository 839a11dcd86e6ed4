import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { bodyOf } from './body.ts'
import { boxesOf, placesOf } from './fields.ts'
import { FormQuestions, type FormQuestionsProps } from './form-questions.tsx'
import { readAnswers } from './read-answers.ts'
import { answersTo, today } from './testing/answers.ts'
import { idsIn, sentBy } from './testing/browser.ts'
import { everything, returnHomeInterview, siblings } from './testing/forms.ts'

const context = { today, children: siblings, people: siblings }
const page = (props: Omit<FormQuestionsProps, 'form' | 'people'>) =>
  render(<FormQuestions form={everything} children={siblings} people={siblings} {...props} />)

describe('a page of questions', () => {
  test('gives back every answer that it is shown, without scripts', () => {
    fc.assert(
      fc.property(answersTo(everything, siblings), (answers) => {
        const read = readAnswers(everything, sentBy(page({ body: bodyOf(everything, answers) })), context)
        expect(read).toEqual({ ok: true, value: answers, warnings: [] })
      }),
    )
  })

  test('has every control, asked now or not, and each id once', () => {
    const html = page({})
    const ids = idsIn(html)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { asked, field } of placesOf(everything, siblings)) {
      expect(ids).toEqual(expect.arrayContaining([...boxesOf(asked.question, field)]))
    }
  })

  test('shows what was typed again, as it was typed, with each message at its control', () => {
    const typed = {
      'on-day': '31',
      'on-month': 'Feb',
      'on-year': '26',
      where: ' \u00a0',
      minutes: 'ten',
      safe: 'no',
    }
    const read = readAnswers(everything, typed, context)
    const errors = read.ok ? [] : read.errors
    const html = page({ body: typed, errors })
    expect(sentBy(html)).toMatchObject(typed)
    expect(errors.map(({ field }) => field)).toEqual([
      'on-year',
      'minutes',
      'where',
      'danger',
      ...siblings.map(({ id }) => `mood-for-${id}`),
    ])
    for (const { field, text } of errors) {
      expect(idsIn(html)).toContain(field)
      expect(html).toContain(text)
    }
  })

  test('says under which answer a question is asked', () => {
    const html = render(<FormQuestions form={returnHomeInterview} />)
    expect(html).toContain('Only if ‘It was done’')
    expect(html).toContain(
      'Only if ‘What came of the interview?’ is ‘The child declined’ or ‘It was not done’',
    )
    expect(html).toContain('data-module="hearth-only-if"')
  })

  test('says what is optional, and nothing of what is required', () => {
    const html = page({})
    expect(html).toContain('Where is the child now? (optional)')
    expect(html).not.toContain('Where? (optional)')
  })

  test('keeps apart what is asked of each child', () => {
    const html = page({})
    expect(html.match(/How was the child\?/g)).toHaveLength(2)
    expect(html).toContain('Ayla Test')
  })
})

describe('a fact that fills in a question', () => {
  const fact = (value: string | number) => ({
    value,
    source: 'the school’s call',
    on: plainDate('2026-03-03'),
  })
  const prefill = {
    on: fact('2026-03-01'),
    minutes: fact(45),
    where: fact('nobody asked for this'),
    [`lastSeen-for-${siblings[0].id}`]: fact('2026-02-01'),
  }

  test('is put where the question asks for it, and only there, with its source and day', () => {
    const html = page({ prefill })
    expect(sentBy(html)).toMatchObject({
      'on-day': '1',
      'on-month': '3',
      minutes: '45',
      where: '',
      [`seenOn-for-${siblings[0].id}-month`]: '2',
      [`seenOn-for-${siblings[1].id}-month`]: '',
    })
    expect(html.match(/the school’s call, 3 March 2026/g)).toHaveLength(3)
  })

  test('is no longer named once the answer was changed', () => {
    const html = page({ prefill, body: { 'on-day': '2', 'on-month': '3', 'on-year': '2026', minutes: '45' } })
    expect(html.match(/the school’s call/g)).toHaveLength(1)
  })

  test('does not come back once it was cleared', () => {
    expect(sentBy(page({ prefill, body: { minutes: '' } }))).toMatchObject({ minutes: '', 'on-day': '' })
  })
})

test('what is worth a second look is said at its control', () => {
  expect(page({ warnings: [{ text: 'That is a long visit', href: '#minutes' }] })).toContain(
    'Check: That is a long visit',
  )
})

import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { formFaults } from './faults.ts'
import { formFingerprint } from './fingerprint.ts'
import { type AnyForm, type FormQuestion, form } from './form.ts'
import type { Question } from './question.ts'
import { everything, returnHomeInterview } from './testing/forms.ts'

describe('a form is sound', () => {
  test.each([everything, returnHomeInterview])('$id is', (one) => {
    expect(formFaults(one)).toEqual([])
  })

  const good: FormQuestion = {
    name: 'end',
    each: 'form',
    question: ask.choose('End?', { good: 'Good', bad: 'Bad' }),
  }
  const asked = (question: Question): FormQuestion => ({ name: 'more', each: 'form', question })
  const onlyIf = (askedIf: FormQuestion['askedIf'] & object): FormQuestion => ({
    ...asked(ask.text('More?')),
    askedIf,
  })
  const formOf = (...questions: FormQuestion[]): AnyForm => ({
    id: 'a',
    version: 1,
    title: 'A',
    sections: [{ title: null, questions }],
  })

  test.each<{ what: string; planted: AnyForm; fault: string }>([
    { what: 'no title', planted: { ...formOf(good), title: '' }, fault: 'the form has no id or no title' },
    { what: 'version 0', planted: { ...formOf(good), version: 0 }, fault: 'versions count from 1' },
    { what: 'no questions', planted: { ...formOf(), sections: [] }, fault: 'the form asks nothing' },
    {
      what: 'an empty section',
      planted: { ...formOf(good), sections: [...formOf(good).sections, { title: 'B', questions: [] }] },
      fault: '‘B’ is a section without questions',
    },
    {
      what: 'one name twice',
      planted: formOf(good, { ...asked(ask.text('?')), name: 'end' }),
      fault: 'end: asked twice',
    },
    {
      what: 'a name with a hyphen',
      planted: formOf({ ...good, name: 'the-end' }),
      fault: 'the-end: a name is letters and digits, begun with a small letter',
    },
    { what: 'no words', planted: formOf(asked(ask.text(' '))), fault: 'more: it has no words' },
    {
      what: 'an empty message',
      planted: formOf(asked(ask.text('?', { required: '' }))),
      fault: 'more: it must be answered but has no message',
    },
    {
      what: 'a fact without a name',
      planted: formOf(asked(ask.text('?', { prefill: '' }))),
      fault: 'more: it is filled in from a fact without a name',
    },
    {
      what: 'one option',
      planted: formOf(asked(ask.choose('?', { a: 'A' }))),
      fault: 'more: it leaves nothing to choose',
    },
    {
      what: 'an option without words',
      planted: formOf(asked(ask.choose('?', { a: 'A', b: '' }))),
      fault: 'more: an option has no code or no words',
    },
    {
      what: 'two options alike',
      planted: formOf(asked(ask.choose('?', { a: 'A', b: 'A' }))),
      fault: 'more: two options read alike',
    },
    {
      what: 'one code twice',
      planted: formOf(
        asked(
          ask.choose('?', [
            { code: 'a', label: 'A' },
            { code: 'a', label: 'B' },
          ]),
        ),
      ),
      fault: 'more: two options have one code',
    },
    {
      what: 'an option alone that is not there',
      planted: formOf(
        asked({ kind: 'chooseMany', label: '?', options: [{ code: 'a', label: 'A' }], alone: 'b' }),
      ),
      fault: 'more: the option that stands alone is not offered',
    },
    {
      what: 'limits that shut everything out',
      planted: formOf(asked(ask.number('?', { lowest: 3, highest: 2 }))),
      fault: 'more: no number is within its limits',
    },
    {
      what: 'no length',
      planted: formOf(asked(ask.text('?', { longest: 0 }))),
      fault: 'more: no text is within its limits',
    },
    {
      what: 'days that are never',
      planted: formOf(asked(ask.date('?', { earliest: { daysFromToday: 1 }, latest: 'today' }))),
      fault: 'more: no day is within its limits',
    },
    {
      what: 'a question unknown',
      planted: formOf(good, onlyIf({ question: 'start', answered: true })),
      fault: 'more: it looks at ‘start’, which is unknown or comes later',
    },
    {
      what: 'a question that comes later',
      planted: formOf(onlyIf({ question: 'end', is: 'good' }), good),
      fault: 'more: it looks at ‘end’, which is unknown or comes later',
    },
    {
      what: 'an answer that can’t be',
      planted: formOf(good, onlyIf({ question: 'end', is: 'ugly' })),
      fault: 'more: it is never asked: ‘end’ can’t be answered so',
    },
    {
      what: 'one of no answers',
      planted: formOf(good, onlyIf({ question: 'end', isOneOf: [] })),
      fault: 'more: it is never asked: ‘end’ can’t be answered so',
    },
    {
      what: 'ticks where none are',
      planted: formOf(good, onlyIf({ question: 'end', includes: 'good' })),
      fault: 'more: it is never asked: ‘end’ can’t be answered so',
    },
    {
      what: 'a condition on nothing',
      planted: formOf(good, onlyIf({ all: [] })),
      fault: 'more: its condition looks at no question',
    },
    {
      what: 'a fault deep in a condition',
      planted: formOf(
        good,
        onlyIf({ any: [{ question: 'end', is: 'good' }, { all: [{ question: 'x', answered: true }] }] }),
      ),
      fault: 'more: it looks at ‘x’, which is unknown or comes later',
    },
    {
      what: 'a shared question on a child’s answer',
      planted: formOf({ ...good, each: 'child' }, onlyIf({ question: 'end', is: 'good' })),
      fault: 'more: it is asked once, and ‘end’ of each child',
    },
  ])('$what is found', ({ planted, fault }) => {
    expect(formFaults(planted)).toEqual([fault])
  })

  test('two questions of one section that read alike are found', () => {
    const twin = { ...good, name: 'twin' }
    expect(formFaults(formOf(good, twin))).toEqual([
      expect.stringContaining('two questions of one section read alike'),
    ])
  })
})

describe('the fingerprint of a version', () => {
  const one = (hint: string) =>
    form({ id: 'a', version: 1, title: 'A' })
      .ask('q', ask.text('Q?', { hint, longest: 9 }))
      .done()

  test('is the same for the same form, however it is written', () => {
    const turned: AnyForm = {
      title: 'A',
      version: 1,
      id: 'a',
      sections: [
        {
          questions: [
            { each: 'form', question: { longest: 9, hint: 'H', label: 'Q?', kind: 'text' }, name: 'q' },
          ],
          title: null,
        },
      ],
    }
    expect(formFingerprint(turned)).toBe(formFingerprint(one('H')))
    expect(formFingerprint(turned)).toMatch(/^[0-9a-f]{16}$/)
  })

  test('changes with a word, and with the order', () => {
    const two = form({ id: 'a', version: 1, title: 'A' })
      .ask('q', ask.text('Q?'))
      .ask('r', ask.text('R?'))
      .done()
    const turned = form({ id: 'a', version: 1, title: 'A' })
      .ask('r', ask.text('R?'))
      .ask('q', ask.text('Q?'))
      .done()
    expect(formFingerprint(one('H'))).not.toBe(formFingerprint(one('h')))
    expect(formFingerprint(two)).not.toBe(formFingerprint(turned))
  })
})

import { describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { ask } from './ask.ts'
import { draftAge, moveDraft } from './draft-body.ts'
import { form } from './form.ts'

const first = form({ id: 'visit', version: 1, title: 'Visit' })
  .ask('on', ask.date('When?'))
  .ask('where', ask.text('Where was it?'))
  .askPerChild('mood', ask.chooseMany('Mood?', { a: 'A', b: 'B' }))
  .done()
const second = form({ id: 'visit', version: 2, title: 'Visit' }).ask('on', ask.date('When?')).done()
const children = [{ id: 'c1', name: 'Ayla Test' }]

describe('a draft under a newer version of its form', () => {
  const body = {
    'on-day': '3',
    'on-month': 'Mar',
    where: 'At home',
    'mood-for-c1': ['a', 'b'],
    'on-year': '',
  }

  test('keeps what is still asked, and shows the rest with its words', () => {
    expect(moveDraft(second, body, { children, written: first })).toEqual({
      body: { 'on-day': '3', 'on-month': 'Mar', 'on-year': '' },
      noLongerAsked: [
        { label: 'Where was it?', text: 'At home' },
        { label: 'Mood?', text: 'a, b' },
      ],
    })
  })

  test('names the control where the old version is not at hand, and says nothing of empty ones', () => {
    expect(moveDraft(second, { where: 'At home', gone: '' }, {}).noLongerAsked).toEqual([
      { label: 'where', text: 'At home' },
    ])
  })

  test('is untouched where the version is the same', () => {
    expect(moveDraft(first, body, { children })).toEqual({ body, noLongerAsked: [] })
  })
})

test.each([
  { saved: '2026-03-05T10:00:00Z', age: 'just now' },
  { saved: '2026-03-05T09:59:00Z', age: '1 minute ago' },
  { saved: '2026-03-05T09:01:00Z', age: '59 minutes ago' },
  { saved: '2026-03-05T08:05:00Z', age: 'at 08:05' },
  { saved: '2026-03-04T14:05:00Z', age: '4 March 2026 at 14:05' },
])('a draft saved at $saved was saved $age', ({ saved, age }) => {
  expect(draftAge(instantOf(saved), instantOf('2026-03-05T10:00:30Z'))).toBe(age)
})

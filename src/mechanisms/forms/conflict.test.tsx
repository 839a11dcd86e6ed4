import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import { type Conflict, differencesIn } from './conflict.ts'
import { ConflictQuestions } from './conflict-questions.tsx'
import { choiceField, joinAnswers } from './join.ts'
import { answersTo, today } from './testing/answers.ts'
import { idsIn, sentBy } from './testing/browser.ts'
import { everything, returnHomeInterview, siblings } from './testing/forms.ts'

const context = { today, children: siblings, people: siblings }
const by = { version: 4, by: 'ben', at: instantOf('2026-03-05T09:30:00Z') }
const page = (conflict: Conflict) =>
  render(
    <ConflictQuestions
      form={everything}
      conflict={conflict}
      theirName="Ben Test"
      children={siblings}
      people={siblings}
    />,
  )
const anyAnswers = answersTo(everything, siblings)

const base = { on: '2026-03-01', where: 'Home', safe: true, perChild: {} }
const theirs = { ...base, where: 'School', minutes: 30, worries: ['10'] }
const mine = { ...base, where: 'The park', worries: ['10'], at: '2026-03-01T10:00:00.000Z' }
const conflict: Conflict = { theirs: { ...by, answers: theirs }, mine, base }

describe('two people wrote in one record', () => {
  test('what differs is found, and who changed it', () => {
    expect(
      differencesIn(everything, conflict, siblings).map(({ place, changedBy }) => [place.field, changedBy]),
    ).toEqual([
      ['at', 'me'],
      ['minutes', 'them'],
      ['where', 'both'],
    ])
    expect(
      differencesIn(everything, { ...conflict, base: null }, siblings).map((one) => one.changedBy),
    ).toEqual(['both', 'both', 'both'])
  })

  test('the page shows both texts, who and when, and carries all of one’s own', () => {
    const html = page(conflict)
    for (const words of [
      'Ben Test saved this on 5 March 2026 at 09:30',
      'School',
      'The park',
      'Only you changed this',
      'You and Ben Test both changed this',
    ]) {
      expect(html).toContain(words)
    }
    expect(sentBy(html)).toMatchObject({
      where: 'The park',
      'at-time': '10:00',
      'keep-at': 'mine',
      'keep-minutes': 'theirs',
    })
    expect(sentBy(html)).not.toHaveProperty('keep-where')
  })

  test('a choice that is missing is asked for at its control', () => {
    const answer = joinAnswers(
      everything,
      { theirs: conflict.theirs, sent: sentBy(page(conflict)) },
      { ...context, children: [] },
    )
    expect(answer).toMatchObject({ ok: false, body: null, errors: [{ field: 'keep-where' }] })
    expect(idsIn(page(conflict))).toContain('keep-where')
  })

  test.each([
    { choice: 'theirs', where: 'School' },
    { choice: 'mine', where: 'The park' },
    { choice: 'both', where: 'School; The park' },
  ])('keeping $choice gives $where, and sets one’s own text aside', ({ choice, where }) => {
    const sent = { ...sentBy(page(conflict)), 'keep-where': choice }
    const answer = joinAnswers(everything, { theirs: conflict.theirs, sent }, { ...context, children: [] })
    expect(answer).toEqual({ ok: true, value: { ...mine, minutes: 30, where }, setAside: mine })
  })

  test('an answer that is no longer asked goes, one that is asked now must be given', () => {
    const their = { returnedOn: '2026-03-01', outcome: 'declined', story: 'Would not talk' }
    const sent = {
      'returnedOn-day': '1',
      'returnedOn-month': '3',
      'returnedOn-year': '2026',
      outcome: 'done',
      pushOrPull: 'push',
    }
    const choices = { 'keep-outcome': 'mine', 'keep-pushOrPull': 'mine', 'keep-story': 'theirs' }
    const join = (more: object) =>
      joinAnswers(
        returnHomeInterview,
        { theirs: { ...by, answers: their }, sent: { ...sent, ...choices, ...more } },
        { today },
      )
    expect(join({})).toMatchObject({ ok: true, value: { outcome: 'done', pushOrPull: 'push' } })
    expect(join({})).not.toHaveProperty('value.story')
    expect(join({ 'keep-pushOrPull': 'theirs' })).toMatchObject({
      ok: false,
      errors: [{ field: 'pushOrPull' }],
      body: { outcome: 'done' },
    })
  })

  test('whatever the two texts: all of one side gives that side, and nothing of either is lost on the way', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyAnswers,
        fc.constantFrom('theirs' as const, 'mine' as const),
        (one, other, side) => {
          const both: Conflict = { theirs: { ...by, answers: one }, mine: other, base: null }
          const choices = differencesIn(everything, both, siblings).map(({ place }) => [
            choiceField(place),
            side,
          ])
          const sent = { ...sentBy(page(both)), ...Object.fromEntries(choices) }
          const answer = joinAnswers(everything, { theirs: both.theirs, sent }, context)
          expect(answer).toEqual({ ok: true, value: side === 'theirs' ? one : other, setAside: other })
        },
      ),
      { numRuns: 40 },
    )
  })
})

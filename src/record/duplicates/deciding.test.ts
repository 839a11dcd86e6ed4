import { describe, expect, test } from 'vitest'
import { instantOf } from '../../platform/instant.ts'
import type { AssertionKind } from '../people/codes.ts'
import type { Assertion } from '../people/current.ts'
import { reasonLines, sentenceOf } from './explanation.ts'
import type { RowSince } from './joins.records.ts'
import { restated } from './restated.ts'
import { type Joining, whySecond } from './second-person.ts'
import { groupsSince } from './since.ts'

describe('a second person', () => {
  const plain: Joining = { restricted: false, services: [], saidDifferent: false, mayJoin: true }
  test.each<[string, Partial<Joining>, number]>([
    ['two records with nothing on them', {}, 0],
    ['early help and an assessment', { services: ['early-help', 'assessment'] }, 0],
    ['a restricted record', { restricted: true }, 1],
    ['a child on a plan', { services: ['child-protection'] }, 1],
    ['a child in need', { services: ['child-in-need'] }, 1],
    ['a child before a court, on a plan', { services: ['court', 'child-protection'] }, 2],
    ['somebody has said that they are two', { saidDifferent: true }, 1],
    ['a practitioner asks', { mayJoin: false }, 1],
  ])('%s', (_, given, reasons) => expect(whySecond({ ...plain, ...given })).toHaveLength(reasons))
})

describe('what is said once more', () => {
  const said = (
    kind: AssertionKind,
    value: string,
    day: number,
    more: Partial<Assertion> = {},
  ): Assertion => ({
    ...{ kind, value, recordedAt: instantOf(`2026-03-0${day}T10:00:00Z`) },
    ...more,
  })
  test.each<[string, Assertion[], Assertion[], string[]]>([
    ['the other came later', [said('sex', 'F', 1)], [said('sex', 'M', 2)], ['F']],
    ['the other came earlier', [said('sex', 'F', 2)], [said('sex', 'M', 1)], []],
    ['both at once', [said('sex', 'F', 2)], [said('sex', 'M', 2)], ['F']],
    ['only the other says it', [], [said('sex', 'M', 1)], []],
    [
      'the other’s was wrong',
      [said('sex', 'F', 1)],
      [said('sex', 'M', 2, { withdrawnAt: instantOf('2026-03-03T10:00:00Z') })],
      [],
    ],
    ['its own latest', [said('sex', 'U', 1), said('sex', 'F', 2)], [said('sex', 'M', 3)], ['F']],
    ['there may be several', [said('nationality', 'GB', 1)], [said('nationality', 'IE', 2)], []],
  ])('%s', (_, own, others, values) =>
    expect(restated(own, others).map(({ value }) => value)).toEqual(values),
  )
})

describe('what was written since', () => {
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
  const [kept, other] = [id(8), id(9)]
  const row = (place: string, n: number, whole: object): RowSince => ({
    ...{ place, col: 'person_id', key: { id: id(n) } },
    whole: { id: id(n), person_id: kept, ...whole },
  })
  const contact = row('front_door.contact', 1, {})
  const event = row('record.event', 2, { data: { contactId: id(1), otherId: other }, headline: 'A contact' })
  const reason = row('access.reason', 3, { source_id: id(1) })
  const phone = row('record.contact_point', 4, { value: '07700 900123' })
  const about = row('record.warning', 5, { source_id: id(7) })
  const sameAct = { recorded_at: '2026-03-02T10:00:00+00:00', recorded_by: id(6) }

  test.each<[string, RowSince[], number]>([
    ['a contact, its event and the reason it gives are one', [contact, event, reason], 1],
    ['in whatever order', [reason, event, contact], 1],
    ['what ties two groups makes them one', [reason, phone, event, contact], 2],
    [
      'what one act wrote is one',
      [
        { ...phone, whole: { ...phone.whole, ...sameAct } },
        { ...event, whole: { ...event.whole, ...sameAct } },
      ],
      1,
    ],
    ['nothing but the person ties them', [phone, about], 2],
  ])('%s', (_, rows, groups) => expect(groupsSince(rows, new Set(), [kept, other])).toHaveLength(groups))

  test('what is about something that goes back goes with it, and nobody is asked', () => {
    const found = groupsSince([about, phone], new Set([id(7)]), [kept, other])
    expect(found.map(({ goesWith, words }) => [goesWith, words])).toEqual([
      ['other', ['A warning']],
      [null, ['A phone number or e-mail address: 07700 900123']],
    ])
  })
})

describe('the engine’s table', () => {
  const line = { title: 'Sex', values: ['F', 'F'], level: 'the same', rarity: '' }
  const kept = {
    lines: [
      { ...line, bits: 0.9 },
      { ...line, bits: 6 },
      { ...line, bits: -2 },
      { ...line, values: ['', ''], bits: 3 },
    ],
    guards: ['May be a twin'],
    words: 'Sex the same.',
    modelVersion: '1',
  }

  test('says for which answer each line speaks, and never a bare figure', () => {
    expect(reasonLines(kept).map(({ speaks }) => speaks)).toEqual([
      'Says little',
      'Strongly for one person',
      'For two people',
    ])
    expect(JSON.stringify(reasonLines(kept))).not.toMatch(/\d/)
    expect(sentenceOf(kept)).toBe('Sex the same. May be a twin.')
  })
  test('one that was not kept says nothing', () =>
    expect([sentenceOf({}), reasonLines(null)]).toEqual(['', []]))
})

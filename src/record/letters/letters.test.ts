import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../mechanisms/access/index.ts'
import { formFaults } from '../../mechanisms/forms/index.ts'
import { inContext } from '../../platform/db.ts'
import { ok, problem } from '../../platform/result.ts'
import type { TestDatabase } from '../../testing/database.ts'
import { aDesk, open, send } from '../involvements/testing/desk.ts'
import { actBy, aPerson, aStore, aTeam, aWorker, monday, withReasons } from '../involvements/testing/town.ts'
import type { Act } from '../shell/act.ts'
import { change } from '../shell/change.ts'
import type { Desk } from '../shell/desk.ts'
import { Refused } from '../shell/refused.ts'
import { letterWritten, readdressLetter, sendLetter, type WriteProblem, writeLetter } from './actions.ts'
import { recipientForm, sendLetterForm } from './forms.ts'
import type { LetterKind, NewLetter } from './model.ts'
import { findLetter, lettersOf } from './records.ts'
import { letterRoutes } from './routes.tsx'

const kind: LetterKind = {
  id: 'made-up-answer',
  title: 'Made-up answer',
  part: 'notes',
  letterhead: ['Children’s services', 'Made-up borough'],
}

let db: TestDatabase
let priya: Viewer
let sam: Viewer
let [ada, ben] = ['', '']
/** Where a browser is installed, where it fails, and where there is none. */
let desk: Desk
let failing: Desk
let without: Desk
const printed: string[] = []

beforeAll(async () => {
  db = await aStore()
  const north = await aTeam(db, 'North')
  priya = await aWorker(db, { name: 'Priya Shah', teamId: north })
  sam = await aWorker(db, { name: 'Sam Okoro', teamId: north })
  ada = await aPerson(db, 'Ada')
  ben = await aPerson(db, 'Ben')
  const whole = (personId: string, workerId: string) =>
    ({
      personId,
      kind: 'allocated worker',
      opens: 'whole',
      workerId,
      fromAt: monday,
      sourceId: randomUUID(),
    }) as const
  await withReasons(db, [whole(ada, priya.id), whole(ben, priya.id), whole(ada, sam.id)])
  const printToPdf = async (html: string) => {
    printed.push(html)
    return Buffer.from('%PDF-made-up')
  }
  desk = { ...aDesk(db, [priya, sam]), printToPdf }
  failing = { ...aDesk(db, [priya]), printToPdf: async () => null }
  without = aDesk(db, [priya])
  for (const one of [desk, failing, without]) letterRoutes(one, kind)
})
afterAll(async () => {
  for (const one of [desk, failing, without]) await one.app.close()
  await db.close()
})

const aLetter = (given: Partial<NewLetter> = {}): NewLetter => ({
  about: [ada],
  reference: 'C-2026-0042',
  to: { name: 'Paula Head', address: ' 1 School Lane \n\nMade-up Town' },
  heading: 'About your contact',
  paragraphs: ['Thank you for calling.', 'We <b>shall</b> see the family.\nThis week.', ' '],
  fromTitle: 'Social worker',
  ...given,
})
const written = async (given: Partial<NewLetter> = {}) => {
  const done = await writeLetter(actBy(db, priya), kind, aLetter(given))
  if (!done.ok) throw new TypeError(done.problem)
  return { letterId: done.value, about: given.about ?? [ada], version: 1 }
}
const kept = (id: string, viewer = priya) =>
  inContext(db.staff, viewer, (trx) => findLetter(trx, { kind, id }))
const urlOf = ({ letterId }: { letterId: string }, more = '') => `/letters/made-up-answer/${letterId}${more}`
const press = (url: string, body: Record<string, string>, viewer = priya) =>
  send(desk.app, viewer, { url, body: { idempotencyKey: randomUUID(), ...body } })

test('a service writes it in its own change: where that comes to nothing there is no letter', async () => {
  const subject = { kind: 'decision', id: randomUUID() }
  const decide = (act: Act, fails: boolean) =>
    change<string, WriteProblem | 'no'>(
      act,
      { action: 'decide', about: [ada], access: kind.part },
      async () => {
        const letter = letterWritten(act, kind, aLetter({ subject }))
        if (!letter.ok) return letter
        return fails ? problem('no') : ok({ value: letter.value.id, write: letter.value.write, events: [] })
      },
    )
  expect((await decide(actBy(db, priya), true)).ok).toBe(false)
  expect((await decide(actBy(db, priya), false)).ok).toBe(true)
  const letters = await inContext(db.staff, priya, (trx) => lettersOf(trx, { kind, subjectId: subject.id }))
  expect(letters).toHaveLength(1)
})

test('the forms are sound', () => {
  expect([formFaults(sendLetterForm), formFaults(recipientForm)]).toEqual([[], []])
})

describe('writing', () => {
  test('blank lines and paragraphs are dropped, and it has gone to nobody', async () => {
    const subject = { kind: 'contact', id: randomUUID() }
    const { letterId } = await written({ subject })
    expect(await kept(letterId)).toMatchObject({
      to: { name: 'Paula Head', address: '1 School Lane\nMade-up Town' },
      paragraphs: ['Thank you for calling.', 'We <b>shall</b> see the family.\nThis week.'],
      fromName: 'Priya Shah',
      sent: null,
    })
    const letters = await inContext(db.staff, priya, (trx) => lettersOf(trx, { kind, subjectId: subject.id }))
    expect(letters).toMatchObject([{ id: letterId, toName: 'Paula Head', sentAt: null }])
  })

  test.each([
    ['about nobody', { about: [] }],
    ['no words', { paragraphs: [' '] }],
    ['no recipient', { to: { name: 'Paula', address: ' \n ' } }],
  ] as const)('%s', async (why, given) => {
    // About nobody there is nobody's right to ask for.
    const doing = writeLetter(actBy(db, priya), kind, aLetter(given))
    await (why === 'about nobody'
      ? expect(doing).rejects.toThrow(Refused)
      : expect(doing).resolves.toEqual(problem(why)))
  })

  test('nobody writes about, reads or sends a letter about a child who is not theirs, or half theirs', async () => {
    await expect(writeLetter(actBy(db, sam), kind, aLetter({ about: [ada, ben] }))).rejects.toThrow(Refused)
    const letter = await written({ about: [ada, ben] })
    for (const more of ['', '/print', '/pdf', '/send', '/recipient'])
      expect((await open(desk.app, sam, urlOf(letter, more))).statusCode).toBe(404)
    const answer = await press(urlOf(letter, '/send'), { right: 'yes', how: 'post', version: '1' }, sam)
    expect(answer.statusCode).toBe(404)
    expect((await kept(letter.letterId))?.sent).toBeNull()
  })
})

describe('sending', () => {
  test('name and address are shown in full, and what was confirmed is kept and stands in the chronology', async () => {
    const letter = await written()
    const { body } = await open(desk.app, priya, urlOf(letter, '/send'))
    for (const line of ['Paula Head', '1 School Lane', 'Made-up Town']) expect(body).toContain(line)
    const answer = await press(urlOf(letter, '/send'), { right: 'yes', how: 'post', version: '1' })
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, urlOf(letter)])
    expect((await kept(letter.letterId))?.sent).toMatchObject({
      byName: 'Priya Shah',
      how: 'post',
      confirmed: 'Paula Head\n1 School Lane\nMade-up Town',
    })
    expect((await open(desk.app, priya, urlOf(letter))).body).toContain('By post')
    const event = await db.owner
      .selectFrom('record.event')
      .select('headline')
      .where('source_id', '=', letter.letterId)
      .execute()
    expect(event).toEqual([{ headline: 'Letter sent: Made-up answer' }])
    // Pressed again, and after that: it went once, and says for ever what it said.
    expect(
      (await press(urlOf(letter, '/send'), { right: 'yes', how: 'by-hand', version: '2' })).statusCode,
    ).toBe(303)
    expect((await kept(letter.letterId))?.sent?.how).toBe('post')
    expect((await open(desk.app, priya, urlOf(letter, '/send'))).statusCode).toBe(404)
    const to = { name: 'Other', address: 'Elsewhere' }
    expect(await readdressLetter(actBy(db, priya), kind, { ...letter, version: 2, to })).toEqual(
      problem('sent already'),
    )
  })

  test.each([
    { what: 'nobody looked', given: { right: 'no', how: 'post' }, says: 'Change who it goes to first' },
    {
      what: 'e-mail to a house',
      given: { right: 'yes', how: 'secure-email' },
      says: 'The address does not fit',
    },
    { what: 'nothing said', given: {}, says: 'Say whether this is the right person' },
  ])('$what: it does not go', async ({ given, says }) => {
    const letter = await written()
    const answer = await press(urlOf(letter, '/send'), { version: '1', ...given })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(says)
    expect((await kept(letter.letterId))?.sent).toBeNull()
  })

  test('the recipient was changed meanwhile: the sender is shown the new one and sends nothing before', async () => {
    const letter = await written()
    const changed = await press(urlOf(letter, '/recipient'), {
      name: 'Paul Post',
      address: 'paul@demo.test',
      version: '1',
    })
    expect(changed.statusCode).toBe(303)
    const stale = await press(urlOf(letter, '/send'), { right: 'yes', how: 'post', version: '1' })
    expect(stale.statusCode).toBe(422)
    expect(stale.body).toContain('Somebody changed who it goes to')
    expect(stale.body).toContain('paul@demo.test')
    expect(stale.body).toMatch(/name="version" value="2"/)
    const how = 'secure-email'
    expect(
      await sendLetter(actBy(db, priya), kind, { ...letter, version: 2, how, confirmed: true }),
    ).toMatchObject({ ok: true })
  })
})

describe('on paper', () => {
  test('the print page and the PDF hold the letter, as text and nothing else', async () => {
    const letter = await written()
    const page = await open(desk.app, priya, urlOf(letter, '/print'))
    expect(page.body).toContain('We &lt;b>shall&lt;/b> see the family.')
    const pdf = await open(desk.app, priya, urlOf(letter, '/pdf'))
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.headers['content-disposition']).toBe('attachment; filename="made-up-answer-C-2026-0042.pdf"')
    const html = printed.at(-1) ?? ''
    expect(html).toContain('Paula Head')
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<script|<link|<b>/)
  })

  test('where none can be made the page says so and offers paper', async () => {
    const letter = await written()
    const { body } = await open(without.app, priya, urlOf(letter))
    expect(body).toContain('No browser is installed here')
    expect(body).not.toContain('/pdf"')
    const failed = await open(failing.app, priya, urlOf(letter, '/pdf'))
    expect(failed.headers['location']).toBe(urlOf(letter, '?pdf=failed'))
    expect((await open(failing.app, priya, urlOf(letter, '?pdf=failed'))).body).toContain(
      'could not be made just now',
    )
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from '../../src/platform/web/testing/browser.ts'
import { newEmail, stepsOf, theChild, theSender, theWorry } from '../../src/portal/testing/portal.ts'
import { aPdf } from '../../src/record/documents/testing/files.ts'
import { allPosts, viewerOf } from '../../src/testing/council.ts'
import { type FrontDoorStory, frontDoorStory } from '../../src/testing/front-door.ts'
import { type TestApp, testApp } from '../support/app.ts'

let story: FrontDoorStory
let hearth: TestApp
let outside: ReturnType<typeof stepsOf>
let worker: Browser
let second: Browser

beforeAll(async () => {
  story = await frontDoorStory()
  hearth = await testApp({ database: story.database, now: story.now })
  outside = stepsOf(story.database, hearth.app.server)
  worker = await hearth.signedIn(viewerOf('practitioner').id)
  second = await hearth.signedIn(viewerOf('secondPractitioner').id)
})
afterAll(async () => {
  await hearth.close()
  await story.close()
})

interface Sent {
  readonly id: string
  readonly reference: string
  readonly sender: Browser
}

async function aMessage({ file = false, childName = 'Testa Invented' } = {}): Promise<Sent> {
  const sender = await outside.proven('school', newEmail())
  await outside.press(sender, '/report/worry', theWorry())
  await outside.press(sender, '/report/child', { ...theChild(), childName })
  await outside.press(sender, '/report/sender', theSender())
  if (file) await outside.attach(sender, { name: 'letter.pdf', bytes: aPdf('/Words (from the school)') })
  const page = await outside.send(sender)
  const reference = /W-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(page.text)?.[0] ?? 'none'
  const { id } = await story.database.owner
    .selectFrom('front_door.sent_message')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  return { id, reference, sender }
}

// Far from each other in sound, so that none is taken for one that is recorded already.
const names = [
  ['Quill', 'Abara'],
  ['Nori', 'Vostok'],
  ['Hedda', 'Plimsoll'],
  ['Umar', 'Kestrel'],
  ['Bix', 'Oyelowo'],
  ['Fenn', 'Tarrant'],
] as const
let named = 0
function someoneNew(): readonly [string, string] {
  named += 1
  return names[named % names.length] ?? names[0]
}

/** What stands in the form as it is shown, with somebody new as the child. */
function filledIn(text: string): Record<string, string> {
  const inputs = [...text.matchAll(/<input[^>]*>/g)].map(([tag]) => tag)
  const value = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const boxes = inputs.filter((tag) => !/type="(radio|checkbox)"/.test(tag) || / checked/.test(tag))
  const areas = [...text.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g)].map(
    ([, name = '', words = '']) => [name, words],
  )
  const chosen = [...text.matchAll(/<select[^>]* name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name = '', options = '']) => [
      name,
      value(/<option[^>]* selected[^>]*>/.exec(options)?.[0] ?? '', 'value'),
    ],
  )
  const fields = Object.fromEntries([
    ...boxes.map((tag) => [value(tag, 'name'), value(tag, 'value')]),
    ...areas,
    ...chosen,
  ])
  const [given, family] = someoneNew()
  const child = { as: 'child', searched: given, added: { given, family } }
  return { ...fields, worries: 'neglect', harmAlleged: 'no', people: JSON.stringify([child]), do: 'record' }
}

const statusSaid = async ({ sender, reference }: Sent) =>
  /<strong>(We [^<]*)<\/strong>/.exec(
    (await outside.press(sender, '/report/answer', { reference })).text,
  )?.[1]

describe('something sent from outside', () => {
  test('waits in a list of its own with the clock running since it was sent; matched by nobody; taken in as it was told', async () => {
    story.todayIs('2026-03-02T10:00:00Z')
    const sent = await aMessage({ file: true })
    const queue = await worker.get('/contacts')
    expect(queue.text).toContain('Sent to us, not yet taken in')
    expect(queue.text).toContain(sent.reference)
    expect(queue.text).toMatch(/tomorrow at/)
    expect(await story.database.owner.selectFrom('front_door.contact').selectAll().execute()).toEqual([])
    expect(await statusSaid(sent)).toBe('We have got it. We have not looked at it yet.')

    story.todayIs('2026-03-02T10:10:00Z')
    const page = await worker.get(`/contacts/sent/${sent.id}`)
    for (const words of [theWorry()['told'], 'Testa Invented', 'letter.pdf'])
      expect(page.text).toContain(words)
    const file = /href="(\/contacts\/sent\/[^"]+\/files\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    expect((await worker.get(file)).text).toContain('from the school')

    const form = await worker.get(`/contacts/new/${sent.id}`)
    expect(form.text).toContain('value="Testa Invented"')
    const fields = filledIn(form.text)
    expect(fields).toMatchObject({
      how: 'portal',
      source: '2A',
      callerName: theSender()['name'],
      'receivedAt-time': '10:00',
    })
    // Whatever the form is made to say, it counts from when it was sent.
    const taken = await worker.post(`/contacts/new/${sent.id}`, {
      ...fields,
      how: 'phone',
      'receivedAt-time': '10:09',
    })
    expect([taken.status, taken.headers['location']]).toEqual([
      303,
      expect.stringMatching(/^\/contacts\/[0-9a-f-]{36}\?done=recorded$/),
    ])
    const call = await story.database.owner
      .selectFrom('front_door.contact_event')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(call).toMatchObject({ received_at: '2026-03-02T10:00:00.000Z', how: 'portal', source: '2A' })
    const [contact] = await story.database.owner.selectFrom('front_door.contact').selectAll().execute()
    if (!contact) throw new TypeError('no contact')
    expect((await story.clock(contact.id)).dueAt?.slice(0, 10)).toBe('2026-03-03')
    expect((await worker.get('/contacts')).text).not.toContain(sent.reference)
    expect(await statusSaid(sent)).toBe('We are looking at it now.')

    const document = await story.database.owner
      .selectFrom('documents.document')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(document).toMatchObject({ state: 'clean', file_name: 'letter.pdf' })
    // Before it was taken in the front door fetched it; now the child's record decides.
    expect((await worker.get(file)).status).toBe(404)

    await story.decides('practitioner', contact.id, {})
    expect(await statusSaid(sent)).toBe('We have looked at it, and chose what to do next.')
  })

  test('two workers take it in at once: one contact, and the other is told and keeps their words', async () => {
    const sent = await aMessage()
    const before = await story.database.owner.selectFrom('front_door.contact').select('id').execute()
    const forms = await Promise.all([worker, second].map((who) => who.get(`/contacts/new/${sent.id}`)))
    const presses = await Promise.all(
      [worker, second].map((who, n) => who.post(`/contacts/new/${sent.id}`, filledIn(forms[n]?.text ?? ''))),
    )
    expect(presses.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const told = presses.find(({ status }) => status === 422)?.text ?? ''
    expect(told).toContain('Somebody else has taken this in')
    expect(told).toContain(theWorry()['told'])
    const after = await story.database.owner.selectFrom('front_door.contact').select('id').execute()
    expect(after.length).toBe(before.length + 1)
  })

  test('pressed twice by one worker it is one contact', async () => {
    const sent = await aMessage()
    const form = filledIn((await worker.get(`/contacts/new/${sent.id}`)).text)
    const presses = await Promise.all([1, 2].map(() => worker.post(`/contacts/new/${sent.id}`, form)))
    expect(new Set(presses.map(({ headers }) => headers['location'])).size).toBe(1)
    expect(presses[0]?.status).toBe(303)
  })

  test('set aside with the reason, it is out of the list, kept, and its sender is told that it was looked at', async () => {
    const sent = await aMessage()
    await worker.get(`/contacts/sent/${sent.id}`)
    const url = `/contacts/sent/${sent.id}/set-aside`
    expect((await worker.post(url, { because: '', idempotencyKey: randomUUID() })).text).toContain(
      'Enter why it is set aside',
    )
    const done = await worker.post(url, { because: 'Sent twice.', idempotencyKey: randomUUID() })
    expect(done.headers['location']).toBe('/contacts')
    expect((await worker.get('/contacts')).text).not.toContain(sent.reference)
    expect((await worker.get(`/contacts/sent/${sent.id}`)).text).toContain('Sent twice.')
    expect((await worker.get(`/contacts/new/${sent.id}`)).headers['location']).toBe(
      `/contacts/sent/${sent.id}`,
    )
    const again = await second
      .get(`/contacts/sent/${sent.id}`)
      .then(() => second.post(url, { because: 'Me too.', idempotencyKey: randomUUID() }))
    expect([again.status, again.text.includes('Somebody else has taken this in')]).toEqual([422, true])
    expect(await statusSaid(sent)).toBe('We have looked at it, and chose what to do next.')
  })

  test('3.2 is for the front door and for nobody else; each look is traced', async () => {
    const sent = await aMessage({ file: true })
    const may = [
      'practitioner',
      'secondPractitioner',
      'frontDoorManager',
      'assessmentManager',
      'serviceManager',
    ]
    for (const post of allPosts) {
      const who = await hearth.signedIn(viewerOf(post).id)
      await who.get('/')
      const read = await who.get(`/contacts/sent/${sent.id}`)
      expect([post, read.status]).toEqual([post, may.includes(post) ? 200 : 403])
      if (may.includes(post)) continue
      expect((await who.get(`/contacts/sent/${sent.id}/files/${randomUUID()}`)).status).toBe(403)
      const aside = await who.post(`/contacts/sent/${sent.id}/set-aside`, {
        because: 'No.',
        idempotencyKey: randomUUID(),
      })
      expect([post, aside.status]).toEqual([post, 403])
    }
    expect((await worker.get(`/contacts/sent/${randomUUID()}`)).status).toBe(404)
    const looks = await story.database.owner
      .selectFrom('audit.entry')
      .select('outcome')
      .where('action', '=', 'read sent message')
      .execute()
    expect(looks.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThanOrEqual(
      allPosts.length - may.length,
    )
    expect(looks.filter(({ outcome }) => outcome === 'allowed').length).toBeGreaterThanOrEqual(may.length)
  })

  test('12.1 what was in quarantine when it was taken in stays there, where the job that scans finds it', async () => {
    const sent = await aMessage({ file: true })
    await story.database.owner
      .updateTable('front_door.sent_file')
      .set({ scanner: null })
      .where('sent_message_id', '=', sent.id)
      .execute()
    expect((await worker.get(`/contacts/sent/${sent.id}`)).text).toContain('Not scanned yet')
    await worker.post(
      `/contacts/new/${sent.id}`,
      filledIn((await worker.get(`/contacts/new/${sent.id}`)).text),
    )
    const waiting = () =>
      story.database.owner
        .selectFrom('documents.document')
        .select('id')
        .where('state', '=', 'quarantine')
        .execute()
    expect((await waiting()).length).toBe(1)
  })
})

describe('9.4 nothing of the record is in the portal', () => {
  test('a child known to us, named by the sender: no byte of their record comes back', async () => {
    const [known] = await story.aContactAbout([
      {
        as: 'child',
        known: {
          newPerson: {
            given: 'Zebedee',
            family: 'Canaryson',
            address: { lines: '77 Secret Lane', postcode: 'ZZ9 9ZZ' },
          },
        },
        searched: 'Zebedee',
      },
    ])
    const sent = await aMessage({ childName: 'Z. Canary' })
    const pages = [
      '',
      '/who',
      '/email',
      '/code',
      '/worry',
      '/child',
      '/sender',
      '/files',
      '/check',
      '/sent',
      '/answer',
      '/ended',
    ]
    const texts: string[] = []
    for (const page of pages) texts.push((await sent.sender.get(`/report${page}`)).text)
    texts.push((await outside.press(sent.sender, '/report/answer', { reference: sent.reference })).text)
    const words = [
      'Zebedee',
      'Canaryson',
      '77 Secret Lane',
      'ZZ9 9ZZ',
      known?.childId ?? '',
      known?.contactId ?? '',
      sent.id,
    ]
    for (const text of texts) for (const word of words) expect(text).not.toContain(word)
  })
})

import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { smtp } from './smtp.ts'

const message = {
  id: '44444444-4444-4444-8444-444444444444',
  to: 'ann@demo.test',
  subject: 'To read',
  body: 'Read it.\n\n.\nEnd',
}

let server: Server | undefined
afterEach(() => void server?.close())

interface Manners {
  readonly rcpt?: string
  /** What it says once it has the whole text; null: it hangs up. */
  readonly taken?: string | null
}

/** A small mail server on this machine. Answers what it heard. */
async function aMailServer({ rcpt = '250 ok', taken = '250 queued' }: Manners = {}) {
  const heard: string[] = []
  server = createServer((socket) => talk(socket, { heard, rcpt, taken }))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    heard,
    way: smtp(
      { url: `smtp://127.0.0.1:${port}`, password: null, from: 'Hearth <hearth@council.example>' },
      { waitMs: 2_000 },
    ),
  }
}

function talk(socket: Socket, { heard, rcpt, taken }: Required<Manners> & { heard: string[] }): void {
  let inText = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  const answers: Readonly<Record<string, string>> = {
    EHLO: '250 hello',
    MAIL: '250 ok',
    RCPT: rcpt,
    DATA: '354 go on',
    QUIT: '221 bye',
  }
  const hear = (line: string) => {
    heard.push(line)
    if (inText && line !== '.') return
    if (inText) {
      inText = false
      return taken === null ? void socket.destroy() : void say(taken)
    }
    inText = line === 'DATA'
    say(answers[line.slice(0, 4).toUpperCase()] ?? '500 what')
  }
  let rest = ''
  socket.on('error', () => {})
  socket.on('data', (more) => {
    const lines = `${rest}${more.toString()}`.split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  say('220 here')
}

test('a message goes out as plain text with our id as its number', async () => {
  const { heard, way } = await aMailServer()
  expect(await way.send(message)).toEqual({ outcome: 'sent' })
  expect(heard).toContain('RCPT TO:<ann@demo.test>')
  expect(heard).toContain(`Message-ID: <${message.id}@council.example>`)
  expect(heard).toContain('Subject: To read')
  expect(heard).toContain('Auto-Submitted: auto-generated')
  expect(heard).toContain('..')
})

test.each([
  {
    what: 'an address it does not know',
    manners: { rcpt: '550 ann@demo.test unknown' },
    answer: { outcome: 'not sent', because: 'the mail server answered 550', again: false },
  },
  {
    what: 'a full box',
    manners: { rcpt: '452 full' },
    answer: { outcome: 'not sent', because: 'the mail server answered 452', again: true },
  },
  {
    what: 'a text it does not want',
    manners: { taken: '554 no' },
    answer: { outcome: 'not sent', because: 'the mail server answered 554', again: false },
  },
])('$what', async ({ manners, answer }) => {
  const { way } = await aMailServer(manners)
  expect(await way.send(message)).toEqual(answer)
})

test('hanging up after the text: nobody knows, so it is not sent again by itself', async () => {
  const { way } = await aMailServer({ taken: null })
  expect(await way.send(message)).toMatchObject({ outcome: 'unsure' })
})

test('nobody listens: it is tried again', async () => {
  const way = smtp(
    { url: 'smtp://127.0.0.1:1', password: null, from: 'hearth@council.example' },
    { waitMs: 2_000 },
  )
  expect(await way.send(message)).toMatchObject({ outcome: 'not sent', again: true })
})

test('an address that would add a header or another address adds neither', async () => {
  const { heard, way } = await aMailServer()
  await way.send({
    ...message,
    to: 'ann@demo.test\r\nBcc: bob@demo.test',
    subject: 'One\r\nBcc: bob@demo.test',
  })
  expect(heard.filter((line) => /^(Bcc|RCPT TO:<bob)/i.test(line))).toEqual([])
})

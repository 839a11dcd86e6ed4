import { connect, type Socket } from 'node:net'
import type { ScanAnswer, Scanner } from './scanner.ts'

/** Where clamd listens: a socket of this machine, or a host and port of the council's network. */
export type ClamdPlace = { readonly path: string } | { readonly host: string; readonly port: number }

const piece = 65_536
const longestAnswer = 4_096

/** Asks clamd by its INSTREAM command. Slow, away or strange: unsure. @param waitMs how long one file may take */
export function clamd(place: ClamdPlace, { waitMs = 30_000 }: { waitMs?: number } = {}): Scanner {
  return {
    name: 'ClamAV',
    scan: (bytes) =>
      ask(place, bytes, waitMs).then(answerOf, () => ({
        found: 'unsure',
        why: 'the scanner does not answer',
      })),
  }
}

function ask(place: ClamdPlace, bytes: Buffer, waitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...place })
    const end = (told: () => void) => {
      clearTimeout(clock)
      socket.destroy()
      told()
    }
    const clock = setTimeout(() => end(() => reject(new Error('too slow'))), waitMs)
    let said = ''
    socket.on('error', (error) => end(() => reject(error)))
    socket.on('close', () => end(() => reject(new Error('closed without an answer'))))
    socket.on('data', (more) => {
      said += more.toString('latin1')
      if (said.includes('\0') || said.length > longestAnswer) end(() => resolve(said.split('\0')[0] ?? ''))
    })
    socket.on('connect', () => stream(socket, bytes))
  })
}

/** The command, then pieces with their lengths, then a piece of length nought. */
function stream(socket: Socket, bytes: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < bytes.length; at += piece) {
    const part = bytes.subarray(at, at + piece)
    socket.write(lengthOf(part))
    socket.write(part)
  }
  socket.write(lengthOf(Buffer.alloc(0)))
}

function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return length
}

function answerOf(said: string): ScanAnswer {
  const found = /^stream: (.+) FOUND$/.exec(said.trim())?.[1]
  if (found !== undefined) return { found: 'something', what: found }
  if (said.trim() === 'stream: OK') return { found: 'nothing' }
  return { found: 'unsure', why: 'the scanner could not look through the file' }
}

import { connect, type Socket } from 'node:net'

/** One request of a bench. */
export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly cookie: string
  /** The address that a proxy says it comes from. */
  readonly from?: string
  /** Fields of a form, already encoded. */
  readonly body?: string
}

/** An answer as far as a bench looks at it. */
export interface Answered {
  readonly status: number
  readonly ms: number
  readonly bytes: number
}

/**
 * A keep-alive connection that sends one request after the other and reads just enough of the answers to know where they
 * end: a full HTTP client would take as much of the processor as what it measures.
 */
export class Client {
  readonly #port: number
  readonly #socket: Socket
  #waiting: ((answer: Buffer) => void) | null = null
  #read: Buffer = Buffer.alloc(0)

  constructor(port: number) {
    this.#port = port
    this.#socket = connect(port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (chunk: Buffer) => this.#take(chunk))
  }

  /** Sends a request; resolves when the whole answer is there. */
  async ask(asked: Ask): Promise<Answered & { readonly text: string }> {
    const began = performance.now()
    const answer = await new Promise<Buffer>((resolve, reject) => {
      this.#waiting = resolve
      this.#socket.once('error', reject)
      this.#socket.write(this.#textOf(asked), () => this.#socket.off('error', reject))
    })
    const ms = performance.now() - began
    const text = answer.toString('utf8')
    return { status: Number(text.slice(9, 12)), ms, bytes: answer.length, text }
  }

  close(): void {
    this.#socket.destroy()
  }

  #textOf({ method, path, cookie, from, body }: Ask): string {
    const own = `127.0.0.1:${this.#port}`
    const sent =
      body === undefined
        ? ''
        : `origin: http://${own}\r\nsec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
    const proxied = from === undefined ? '' : `x-forwarded-for: ${from}\r\n`
    return `${method} ${path} HTTP/1.1\r\nhost: ${own}\r\ncookie: ${cookie}\r\n${proxied}${sent}\r\n${body ?? ''}`
  }

  #take(chunk: Buffer): void {
    this.#read = this.#read.length === 0 ? chunk : Buffer.concat([this.#read, chunk])
    const end = wholeLength(this.#read)
    if (end === null || this.#read.length < end) return
    const answer = this.#read.subarray(0, end)
    this.#read = this.#read.subarray(end)
    this.#waiting?.(answer)
  }
}

/** Where the answer at the beginning of `read` ends; null while its headers are not all there. */
function wholeLength(read: Buffer): number | null {
  const headersEnd = read.indexOf('\r\n\r\n')
  if (headersEnd < 0) return null
  const length = /\r\ncontent-length: (\d+)/i.exec(read.toString('latin1', 0, headersEnd))
  return headersEnd + 4 + Number(length?.[1] ?? 0)
}

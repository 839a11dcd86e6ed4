import { StringDecoder } from 'node:string_decoder'
import type { Source } from './source.ts'

/** The lines of a text file in UTF-8, without their ends, a byte-order mark, and empty ones. */
export async function* linesOf(source: Source): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let isFirst = true
  const take = (text: string) => {
    const lines = text.split(/\r?\n/)
    rest = lines.pop() ?? ''
    return lines.filter((line) => line !== '')
  }
  for await (const chunk of source.open()) {
    const text: string = rest + decoder.write(chunk)
    yield* take(isFirst ? text.replace(/^\uFEFF/, '') : text)
    isFirst = false
  }
  yield* take(`${rest}${decoder.end()}\n`)
}

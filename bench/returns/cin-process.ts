import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'
import { englandAndWales } from '../../src/mechanisms/timescales/index.ts'
import { checkReturn } from '../../src/returns/cin-census/check.ts'
import { asJson } from '../../src/returns/cin-census/report/json.ts'
import { asText } from '../../src/returns/cin-census/report/text.ts'

/** Checks or only parses a made-up return, in a process of its own, and tells its seconds, those of the processor, and its peak memory as JSON. */
async function main([file = '', what = 'check']: readonly string[]): Promise<void> {
  const source = createReadStream(file, { highWaterMark: 2 ** 18 })
  const began = performance.now()
  const used = process.cpuUsage()
  const found = what === 'parse' ? await parse(source) : await check(source)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  const megabytes = process.resourceUsage().maxRSS / 1024
  process.stdout.write(JSON.stringify({ seconds, processor: (user + system) / 1e6, megabytes, found }))
}

/** The floor: every tag and text is seen, and nothing is done with it. */
async function parse(source: AsyncIterable<Uint8Array>): Promise<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parser = new SaxesParser()
  let seen = 0
  const see = () => {
    seen += 1
  }
  parser.on('opentag', see)
  parser.on('text', see)
  parser.on('closetag', see)
  for await (const piece of source) parser.write(decoder.decode(piece, { stream: true }))
  parser.close()
  return seen
}

/** With both reports written, as the command does. */
async function check(source: AsyncIterable<Uint8Array>): Promise<number> {
  const checked = await checkReturn(source, { year: '2025/26', calendar: englandAndWales() })
  const written = [asText(checked, { children: 100 }), JSON.stringify(asJson(checked, 0))]
  if (written.some((text) => text.length < 100)) throw new Error('The reports are empty')
  return checked.findings.length
}

await main(process.argv.slice(2))

import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openBook } from '../../src/returns/ssda903/book.ts'
import { type Checked, checkReturn } from '../../src/returns/ssda903/checking/check.ts'
import { readReturn } from '../../src/returns/ssda903/reading/read-return.ts'
import type { Source } from '../../src/returns/ssda903/reading/source.ts'
import { asJson } from '../../src/returns/ssda903/report/json.ts'
import { asText } from '../../src/returns/ssda903/report/text.ts'
import { rulesOf } from '../../src/returns/ssda903/rulesets.ts'
import { runRules } from '../../src/returns/ssda903/run.ts'
import { authority } from './ssda903/made-places.ts'

/**
 * Checks (`check`), only reads (`read`), or only asks the rules once they are warm (`rules`), over the made-up return in a folder,
 * in a process of its own, and tells its seconds and peak memory as JSON.
 */
async function main([folder = '', what = 'check']: readonly string[]): Promise<void> {
  const work = what === 'read' ? readAll : what === 'rules' ? await rulesAlone(folder) : checkAll
  const began = performance.now()
  await work(folder)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage()
  const processor = (user + system) / 1e6
  const megabytes = process.resourceUsage().maxRSS / 1024
  process.stdout.write(JSON.stringify({ seconds, processor, megabytes }))
}

async function readAll(folder: string): Promise<void> {
  await readReturn(await sourcesIn(join(folder, 'now')), 'now')
  await readReturn(await sourcesIn(join(folder, 'last')), 'last')
}

/** As for a record on the screen: its rows are at hand, and the rules have run before. */
async function rulesAlone(folder: string): Promise<() => void> {
  const { book, year } = await checkAll(folder)
  const ask = () => {
    runRules(openBook(book.setting, book.now, book.last), rulesOf(year))
  }
  for (let times = 0; times < 100; times += 1) ask()
  return ask
}

async function checkAll(folder: string): Promise<Checked> {
  const now = await sourcesIn(join(folder, 'now'))
  const last = await sourcesIn(join(folder, 'last'))
  const postcodes = await sourceOf(join(folder, 'postcodes.csv'))
  const providers = await sourceOf(join(folder, 'providers.csv'))
  const checked = await checkReturn({ now, last, postcodes, providers, authority })
  if (asText(checked, { children: 100 }).length + JSON.stringify(asJson(checked, 0)).length === 0)
    throw new Error('The reports are empty')
  return checked
}

async function sourcesIn(folder: string): Promise<Source[]> {
  const names = await readdir(folder)
  return Promise.all(names.map((name) => sourceOf(join(folder, name))))
}

async function sourceOf(path: string): Promise<Source> {
  const { size } = await stat(path)
  return { name: path, size, open: () => createReadStream(path, { highWaterMark: 2 ** 18 }) }
}

await main(process.argv.slice(2))

import { expect, test } from 'vitest'
import { chanceFrom } from '../../../bench/returns/cin/chance.ts'
import { csvFiles, madeReturn } from '../../../bench/returns/ssda903/whole-return.ts'
import { type Damages, damagesWith, elementDamage } from '../testing/damage.ts'
import { type Checked, checkReturn } from './checking/check.ts'
import { Unreadable } from './reading/source.ts'
import { failedIn } from './report/summary.ts'
import { isTableName } from './tables.ts'
import { lists, sourcesOf } from './testing/checking.ts'
import { xmlOf } from './testing/xml-of.ts'

// `npm run test:full` tries as many as the promise says.
const tries = process.env['HEARTH_TEST'] === 'full' ? 10_000 : 140

const { children } = madeReturn({ children: 12, seed: 14, faultyPercent: 30 })
const csv = csvFiles({ children }, 'now')
const xml = new Map([['return.xml', xmlOf(children, 'now')]])
const scraps = [
  '"',
  ',,',
  '\n',
  '\r',
  '99/99/9999',
  '\u0000é漢',
  '<',
  '&#0;',
  '</CHILD>',
  '<!--',
  ']]>',
] as const

type Files = ReadonlyMap<string, string>
const damages: Damages = [
  ...damagesWith(scraps),
  (text) => text + text,
  (text, chance) => text.replace('\n', `\n${chance.pick(scraps).repeat(20_000)}`),
]

/** Most of these leave an XML well-formed. */
const elementDamages: Damages = [
  elementDamage(() => ''),
  elementDamage((element, chance) => element.repeat(chance.from(2, 5))),
  elementDamage((element) => element.replaceAll(/\w+(?=>)/g, 'HAT')),
  elementDamage((element) => `<EPISODE>${element}</EPISODE>`),
  elementDamage((element) => element.replace(/>[^<]*</, '>99/99/9999<')),
]

/** Nothing breaks down, and what is not read is either refused or said. */
test.each([
  { as: 'CSV', files: csv, kinds: damages },
  { as: 'XML', files: xml, kinds: [...elementDamages, ...elementDamages, ...damages] as const },
])(
  `${tries / 2} damaged returns as $as: each is refused in a line or checked to its end`,
  async ({ files, kinds }) => {
    const outcomes = { refused: 0, checked: 0 }
    for (let seed = 0; seed < tries / 2; seed += 1) {
      const outcome = await outcomeOf(damaged(files, kinds, seed))
      outcomes[typeof outcome === 'string' ? 'refused' : 'checked'] += 1
      if (typeof outcome === 'string') expect(outcome, `seed ${seed}`).toMatch(/^.{10,250}$/)
      else expect({ seed, ...outcome }).toEqual({ seed, failed: [], silent: [] })
    }
    expect(outcomes.refused).toBeGreaterThan(tries / 20)
    expect(outcomes.checked).toBeGreaterThan(tries / 20)
    expect(process.memoryUsage().heapUsed).toBeLessThan(700 * 1_048_576)
  },
  600_000,
)

/** The refusal's line, or what came of the check. Anything else that is thrown fails the test. */
async function outcomeOf(files: Files) {
  try {
    const checked = await checkReturn({ now: sourcesOf(files), year: '2026/27', ...lists })
    return { failed: [...failedIn(checked)], silent: [...files].filter((file) => isSilent(checked, file)) }
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

/** Whether there are rows in a file that were neither read nor spoken of. */
function isSilent({ book, notes }: Checked, [name, text]: readonly [string, string]): boolean {
  if (notes.some((note) => note.startsWith(name))) return false
  const table = name.replace('.csv', '')
  if (isTableName(table)) return rowsIn(text) !== book.now[table]?.rows.length
  const episodes = text.replaceAll(/<!--.*?-->/gs, '').match(/<EPISODE[\s/>]/g) ?? []
  return episodes.length !== book.now.Episodes?.rows.length
}

/** Counted without a parser where there are no quotes, in which a line may end without ending a row. */
function rowsIn(text: string): number | undefined {
  if (text.includes('"')) return undefined
  return text.split(/\r\n|\n|\r/).filter((line) => line !== '').length - 1
}

function damaged(files: Files, kinds: Damages, seed: number): Files {
  const chance = chanceFrom(seed)
  const hurt = new Map(files)
  const [first = '', ...others] = files.keys()
  for (let times = chance.from(1, 3); times > 0; times -= 1) {
    const name = chance.pick([first, ...others])
    hurt.set(name, chance.pick(kinds)(hurt.get(name) ?? '', chance))
  }
  return hurt
}

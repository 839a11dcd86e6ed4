import { expect, test } from 'vitest'
import { chanceFrom } from '../../../bench/returns/cin/chance.ts'
import { type Damages, damagesWith, elementDamage } from '../testing/damage.ts'
import type { Table } from './model.ts'
import { UnreadableReturn } from './read/unreadable.ts'
import { checkText, cleanReturn, xmlOf } from './testing/whole.ts'

// `npm run test:full` tries as many as the promise says.
const tries = process.env['HEARTH_TEST'] === 'full' ? 10_000 : 200

const clean = xmlOf(cleanReturn(4))
const scraps = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<!--',
  '</Child>',
  '<CINdetails>',
  '2025-02-30',
  '\u0000',
  '€',
  '&#0;',
] as const

const damages: Damages = [
  ...damagesWith(scraps),
  elementDamage(() => ''),
  elementDamage((element, chance) => element.repeat(chance.from(2, 5))),
  elementDamage((_, chance) => chance.pick(scraps)),
  elementDamage((element, chance) => element.replace(/>[^<]*</, `>${chance.from(0, 9999)}<`)),
]

/** Nothing breaks down, and what is not read is either refused or said. */
test(`${tries} damaged files: each is refused in a line or checked to its end`, async () => {
  const outcomes = { refused: 0, checked: 0 }
  for (let seed = 0; seed < tries; seed += 1) {
    const text = damaged(seed)
    const outcome = await outcomeOf(text)
    outcomes[typeof outcome === 'string' ? 'refused' : 'checked'] += 1
    if (typeof outcome === 'string') expect(outcome, `seed ${seed}`).toMatch(/^.{10,250}$/)
    else expect({ seed, ...outcome }).toEqual({ seed, defects: {}, skipped: {}, isSilent: false })
  }
  expect(outcomes.refused).toBeGreaterThan(tries / 10)
  expect(outcomes.checked).toBeGreaterThan(tries / 10)
  expect(process.memoryUsage().heapUsed).toBeLessThan(700 * 1_048_576)
}, 600_000)

/** The refusal's line, or what came of the check. Anything else that is thrown fails the test. */
async function outcomeOf(text: string) {
  try {
    const { defects, skipped, read } = await checkText(text)
    return {
      defects,
      skipped,
      isSilent: read.unreadInAll === 0 && recordsNamed(text) !== recordsRead(read.rows),
    }
  } catch (error) {
    if (error instanceof UnreadableReturn) return error.message
    throw error
  }
}

/** Counted without a parser: the opening tags of modules with records, comments left out. */
function recordsNamed(text: string): number {
  const visible = text.replaceAll(/<!--.*?-->/gs, '')
  return [...visible.matchAll(/<(CINdetails|Assessments|CINPlanDates|Section47|ChildProtectionPlans)[\s/>]/g)]
    .length
}

function recordsRead(rows: Readonly<Partial<Record<Table, number>>>): number {
  const modules = ['CINdetails', 'Assessments', 'CINplanDates', 'Section47', 'ChildProtectionPlans'] as const
  return modules.reduce((sum, table) => sum + (rows[table] ?? 0), 0)
}

function damaged(seed: number): string {
  const chance = chanceFrom(seed)
  let text = clean
  for (let times = chance.from(1, 3); times > 0; times -= 1) text = chance.pick(damages)(text, chance)
  return text
}

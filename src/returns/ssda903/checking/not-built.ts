import { type Year, years } from '../../years.ts'
import type { Rule } from '../rule.ts'
import { allRules, rulesOf } from '../rulesets.ts'

/** Rules that older years had and later ones dropped: first year (absent: the oldest we know), and last. */
const dropped: readonly { readonly codes: string; readonly since?: Year; readonly until: Year }[] = [
  { codes: '217t 230 370 445 451 555 556', until: '2023/24' },
  {
    codes: 'SW01STG1 SW03STG1 SW11aSTG2 SW14STG2 SW15STG2 SW16aSTG2 SW16bSTG2 SW16cSTG2',
    since: '2023/24',
    until: '2023/24',
  },
  { codes: 'SW01aSTG1 SW01bSTG1', since: '2024/25', until: '2024/25' },
]

/** Rules that are known to have been new in the year they begin with, so that no older form is missing. */
const newIn: readonly { readonly year: Year; readonly isNew: (code: string) => boolean }[] = [
  { year: '2023/24', isNew: (code) => code.startsWith('SW') },
  { year: '2024/25', isNew: (code) => code === 'SW01aSTG1' || code === 'SW01bSTG1' },
  { year: '2026/27', isNew: (code) => /^7\d\d$/.test(code) },
]

/** Each rule of a year that is not built, with why: dropped or reworded since, and nothing open says what it was. */
export function notBuilt(year: Year): ReadonlyMap<string, string> {
  const built = new Set(rulesOf(year).map(({ code }) => code))
  const gone = dropped
    .filter(({ since, until }) => isIn(year, since, until))
    .flatMap(({ codes }) => codes.split(' '))
    .map((code) => [code, 'not built: it was dropped later, and nothing open says what it was'] as const)
  const reworded = [...Map.groupBy(allRules, ({ code }) => code)].flatMap(([code, forms]) => {
    const first = firstYear(forms)
    if (first === undefined || at(first) <= at(year) || isNew(code, year)) return []
    return [[code, `not built for ${year}: it came or was reworded in ${first}`] as const]
  })
  return new Map([...gone, ...reworded].filter(([code]) => !built.has(code)))
}

function firstYear(forms: readonly Rule[]): Year | undefined {
  return years.find((year) => forms.some(({ since }) => since === undefined || since === year))
}

/** SW rules did not exist before 2023/24, and so on. */
function isNew(code: string, asked: Year): boolean {
  return newIn.some(({ year, isNew: isOne }) => isOne(code) && at(asked) < at(year))
}

function isIn(year: Year, since: Year | undefined, until: Year): boolean {
  return (since === undefined || at(since) <= at(year)) && at(year) <= at(until)
}

function at(year: Year): number {
  return years.indexOf(year)
}

import { assessmentIndicators } from '../../journey/assessment-and-child-in-need/indicators.ts'
import { childProtectionIndicators } from '../../journey/child-protection/indicators.ts'
import { frontDoorIndicators } from '../../journey/front-door/indicators.ts'
import { clocks } from '../../journey/house.ts'
import {
  type Asked,
  type Figure,
  figure,
  figureBy,
  type Group,
  type Indicator,
  type Period,
} from '../../mechanisms/indicators/index.ts'
import type { Trx } from '../../platform/db.ts'
import { councilPopulation } from './population.ts'
import { countAll } from './rows.records.ts'

/** The figures on offer. */
export const indicators: readonly Indicator[] = [
  ...frontDoorIndicators,
  ...assessmentIndicators,
  ...childProtectionIndicators,
]

/** One indicator's figure, and the same for each team where that was asked. */
export interface Answered {
  readonly indicator: Indicator
  readonly figure: Figure
  readonly groups: readonly Group[]
}

/** What a figure is asked of, in the context of whoever looks. */
export async function askedFor(trx: Trx, period: Period): Promise<Asked> {
  // A figure counts every contact, whoever asks; which rows may be opened is judged one by one.
  await countAll(trx)
  return { ...period, db: trx, calendar: clocks.calendar, population: await councilPopulation(trx) }
}

/** Every figure for a time. The same numbers as `hearth indicators`: both ask the mechanism. */
export async function readFigures(
  trx: Trx,
  { period, byTeam }: { readonly period: Period; readonly byTeam: boolean },
): Promise<Answered[]> {
  const asked = await askedFor(trx, period)
  const answers: Answered[] = []
  for (const indicator of indicators) {
    const answer = byTeam
      ? await figureBy(indicator, asked, 'team')
      : { figure: await figure(indicator, asked), groups: [] }
    answers.push({ indicator, ...answer })
  }
  return answers
}

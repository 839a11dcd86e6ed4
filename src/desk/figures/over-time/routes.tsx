import {
  figureBy,
  type Indicator,
  monthsBefore,
  type SeriesAsked,
  series,
  yearTo,
} from '../../../mechanisms/indicators/index.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { mayReadFigures } from '../access.ts'
import { definitions } from '../definitions.ts'
import { askedFor, indicators } from '../read-figures.ts'
import { teamNames } from '../rows.records.ts'
import { type ChartWords, chartWords } from './chart-words.ts'
import { AllOverTimePage, OverTimePage } from './page.tsx'
import { teamWords } from './team-words.ts'

/** How many whole months a chart shows. */
const shown = 24

/** Figures as charts over time: all of them small, and one with its table. */
export function overTimeRoutes(desk: Desk): void {
  const access = mayReadFigures
  page(desk, { url: '/figures/over-time', access, audit: 'read figures over time', show: showAll })
  page(desk, {
    url: '/figures/:indicatorId/over-time',
    access,
    audit: 'read figure over time',
    show: showOne,
  })
}

async function showAll(looking: Looking): Promise<Answer> {
  const choice = await chosenTeam(looking)
  const asked = await monthsAsked(looking, choice.team)
  const charts: ChartWords[] = []
  // A figure of one day is read anew for each month: it has its page, and is not among all.
  for (const indicator of indicators.filter(({ period }) => period !== 'snapshot')) {
    const chart = await chartOf(indicator, asked)
    if (chart) charts.push(chart)
  }
  return { page: (view) => <AllOverTimePage view={view} charts={charts} choice={choice} /> }
}

async function showOne(looking: Looking): Promise<Answer> {
  const indicator = indicators.find(({ id }) => id === looking.params['indicatorId'])
  const choice = await chosenTeam(looking)
  if (!indicator) return 'not found'
  const asked = await monthsAsked(looking, choice.team)
  const chart = await chartOf(indicator, asked)
  if (!chart) return 'not found'
  const { groups } = await figureBy(indicator, { ...asked, ...yearTo(looking.act.today) }, 'team')
  const about = definitions[indicator.id] ?? ''
  return {
    page: (view) => (
      <OverTimePage view={view} chart={chart} about={about} choice={choice} teams={teamWords(groups)} />
    ),
  }
}

/** What every chart of a page is asked of: read once, whatever the charts. */
async function monthsAsked({ trx, act }: Looking, team: string | undefined): Promise<SeriesAsked> {
  const asked = await askedFor(trx, yearTo(act.today))
  return { ...asked, periods: monthsBefore(act.today, shown), team }
}

async function chartOf(indicator: Indicator, asked: SeriesAsked): Promise<ChartWords | null> {
  if (indicator.unit === 'children') return null
  return chartWords(indicator, await series(indicator, asked))
}

/** A team that is not there is as none: the address may be old. */
async function chosenTeam({ trx, query }: Looking) {
  const teams = await teamNames(trx)
  return { teams, team: teams.find((team) => team === query['team']) }
}

import { drillDown, type Indicator } from '../../mechanisms/indicators/index.ts'
import type { ShellView } from '../../platform/components/view.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { type Looking, page } from '../../record/shell/page.ts'
import { mayReadFigures } from './access.ts'
import { catalogueRoutes } from './catalogue/routes.tsx'
import { committeeRoutes } from './committee/routes.tsx'
import { figuresCsv } from './csv.ts'
import { overTimeRoutes } from './over-time/routes.tsx'
import { FiguresPage } from './page.tsx'
import { type Chosen, chosenIn } from './period.ts'
import { askedFor, indicators, readFigures } from './read-figures.ts'
import { namesOf, withinReasons } from './rows.records.ts'
import { RowsPage } from './rows-page.tsx'
import { pageSize, rowsWords } from './rows-words.ts'
import { figureWords } from './words.ts'
import { worryRoutes } from './worries/routes.tsx'

/** The figures, the rows behind each, and both on paper; the figures also as a sheet. */
export function figureRoutes(desk: Desk): void {
  const access = mayReadFigures
  worryRoutes(desk)
  overTimeRoutes(desk)
  committeeRoutes(desk)
  catalogueRoutes(desk)
  page(desk, { url: '/figures', access, audit: 'read figures', show: (looking) => show(looking, false) })
  page(desk, {
    url: '/figures/print',
    access,
    audit: 'print figures',
    kind: 'print',
    show: (looking) => show(looking, true),
  })
  page(desk, {
    url: '/figures/download',
    access,
    audit: 'download figures',
    kind: 'export',
    show: whereChosen(download),
  })
  page(desk, {
    url: '/figures/:indicatorId',
    access,
    audit: 'open figure',
    show: whereChosen((looking, chosen) => showRows(looking, chosen, false)),
  })
  page(desk, {
    url: '/figures/:indicatorId/print',
    access,
    audit: 'print rows of figure',
    kind: 'print',
    show: whereChosen((looking, chosen) => showRows(looking, chosen, true)),
  })
}

async function show({ trx, act, query }: Looking, print: boolean): Promise<Answer> {
  const choice = chosenIn(query, act.today)
  if (!choice.ok) {
    const { errors, body } = choice
    return {
      status: 422,
      page: (view) => <FiguresPage view={{ ...view, errors }} body={body} shown={null} print={false} />,
    }
  }
  const { value } = choice
  const figures = figureWords(await readFigures(trx, value), value)
  return {
    page: (view) => <FiguresPage view={view} body={value.body} shown={{ ...value, figures }} print={print} />,
  }
}

/** A choice that must be put right is put right on the page of figures. */
function whereChosen(show: (looking: Looking, chosen: Chosen) => Promise<Answer>) {
  return async (looking: Looking): Promise<Answer> => {
    const choice = chosenIn(looking.query, looking.act.today)
    if (choice.ok) return show(looking, choice.value)
    return { goTo: `/figures?${new URLSearchParams(looking.query)}` }
  }
}

async function download({ trx }: Looking, chosen: Chosen): Promise<Answer> {
  const csv = figuresCsv(await readFigures(trx, chosen), chosen)
  const { from, to } = chosen.period
  return { file: { name: `figures-${from}-to-${to}.csv`, type: 'text/csv; charset=utf-8', content: csv } }
}

const mostPrinted = 1000

async function showRows(looking: Looking, chosen: Chosen, print: boolean): Promise<Answer> {
  const { trx, params, query } = looking
  const indicator = indicators.find(({ id }) => id === params['indicatorId'])
  if (!indicator) return 'not found'
  const wanted = {
    show: query['show'] ?? 'all',
    page: print ? 1 : Math.min(Math.max(Number.parseInt(query['page'] ?? '1', 10) || 1, 1), 10_000),
    size: print ? mostPrinted : pageSize,
  }
  const words = rowsWords(indicator, await opened(looking, indicator, chosen), { chosen, wanted })
  const listed = [...new Set(words.rows.map(({ childId }) => childId))]
  const names = await namesOf(trx, listed)
  return {
    saw: { listed },
    page: (view: ShellView) => <RowsPage view={view} words={words} names={names} print={print} />,
  }
}

/** The rows that the viewer has a reason to see; the mechanism withholds the others (spec/security.md 3.8). */
async function opened({ trx, act }: Looking, indicator: Indicator, { period }: Chosen) {
  const now = act.origin.now
  return drillDown(indicator, await askedFor(trx, period), (rows) =>
    withinReasons(trx, act.viewer, { rows, now }),
  )
}

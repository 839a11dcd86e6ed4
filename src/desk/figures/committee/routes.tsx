import { figure, yearTo } from '../../../mechanisms/indicators/index.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { mayReadFigures } from '../access.ts'
import { askedFor, indicators } from '../read-figures.ts'
import { type TableChosen, tableChosenIn } from './choice.ts'
import { tableFiles } from './files.ts'
import { CommitteeTablePage } from './page.tsx'
import { type AtDates, committeeTable } from './table.ts'

/** The table that committees print, on a page and as a file. */
export function committeeRoutes(desk: Desk): void {
  const access = mayReadFigures
  page(desk, { url: '/figures/table', access, audit: 'read committee table', show })
  page(desk, {
    url: '/figures/table/file/:sheet',
    access,
    audit: 'download committee table',
    kind: 'export',
    show: download,
  })
}

async function show(looking: Looking): Promise<Answer> {
  const choice = tableChosenIn(looking.query, looking.act.today)
  if (!choice.ok) {
    const { errors, body } = choice
    return {
      status: 422,
      page: (view) => <CommitteeTablePage view={{ ...view, errors }} body={body} shown={null} />,
    }
  }
  const { body, search } = choice.value
  const shown = { table: await tableOf(looking, choice.value), search }
  return { page: (view) => <CommitteeTablePage view={view} body={body} shown={shown} /> }
}

async function download(looking: Looking): Promise<Answer> {
  const kind = (['csv', 'xlsx', 'docx'] as const).find((one) => one === looking.params['sheet'])
  if (!kind) return 'not found'
  const choice = tableChosenIn(looking.query, looking.act.today)
  if (!choice.ok) return { goTo: `/figures/table?${new URLSearchParams(looking.query)}` }
  const content = await tableFiles[kind].make(await tableOf(looking, choice.value))
  const last = choice.value.ends.at(-1) ?? ''
  return { file: { name: `committee-table-${last}.${kind}`, type: tableFiles[kind].type, content } }
}

async function tableOf({ trx, act }: Looking, { ends, figures, outside }: TableChosen) {
  const wanted = indicators.filter(({ id }) => figures.includes(id))
  const asked = await askedFor(trx, yearTo(act.today))
  const read: AtDates[] = []
  for (const indicator of wanted) {
    const own = []
    for (const end of ends) own.push(await figure(indicator, { ...asked, ...yearTo(end) }))
    read.push({ indicator, figures: own })
  }
  return committeeTable(ends, read, outside)
}

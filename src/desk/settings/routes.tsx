import { clocks } from '../../journey/house.ts'
import { bodyOf, readAnswers } from '../../mechanisms/forms/index.ts'
import { councilStandards } from '../../mechanisms/timescales/index.ts'
import { AskPage } from '../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import type { Params } from '../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, page } from '../../record/shell/page.ts'
import { Refused } from '../../record/shell/refused.ts'
import { languageRoutes } from '../language/routes.tsx'
import { maySetStandards } from './access.ts'
import { standardForm } from './form.ts'
import { StandardBefore, StandardsPage } from './page.tsx'
import { historyOf } from './records.ts'
import { type StandardProblem, setStandard } from './set-standard.ts'
import { type LocalStandard, localStandards } from './standards.ts'
import { teamRoutes } from './teams/routes.tsx'
import { standardLines, standardWords } from './words.ts'

const standards = localStandards(clocks.timescales)
const url = '/settings/timescales'

/** The council's own numbers: which there are, what holds, and setting one from a day on. */
export function settingsRoutes(desk: Desk): void {
  teamRoutes(desk)
  languageRoutes(desk)
  page(desk, { url, access: maySetStandards, audit: 'read local standards', show })
  formPage(desk, {
    url: `${url}/:standardId`,
    access: maySetStandards,
    audit: 'set local standard',
    show: showOne,
    submit,
  })
}

async function show({ trx, act }: Looking): Promise<Answer> {
  const lines = standardLines(standards, await councilStandards.all(trx), act.today)
  return { page: (view) => <StandardsPage view={view} lines={lines} /> }
}

function standardIn({ standardId }: Params): LocalStandard | undefined {
  return standards.find(({ id }) => id === standardId)
}

async function showOne({ trx, act, params, again }: Looking): Promise<Answer> {
  const standard = standardIn(params)
  if (!standard) return 'not found'
  const settings = await councilStandards.all(trx)
  const history = await historyOf(trx, standard.id)
  const words = standardWords(standard, { settings, history, today: act.today })
  const first = bodyOf(standardForm, { unit: standard.usual.unit, from: act.today })
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, first, form: standardForm, button: 'Set this number', caption: words.title }}
        back={{ text: 'Local standards', href: url }}
        before={<StandardBefore words={words} />}
      />
    ),
  }
}

const messages: Record<StandardProblem, string> = {
  'in the past': 'The day must be today or later: a number is never changed backwards',
  busy: 'Others are saving just now, and the number was not set. Try again in a minute.',
}

async function submit({ act, params, body }: Doing) {
  const standard = standardIn(params)
  if (!standard) throw new Refused({ allowed: false, because: 'no working relationship' })
  const read = readAnswers(standardForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { count, unit, from } = read.value
  const done = await setStandard(act, { standard, within: { count, unit }, from })
  if (done.ok) return { goTo: `${url}/${standard.id}` }
  return { again: { errors: [{ href: '#from-day', text: messages[done.problem] }], body } }
}

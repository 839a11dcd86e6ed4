import { mayLoadComparators, maySetTargets } from '../../../around/performance/access.ts'
import { loadComparators } from '../../../around/performance/actions/load-comparators.ts'
import { readComparators } from '../../../around/performance/actions/read-comparators.ts'
import { setTarget } from '../../../around/performance/actions/set-target.ts'
import { comparatorsNow, loads, targets } from '../../../around/performance/records.ts'
import { bodyOf, readAnswers } from '../../../mechanisms/forms/index.ts'
import { figure, type Indicator, yearTo } from '../../../mechanisms/indicators/index.ts'
import { type UploadDesk, uploadDesk } from '../../../record/documents/upload-desk.ts'
import { AskPage, keyOf } from '../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import type { Params } from '../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, page } from '../../../record/shell/page.ts'
import { Refused } from '../../../record/shell/refused.ts'
import { mayReadFigures } from '../access.ts'
import { askedFor, indicators } from '../read-figures.ts'
import { AboutFigurePage, CataloguePage, LoadComparatorsPage } from './page.tsx'
import { targetForm } from './target-form.ts'
import { aboutWords, catalogueLines, loadLines } from './words.ts'

const url = '/figures/catalogue'
const known = new Set(indicators.map(({ id }) => id))
const mostFaults = 50

/** What the figures mean, what we aim for, and what others have published. */
export function catalogueRoutes(desk: Desk): void {
  const access = mayReadFigures
  page(desk, { url, access, audit: 'read catalogue of figures', show: showAll })
  page(desk, { url: `${url}/:indicatorId`, access, audit: 'read about figure', show: showOne })
  formPage(desk, {
    url: `${url}/:indicatorId/target`,
    access: maySetTargets,
    audit: 'set target',
    show: showTarget,
    submit: submitTarget,
  })
  uploadDesk(desk, comparatorRoute)
}

async function showAll({ trx, act }: Looking): Promise<Answer> {
  const [comparators, set] = [await comparatorsNow(trx), await targets(trx)]
  const lines = catalogueLines(indicators, { comparators, targets: set, today: act.today })
  const mayLoad = mayLoadComparators(act.viewer).allowed
  return { page: (view) => <CataloguePage view={view} lines={lines} mayLoad={mayLoad} /> }
}

function indicatorIn({ indicatorId }: Params): Indicator | undefined {
  return indicators.find(({ id }) => id === indicatorId)
}

async function showOne({ trx, act, params }: Looking): Promise<Answer> {
  const indicator = indicatorIn(params)
  if (!indicator) return 'not found'
  const [comparators, set] = [await comparatorsNow(trx), await targets(trx)]
  const own = await figure(indicator, await askedFor(trx, yearTo(act.today)))
  const words = aboutWords(indicator, own, { comparators, targets: set, today: act.today })
  const maySet = maySetTargets(act.viewer).allowed
  return { page: (view) => <AboutFigurePage view={view} words={words} maySet={maySet} /> }
}

async function showTarget({ act, params, again }: Looking): Promise<Answer> {
  const indicator = indicatorIn(params)
  if (!indicator) return 'not found'
  const first = bodyOf(targetForm, { from: act.today })
  return {
    page: (view) => (
      <AskPage
        {...{ view, again, first, form: targetForm, button: 'Set this target', caption: indicator.title }}
        back={{ text: 'Back to the figure', href: `${url}/${indicator.id}` }}
      />
    ),
  }
}

async function submitTarget({ act, params, body }: Doing) {
  const indicator = indicatorIn(params)
  if (!indicator) throw new Refused({ allowed: false, because: 'no working relationship' })
  const read = readAnswers(targetForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { value = null, from, owner, because } = read.value
  const done = await setTarget(act, { indicatorId: indicator.id, value, from, owner, because })
  if (done.ok) return { goTo: `${url}/${indicator.id}` }
  const text = 'The day must be today or later: a target is never changed backwards'
  return { again: { errors: [{ href: '#from-day', text }], body } }
}

function comparatorRoute(desk: UploadDesk): void {
  formPage(desk, {
    url: '/figures/comparators',
    access: mayLoadComparators,
    audit: 'load comparators',
    async show({ trx, again }): Promise<Answer> {
      const shown = {
        loads: loadLines(await loads(trx)),
        faults: faultsIn(again?.about),
        idempotencyKey: keyOf(again),
      }
      return { page: (view) => <LoadComparatorsPage {...shown} view={view} /> }
    },
    async submit({ act, body }) {
      const [file] = desk.filesOf(act)
      if (!file || file.bytes.byteLength === 0)
        return { again: { errors: [{ href: '#file', text: 'Select a CSV file' }], body } }
      const read = readComparators(file.bytes.toString('utf8'), known)
      if (read.ok) {
        await loadComparators(act, { fileName: file.name, comparators: read.comparators })
        return { goTo: url }
      }
      const about = read.faults.map(({ line, says }) => `Line ${line}: ${says}`)
      const text = `Nothing was loaded: ${about.length === 1 ? 'one thing is' : `${about.length} things are`} wrong in the file`
      const errors = [{ href: '#file', text }]
      return { again: { errors, body, about } }
    },
  })
}

function faultsIn(about: unknown): string[] {
  return Array.isArray(about) ? about.filter((one) => typeof one === 'string').slice(0, mostFaults) : []
}

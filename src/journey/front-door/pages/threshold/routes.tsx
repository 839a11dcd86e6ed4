import { bodyOf, readAnswers } from '../../../../mechanisms/forms/index.ts'
import type { ShellView } from '../../../../platform/components/view.ts'
import { inContext } from '../../../../platform/db.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking, page } from '../../../../record/shell/page.ts'
import { mayReadThreshold, maySetThreshold } from '../../access.ts'
import { setThreshold } from '../../actions/set-threshold.ts'
import { descriptorsIn, domains, linesOf, setThresholdForm } from '../../forms/threshold-words.ts'
import { thresholdMessages } from '../../messages.ts'
import { thresholdNow, thresholdsKept } from '../../threshold.records.ts'
import { errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { ThresholdPage } from './page.tsx'
import { guidanceParts, versionLines } from './words.ts'

const url = '/settings/threshold'

/** The council's threshold guidance: reading it, and setting it from a day on. */
export function thresholdRoutes(desk: Desk): void {
  page(desk, { url, access: mayReadThreshold, audit: 'read threshold guidance', show })
  formPage(desk, {
    url: `${url}/new`,
    access: maySetThreshold,
    audit: 'set threshold guidance',
    draft: setThresholdForm,
    show: showForm,
    submit,
  })
}

async function show({ trx, act }: Looking): Promise<Answer> {
  const all = await thresholdsKept(trx)
  const now = await thresholdNow(trx, act.today)
  const maySet = maySetThreshold(act.viewer).allowed
  const words = { parts: guidanceParts(now), versions: versionLines(all) }
  return { page: (view) => <ThresholdPage {...{ view, maySet, ...words }} /> }
}

async function showForm({ trx, act, again, draft }: Looking): Promise<Answer> {
  const now = await thresholdNow(trx, act.today)
  const [child, parents, around, exploitation] = domains.map(({ code }) => linesOf(now, code))
  const first = {
    child: child ?? '',
    parents: parents ?? '',
    around: around ?? '',
    exploitation: exploitation ?? '',
  }
  return {
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, draft, form: setThresholdForm, button: 'Set this guidance' }}
        first={bodyOf(setThresholdForm, { ...first, from: act.today, because: '' })}
        back={{ text: 'Back to threshold guidance', href: url }}
        draftUrl={`${url}/new/draft`}
      />
    ),
  }
}

async function submit(doing: Doing) {
  const { act, body } = doing
  const read = readAnswers(setThresholdForm, body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body } }
  const { from, because, ...texts } = read.value
  const before = await inContext(act.db, act.viewer, (trx) => thresholdNow(trx, act.today))
  const parts = domains.map(({ code }) => ({ code, ...descriptorsIn(code, texts[code], before.descriptors) }))
  const wrong = parts.find((part) => part.wrong !== null)
  if (wrong) {
    const text = `Begin each line with its level, 1 to 4. This one does not: ${wrong.wrong}`
    return { again: { errors: [{ href: `#${wrong.code}`, text }], body } }
  }
  const descriptors = parts.flatMap((part) => part.descriptors)
  const done = await setThreshold(act, { from, because, descriptors })
  return done.ok ? { goTo: url } : problemAt(thresholdMessages, done.problem, doing)
}

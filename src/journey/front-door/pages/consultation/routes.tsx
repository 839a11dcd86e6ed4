import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import type { ShellView } from '../../../../platform/components/view.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { isId } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, page } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { recordConsultation } from '../../actions/record-consultation.ts'
import { consultationsByMonth, consultationsGiven, findConsultation } from '../../consultations.records.ts'
import { consultationForm } from '../../forms/consultation.ts'
import { consultationMessages } from '../../messages.ts'
import { errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { ConsultationPage, ConsultationsPage } from './page.tsx'
import { consultationLine, consultationRows, filterFrom, monthLines, twelveMonthsFrom } from './words.ts'

const access = mayWorkAtFrontDoor

/** Advice to professionals: recording it, the list, and one to make a contact of. */
export function consultationRoutes(desk: Desk): void {
  page(desk, { url: '/consultations', access, audit: 'list consultations', show: showList })
  formPage(desk, {
    url: '/consultations/new',
    access,
    audit: 'record consultation',
    draft: consultationForm,
    show: showForm,
    submit,
  })
  page(desk, { url: '/consultations/:consultationId', access, audit: 'read consultation', show: showOne })
}

/** As many as one looks over. */
const most = 100

async function showList({ trx, act, query }: Looking): Promise<Answer> {
  const chosen = filterFrom(query)
  const given = await consultationsGiven(trx, chosen, most)
  const byMonth = monthLines(await consultationsByMonth(trx, twelveMonthsFrom(act.today)))
  return {
    page: (view) => (
      <ConsultationsPage
        view={view}
        lines={given.map((one) => consultationLine(one, act.origin.now))}
        months={byMonth}
        chosen={chosen}
        more={given.length === most}
      />
    ),
  }
}

async function showForm({ again, draft }: Looking): Promise<Answer> {
  return {
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, draft, form: consultationForm, button: 'Record the advice' }}
        back={{ text: 'Back to advice to professionals', href: '/consultations' }}
        draftUrl="/consultations/new/draft"
      />
    ),
  }
}

async function submit(doing: Doing) {
  const read = readAnswers(consultationForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const { askedAt, askerRole, askerReach, ...told } = read.value
  const done = await recordConsultation(doing.act, {
    ...told,
    askedAt: askedAt ?? doing.act.origin.now,
    askerRole: askerRole ?? null,
    askerReach: askerReach ?? null,
  })
  if (done.ok) return { goTo: `/consultations/${done.value}?done=recorded` }
  return problemAt(consultationMessages, done.problem, doing)
}

async function showOne({ trx, params, query }: Looking): Promise<Answer> {
  const id = params['consultationId']
  const one = isId(id) ? await findConsultation(trx, id) : undefined
  if (!one) return 'not found'
  const { contactEventId } = one
  return {
    saw: { subject: { kind: 'consultation', id: one.id } },
    page: (view) => (
      <ConsultationPage
        view={view}
        id={one.id}
        rows={consultationRows(one)}
        contactHref={contactEventId === null ? null : `/contacts/${contactEventId}`}
        done={query['done'] === 'recorded' ? 'The advice is recorded.' : null}
      />
    ),
  }
}

import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { longMoment } from '../../../../platform/day-words.ts'
import { addMonths } from '../../../../platform/plain-date.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking, page } from '../../../../record/shell/page.ts'
import { mayReadQuality, mayWorkAtFrontDoor } from '../../access.ts'
import { auditQuality } from '../../actions/audit-quality.ts'
import { qualities, qualityAuditForm } from '../../forms/quality.ts'
import { auditMessages } from '../../messages.ts'
import { auditsOf, findRating, qualityCounts, type Rated, ratingOf, sampleOf } from '../../quality.records.ts'
import { contactAccess, contactInAddress } from '../decide/one-contact.ts'
import { childAbout, errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { QualityPage } from './page.tsx'
import { qualityLines, quartersTo, sampleLines } from './words.ts'

/** What partners send: how it was rated, and the sample that is looked at with them. */
export function qualityRoutes(desk: Desk): void {
  page(desk, { url: '/contacts/quality', access: mayReadQuality, audit: 'read referral quality', show })
  formPage(desk, {
    url: '/contact/:contactId/quality',
    access: contactAccess,
    audit: 'audit referral quality',
    show: showOne,
    submit,
  })
}

async function show({ trx, act, query }: Looking): Promise<Answer> {
  const quarters = quartersTo(act.today)
  const quarter = quarters.find((one) => one === query['quarter']) ?? quarters[0] ?? act.today
  const span = { from: quarter, before: addMonths(quarter, 3) }
  const sampled = mayWorkAtFrontDoor(act.viewer).allowed ? await sampleOf(trx, span) : null
  const counts = await qualityCounts(trx, span)
  return {
    ...(sampled === null ? {} : { saw: { listed: sampled.map(({ childId }) => childId) } }),
    page: (view) => (
      <QualityPage
        view={view}
        quarters={quarters}
        quarter={quarter}
        lines={qualityLines(counts, quarter)}
        sample={sampled && sampleLines(sampled)}
      />
    ),
  }
}

async function showOne({ trx, params, people, again }: Looking): Promise<Answer> {
  const found = await contactInAddress(trx, params['contactId'])
  if (!found) return 'not found'
  const { contact, back } = found
  const rating = await findRating(trx, contact.id)
  const rated = await ratingOf(trx, contact.contactEventId)
  const audits = rating ? await auditsOf(trx, rating.id) : []
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, form: qualityAuditForm, button: 'Keep what we found' }}
        caption={contact.reference}
        back={{ text: 'Back to the contact', href: back }}
        before={<SummaryList rows={[...ratedRows(rated), ...auditRows(audits)]} />}
      />
    ),
  }
}

/** What was said of a message. */
function ratedRows(rated: Rated | null) {
  if (rated === null) return [{ key: { text: 'Rating' }, value: { text: 'Nobody has rated this message' } }]
  const rows = qualities.map(({ code, label }) => ({
    key: { text: label },
    value: { text: rated.gave.includes(code) ? 'It was there' : 'It was missing' },
  }))
  return rated.better
    ? [...rows, { key: { text: 'What would have helped' }, value: { text: rated.better } }]
    : rows
}

function auditRows(audits: Awaited<ReturnType<typeof auditsOf>>) {
  return audits.map(({ withWhom, agreed, learned, recordedAt }) => ({
    key: { text: `Looked at together, ${longMoment(recordedAt)}` },
    value: { text: `${withWhom} ${agreed ? 'saw it as we did' : 'saw it otherwise'}. ${learned}` },
  }))
}

async function submit(doing: Doing) {
  const read = readAnswers(qualityAuditForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const done = await auditQuality(doing.act, { ...about, ...read.value })
  if (!done.ok) return problemAt(auditMessages, done.problem, doing)
  return { goTo: '/contacts/quality' }
}

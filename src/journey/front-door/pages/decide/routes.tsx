import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext, type Trx } from '../../../../platform/db.ts'
import { ok } from '../../../../platform/result.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Fields, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, submitOnly } from '../../../../record/shell/page.ts'
import { decideContact } from '../../actions/decide-contact.ts'
import { takeToDecide } from '../../actions/take-contact.ts'
import { checksOf } from '../../checks.records.ts'
import { callerOf } from '../../feedback.records.ts'
import { withoutChecksForm } from '../../forms/agency-check.ts'
import { decisionForm } from '../../forms/decision.ts'
import { qualityForm } from '../../forms/quality.ts'
import { withoutScreeningForm } from '../../forms/screening.ts'
import { thresholdFormOf } from '../../forms/threshold.ts'
import { senderOf } from '../../letters/feedback.ts'
import { decideMessages, takeMessages } from '../../messages.ts'
import { ratingOf } from '../../quality.records.ts'
import { screeningsOf } from '../../screening.records.ts'
import { thresholdNow } from '../../threshold.records.ts'
import { agreedAtTriage } from '../../triage.records.ts'
import { fieldsAskedBy } from '../new-contact/people.ts'
import { reReferralFacts } from '../referral/re-referral.ts'
import { notDone, screeningFacts } from '../screening/words.ts'
import { callFacts, contactAccess, contactInAddress, keyFor, versionFor } from './one-contact.ts'
import { DecidePage } from './page.tsx'
import { childAbout, errorsOf, leftOut, problemAt, readingOf, sent } from './sent.ts'
import { agreedBody, agreedFacts, signOffWords, waitingFacts } from './words.ts'

/** Deciding on one child in a contact, and saying that one is about to. */
export function decideRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/contact/:contactId/decide',
    access: contactAccess,
    audit: 'decide contact',
    draft: decisionForm,
    show,
    submit,
  })
  submitOnly(desk, {
    url: '/contact/:contactId/take',
    access: contactAccess,
    audit: 'take contact',
    show,
    submit: take,
  })
}

async function show(looking: Looking) {
  const { trx, params, people, again, draft } = looking
  const found = await contactInAddress(trx, params['contactId'])
  if (!found) return 'not found'
  const { contact, call, back } = found
  const waiting = (await checksOf(trx, [contact.id])).filter(({ state }) => state === 'asked')
  const referred = await reReferralFacts(looking, contact.childId)
  const agreed = await agreedAtTriage(trx, contact.id)
  const [screening] = await screeningsOf(trx, [contact.id])
  const also = await alsoAsked(looking, contact, {
    checksWait: waiting.length > 0,
    unscreened: notDone(screening),
  })
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view: Parameters<typeof DecidePage>[0]['view']) => (
      <DecidePage
        {...{ view, back, also }}
        title="Decide on the contact"
        caption={contact.childName}
        intro={[signOffWords(contact)]}
        facts={[
          ...callFacts(call),
          ...waitingFacts(waiting),
          ...agreedFacts(agreed),
          ...screeningFacts(screening),
          ...referred,
        ]}
        form={decisionForm}
        body={again?.body ?? draft?.body ?? agreedBody(agreed)}
        errors={again?.errors ?? []}
        idempotencyKey={keyFor(looking)}
        draftUrl={`/contact/${contact.id}/decide/draft`}
        version={versionFor(looking, contact.version)}
        buttons={[{ text: 'Record the decision', value: 'decide' }]}
      />
    ),
  } as const
}

async function submit(doing: Doing) {
  const asked = await askedOf(doing)
  const own = [asked.guidance, ...besideForms].reduce<Fields>(
    (body, form) => leftOut(body, form),
    sent(doing.body),
  )
  const read = readAnswers(decisionForm, own, readingOf(doing))
  const also = readBeside(doing, asked)
  const errors = [...(read.ok ? [] : read.errors), ...(also.ok ? [] : also.errors)]
  if (!read.ok || !also.ok) return { again: { errors: errorsOf(errors), body: doing.body } }
  const { outcome, level, rationale, signpostedTo } = read.value
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const decided = await decideContact(doing.act, {
    ...about,
    version: Number(textOf(doing.body, 'version')),
    outcome,
    level: levelOf(level),
    rationale,
    signpostedTo: signpostedTo ?? null,
    ...also.value,
  })
  if (decided.ok)
    return {
      goTo: `/contact/${about.contactId}?done=${decided.value === 'decided' ? 'decided' : 'proposed'}`,
    }
  return problemAt(decideMessages, decided.problem, doing)
}

/** What is asked after the decision: what fits the child, and what only some contacts need. */
async function alsoAsked(
  { trx, act }: Looking,
  contact: { readonly contactEventId: string },
  waits: Omit<Asked, 'rating'>,
) {
  const rating = await asksQuality(trx, contact)
  const guidance = thresholdFormOf(await thresholdNow(trx, act.today))
  return [guidance, ...besideForms.filter((form) => isAsked(form, { ...waits, rating }))]
}

const besideForms = [withoutChecksForm, withoutScreeningForm, qualityForm] as const

interface Asked {
  readonly checksWait: boolean
  readonly unscreened: boolean
  /** A professional sent it, and nobody has said what it gave. */
  readonly rating: boolean
}

/** Why something is left out is asked only where it is; what a message gave, once. */
function isAsked(form: (typeof besideForms)[number], asked: Asked): boolean {
  if (form === withoutChecksForm) return asked.checksWait
  if (form === qualityForm) return asked.rating
  return asked.unscreened
}

/** What is said besides the decision, each on a form of its own. */
function readBeside(doing: Doing, { rating, guidance }: Awaited<ReturnType<typeof askedOf>>) {
  const { body } = doing
  const context = readingOf(doing)
  const checks = readAnswers(withoutChecksForm, fieldsAskedBy(withoutChecksForm, body), context)
  const screening = readAnswers(withoutScreeningForm, fieldsAskedBy(withoutScreeningForm, body), context)
  const threshold = readAnswers(guidance, fieldsAskedBy(guidance, body), context)
  if (!checks.ok) return checks
  if (!screening.ok) return screening
  if (!threshold.ok) return threshold
  const rated = readRated(doing, rating)
  if (!rated.ok) return rated
  const { child = [], parents = [], around = [], exploitation = [], differsBecause = null } = threshold.value
  return ok({
    withoutChecks: checks.value.withoutChecks ?? null,
    withoutScreening: screening.value.withoutScreening ?? null,
    picked: { descriptors: [...child, ...parents, ...around, ...exploitation], differsBecause },
    rated: rated.value,
  })
}

/** What the message gave, where that is asked. */
function readRated(doing: Doing, asked: boolean) {
  if (!asked) return ok(null)
  const read = readAnswers(qualityForm, fieldsAskedBy(qualityForm, doing.body), readingOf(doing))
  if (!read.ok) return read
  const { gave, better = null } = read.value
  return ok({ gave: gave.filter((code) => code !== 'none'), better })
}

/** Whether what the message gave is asked: a professional sent it, and nobody has said. */
async function asksQuality(
  trx: Trx,
  { contactEventId }: { readonly contactEventId: string },
): Promise<boolean> {
  const caller = await callerOf(trx, contactEventId)
  return (
    caller !== undefined &&
    senderOf(caller) === 'professional' &&
    (await ratingOf(trx, contactEventId)) === null
  )
}

/** What the page asked besides the decision, by what holds now. */
function askedOf({ act, params }: Doing) {
  return inContext(act.db, act.viewer, async (trx) => {
    const found = await contactInAddress(trx, params['contactId'])
    const rating = found !== null && (await asksQuality(trx, found.contact))
    return { rating, guidance: thresholdFormOf(await thresholdNow(trx, act.today)) }
  })
}

function levelOf(code: '1' | '2' | '3' | '4') {
  return ({ 1: 1, 2: 2, 3: 3, 4: 4 } as const)[code]
}

async function take(doing: Doing) {
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const taken = await takeToDecide(doing.act, about)
  return taken.ok
    ? { goTo: `/contact/${about.contactId}?done=taken` }
    : problemAt(takeMessages, taken.problem, doing)
}

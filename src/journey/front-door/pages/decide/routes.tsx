import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, submitOnly } from '../../../../record/shell/page.ts'
import { decideContact } from '../../actions/decide-contact.ts'
import { takeToDecide } from '../../actions/take-contact.ts'
import { checksOf } from '../../checks.records.ts'
import { withoutChecksForm } from '../../forms/agency-check.ts'
import { decisionForm } from '../../forms/decision.ts'
import { decideMessages, takeMessages } from '../../messages.ts'
import { agreedAtTriage } from '../../triage.records.ts'
import { fieldsAskedBy } from '../new-contact/people.ts'
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
  const agreed = await agreedAtTriage(trx, contact.id)
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view: Parameters<typeof DecidePage>[0]['view']) => (
      <DecidePage
        view={view}
        title="Decide on the contact"
        caption={contact.childName}
        intro={[signOffWords(contact)]}
        facts={[...callFacts(call), ...waitingFacts(waiting), ...agreedFacts(agreed)]}
        form={decisionForm}
        also={waiting.length > 0 ? [withoutChecksForm] : []}
        body={again?.body ?? draft?.body ?? agreedBody(agreed)}
        errors={again?.errors ?? []}
        back={back}
        idempotencyKey={keyFor(looking)}
        draftUrl={`/contact/${contact.id}/decide/draft`}
        version={versionFor(looking, contact.version)}
        buttons={[{ text: 'Record the decision', value: 'decide' }]}
      />
    ),
  } as const
}

async function submit(doing: Doing) {
  const read = readAnswers(decisionForm, leftOut(sent(doing.body), withoutChecksForm), readingOf(doing))
  const also = readAnswers(withoutChecksForm, fieldsAskedBy(withoutChecksForm, doing.body), readingOf(doing))
  if (!also.ok) return { again: { errors: errorsOf(also.errors), body: doing.body } }
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const { outcome, level, rationale, signpostedTo } = read.value
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const decided = await decideContact(doing.act, {
    ...about,
    version: Number(textOf(doing.body, 'version')),
    outcome,
    level: levelOf(level),
    rationale,
    signpostedTo: signpostedTo ?? null,
    withoutChecks: also.value.withoutChecks ?? null,
  })
  if (decided.ok)
    return {
      goTo: `/contact/${about.contactId}?done=${decided.value === 'decided' ? 'decided' : 'proposed'}`,
    }
  return problemAt(decideMessages, decided.problem, doing)
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

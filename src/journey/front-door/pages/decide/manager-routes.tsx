import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../../platform/code.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { sendBackContact, signOffContact } from '../../actions/sign-off-contact.ts'
import { tellReferrer } from '../../actions/tell-referrer.ts'
import { undoDecision } from '../../actions/undo-decision.ts'
import { outcomes } from '../../codes.ts'
import { signOffForm, tellForm, undoForm } from '../../forms/reasons.ts'
import { signOffMessages, tellMessages, undoMessages } from '../../messages.ts'
import { levels } from '../../model.ts'
import { callFacts, contactAccess, contactInAddress, keyFor, versionFor } from './one-contact.ts'
import { DecidePage, type DecidePageProps } from './page.tsx'
import { childAbout, errorsOf, problemAt, readingOf, sent } from './sent.ts'

/** Signing off, sending back, undoing, and recording what the referrer was told. */
export function managerRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/contact/:contactId/sign-off',
    access: contactAccess,
    audit: 'read decision for sign-off',
    show: showing(signing),
    submit: submitSignOff,
  })
  formPage(desk, {
    url: '/contact/:contactId/undo',
    access: contactAccess,
    audit: 'undo contact decision',
    show: showing(undoing),
    submit: submitUndo,
  })
  formPage(desk, {
    url: '/contact/:contactId/tell',
    access: contactAccess,
    audit: 'tell referrer',
    show: showing(telling),
    submit: submitTell,
  })
}

type Words = Pick<DecidePageProps, 'title' | 'intro' | 'form' | 'buttons'>

const signing: Words = {
  title: 'Sign off the decision',
  intro: ['You sign exactly what you read here. If it is changed before you sign, you read it again.'],
  form: signOffForm,
  buttons: [
    { text: 'Sign off', value: 'sign' },
    { text: 'Send back', value: 'back', secondary: true },
  ],
}
const undoing: Words = {
  title: 'Undo the decision',
  intro: [
    'What the decision opened is withdrawn and the contact waits again. The decision that is undone stays readable.',
  ],
  form: undoForm,
  buttons: [{ text: 'Undo the decision', value: 'undo' }],
}
const telling: Words = {
  title: 'What the referrer was told',
  intro: [],
  form: tellForm,
  buttons: [{ text: 'Record', value: 'tell' }],
}

function showing(words: Words) {
  return async (looking: Looking) => {
    const found = await contactInAddress(looking.trx, looking.params['contactId'])
    if (!found) return 'not found' as const
    const { contact, call, back } = found
    return {
      saw: { people: looking.people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
      page: (view: DecidePageProps['view']) => (
        <DecidePage
          view={view}
          {...words}
          caption={contact.childName}
          facts={[...decisionFacts(contact), ...callFacts(call)]}
          body={looking.again?.body ?? {}}
          errors={looking.again?.errors ?? []}
          back={back}
          idempotencyKey={keyFor(looking)}
          version={versionFor(looking, contact.version)}
        />
      ),
    }
  }
}

type Contact = NonNullable<Awaited<ReturnType<typeof contactInAddress>>>['contact']

function decisionFacts({ outcome, level, rationale, signpostedTo }: Contact) {
  const rows: [string, string | null][] = [
    ['Decision', outcome === null ? null : labelOf(outcomes, outcome)],
    ['Pointed to', signpostedTo],
    ['Level of need', level === null ? null : labelOf(levels, String(level))],
    ['Why', rationale],
  ]
  return rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))
}

async function submitSignOff(doing: Doing) {
  const read = readAnswers(signOffForm, sent(doing.body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const about = {
    ...(await childAbout(doing.act, doing.params['contactId'] ?? '')),
    version: Number(textOf(doing.body, 'version')),
  }
  const back = textOf(doing.body, 'do') === 'back'
  const result = back
    ? await sendBackContact(doing.act, { ...about, because: read.value.because ?? '' })
    : await signOffContact(doing.act, about)
  if (result.ok) return { goTo: `/contact/${about.contactId}?done=${back ? 'sent-back' : 'signed'}` }
  return problemAt(signOffMessages, result.problem, doing)
}

async function submitUndo(doing: Doing) {
  const read = readAnswers(undoForm, sent(doing.body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const about = {
    ...(await childAbout(doing.act, doing.params['contactId'] ?? '')),
    version: Number(textOf(doing.body, 'version')),
  }
  const result = await undoDecision(doing.act, { ...about, because: read.value.because })
  return result.ok
    ? { goTo: `/contact/${about.contactId}?done=undone` }
    : problemAt(undoMessages, result.problem, doing)
}

async function submitTell(doing: Doing) {
  const read = readAnswers(tellForm, sent(doing.body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const result = await tellReferrer(doing.act, { ...about, what: read.value.what })
  return result.ok
    ? { goTo: `/contact/${about.contactId}?done=told` }
    : problemAt(tellMessages, result.problem, doing)
}

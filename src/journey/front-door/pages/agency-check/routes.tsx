import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { labelOf } from '../../../../platform/code.ts'
import { inContext } from '../../../../platform/db.ts'
import type { Instant } from '../../../../platform/instant.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess } from '../../../../record/shell/page.ts'
import { askAgencies } from '../../actions/ask-agencies.ts'
import { type CheckStep, seeToCheck } from '../../actions/see-to-check.ts'
import { checkById, childOfCheck } from '../../checks.records.ts'
import { agencies } from '../../codes.ts'
import { agencyCheckForm, askAgenciesForm } from '../../forms/agency-check.ts'
import { askMessages, checkMessages } from '../../messages.ts'
import { contactAccess, contactInAddress, versionFor } from '../decide/one-contact.ts'
import { childAbout, errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { CheckSoFar } from './page.tsx'
import { checkWords } from './words.ts'

const checkAccess: PageAccess = {
  part: 'contacts',
  people: async (trx, { checkId }) => (isId(checkId) ? childOfCheck(trx, checkId) : []),
}

/** Asking other agencies about one child in a contact, and what became of each. */
export function agencyCheckRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/contact/:contactId/checks/new',
    access: contactAccess,
    audit: 'ask agencies',
    draft: askAgenciesForm,
    show: showAsking,
    submit: submitAsking,
  })
  formPage(desk, {
    url: '/agency-checks/:checkId',
    access: checkAccess,
    audit: 'read agency check',
    draft: agencyCheckForm,
    show: showCheck,
    submit: submitCheck,
  })
}

async function showAsking({ trx, params, people, again, draft }: Looking) {
  const found = await contactInAddress(trx, params['contactId'])
  if (!found) return 'not found'
  const { contact, back } = found
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, draft, form: askAgenciesForm, button: 'Record that I asked' }}
        caption={contact.childName}
        back={{ text: 'Back to the contact', href: back }}
        draftUrl={`/contact/${contact.id}/checks/new/draft`}
      />
    ),
  } as const
}

async function submitAsking(doing: Doing) {
  const read = readAnswers(askAgenciesForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const { agencies: asked, urgency, whatFor, askedAt } = read.value
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const done = await askAgencies(doing.act, {
    ...about,
    agencies: asked,
    urgency,
    whatFor,
    askedAt: askedAt ?? doing.act.origin.now,
  })
  if (done.ok) return { goTo: `/contact/${about.contactId}?done=asked` }
  return problemAt(askMessages, done.problem, doing)
}

async function showCheck(looking: Looking) {
  const { trx, act, params, people, again, draft } = looking
  const check = isId(params['checkId']) ? await checkById(trx, params['checkId']) : null
  if (check === null) return 'not found'
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'agency check', id: check.id } },
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, draft, form: agencyCheckForm, button: 'Record' }}
        caption={`${check.childName}: ${labelOf(agencies, check.agency).toLowerCase()}`}
        back={{ text: 'Back to the contact', href: `/contacts/${check.contactEventId}` }}
        before={<CheckSoFar {...checkWords(check, act.origin.now)} />}
        version={versionFor(looking, check.version)}
        draftUrl={`/agency-checks/${check.id}/draft`}
      />
    ),
  } as const
}

async function submitCheck(doing: Doing) {
  const read = readAnswers(agencyCheckForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const { answer, chase, because, saidBy } = read.value
  const about = await checkAbout(doing.act, doing.params['checkId'] ?? '')
  const done = await seeToCheck(doing.act, {
    ...about,
    version: Number(textOf(doing.body, 'version')),
    step: stepOf(read.value, doing.act.origin.now),
    words: answer ?? chase ?? because ?? '',
    saidBy: saidBy ?? null,
  })
  if (!done.ok) return problemAt(checkMessages, done.problem, doing)
  return { goTo: `/contact/${about.contactId}?done=${read.value.happened}` }
}

interface Answered {
  readonly happened: 'answered' | 'chased' | 'not-needed'
  readonly known?: boolean | undefined
  readonly answeredAt?: Instant | undefined
}

function stepOf({ happened, known, answeredAt }: Answered, now: Instant): CheckStep {
  if (happened === 'chased') return { kind: 'chased' }
  if (happened === 'not-needed') return { kind: 'not needed' }
  return { kind: 'answered', known: known ?? false, at: answeredAt ?? now }
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** The check of an address with its child and contact; of an address that fits nothing, nobody. */
async function checkAbout({ db, viewer }: Act, checkId: string) {
  const [child] = isId(checkId) ? await inContext(db, viewer, (trx) => childOfCheck(trx, checkId)) : []
  return {
    checkId: isId(checkId) ? checkId : nobody,
    contactId: child?.source ?? nobody,
    childId: child?.personId ?? nobody,
  }
}

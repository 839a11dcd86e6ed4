import { readAnswers } from '../../../mechanisms/forms/index.ts'
import { inContext, type Trx } from '../../../platform/db.ts'
import { provenWithin } from '../../../platform/session.ts'
import { ProofNeeded } from '../../../platform/web/problems.ts'
import { mayOpenUrgently } from '../../../record/people/access.ts'
import { openRecordUrgently } from '../../../record/people/actions/open-urgently.ts'
import { personName } from '../../../record/people/names.ts'
import type { Act } from '../../../record/shell/act.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { isId } from '../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../../record/shell/page.ts'
import { UrgentPage } from './page.tsx'
import { findBriefly, provenAt } from './records.ts'
import { urgentForm, urgentMessages } from './words.ts'

const proofMinutes = 15

/** Opening a record urgently (spec/security.md 5). */
export function urgentRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/urgent',
    access: mayOpenUrgently,
    audit: 'ask to open record urgently',
    show: asking,
    submit: opening,
  })
}

async function asking({ trx, act, params, again }: Looking): Promise<Answer> {
  await mustBeFresh(trx, act)
  const person = isId(params['personId']) ? await findBriefly(trx, params['personId']) : undefined
  if (!person || !isId(params['personId'])) return 'not found'
  const year = person.born_on?.slice(0, 4)
  const who = year ? `${personName(person)}, born ${year}` : personName(person)
  return {
    page: (view) => (
      <UrgentPage
        view={view}
        idempotencyKey={act.key}
        who={who}
        ask={person.team ?? 'the front door'}
        body={again?.body ?? {}}
      />
    ),
    saw: { people: [params['personId']] },
  }
}

async function opening({ act, params, body }: Doing): ReturnType<Parameters<typeof formPage>[1]['submit']> {
  await inContext(act.db, act.viewer, (trx) => mustBeFresh(trx, act))
  const read = readAnswers(urgentForm, body, { today: act.today })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const { personId = '' } = params
  const opened = isId(personId)
    ? await openRecordUrgently(act, { personId, ...read.value })
    : { ok: false as const, problem: 'closed to you' as const }
  if (opened.ok) return { goTo: `/people/${personId}` }
  const { field, text } = urgentMessages[opened.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}

/** @throws ProofNeeded where the last proof of identity is too old: nobody opens a record on a screen left alone (5.1) */
async function mustBeFresh(trx: Trx, act: Act): Promise<void> {
  const proven = await provenAt(trx, act.origin.sessionId)
  if (proven === null || !provenWithin({ provenAt: proven }, proofMinutes, act.origin.now))
    throw new ProofNeeded()
}

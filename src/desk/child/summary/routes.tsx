import { together } from '../../../platform/pipelined.ts'
import { relativesOf } from '../../../record/families/records.ts'
import { idsIn } from '../../../record/involvements/address-ids.ts'
import { involvementsOf } from '../../../record/involvements/records.ts'
import { openWhole } from '../../../record/people/actions/open-whole.ts'
import { currentAddressesOf } from '../../../record/people/address.records.ts'
import { isChild } from '../../../record/people/names.ts'
import { plansOf } from '../../../record/plans/records.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page, submitOnly } from '../../../record/shell/page.ts'
import { lastSeenOf } from '../../../record/visits/records.ts'
import { chronologyOf } from '../chronology/records.ts'
import { type Framed, framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { SummaryPage } from './page.tsx'
import { dueFor, openContactsOf } from './records.ts'
import { type SummaryRead, summaryWords } from './words.ts'

/** The first page of a record. */
export function summaryRoute(desk: Desk): void {
  page(desk, { url: '/people/:personId', access: 'identity', audit: 'read summary', opensAllDay: true, show })
  submitOnly(desk, {
    url: '/people/:personId/open-whole',
    access: 'contacts',
    audit: 'open whole record',
    show,
    submit: async ({ act, params }) => {
      const { personId } = idsIn(params, 'personId')
      await openWhole(act, personId)
      return { goTo: `/people/${personId}` }
    },
  })
}

async function show(looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'summary')
  if (!found) return 'not found'
  const { viewer, origin } = looking.act
  const words = summaryWords(await read(looking, found), { viewer, now: origin.now })
  return {
    page: (view) => (
      <SummaryPage view={view} frame={found.frame} words={words} idempotencyKey={looking.act.key} />
    ),
    saw: {
      parts: partsSeen(looking, [
        'identity',
        'warnings',
        'involvements',
        'contacts',
        'family',
        'key events',
        'notes',
      ]),
    },
  }
}

/** Whether an open contact is the reason for which the viewer sees this person. */
function holdsOpenContact({ act, facts, people }: Looking): boolean {
  const reasons = facts.get(people[0] ?? '')?.reasons ?? []
  const { now } = act.origin
  return reasons.some(
    ({ kind, opens, toAt }) =>
      kind === 'open contact' && opens === 'front-door' && (toAt === null || toAt > now),
  )
}

/** A part that is not allowed is not read (spec/security.md 3.6). */
async function read(looking: Looking, { subject, warnings }: Framed): Promise<SummaryRead> {
  const { trx, act, may } = looking
  const { id } = subject
  const reader = { viewer: act.viewer, now: act.origin.now }
  const ofChild = may('notes') && isChild(subject, act.today)
  const [involvements, due, contacts, addresses, relatives, keyEvents, seen, plans] = await together(
    may('involvements') ? involvementsOf(trx, id) : null,
    may('involvements') ? dueFor(trx, id) : null,
    may('contacts') ? openContactsOf(trx, id) : null,
    currentAddressesOf(trx, id),
    may('family') ? relativesOf(trx, id, reader) : null,
    may('key events') ? chronologyOf(trx, id, { only: 'key', limit: 5 }) : null,
    ofChild ? lastSeenOf(trx, [id]) : null,
    ofChild ? plansOf(trx, id, act.today) : null,
  )
  const last = seen?.get(id) ?? null
  return {
    subject,
    warnings: may('warnings') ? warnings : null,
    mayWarn: mayWrite(looking, 'warnings'),
    mayEndWarnings: mayWrite(looking, 'chronology'),
    mayOpenWhole: !may('chronology') && holdsOpenContact(looking),
    withChild: last && plans && { last, plans },
    ...{ involvements, due, contacts, addresses, relatives, keyEvents },
  }
}

import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext } from '../../../../platform/db.ts'
import { AskPage, keyOf } from '../../../../record/involvements/ask-page.tsx'
import { putOnAgenda } from '../../../../record/meetings/actions/hold.ts'
import type { Act } from '../../../../record/shell/act.ts'
import { type Fields, isId } from '../../../../record/shell/fields.ts'
import type { Doing, Looking } from '../../../../record/shell/page.ts'
import { callTriage, itemsFor } from '../../actions/call-triage.ts'
import { callTriageForm, type triageAgencies, triageKind } from '../../forms/triage.ts'
import { addMessages, callMessages } from '../../messages.ts'
import { queue } from '../../queue.records.ts'
import { type ForTriage, notReached, triages, waitingContacts, whoSits } from '../../triage.records.ts'
import { errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { fieldsAskedBy } from '../new-contact/people.ts'
import { PickContacts, PutOnPage } from './page.tsx'

type View = Parameters<typeof AskPage>[0]['view']

/** The queue as a list to tick, without what is kept on the agenda anyway. */
async function toPick({ trx, act }: Looking, without: readonly ForTriage[]) {
  const { now } = act.origin
  const waiting = await queue(trx, act.viewer, { filter: {}, now, today: act.today })
  return waiting.filter(({ contactId }) => !without.some((one) => one.contactId === contactId))
}

export async function showCalling(looking: Looking) {
  const { trx, act, query, again } = looking
  const kept = await notReached(trx, { viewer: act.viewer, now: act.origin.now })
  const waiting = await toPick(looking, kept)
  const ticked = again ? idsIn(again.body) : [query['contact'] ?? '']
  const usual = await asLastTime(looking)
  return {
    saw: { listed: [...waiting, ...kept].map(({ childId }) => childId) },
    page: (view: View) => (
      <AskPage
        {...{ view, again, form: callTriageForm, button: 'Call the triage', first: usual }}
        back={{ text: 'Back to daily triage', href: '/triage' }}
        before={<Kept kept={kept} />}
        inside={<PickContacts waiting={waiting} ticked={ticked} />}
      />
    ),
  }
}

function Kept({ kept }: { readonly kept: readonly ForTriage[] }) {
  if (kept.length === 0) return null
  const names = kept.map(({ childName }) => childName).join(', ')
  return <p class="govuk-body">Not reached before, so on the agenda again: {names}</p>
}

/** Who sat at the last triage sits there as a rule. */
async function asLastTime({ trx }: Looking): Promise<Record<string, string>> {
  const [last] = await triages(trx, 1)
  if (!last) return {}
  const sat = await whoSits(trx, last.id)
  const usual = Object.entries(fieldOf).flatMap(([field, agency]) => {
    const names = sat.filter((one) => one.agency === agency).map(({ name }) => name)
    return names.length > 0 ? [[field, names.join(', ')]] : []
  })
  return Object.fromEntries([...usual, ...(last.place === null ? [] : [['place', last.place]])])
}

/** Which question asks for which agency. */
const fieldOf = {
  socialCare: 'social-care',
  police: 'police',
  health: 'health',
  education: 'education',
  housing: 'housing',
  probation: 'probation',
  adultServices: 'adult-services',
  earlyHelp: 'early-help',
  youthJustice: 'youth-justice',
} as const satisfies Record<string, (typeof triageAgencies)[number]['code']>

export async function submitCalling(doing: Doing) {
  const { act, body } = doing
  const read = readAnswers(callTriageForm, fieldsAskedBy(callTriageForm, body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body } }
  const { startsAt, place, ...names } = read.value
  const asked: Readonly<Record<string, string | undefined>> = names
  const invitees = Object.entries(fieldOf).flatMap(([field, agency]) => {
    const name = asked[field]
    return name === undefined ? [] : [{ agency, name }]
  })
  const contacts = await chosenIn(act, body)
  const called = await callTriage(act, { startsAt, place: place ?? null, invitees, contacts })
  if (!called.ok) return problemAt(callMessages, called.problem, doing)
  return { goTo: `/triage/${called.value}?done=called` }
}

export async function showAdding(looking: Looking) {
  const { params, query, again } = looking
  const waiting = await toPick(looking, [])
  const meetingId = params['meetingId'] ?? ''
  if (!isId(meetingId)) return 'not found'
  return {
    saw: { listed: waiting.map(({ childId }) => childId) },
    page: (view: View) => (
      <PutOnPage
        view={view}
        meetingId={meetingId}
        waiting={waiting}
        ticked={again ? idsIn(again.body) : [query['contact'] ?? '']}
        idempotencyKey={keyOf(again)}
      />
    ),
  } as const
}

export async function submitAdding(doing: Doing) {
  const { act, body, params } = doing
  const meetingId = params['meetingId'] ?? ''
  const contacts = await chosenIn(act, body)
  if (contacts.length === 0) return problemAt(addMessages, 'nobody chosen', doing)
  if (!isId(meetingId)) return problemAt(addMessages, 'no such meeting', doing)
  const added = await putOnAgenda(act, triageKind, { meetingId, items: itemsFor(contacts) })
  if (!added.ok) return problemAt(addMessages, added.problem, doing)
  return { goTo: `/triage/${meetingId}?done=added` }
}

function idsIn(body: Fields): string[] {
  const sent = body['contacts'] ?? []
  return (typeof sent === 'string' ? [sent] : [...sent]).filter((id) => isId(id))
}

/** The contacts that were ticked, as far as they are undecided and the sender's to see. */
function chosenIn({ db, viewer, origin }: Act, body: Fields): Promise<ForTriage[]> {
  const looker = { viewer, now: origin.now }
  return inContext(db, viewer, (trx) => waitingContacts(trx, idsIn(body), looker))
}

import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext } from '../../../../platform/db.ts'
import { addHours } from '../../../../platform/instant.ts'
import { AskPage, keyOf } from '../../../../record/involvements/ask-page.tsx'
import type { Act } from '../../../../record/shell/act.ts'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { isId } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess, page } from '../../../../record/shell/page.ts'
import { mayWorkAtFrontDoor } from '../../access.ts'
import { acceptHandover } from '../../actions/accept-handover.ts'
import { leaveHandover } from '../../actions/leave-handover.ts'
import { handoverForm } from '../../forms/handover.ts'
import { childOfHandover, findHandover, handoverBoard } from '../../handovers.records.ts'
import { acceptMessages, leaveMessages } from '../../messages.ts'
import { contactAccess, contactInAddress } from '../decide/one-contact.ts'
import { childAbout, errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { HandoverBoardPage, HandoverPage } from './page.tsx'
import { boardStanding, handoverDone, handoverWords, linesOf } from './words.ts'

const handoverAccess: PageAccess = {
  part: 'contacts',
  people: async (trx, { handoverId }) => (isId(handoverId) ? childOfHandover(trx, handoverId) : []),
}

/** What the night leaves for the day: leaving it, the board, taking it on. */
export function handoverRoutes(desk: Desk): void {
  page(desk, { url: '/handovers', access: mayWorkAtFrontDoor, audit: 'handover board', show: showBoard })
  formPage(desk, {
    url: '/contact/:contactId/handover',
    access: contactAccess,
    audit: 'leave handover',
    draft: handoverForm,
    show: showLeaving,
    submit: submitLeaving,
  })
  formPage(desk, {
    url: '/handovers/:handoverId',
    access: handoverAccess,
    audit: 'read handover',
    show: showOne,
    submit: submitAccepting,
  })
}

async function showBoard({ trx, act, query }: Looking): Promise<Answer> {
  const { now } = act.origin
  const rows = await handoverBoard(trx, act.viewer, { now, since: addHours(now, -24) })
  const lines = rows.map((row) => handoverWords(row, now))
  const waiting = lines.filter(({ accepted }) => accepted === null)
  return {
    saw: { listed: rows.map(({ childId }) => childId) },
    page: (view) => (
      <HandoverBoardPage
        view={view}
        standing={boardStanding(waiting)}
        waiting={waiting}
        accepted={lines.filter(({ accepted }) => accepted !== null)}
        done={handoverDone[query['done'] ?? ''] ?? null}
      />
    ),
  }
}

async function showLeaving({ trx, params, people, again, draft }: Looking): Promise<Answer> {
  const found = await contactInAddress(trx, params['contactId'])
  if (!found) return 'not found'
  const { contact, back } = found
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view) => (
      <AskPage
        {...{ view, again, draft, form: handoverForm, button: 'Leave it for the day team' }}
        caption={contact.childName}
        back={{ text: 'Back to the contact', href: back }}
        draftUrl={`/contact/${contact.id}/handover/draft`}
      />
    ),
  }
}

async function submitLeaving(doing: Doing) {
  const read = readAnswers(handoverForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const { risk, riskWords, toDo } = read.value
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const done = await leaveHandover(doing.act, { ...about, risk, riskWords, toDo: linesOf(toDo) })
  return done.ok
    ? { goTo: `/contact/${about.contactId}?done=left` }
    : problemAt(leaveMessages, done.problem, doing)
}

async function showOne({ trx, act, params, people, again }: Looking): Promise<Answer> {
  const id = params['handoverId']
  const one = isId(id) ? await findHandover(trx, id) : undefined
  if (!one) return 'not found'
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'handover', id: one.id } },
    page: (view) => (
      <HandoverPage view={view} words={handoverWords(one, act.origin.now)} idempotencyKey={keyOf(again)} />
    ),
  }
}

async function submitAccepting(doing: Doing) {
  const about = await handoverAbout(doing.act, doing.params['handoverId'] ?? '')
  const done = await acceptHandover(doing.act, about)
  return done.ok ? { goTo: '/handovers?done=accepted' } : problemAt(acceptMessages, done.problem, doing)
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** The handover of an address with its child and contact; of an address that fits nothing, nobody. */
async function handoverAbout({ db, viewer }: Act, handoverId: string) {
  const [child] = isId(handoverId)
    ? await inContext(db, viewer, (trx) => childOfHandover(trx, handoverId))
    : []
  return {
    handoverId: isId(handoverId) ? handoverId : nobody,
    contactId: child?.source ?? nobody,
    childId: child?.personId ?? nobody,
  }
}

import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import { inContext } from '../../../../platform/db.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { minuteItem } from '../../../../record/meetings/actions/items.ts'
import type { Item } from '../../../../record/meetings/model.ts'
import { findMeeting } from '../../../../record/meetings/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess, page } from '../../../../record/shell/page.ts'
import { agreeAtTriage } from '../../actions/agree-at-triage.ts'
import { triageDecisionForm, triageKind, triageMinutesForm } from '../../forms/triage.ts'
import { agreeMessages, minuteMessages } from '../../messages.ts'
import { childOfItem, meetingOfItem, triageOn } from '../../triage.records.ts'
import { contactAccess, contactInAddress, versionFor } from '../decide/one-contact.ts'
import { errorsOf, problemAt, readingOf, sent } from '../decide/sent.ts'
import { itemRows } from './words.ts'

type View = Parameters<typeof AskPage>[0]['view']

const itemAccess: PageAccess = {
  part: 'contacts',
  people: async (trx, { triageItemId }) => (isId(triageItemId) ? childOfItem(trx, triageItemId) : []),
}

/** One child at a triage: what was said, and what was agreed. From a contact the way onto an agenda. */
export function triageItemRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/triage-items/:triageItemId',
    access: itemAccess,
    audit: 'minute triage item',
    draft: triageMinutesForm,
    show: showMinutes,
    submit: submitMinutes,
  })
  formPage(desk, {
    url: '/triage-items/:triageItemId/agree',
    access: itemAccess,
    audit: 'agree at triage',
    draft: triageDecisionForm,
    show: showAgreeing,
    submit: submitAgreeing,
  })
  page(desk, {
    url: '/contact/:contactId/triage',
    access: contactAccess,
    audit: 'go to triage',
    show: goToTriage,
  })
}

/** Today's triage with this contact ticked, or calling one. */
async function goToTriage({ trx, act, params }: Looking) {
  const found = await contactInAddress(trx, params['contactId'])
  if (!found) return 'not found'
  const today = await triageOn(trx, act.today)
  const at = today === null ? '/triage/new' : `/triage/${today}/add`
  return { goTo: `${at}?contact=${found.contact.id}` } as const
}

/** The item of an address with its triage; undefined where it is not there or is not the work of who asks. */
async function itemAt({ db, viewer, origin }: Act, itemId: string) {
  if (!isId(itemId) || !triageKind.may(viewer).allowed) return undefined
  return inContext(db, viewer, async (trx) => {
    const id = await meetingOfItem(trx, itemId)
    const looker = { viewer, now: origin.now }
    const meeting = id === null ? undefined : await findMeeting(trx, { kind: triageKind, id }, looker)
    const item = meeting?.items.find((one) => one.id === itemId)
    return meeting && item ? { meeting, item } : undefined
  })
}

function Soon({ item, next }: { readonly item: Item; readonly next: { text: string; href: string } }) {
  const rows = itemRows(item).map(({ key, value }) => ({
    key,
    value: { children: <span class="hearth-words">{value}</span> },
  }))
  return (
    <>
      {rows.length > 0 && <SummaryList rows={rows} />}
      <p class="govuk-body">
        <a class="govuk-link govuk-link--no-visited-state" href={next.href}>
          {next.text}
        </a>
      </p>
    </>
  )
}

async function showMinutes(looking: Looking) {
  const { act, params, people, again, draft } = looking
  const found = await itemAt(act, params['triageItemId'] ?? '')
  if (!found) return 'not found'
  const { meeting, item } = found
  const next = item.decided
    ? { text: 'Decide on the contact', href: `/contact/${item.subject?.id}/decide` }
    : { text: 'Write down what was agreed', href: `/triage-items/${item.id}/agree` }
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'meeting-item', id: item.id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, form: triageMinutesForm, button: 'Keep the minutes' }}
        caption={item.title}
        first={item.minutes === null ? {} : { minutes: item.minutes }}
        back={{ text: 'Back to the triage', href: `/triage/${meeting.id}` }}
        before={<Soon item={item} next={next} />}
        version={versionFor(looking, item.version)}
        draftUrl={`/triage-items/${item.id}/draft`}
      />
    ),
  } as const
}

async function submitMinutes(doing: Doing) {
  const { act, params, body } = doing
  const read = readAnswers(triageMinutesForm, sent(body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body } }
  const found = await itemAt(act, params['triageItemId'] ?? '')
  if (!found) return problemAt(minuteMessages, 'no such item', doing)
  const { agency, shared, minutes } = read.value
  const { item, meeting } = found
  const done = await minuteItem(act, triageKind, {
    itemId: item.id,
    about: item.about,
    source: item.subject?.id,
    version: Number(textOf(body, 'version')),
    minutes: minutes ?? item.minutes,
    said: agency && shared ? [{ kind: 'information', agency, text: shared }] : [],
  })
  if (!done.ok) return problemAt(minuteMessages, done.problem, doing)
  return { goTo: `/triage/${meeting.id}?done=minuted` }
}

async function showAgreeing(looking: Looking) {
  const { act, params, people, again, draft } = looking
  const found = await itemAt(act, params['triageItemId'] ?? '')
  if (!found) return 'not found'
  const { item } = found
  const at = `/triage-items/${item.id}`
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'meeting-item', id: item.id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, form: triageDecisionForm, button: 'Keep what was agreed' }}
        caption={item.title}
        back={{ text: 'Back to the minutes', href: at }}
        before={<Soon item={item} next={{ text: 'Write more minutes', href: at }} />}
        version={versionFor(looking, item.version)}
        draftUrl={`${at}/agree/draft`}
      />
    ),
  } as const
}

async function submitAgreeing(doing: Doing) {
  const { act, params, body } = doing
  const read = readAnswers(triageDecisionForm, sent(body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body } }
  const found = await itemAt(act, params['triageItemId'] ?? '')
  if (!found) return problemAt(agreeMessages, 'no such item', doing)
  const { decision, rationale, action, ownerName, ownerAgency, dueOn } = read.value
  const { item, meeting } = found
  const agreed = await agreeAtTriage(act, {
    itemId: item.id,
    childId: item.about[0] ?? '',
    contactId: item.subject?.id ?? '',
    version: Number(textOf(body, 'version')),
    level: decision,
    rationale,
    plan:
      action && ownerName && ownerAgency && dueOn ? [{ text: action, ownerName, ownerAgency, dueOn }] : [],
  })
  if (!agreed.ok) return problemAt(agreeMessages, agreed.problem, doing)
  return { goTo: `/triage/${meeting.id}?done=agreed` }
}

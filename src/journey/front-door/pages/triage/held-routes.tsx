import { FormQuestions, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { inContext } from '../../../../platform/db.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { attendanceForm, inviteesAsked } from '../../../../record/meetings/forms.ts'
import { findMeeting } from '../../../../record/meetings/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import { isId, textOf } from '../../../../record/shell/fields.ts'
import type { Doing, Looking } from '../../../../record/shell/page.ts'
import { holdTriage } from '../../actions/hold-triage.ts'
import { sendTriageMinutes } from '../../actions/send-triage-minutes.ts'
import { triageHeldForm, triageKind, triageSentForm } from '../../forms/triage.ts'
import { holdMessages, sendMessages } from '../../messages.ts'
import { versionFor } from '../decide/one-contact.ts'
import { errorsOf, problemAt, readingOf, sent } from '../decide/sent.ts'
import { fieldsAskedBy } from '../new-contact/people.ts'

type View = Parameters<typeof AskPage>[0]['view']

const back = (meetingId: string) => ({ text: 'Back to the triage', href: `/triage/${meetingId}` })

/** The triage of an address as who acts may see it. */
async function triageAt({ db, viewer, origin }: Act, meetingId: string) {
  if (!isId(meetingId)) return undefined
  return inContext(db, viewer, (trx) =>
    findMeeting(trx, { kind: triageKind, id: meetingId }, { viewer, now: origin.now }),
  )
}

export async function showHolding(looking: Looking) {
  const { act, params, again } = looking
  const meeting = await triageAt(act, params['meetingId'] ?? '')
  if (!meeting) return 'not found'
  const { id, invitees, version } = meeting
  const first = Object.fromEntries(
    invitees.flatMap((one) => (one.attended === null ? [] : [[`attended-for-${one.id}`, one.attended]])),
  )
  return {
    saw: { subject: { kind: 'meeting', id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, form: triageHeldForm, button: 'Write down who came', back: back(id) }}
        inside={
          <FormQuestions
            form={attendanceForm}
            body={again?.body ?? first}
            errors={view.errors}
            children={inviteesAsked(triageKind, invitees)}
          />
        }
        version={versionFor(looking, version)}
      />
    ),
  } as const
}

export async function submitHolding(doing: Doing) {
  const { act, params, body } = doing
  const meeting = await triageAt(act, params['meetingId'] ?? '')
  if (!meeting) return problemAt(holdMessages, 'no such triage', doing)
  const children = inviteesAsked(triageKind, meeting.invitees)
  const came = readAnswers(attendanceForm, fieldsAskedBy(attendanceForm, body), {
    ...readingOf(doing),
    children,
  })
  const also = readAnswers(triageHeldForm, fieldsAskedBy(triageHeldForm, body), readingOf(doing))
  if (!came.ok) return { again: { errors: errorsOf(came.errors), body } }
  if (!also.ok) return { again: { errors: errorsOf(also.errors), body } }
  const { otherName, otherAgency, goneOn } = also.value
  const held = await holdTriage(act, {
    meetingId: meeting.id,
    version: Number(textOf(body, 'version')),
    attended: new Map(Object.entries(came.value.perChild).map(([id, { attended }]) => [id, attended])),
    others: otherName && otherAgency ? [{ name: otherName, agency: otherAgency }] : [],
    goneOn: goneOn ?? null,
  })
  if (!held.ok) return problemAt(holdMessages, held.problem, doing)
  return { goTo: `/triage/${meeting.id}?done=held` }
}

export async function showSending(looking: Looking) {
  const { act, params, again } = looking
  const meeting = await triageAt(act, params['meetingId'] ?? '')
  if (!meeting) return 'not found'
  const { id, items } = meeting
  const names = items.map(({ title }) => title).join(', ') || 'no child'
  return {
    saw: { listed: items.flatMap(({ about }) => about), subject: { kind: 'meeting', id } },
    page: (view: View) => (
      <AskPage
        {...{ view, again, form: triageSentForm, button: 'Write it down', back: back(id) }}
        before={<p class="govuk-body">The minutes that you can print are about: {names}.</p>}
      />
    ),
  } as const
}

export async function submitSending(doing: Doing) {
  const { act, params, body } = doing
  const read = readAnswers(triageSentForm, sent(body), readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body } }
  const meeting = await triageAt(act, params['meetingId'] ?? '')
  if (!meeting) return problemAt(sendMessages, 'no such triage', doing)
  const about = [...new Set(meeting.items.flatMap((item) => item.about))]
  const done = await sendTriageMinutes(act, { meetingId: meeting.id, about, ...read.value })
  if (!done.ok) return problemAt(sendMessages, done.problem, doing)
  return { goTo: `/triage/${meeting.id}?done=sent` }
}

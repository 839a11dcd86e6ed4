import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import type { ShellView } from '../../../../platform/components/view.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { nameOfPerson } from '../../../../record/involvements/records.ts'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking, page } from '../../../../record/shell/page.ts'
import { recordOutsideMeeting } from '../../actions/record-outside-meeting.ts'
import { outsideMeetingForm } from '../../forms/outside-meeting.ts'
import { outsideMessages } from '../../messages.ts'
import { outsideMeetingsOf } from '../../outside-meetings.records.ts'
import { errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { OutsideMeetingsPage } from './page.tsx'
import { kindsOpen, meetingLine } from './words.ts'

/** Meetings of other agencies at which a child was talked about. */
export function outsideMeetingRoutes(desk: Desk): void {
  const url = '/people/:personId/outside-meetings'
  page(desk, { url, access: 'contacts', audit: 'read outside meetings', show })
  formPage(desk, {
    url: `${url}/new`,
    access: 'contacts',
    audit: 'record outside meeting',
    draft: outsideMeetingForm,
    show: showForm,
    submit,
  })
}

async function show({ trx, people, may, query }: Looking): Promise<Answer> {
  const [personId = ''] = people
  const name = await nameOfPerson(trx, personId)
  const kept = await outsideMeetingsOf(
    trx,
    personId,
    kindsOpen((part) => may(part, personId)),
  )
  return {
    saw: { people, parts: ['contacts'] },
    page: (view) => (
      <OutsideMeetingsPage
        {...{ view, personId, name }}
        lines={kept.map(meetingLine)}
        done={query['done'] === 'recorded'}
      />
    ),
  }
}

async function showForm({ trx, people, again, draft }: Looking): Promise<Answer> {
  const [personId = ''] = people
  const name = await nameOfPerson(trx, personId)
  return {
    saw: { people, parts: ['contacts'] },
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, draft, form: outsideMeetingForm, button: 'Record the meeting', caption: name }}
        back={{ text: 'Back to meetings of other agencies', href: `/people/${personId}/outside-meetings` }}
        draftUrl={`/people/${personId}/outside-meetings/new/draft`}
      />
    ),
  }
}

async function submit(doing: Doing) {
  const read = readAnswers(outsideMeetingForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const personId = doing.params['personId'] ?? ''
  const { toDo, toDoBy, ...told } = read.value
  const task = toDo !== undefined && toDoBy !== undefined ? { text: toDo, by: toDoBy } : null
  const done = await recordOutsideMeeting(doing.act, { ...told, personId, toDo: task })
  if (!done.ok) return problemAt(outsideMessages, done.problem, doing)
  return { goTo: `/people/${personId}/outside-meetings?done=recorded` }
}

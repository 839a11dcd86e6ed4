import { FormQuestions, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { FirstAgainstLatest, measureWords } from '../../../../record/measures/first-against-latest.tsx'
import { measuresOf } from '../../../../record/measures/records.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { screenChild } from '../../actions/screen-child.ts'
import { exploitationScreening } from '../../forms/exploitation-screening.ts'
import { screeningForm, screeningItemsForm } from '../../forms/screening.ts'
import { screenMessages } from '../../messages.ts'
import { contactAccess, contactInAddress } from '../decide/one-contact.ts'
import { childAbout, errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { fieldsAskedBy } from '../new-contact/people.ts'

/** Screening a child for exploitation, with a contact. */
export function screeningRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/contact/:contactId/screening',
    access: contactAccess,
    audit: 'screen child',
    show,
    submit,
  })
}

async function show({ trx, params, people, again, may }: Looking) {
  const found = await contactInAddress(trx, params['contactId'])
  if (!found) return 'not found'
  const { contact, back } = found
  // Whoever may see this one contact is not told of screenings with others.
  const before = may('contacts', contact.childId)
    ? await measuresOf(trx, { personId: contact.childId, tool: exploitationScreening.id })
    : []
  const raters = measureWords([exploitationScreening], before)
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, form: screeningForm, button: 'Keep the screening' }}
        caption={contact.childName}
        back={{ text: 'Back to the contact', href: back }}
        before={raters.length > 0 && <FirstAgainstLatest raters={raters} />}
        inside={<FormQuestions form={screeningItemsForm} body={again?.body} errors={view.errors} />}
      />
    ),
  } as const
}

async function submit(doing: Doing) {
  const { act, params, body } = doing
  const items = readAnswers(screeningItemsForm, fieldsAskedBy(screeningItemsForm, body), readingOf(doing))
  const read = readAnswers(screeningForm, fieldsAskedBy(screeningForm, body), readingOf(doing))
  const errors = [...(items.ok ? [] : items.errors), ...(read.ok ? [] : read.errors)]
  if (!items.ok || !read.ok) return { again: { errors: errorsOf(errors), body } }
  const about = await childAbout(act, params['contactId'] ?? '')
  const done = await screenChild(act, { ...about, ...read.value, answers: items.value })
  if (!done.ok) return problemAt(screenMessages, done.problem, doing)
  return { goTo: `/contact/${about.contactId}?done=screened-${done.value}` }
}

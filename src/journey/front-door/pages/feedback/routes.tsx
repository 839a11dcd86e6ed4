import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { letterRoutes } from '../../../../record/letters/routes.tsx'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { type Feedback, sendFeedback } from '../../actions/send-feedback.ts'
import { feedbackForm } from '../../forms/feedback.ts'
import { feedbackLetter } from '../../letters/feedback.ts'
import { ratingOf } from '../../quality.records.ts'
import { contactAccess, contactInAddress } from '../decide/one-contact.ts'
import { childAbout, errorsOf, problemAt, readingOf } from '../decide/sent.ts'
import { WhatIsTold } from './page.tsx'
import { feedbackMessages, feedbackPart, firstAnswers } from './words.ts'

/** Telling whoever made the contact: the words, the address, and that it went; the letter to read, print and take as PDF. */
export function feedbackRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/contact/:contactId/feedback',
    access: contactAccess,
    audit: 'write to referrer',
    show,
    submit,
  })
  letterRoutes(desk, feedbackLetter)
}

async function show({ trx, params, people, again }: Looking) {
  const found = await contactInAddress(trx, params['contactId'])
  if (!found) return 'not found'
  const { contact, call, back } = found
  const rated = await ratingOf(trx, contact.contactEventId)
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, form: feedbackForm, button: 'It goes as I said' }}
        caption={contact.childName}
        first={firstAnswers(call)}
        back={{ text: 'Back to the contact', href: back }}
        before={<WhatIsTold {...feedbackPart(contact, call, rated)} />}
      />
    ),
  } as const
}

async function submit(doing: Doing) {
  const read = readAnswers(feedbackForm, doing.body, readingOf(doing))
  if (!read.ok) return { again: { errors: errorsOf(read.errors), body: doing.body } }
  const { how, name = '', address = '', right = false, because = '' } = read.value
  const feedback: Feedback =
    how === 'no-way' ? { how, because } : { how, to: { name, address }, confirmed: right }
  const about = await childAbout(doing.act, doing.params['contactId'] ?? '')
  const done = await sendFeedback(doing.act, { ...about, feedback })
  if (!done.ok) return problemAt(feedbackMessages, done.problem, doing)
  return {
    goTo:
      done.value === null
        ? `/contact/${about.contactId}?done=told`
        : `/letters/${feedbackLetter.id}/${done.value}`,
  }
}

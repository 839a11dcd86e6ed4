import { readAnswers } from '../../../../mechanisms/forms/index.ts'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { letterRoutes } from '../../../../record/letters/routes.tsx'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { type Feedback, sendFeedback } from '../../actions/send-feedback.ts'
import { feedbackLetter } from '../../feedback.ts'
import { feedbackForm } from '../../forms/feedback.ts'
import { contactAccess, contactInAddress } from '../decide/one-contact.ts'
import { childAbout, errorsOf, problemAt, readingOf } from '../decide/sent.ts'
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
  if (found?.contact.state !== 'decided') return 'not found'
  const { contact, call, back } = found
  return {
    saw: { people, parts: ['contacts'], subject: { kind: 'contact', id: contact.id } },
    page: (view: Parameters<typeof AskPage>[0]['view']) => (
      <AskPage
        {...{ view, again, form: feedbackForm, button: 'It goes as I said' }}
        caption={contact.childName}
        first={firstAnswers(call)}
        back={{ text: 'Back to the contact', href: back }}
        before={<Before {...feedbackPart(contact, call)} />}
      />
    ),
  } as const
}

function Before({ facts, about, letter }: ReturnType<typeof feedbackPart>) {
  return (
    <>
      <SummaryList
        rows={facts.map(({ key, value }) => ({
          key: { text: key },
          value: { children: <span class="hearth-words">{value}</span> },
        }))}
      />
      <p class="govuk-body">{about}</p>
      {letter.length > 0 && (
        <section aria-labelledby="letter-words">
          <h2 class="govuk-heading-m" id="letter-words">
            What the letter says
          </h2>
          <div class="govuk-inset-text">
            {letter.map((words) => (
              <p class="govuk-body">{words}</p>
            ))}
          </div>
        </section>
      )}
    </>
  )
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

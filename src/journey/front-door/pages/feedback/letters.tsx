import { longMoment } from '../../../../platform/day-words.ts'
import type { LetterToReferrer } from '../../feedback.records.ts'
import { feedbackLetter } from '../../letters/feedback.ts'

/** A letter on the contact's page: to whom and when, and the way to read and print it. */
export function letterLine({ id, toName, sentAt }: LetterToReferrer) {
  return {
    href: `/letters/${feedbackLetter.id}/${id}`,
    text: sentAt === null ? `Letter to ${toName}, not sent` : `Letter to ${toName}, ${longMoment(sentAt)}`,
  }
}

export type LetterLine = ReturnType<typeof letterLine>

/** The letters that went to whoever made the contact. */
export function LettersToReferrer({ lines }: { readonly lines: readonly LetterLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul class="govuk-list" aria-label="Letters to the referrer">
      {lines.map(({ href, text }) => (
        <li>
          <a class="govuk-link govuk-link--no-visited-state" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { feedbackPart } from './words.ts'

/** Above the questions: who told us, how they may be reached, what they may be told and the letter's words. */
export function WhatIsTold({ facts, about, letter }: ReturnType<typeof feedbackPart>) {
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

import type { Instant } from '../../../platform/instant.ts'
import type { PlanLine } from '../../../record/plans/model.ts'
import { plansWords } from '../../../record/plans/pages/list.tsx'
import type { LastSeen } from '../../../record/visits/model.ts'
import { LastSeenList } from '../../../record/visits/pages/list.tsx'
import { lastSeenWords } from '../../../record/visits/pages/words.ts'

/** What was read of the work with a child. */
export interface WithChildRead {
  readonly last: LastSeen
  readonly plans: readonly PlanLine[]
}

/** When a child was last seen, which plans hold, and where the work with the child is written. */
export function withChildWords(personId: string, { last, plans }: WithChildRead, now: Instant) {
  const base = `/people/${personId}`
  return {
    rows: lastSeenWords(last, now),
    plans: plansWords(plans.filter(({ endedOn }) => endedOn === null)),
    links: [
      { text: 'Record a visit', href: `${base}/visits/new` },
      { text: 'Visits', href: `${base}/visits` },
      { text: 'Plans', href: `${base}/plans` },
      { text: 'What the child said', href: `${base}/voice` },
      { text: 'Direct work', href: `${base}/direct-work` },
    ],
  }
}

/** The work with a child on the first page of their record. Nothing where it is not the reader's to see, or there is no child. */
export function WithChildPart({ work }: { readonly work: ReturnType<typeof withChildWords> | null }) {
  if (work === null) return null
  return (
    <section aria-labelledby="part-with-child" class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m" id="part-with-child">
        Seeing the child
      </h2>
      <LastSeenList rows={work.rows} />
      {work.plans.length > 0 && (
        <ul class="govuk-list govuk-list--spaced">
          {work.plans.map(({ title, href, when, stands }) => (
            <li>
              <a class="govuk-link govuk-link--no-visited-state" href={href}>
                {title}
              </a>
              <div class="govuk-hint govuk-!-margin-bottom-0">
                {when}, {stands}
              </div>
            </li>
          ))}
        </ul>
      )}
      <ul class="govuk-list">
        {work.links.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

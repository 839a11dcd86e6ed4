import { Details } from '../../../platform/components/details.tsx'
import { WrittenWords } from '../../notes/written-words.tsx'
import type { viewsWords } from './words.ts'

interface ChildsViewsProps {
  readonly children: ReturnType<typeof viewsWords>
  /** How many of each child stand open; the others are a press away. */
  readonly open?: number
}

/** What the children said, word for word, to stand wherever something is decided about them. */
export function ChildsViews({ children, open = 3 }: ChildsViewsProps) {
  return (
    <section aria-labelledby="childs-views" class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m" id="childs-views">
        {children.length === 1 ? 'What the child said' : 'What the children said'}
      </h2>
      {children.map(({ name, views, ledgerHref }) => (
        <>
          <h3 class="govuk-heading-s">{name}</h3>
          {views.length === 0 && (
            <p class="govuk-body">
              Nothing that {name} said is written down yet.{' '}
              <a class="govuk-link" href={`${ledgerHref}/new`}>
                Write down what {name} said
              </a>
            </p>
          )}
          <ViewsList views={views.slice(0, open)} />
          {views.length > open && (
            <Details summaryText={`Earlier, ${views.length - open} more`}>
              <ViewsList views={views.slice(open)} />
            </Details>
          )}
        </>
      ))}
    </section>
  )
}

type Views = ReturnType<typeof viewsWords>[number]['views']

/** Lines of the ledger, each with what changed because of it. */
export function ViewsList({ views }: { readonly views: Views }) {
  return (
    <>
      {views.map(({ said, words, sourceHref, answerHref, changes }) => (
        <>
          <blockquote class="govuk-inset-text govuk-!-margin-left-0 govuk-!-margin-top-2 govuk-!-margin-bottom-2">
            <WrittenWords text={words} />
            <p class="govuk-hint govuk-!-margin-bottom-0">
              {said}
              {sourceHref !== null && (
                <>
                  {' '}
                  <a class="govuk-link" href={sourceHref}>
                    The visit
                  </a>
                </>
              )}
            </p>
          </blockquote>
          {changes.map(({ what, text, by }) => (
            <>
              <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{what}</h4>
              <WrittenWords text={text} />
              <p class="govuk-hint">{by}</p>
            </>
          ))}
          <p class="govuk-body govuk-!-display-none-print">
            <a class="govuk-link" href={answerHref}>
              {changes.length === 0
                ? 'Say what changed because of it'
                : 'Say what else changed because of it'}
              <span class="govuk-visually-hidden">: {words.slice(0, 60)}</span>
            </a>
          </p>
        </>
      ))}
    </>
  )
}

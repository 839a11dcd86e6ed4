import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { Details } from '../../../platform/components/details.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { ChildsViews } from '../../voice/pages/childs-views.tsx'
import type { viewsWords } from '../../voice/pages/words.ts'
import { PlanDifferenceList, PlanView } from './plan-view.tsx'
import type { historyWords, planView, reviewsWords } from './words.ts'

export interface PlanPageProps {
  readonly view: ShellView
  readonly plan: ReturnType<typeof planView>
  readonly reviews: ReturnType<typeof reviewsWords>
  readonly history: ReturnType<typeof historyWords>
  readonly said: ReturnType<typeof viewsWords>
  readonly draft: string | null
  readonly back: { readonly text: string; readonly href: string }
  readonly steps: readonly { readonly text: string; readonly href: string }[]
  readonly printHref: string
}

/** A plan: what holds now, how far it is, what was said, and how it came to be. */
export function PlanPage({
  view,
  plan,
  reviews,
  history,
  said,
  draft,
  back,
  steps,
  printHref,
}: PlanPageProps) {
  return (
    <Layout title={plan.title} view={view} back={back}>
      <Heading {...plan} />
      {draft !== null && <InsetText text={draft} />}
      {steps.length > 0 && (
        <div class="govuk-button-group">
          {steps.map(({ text, href }, index) => (
            <Button
              text={text}
              href={href}
              {...(index === 0 ? {} : { classes: 'govuk-button--secondary' })}
            />
          ))}
        </div>
      )}
      <PlanView {...plan} />
      <ChildsViews {...{ children: said, open: 1 }} />
      <Reviews reviews={reviews} />
      <History history={history} />
      <p class="govuk-body">
        <a class="govuk-link" href={printHref}>
          Print
        </a>
      </p>
    </Layout>
  )
}

/** The plan alone, for paper. */
export function PlanPrintPage({ view, plan, back }: Pick<PlanPageProps, 'view' | 'plan' | 'back'>) {
  return (
    <Layout title={`${plan.title}, to print`} view={view} back={back}>
      <Heading {...plan} />
      <PlanView {...plan} />
    </Layout>
  )
}

function Heading({ title, names, state }: PlanPageProps['plan']) {
  return (
    <>
      <span class="govuk-caption-l">{names}</span>
      <h1 class="govuk-heading-l">
        {title} {state && <Tag {...state} />}
      </h1>
    </>
  )
}

function Reviews({ reviews }: Pick<PlanPageProps, 'reviews'>) {
  if (reviews.length === 0) return null
  return (
    <DataTable
      id="reviews"
      caption="Reviews"
      columns={['When', 'What was decided', 'What was said', 'Next', 'By'].map((text) => ({ text }))}
      rows={reviews.map(({ when, decision, words, next, by }) => [when, decision, words, next, by])}
    />
  )
}

function History({ history }: Pick<PlanPageProps, 'history'>) {
  if (history.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">How the plan changed</h2>
      {history.map(({ heading, when, because, lines }) => (
        <Details summaryText={heading}>
          <p class="govuk-body">{when}</p>
          {because !== '' && <p class="govuk-body">Why: {because}</p>}
          <PlanDifferenceList lines={lines} />
        </Details>
      ))}
    </>
  )
}

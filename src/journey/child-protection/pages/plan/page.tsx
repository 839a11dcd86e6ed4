import { Button } from '../../../../platform/components/button.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import { Tag } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { WarningText } from '../../../../platform/components/warning-text.tsx'
import { StepButtons } from '../enquiry/page.tsx'
import type { planPage } from './words.ts'

type Words = ReturnType<typeof planPage>

const columns = (...texts: readonly string[]) => texts.map((text) => ({ text }))

/** One child protection plan. */
export function PlanPage({
  view,
  words,
  different,
}: {
  readonly view: ShellView
  readonly words: Words
  readonly different: string
}) {
  const { caption, state, steps, askDifferent, facts, detailed, back } = words
  return (
    <Layout title="Child protection plan" view={view} back={back} wide>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">Child protection plan</h1>
      <p class="govuk-body-l">{state}</p>
      {askDifferent && (
        <>
          <WarningText text="The child was on a plan before. What will be different this time?" />
          <Button text="Say what will be different" href={different} />
        </>
      )}
      <StepButtons steps={steps} />
      <p class="govuk-body">
        <a class="govuk-link" href={detailed.href}>
          {detailed.text}
        </a>
      </p>
      <SummaryList
        rows={facts.map(({ key, value }) => ({
          key,
          value: { children: <span class="hearth-words">{value}</span> },
        }))}
      />
      {words.sideBySide && <DataTable id="side-by-side" caption="Plans side by side" {...words.sideBySide} />}
      <Tables {...words} />
    </Layout>
  )
}

function Tables({ coreGroups, ratings, ladder, looks }: Words) {
  return (
    <>
      <Ratings ratings={ratings} />
      <Rows
        id="ladder"
        caption="The chair’s concern"
        columns={columns('Who answers', 'Since', 'By', 'Answer')}
        rows={ladder}
      />
      <Rows
        id="core-groups"
        caption="Core groups"
        columns={columns('When', 'Who came', 'How the plan is going', 'What has changed')}
        rows={coreGroups}
      />
      <Rows
        id="looks"
        caption="Looks at the plan"
        columns={columns('When', 'What', 'Decided', 'Why')}
        rows={looks}
      />
    </>
  )
}

interface RowsProps {
  readonly id: string
  readonly caption: string
  readonly columns: ReturnType<typeof columns>
  readonly rows: readonly (readonly { readonly text: string }[])[]
}

function Rows(props: RowsProps) {
  return props.rows.length === 0 ? null : <DataTable {...props} />
}

function Ratings({ ratings }: Pick<Words, 'ratings'>) {
  if (ratings.length === 0) return null
  return (
    <DataTable
      id="ratings"
      caption="How the chair sees it"
      columns={columns('When', 'Where', 'How it is going', 'Why')}
      rows={ratings.map(({ on, where, tag, because }) => [
        { text: on },
        { text: where },
        { children: <Tag {...tag} /> },
        { text: because },
      ])}
    />
  )
}

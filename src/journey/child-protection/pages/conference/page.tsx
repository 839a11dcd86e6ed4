import { DataTable } from '../../../../platform/components/data-table.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { WarningText } from '../../../../platform/components/warning-text.tsx'
import { MinutesBody } from '../../../../record/meetings/pages/parts.tsx'
import { StepButtons } from '../enquiry/page.tsx'
import type { conferencePage } from './words.ts'

type Words = ReturnType<typeof conferencePage>

const columns = (...texts: readonly string[]) => texts.map((text) => ({ text }))

/** One conference. */
export function ConferencePage({ view, words }: { readonly view: ShellView; readonly words: Words }) {
  const { title, caption, state, steps, back, apart, again } = words
  return (
    <Layout title={title} view={view} back={back} wide>
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body-l">{state}</p>
      <StepButtons steps={steps} />
      {again && (
        <p class="govuk-body">
          <a class="govuk-link" href={again.href}>
            {again.text}
          </a>
        </p>
      )}
      {apart.map((text) => (
        <WarningText text={text} />
      ))}
      <Rows rows={words.facts} />
      {words.children.map((child) => (
        <ChildPart {...child} />
      ))}
      <Tables {...words} />
      <MinutesBody minutes={words.minutes} />
    </Layout>
  )
}

function Rows({ rows }: { readonly rows: readonly { readonly key: string; readonly value: string }[] }) {
  return (
    <SummaryList
      rows={rows.map(({ key, value }) => ({
        key,
        value: { children: <span class="hearth-words">{value}</span> },
      }))}
    />
  )
}

function ChildPart({ name, rows, plan }: Words['children'][number]) {
  if (rows.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">
        <bdi>{name}</bdi>
      </h2>
      <Rows rows={rows} />
      {plan && (
        <p class="govuk-body">
          <a class="govuk-link" href={plan.href}>
            {plan.text}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Tables({ papers, calls, scales }: Words) {
  return (
    <>
      {papers.length > 0 && (
        <DataTable
          id="papers"
          caption="Reports"
          columns={columns('From', 'Due', 'Came', 'Family had it')}
          rows={papers}
        />
      )}
      {calls.length > 0 && (
        <DataTable
          id="calls"
          caption="The chair’s talks before"
          columns={columns('When', 'With', 'What came of it', 'What matters to them')}
          rows={calls}
        />
      )}
      {scales.length > 0 && (
        <DataTable
          id="scales"
          caption="How safe each thinks the children are"
          columns={columns('Who', 'Agency', 'Scale')}
          rows={scales}
        />
      )}
    </>
  )
}

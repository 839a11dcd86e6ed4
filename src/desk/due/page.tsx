import { ClockTag } from '../../platform/components/clock-tag.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { SummaryList } from '../../platform/components/summary-list.tsx'
import { Tag } from '../../platform/components/tag.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { Frame } from '../child/frame.ts'
import { RecordPage } from '../child/record-page.tsx'
import type { DueWords } from './words.ts'

export interface DuePageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: DueWords
}

/** How a due date came about, step by step, and what may be said about it. */
export function DuePage({ view, frame, words }: DuePageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Why is it due then?">
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{words.title}</span> Why is it due then?
      </h1>
      <p class="govuk-body-l">
        <Standing {...words} />
      </p>
      <SummaryList
        rows={words.facts.map(({ key, value }) => ({
          key: { text: key },
          value: { children: <span class="hearth-words">{value}</span> },
        }))}
      />
      <h2 class="govuk-heading-m">Step by step</h2>
      <ol class="govuk-list govuk-list--number">
        {words.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <Earlier earlier={words.earlier} />
      <Onward {...words} />
    </RecordPage>
  )
}

function Standing({ standing }: Pick<DueWords, 'standing'>) {
  if ('clock' in standing) return <ClockTag {...standing.clock} />
  return (
    <span class="hearth-clock">
      <Tag {...standing.tag} /> <span>{standing.text}</span>
    </span>
  )
}

function Earlier({ earlier }: Pick<DueWords, 'earlier'>) {
  if (earlier.length === 0) return null
  return (
    <DataTable
      id="earlier"
      caption="When it was due before"
      columns={[{ text: 'It was due' }, { text: 'Until' }, { text: 'What changed it' }]}
      rows={earlier.map(({ due, until, because }) => [{ text: due }, { text: until }, { text: because }])}
    />
  )
}

function Onward({ next, lateHref, notNeededHref }: Pick<DueWords, 'next' | 'lateHref' | 'notNeededHref'>) {
  const links = [
    ...(next ? [next] : []),
    ...(lateHref ? [{ text: 'Say why it is late', href: lateHref }] : []),
    ...(notNeededHref ? [{ text: 'Say that it is not needed', href: notNeededHref }] : []),
  ]
  if (links.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-!-display-none-print">
        {links.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

import { labelOf } from '../../platform/code.ts'
import { DataTable } from '../../platform/components/data-table.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { longDate } from '../../platform/day-words.ts'
import { type Change, type Compared, compareFirstAndLatest, type Measured } from './score.ts'
import type { MeasureTool } from './tool.ts'

const changeWords: Readonly<Record<Change, string>> = {
  better: 'Better',
  worse: 'Worse',
  same: 'The same',
  'not comparable': 'Can’t be compared',
}

/** A tool's ratings of one child, worded and with the places of its drawing. @param tools every version there ever was */
export function measureWords(tools: readonly MeasureTool[], measured: readonly Measured[]) {
  const newest = tools.toSorted((one, other) => other.version - one.version)[0]
  return compareFirstAndLatest(tools, measured).map((compared) => raterWords(compared, newest))
}

function raterWords({ rater, first, latest, change, items }: Compared, newest: MeasureTool | undefined) {
  const bands = newest?.bands ?? []
  const points = newest?.items.flatMap(({ options }) => options.map((option) => option.points)) ?? []
  const said = (one: Measured) =>
    `${labelOf(bands, one.band)} (score ${one.score}) on ${longDate(one.ratedOn)}`
  return {
    rater,
    who: labelOf(newest?.raters ?? [], rater),
    first: said(first),
    latest: latest && said(latest),
    change: latest && changeWords[change],
    low: Math.min(0, ...points),
    high: Math.max(1, ...points),
    items: items.map((item, index) => ({
      number: index + 1,
      text: item.text,
      first: item.first,
      latest: item.latest,
      change: changeWords[item.change],
    })),
  }
}

type RaterWords = ReturnType<typeof measureWords>[number]

/** First against latest for each rater: a drawing, and the same as a table. Nothing is in the drawing alone. */
export function FirstAgainstLatest({ raters }: { readonly raters: readonly RaterWords[] }) {
  if (raters.length === 0) return <EmptyState title="Not rated yet" />
  return (
    <>
      {raters.map((rater) => (
        <section aria-labelledby={`rated-by-${rater.rater}`}>
          <h2 class="govuk-heading-m" id={`rated-by-${rater.rater}`}>
            Rated by: {rater.who}
          </h2>
          <p class="govuk-body">
            First: {rater.first}.{rater.latest && ` Latest: ${rater.latest}. ${rater.change}.`}
          </p>
          {rater.latest && <Drawing {...rater} />}
          <DataTable
            id={`items-${rater.rater}`}
            caption="Item by item"
            captionClasses="govuk-table__caption--s"
            columns={[
              { text: 'Item' },
              { text: 'First', format: 'numeric' },
              { text: 'Latest', format: 'numeric' },
              { text: 'Change' },
            ]}
            rows={rater.items.map(({ number, text, first, latest, change }) => [
              { text: `${number}. ${text}` },
              { text: first === null ? '–' : String(first) },
              { text: latest === null ? '–' : String(latest) },
              { text: rater.latest ? change : '' },
            ])}
          />
        </section>
      ))}
    </>
  )
}

const row = 28
const left = 40
const right = 580

/** A line an item: a ring where it was first, a dot where it is now. In the colour of the text, so that it prints and goes dark. */
function Drawing({ rater, who, low, high, items }: RaterWords) {
  const height = row * (items.length + 1)
  const at = (points: number) => left + 20 + ((points - low) / (high - low)) * (right - left - 40)
  const scale = Array.from({ length: high - low + 1 }, (_, index) => low + index)
  return (
    <svg
      class="govuk-body"
      role="img"
      aria-labelledby={`drawing-${rater}`}
      viewBox={`0 0 600 ${height}`}
      width="100%"
      fill="none"
      stroke="currentColor"
    >
      <title
        id={`drawing-${rater}`}
      >{`${who}: each item first (ring) against latest (dot); the table has the numbers`}</title>
      {scale.map((points) => (
        <text
          x={at(points)}
          y={row / 2 + 4}
          text-anchor="middle"
          font-size="14"
          fill="currentColor"
          stroke="none"
        >
          {points}
        </text>
      ))}
      {items.map((item, index) => (
        <ItemLine {...item} at={at} y={row * (index + 1.5)} />
      ))}
    </svg>
  )
}

type LineProps = RaterWords['items'][number] & { readonly at: (points: number) => number; readonly y: number }

function ItemLine({ number, first, latest, at, y }: LineProps) {
  return (
    <g>
      <text x="4" y={y + 5} font-size="14" fill="currentColor" stroke="none">
        {number}
      </text>
      <line x1={left} x2={right} y1={y} y2={y} stroke-opacity="0.25" />
      {first !== null && latest !== null && (
        <line x1={at(first)} x2={at(latest)} y1={y} y2={y} stroke-width="3" />
      )}
      {first !== null && <circle cx={at(first)} cy={y} r="8" stroke-width="2" />}
      {latest !== null && <circle cx={at(latest)} cy={y} r="5" fill="currentColor" />}
    </g>
  )
}

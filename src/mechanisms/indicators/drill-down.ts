import { type Asked, ask } from './ask.ts'
import type { Cell, CountedRow, Indicator } from './declaration.ts'
import type { AnsweredRow, Figure } from './figure.ts'

/** Figures under this could point at one person. */
const smallest = 6

/** The rows among these that the viewer has a reason to see. The access rules answer, never this mechanism. */
export type MayDrill = (rows: readonly CountedRow[]) => Promise<ReadonlySet<CountedRow>>

/** A row behind a figure, its cells in the order of the headings. */
export interface DrilledRow {
  readonly childId: string
  readonly cells: readonly Cell[]
  readonly answer: AnsweredRow['answer']
}

export interface DrillDown {
  readonly figure: Figure
  readonly headings: readonly string[]
  readonly rows: readonly DrilledRow[]
  /** Rows of the figure that this viewer is not shown. */
  readonly withheld: number
}

/**
 * A figure opened to the rows behind it, each with its answer. Rows that the viewer has no reason to see are withheld; where
 * the rows of one answer are fewer than 6 and one of them is such a row, all of these are.
 * @throws WrongPeriod as `figure`
 * @source spec/security.md 3.8
 */
export async function drillDown(indicator: Indicator, asked: Asked, mayDrill: MayDrill): Promise<DrillDown> {
  const { figure, answered } = await ask(indicator, asked)
  const within = await mayDrill(answered.map(({ row }) => row))
  const shown = [...Map.groupBy(answered, ({ answer }) => answer).values()].flatMap((rows) =>
    mayShow(rows, within),
  )
  return {
    figure,
    headings: indicator.drillDown.map((column) => indicator.columns[column] ?? column),
    rows: shown.map((one) => drilled(one, indicator.drillDown)),
    withheld: answered.length - shown.length,
  }
}

function mayShow(rows: readonly AnsweredRow[], within: ReadonlySet<CountedRow>): readonly AnsweredRow[] {
  const inside = rows.filter(({ row }) => within.has(row))
  const singlesOut = rows.length < smallest && inside.length < rows.length
  return singlesOut ? [] : inside
}

function drilled({ row, answer }: AnsweredRow, columns: readonly string[]): DrilledRow {
  return { childId: row.childId, cells: columns.map((column) => row[column] ?? null), answer }
}

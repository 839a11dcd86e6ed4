import { type Code, labelOf } from '../../../../platform/code.ts'
import { type outcomes, sources, worries } from '../../codes.ts'
import type { OutcomeCount, RepeatCounts } from '../../outcomes.records.ts'

/** The columns of the mix: short words, with what counts under each. */
export const columns = [
  { text: 'Advice, or pointed on', of: ['advice', 'signpost', 'transfer'] },
  { text: 'Early help', of: ['early-help'] },
  { text: 'Referral', of: ['referral', 'strategy-discussion'] },
  { text: 'Worker told', of: ['link-to-open'] },
  { text: 'Nothing further', of: ['no-further-action'] },
  { text: 'Not decided', of: [null] },
] as const satisfies readonly { text: string; of: readonly ((typeof outcomes)[number]['code'] | null)[] }[]

/** One source or worry a line, the most contacts first: how many came to each outcome, and all of them. */
export function mixLines(counts: readonly OutcomeCount[], by: OutcomeCount['by']) {
  const codes: readonly Code[] = by === 'source' ? sources : worries
  const groups = Map.groupBy(
    counts.filter((one) => one.by === by),
    ({ code }) => code,
  )
  return [...groups]
    .map(([code, of]) => ({
      label: labelOf(codes, code),
      all: total(of),
      cells: columns.map((column) => within(of, column.of)),
    }))
    .toSorted((one, other) => other.all - one.all || (one.label < other.label ? -1 : 1))
    .map(({ label, all, cells }) => [label, ...cells.map(String), String(all)])
}

function within(counts: readonly OutcomeCount[], outcomesOf: readonly (string | null)[]): number {
  return total(counts.filter(({ outcome }) => outcomesOf.includes(outcome)))
}

function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** What came back, and how many children somebody works with, in two sentences. */
export function repeatWords({ contacts, repeats, workedWith }: RepeatCounts): string[] {
  const share = contacts === 0 ? '' : ` (${Math.round((100 * repeats) / contacts)} %)`
  return [
    `${repeats} of ${contacts} contacts${share} were about a child of whom there had been another within twelve months, and no service worked with the child from that one to this.`,
    `${workedWith} children had the help of a service at some time in these twelve months.`,
  ]
}

import type { Setting } from '../../mechanisms/timescales/index.ts'
import { longDate, longMoment } from '../../platform/day-words.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { StandardSet } from './records.ts'
import { inForceOn, type LocalStandard } from './standards.ts'

/** One local standard in the list. */
export interface StandardLine {
  readonly title: string
  readonly href: string
  readonly usual: string
  readonly inForce: string
  readonly coming: string | null
}

/** The list of local standards, each with the number that holds on a day and the next that will. */
export function standardLines(
  standards: readonly LocalStandard[],
  settings: readonly Setting[],
  today: PlainDate,
): StandardLine[] {
  return standards.map((standard) => ({
    title: standard.titles.join('; '),
    href: `/settings/timescales/${standard.id}`,
    usual: lengthWords(standard.usual),
    inForce: inForceWords(standard, settings, today),
    coming: comingWords(standard, settings, today),
  }))
}

function inForceWords({ id, usual }: LocalStandard, settings: readonly Setting[], today: PlainDate): string {
  const set = inForceOn(settings, id, today)
  return set === null
    ? `${lengthWords(usual)}, the usual number`
    : `${lengthWords(set.within)}, our own since ${longDate(set.from)}`
}

function comingWords({ id }: LocalStandard, settings: readonly Setting[], today: PlainDate): string | null {
  const later = settings
    .filter((setting) => setting.id === id && setting.from > today)
    .map(({ from, within }) => `${lengthWords(within)} from ${longDate(from)}`)
  return later.length === 0 ? null : later.toSorted().join('; ')
}

/** '3 working days'; a calendar day is a day to people. */
export function lengthWords({ count, unit }: { readonly count: number; readonly unit: string }): string {
  const word = unit === 'calendar day' ? 'day' : unit
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** One standard with everything that was ever set for it. */
export interface StandardWords {
  readonly title: string
  readonly facts: readonly { readonly key: string; readonly value: string }[]
  readonly history: readonly { readonly number: string; readonly from: string; readonly by: string }[]
}

/** The words of one standard. */
export function standardWords(
  standard: LocalStandard,
  {
    settings,
    history,
    today,
  }: {
    readonly settings: readonly Setting[]
    readonly history: readonly StandardSet[]
    readonly today: PlainDate
  },
): StandardWords {
  const coming = comingWords(standard, settings, today)
  return {
    title: standard.titles.join('; '),
    facts: [
      { key: 'Usual number', value: lengthWords(standard.usual) },
      { key: 'In force today', value: inForceWords(standard, settings, today) },
      ...(coming === null ? [] : [{ key: 'Coming', value: coming }]),
      { key: 'Where it comes from', value: standard.source },
    ],
    history: history.map(({ from, setBy, setAt, ...length }) => ({
      number: lengthWords(length),
      from: longDate(from),
      by: `${setBy}, ${longMoment(setAt)}`,
    })),
  }
}

/** Why a number can't be set from a day that is over. */
export const onlyForward =
  'What has started keeps the number it started with, so a number can be set from today on and never backwards: otherwise what was done in time would turn late, or the other way round. If the day is today, what started today is worked out afresh at once.'

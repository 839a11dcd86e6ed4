import { labelOf } from '../../platform/code.ts'
import { longDate, longMoment } from '../../platform/day-words.ts'
import { dayOf } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Relative } from '../families/records.ts'
import { relativeWords } from '../families/words.ts'
import { services } from '../involvements/codes.ts'
import { identifierKinds, sexes } from '../people/codes.ts'
import { ageInWords, bornInWords, fullName } from '../people/names.ts'
import type { Evidence } from '../people/search/evidence.records.ts'
import { sentenceOf } from './explanation.ts'
import type { Merge } from './joins.records.ts'
import type { Pair, Standing } from './pairs.records.ts'

/** How sure the engine is, in words. */
export const sureness: Readonly<Record<string, string>> = {
  same: 'Very likely one person',
  ask: 'Possibly one person',
}

/** A pair, as the list prints it. */
export function pairLine(pair: Pair, today: PlainDate) {
  const put = pair.laterUntil !== null && pair.laterUntil > today
  return {
    href: `/duplicates/${pair.id}`,
    first: nameLine(pair.first),
    second: nameLine(pair.second),
    sure: sureness[pair.band] ?? pair.band,
    likely: pair.band === 'same',
    why: sentenceOf(pair.explanation),
    found: foundWords(pair),
    later: put && pair.laterUntil !== null ? `${longDate(pair.laterUntil)}: ${pair.laterBecause}` : null,
  }
}

function foundWords({ foundBy, foundByName, reason }: Pair): string {
  return foundBy === 'linkage'
    ? 'By Hearth, overnight'
    : `Recorded again by ${foundByName ?? 'somebody'}: ${reason}`
}

const nameLine = (named: Pair['first']) => {
  const born = bornInWords(named)
  return born ? `${fullName(named)}, born ${born}` : fullName(named)
}

/** One record of a comparison, with everything held of it. */
export interface Side {
  readonly standing: Standing
  readonly evidence: Evidence
  readonly relatives: readonly Relative[]
}

/** The rows of a comparison: a heading and what either says. Rows that neither has are left out. */
export function comparisonRows(sides: readonly [Side, Side], today: PlainDate): string[][] {
  const [first, second] = sides
  return rowsOf(today)
    .map(({ title, of, none = 'Not known' }) => ({ title, one: of(first), other: of(second), none }))
    .filter(({ one, other }) => one !== '' || other !== '')
    .map(({ title, one, other, none }) => [title, one || none, other || none])
}

interface Row {
  readonly title: string
  readonly of: (side: Side) => string
  /** Said where this record has none and the other has. */
  readonly none?: string
}

const rowsOf = (today: PlainDate): Row[] => [...whoRows(today), ...recordRows(today)]

function whoRows(today: PlainDate): Row[] {
  return [
    { title: 'Name', of: ({ standing }) => fullName(standing.named) },
    { title: 'Other names', of: otherNames },
    {
      title: 'Born',
      of: ({ standing: { named } }) =>
        [bornInWords(named), ageInWords(named, today).toLowerCase()].filter(Boolean).join(', '),
    },
    { title: 'Sex', of: ({ standing: { sex } }) => (sex ? labelOf(sexes, sex) : '') },
    {
      title: 'Lives, lived',
      of: ({ evidence }) => lines(evidence.addresses.map(homeLine)),
    },
    {
      title: 'Numbers',
      of: ({ evidence }) =>
        lines(evidence.numbers.map(({ kind, value }) => `${labelOf(identifierKinds, kind)} ${value}`)),
    },
    {
      title: 'Phone and e-mail',
      of: ({ evidence: { phones, emails } }) => lines([...(phones ?? []), ...(emails ?? [])]),
    },
  ]
}

function recordRows(today: PlainDate): Row[] {
  return [
    {
      title: 'Family',
      of: ({ standing, relatives }) =>
        lines(
          relatives
            .map((relative) => relativeWords(standing.id, relative, today))
            .map(({ what, name }) => `${what}: ${name}`),
        ),
    },
    {
      title: 'Works with them now',
      none: 'Nobody',
      of: ({ standing }) => lines(standing.services.map((code) => labelOf(services, code))),
    },
    {
      title: 'On the record',
      of: ({ standing: { contacts, notes } }) => `${count(contacts, 'contact')}, ${count(notes, 'note')}`,
    },
    { title: 'Last entry', of: ({ standing }) => (standing.lastOn ? longDate(standing.lastOn) : '') },
    { title: 'Recorded', of: ({ standing }) => longDate(dayOf(standing.recordedAt)) },
    { title: 'Number', of: ({ standing }) => standing.number },
  ]
}

function homeLine({ lines: home, town, postcode, toOn }: Side['evidence']['addresses'][number]): string {
  const where = [home?.replaceAll(/\s*\n\s*/g, ', '), town, postcode].filter(Boolean).join(', ')
  return toOn ? `${where} (until ${longDate(toOn)})` : where
}

const count = (many: number, what: string) => `${many} ${what}${many === 1 ? '' : 's'}`
const lines = (all: readonly string[]) => [...new Set(all)].join('; ')

function otherNames({ standing: { named }, evidence }: Side): string {
  const own = [named.given, named.family].filter(Boolean).join(' ').toLowerCase()
  return lines(evidence.names.map(({ value }) => value).filter((value) => value.toLowerCase() !== own))
}

/** Which of two records is better kept: the one with more on it, else the one that was there first. */
export function betterKept([first, second]: readonly [Side, Side]): 'first' | 'second' {
  const much = ({ standing: { contacts, notes, services } }: Side) => contacts + notes + services.length
  if (much(first) !== much(second)) return much(first) > much(second) ? 'first' : 'second'
  return first.standing.recordedAt <= second.standing.recordedAt ? 'first' : 'second'
}

/** Where a joining stands. @param kept the record that is kept, where the reader may see it */
export function mergeState(
  merge: Merge,
  kept: Standing | undefined,
): { title: string; rows: { key: string; value: string }[] } {
  const asked = {
    key: 'Asked for',
    value: `${merge.proposedByName ?? 'Somebody'}, ${longMoment(merge.proposedAt)}`,
  }
  const why = { key: 'Why', value: merge.reason }
  const second = { key: 'Why a second person decides', value: merge.needsSecond.join('. ') }
  return {
    title: titles[merge.state] ?? 'Two records of one person',
    rows: [
      ...(kept ? [{ key: 'Record', value: `${fullName(kept.named)} (${kept.number})` }] : []),
      asked,
      why,
      ...(merge.needsSecond.length > 0 ? [second] : []),
      ...cameOf(merge),
    ],
  }
}

const titles: Readonly<Record<string, string>> = {
  proposed: 'Join these records?',
  declined: 'These records were not joined',
  done: 'Two records were joined',
  undone: 'These records were parted again',
}

function cameOf(merge: Merge): { key: string; value: string }[] {
  const by = (name: string | null, at: Merge['decidedAt']) =>
    `${name ?? 'Somebody'}${at ? `, ${longMoment(at)}` : ''}`
  const declined = [
    { key: 'Not joined by', value: by(merge.decidedByName, merge.decidedAt) },
    { key: 'Why not', value: merge.declinedBecause ?? '' },
  ]
  if (merge.state === 'proposed') return []
  if (merge.state === 'declined') return declined
  const joined = { key: 'Joined by', value: by(merge.decidedByName, merge.decidedAt) }
  if (merge.state === 'done') return [joined]
  return [
    joined,
    { key: 'Parted by', value: by(merge.undoneByName, merge.undoneAt) },
    { key: 'Why they are two', value: merge.undoneBecause ?? '' },
  ]
}

/** A joining, as the list prints it. */
export function mergeLine({ merge, name }: { readonly merge: Merge; readonly name: string }) {
  return {
    href: `/merges/${merge.id}`,
    name,
    tag: tags[merge.state] ?? { text: merge.state, colour: 'grey' as const },
    by: merge.proposedByName ?? 'Somebody',
    why: merge.undoneBecause ?? merge.declinedBecause ?? merge.reason,
  }
}

const tags: Readonly<
  Record<string, { readonly text: string; readonly colour: 'yellow' | 'green' | 'grey' | 'blue' }>
> = {
  proposed: { text: 'Waits for a second person', colour: 'yellow' },
  declined: { text: 'Not joined', colour: 'grey' },
  done: { text: 'Joined', colour: 'green' },
  undone: { text: 'Parted again', colour: 'blue' },
}

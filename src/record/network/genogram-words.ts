import type { Drawing } from '../../models/genogram/drawing.ts'
import { layOut } from '../../models/genogram/lay-out.ts'
import { labelOf } from '../../platform/code.ts'
import { ageOn, type PlainDate } from '../../platform/plain-date.ts'
import { relationships } from '../families/codes.ts'
import { kindSeenFrom } from '../families/relationship.ts'
import { ageInWords, personName } from '../people/names.ts'
import type { FamilyRead, Kin } from './network.records.ts'
import { type KeptRelation, tieOf } from './ties.ts'

export type Shape = 'square' | 'circle' | 'diamond' | 'triangle'

/** Somebody in the drawing, worded. */
export interface DrawnPerson {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly shape: Shape
  readonly died: boolean
  /** Whose record is open. */
  readonly subject: boolean
  /** The age in years, as it stands in the symbol; empty where it is not known. */
  readonly inside: string
  /** The name, and what they are where no line says it, line by line. */
  readonly beside: readonly string[]
}

/** Somebody in the drawing who is no relative in so many words: through whom they belong. */
export interface FurtherRelative {
  readonly name: string
  readonly href: string | null
  readonly age: string
  readonly through: string
}

/** Everything that the drawing of a family and its list print. */
export interface GenogramWords {
  readonly drawing: Drawing
  readonly people: readonly DrawnPerson[]
  readonly further: readonly FurtherRelative[]
  readonly title: string
  readonly more: boolean
}

interface GenogramRead extends FamilyRead {
  readonly personId: string
  readonly household: readonly string[]
  readonly today: PlainDate
}

/** The drawing of a family in words and places; null where nobody but the person is known. */
export function genogramWords(read: GenogramRead): GenogramWords | null {
  const { people, relations, household, personId, more } = read
  if (people.length < 2) return null
  const ties = relations.flatMap(tieOf)
  const tied = new Set(ties.flatMap((tie) => endsOf(tie)))
  const beside = new Map(people.map((one) => [one.id, besideOf(one, { read, tied: tied.has(one.id) })]))
  const members = people.map(({ id, born_on }) => ({
    id,
    bornOn: born_on,
    labelWidth: widthOf(beside.get(id) ?? []),
  }))
  const drawing = layOut({ members, ties, household })
  const byId = new Map(people.map((one) => [one.id, one]))
  const drawn = drawing.people.flatMap(({ id, x, y }) => {
    const one = byId.get(id)
    return one
      ? [{ ...symbolOf(one, read.today), id, x, y, subject: id === personId, beside: beside.get(id) ?? [] }]
      : []
  })
  const number = people.length
  return {
    drawing,
    people: drawn,
    further: furtherOf(read),
    title: `Family drawing: ${number} people. The lists below say the same in words`,
    more,
  }
}

function endsOf(tie: ReturnType<typeof tieOf>[number]): string[] {
  if (tie.kind === 'parent') return [tie.parent, tie.child]
  return tie.kind === 'kin' ? [] : [tie.one, tie.two]
}

function symbolOf(one: Kin, today: PlainDate): Pick<DrawnPerson, 'shape' | 'died' | 'inside'> {
  const died = one.died_on !== null
  const unborn = one.due_on !== null
  const shape = unborn ? 'triangle' : one.sex === 'M' ? 'square' : one.sex === 'F' ? 'circle' : 'diamond'
  const inside = one.born_on && !died && !unborn ? String(ageOn(one.born_on, today)) : ''
  return { shape, died, inside }
}

const longestLine = 16

function besideOf(
  one: Kin,
  { read, tied }: { readonly read: GenogramRead; readonly tied: boolean },
): string[] {
  const name = one.given && one.family && one.due_on === null ? [one.given, one.family] : [personName(one)]
  const what = tied
    ? []
    : read.relations.flatMap((relation) => whatOf(relation, one.id, read.personId)).slice(0, 1)
  return [...name, ...what].map((line) =>
    line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line,
  )
}

function whatOf(relation: KeptRelation, id: string, personId: string): string[] {
  const ends = [relation.personId, relation.otherId]
  if (id === personId || !ends.includes(id) || !ends.includes(personId)) return []
  return [labelOf(relationships, kindSeenFrom(personId, relation))]
}

/** Room for lines of 13 px: 8 px a sign is enough where a wide face stands in for Arial. */
function widthOf(lines: readonly string[]): number {
  return Math.ceil(Math.max(0, ...lines.map(({ length }) => length)) * 8)
}

/** Those who are drawn and are nothing to the person in so many words. */
function furtherOf({ people, relations, personId, today }: GenogramRead): FurtherRelative[] {
  const near = new Set(
    relations
      .filter((one) => [one.personId, one.otherId].includes(personId))
      .flatMap((one) => [one.personId, one.otherId]),
  )
  const names = new Map(people.map((one) => [one.id, personName(one)]))
  return people
    .filter(({ id }) => id !== personId && !near.has(id))
    .map((one) => ({
      name: personName(one),
      href: one.opens ? `/people/${one.id}/family` : null,
      age: ageInWords(one, today),
      through: relations.flatMap((relation) => through(relation, one.id, names)).join('; '),
    }))
}

function through(relation: KeptRelation, id: string, names: ReadonlyMap<string, string>): string[] {
  if (relation.personId !== id && relation.otherId !== id) return []
  const other = relation.personId === id ? relation.otherId : relation.personId
  const what = labelOf(relationships, kindSeenFrom(other, relation)).toLowerCase()
  const over = relation.toOn === null ? '' : ', ended'
  return [`${what} of ${names.get(other) ?? 'somebody'}${over}`]
}

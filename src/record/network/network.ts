import { labelOf } from '../../platform/code.ts'
import type { Trx } from '../../platform/db.ts'
import { ageOn, type PlainDate } from '../../platform/plain-date.ts'
import { relationships } from '../families/codes.ts'
import { type Relative, relativesOf } from '../families/records.ts'
import { kindSeenFrom } from '../families/relationship.ts'
import { ageInWords, personName } from '../people/names.ts'
import type { Act } from '../shell/act.ts'
import { type FamilyRead, familyAround } from './network.records.ts'

/** Somebody around a child who might be asked to help. */
export interface NetworkMember {
  readonly id: string
  readonly name: string
  /** What they are to the child; null for those who belong through somebody else. */
  readonly what: string | null
  readonly age: string
}

/** Everybody around a child as far as they are the viewer's to know of: relatives, relatives of relatives, and others named. */
export async function networkOf(
  trx: Trx,
  personId: string,
  { viewer, origin }: Pick<Act, 'viewer' | 'origin'>,
): Promise<{ readonly family: FamilyRead; readonly relatives: readonly Relative[] }> {
  const by = { viewer, now: origin.now }
  return { family: await familyAround(trx, personId, by), relatives: await relativesOf(trx, personId, by) }
}

/** Whether somebody is around this child, as far as the viewer may know. */
export async function isInNetwork(
  trx: Trx,
  { personId, otherId }: { readonly personId: string; readonly otherId: string },
  act: Act,
): Promise<boolean> {
  const { family, relatives } = await networkOf(trx, personId, act)
  return otherId !== personId && [...family.people, ...relatives].some(({ id }) => id === otherId)
}

/** A younger one is not asked to look after a child. */
const leastAge = 16

/** Those who might be asked to help: alive and not children themselves, the child's own relatives first. */
export function whoMightHelp(
  { family, relatives }: Awaited<ReturnType<typeof networkOf>>,
  { personId, today }: { readonly personId: string; readonly today: PlainDate },
): NetworkMember[] {
  const near = relatives.filter(({ toOn }) => toOn === null)
  const whats = new Map(near.map((one) => [one.id, labelOf(relationships, kindSeenFrom(personId, one))]))
  const all = new Map([...near, ...family.people].map((one) => [one.id, one]))
  return [...all.values()]
    .filter(({ id, died_on, due_on }) => id !== personId && died_on === null && due_on === null)
    .filter(({ born_on }) => born_on === null || ageOn(born_on, today) >= leastAge)
    .map((one) => ({
      id: one.id,
      name: personName(one),
      what: whats.get(one.id) ?? null,
      age: ageInWords(one, today),
    }))
}

import { labelOf } from '../../platform/code.ts'
import { longDate } from '../../platform/day-words.ts'
import { relationships } from '../families/codes.ts'
import type { Relative } from '../families/records.ts'
import { kindSeenFrom } from '../families/relationship.ts'
import { services } from '../involvements/codes.ts'
import type { Involvement } from '../involvements/model.ts'
import { organisationKinds } from '../people/codes.ts'
import { personName } from '../people/names.ts'
import type { OrganisationLink } from '../people/organisation.records.ts'
import type { KeptTie } from './around.records.ts'
import type { Around } from './ecomap.ts'
import { kinKinds } from './ties.ts'

/** What was read of those around a child. */
export interface AroundRead {
  readonly personId: string
  readonly relatives: readonly Relative[]
  readonly organisations: readonly OrganisationLink[]
  /** Empty where they are not the viewer's to see. */
  readonly involvements: readonly Involvement[]
  readonly ties: readonly KeptTie[]
  /** Whether the viewer may say how a tie is. */
  readonly maySay: boolean
}

/** Everybody around a child now, once each: family, others, organisations, services. */
export function aroundOf(read: AroundRead): Around[] {
  return [...peopleAround(read), ...organisationsAround(read), ...servicesAround(read)]
}

function peopleAround(read: AroundRead): Around[] {
  const current = read.relatives.filter(({ toOn, died_on }) => toOn === null && died_on === null)
  const once = [...new Map(current.map((one) => [one.id, one])).values()]
  return once
    .map(
      (one): Around => ({
        id: one.id,
        group: kinKinds.includes(one.kind) ? 'family' : 'others',
        name: personName(one),
        what: labelOf(relationships, kindSeenFrom(read.personId, one)),
        ...saidOf(read, one.id),
      }),
    )
    .toSorted((one, two) => Number(one.group === 'others') - Number(two.group === 'others'))
}

function organisationsAround(read: AroundRead): Around[] {
  const current = read.organisations.filter(({ toOn }) => toOn === null)
  const once = [...new Map(current.map((one) => [one.organisationId, one])).values()]
  return once.map((one) => ({
    id: one.organisationId,
    group: 'organisations',
    name: one.name,
    what: labelOf(organisationKinds, one.organisationKind),
    ...saidOf(read, one.organisationId),
  }))
}

/** A service by whoever works in it: that is whom the child meets. */
function servicesAround({ involvements }: AroundRead): Around[] {
  return involvements
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, service, workers, teamName }) => ({
      id,
      group: 'services',
      name: workers[0]?.name ?? teamName ?? 'No worker yet',
      what: labelOf(services, service),
      said: [],
      sayHref: null,
    }))
}

function saidOf({ ties, personId, maySay }: AroundRead, id: string): Pick<Around, 'said' | 'sayHref'> {
  return {
    said: ties
      .filter(({ aboutId }) => aboutId === id)
      .map(({ strength, seenBy, words, seenOn }) => ({ strength, seenBy, words, when: longDate(seenOn) })),
    sayHref: maySay ? `/people/${personId}/network/${id}/tie` : null,
  }
}

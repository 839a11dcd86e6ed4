import { exemptFromLetter } from '../../journey/assessment-and-child-in-need/ssd.ts'
import { loadSsdContact, loadSsdReferral } from '../../journey/front-door/ssd.ts'
import { addDays } from '../../platform/plain-date.ts'
import { involvementClosed, type LoadedInvolvement, loadInvolvement } from '../../record/bulk/involvements.ts'
import type { Load } from '../../record/bulk/load.ts'
import type { Hand } from '../../record/bulk/people.ts'
import { dayField, field, type SsdRow } from '../../record/bulk/ssd-table.ts'
import { loadSsdMember } from '../../record/families/ssd.ts'
import {
  loadSsdAddress,
  loadSsdDisability,
  loadSsdIdentifier,
  loadSsdPerson,
  ssdIdentifierOf,
} from '../../record/people/ssd.ts'
import { count, type Importing } from './importing.ts'
import { type AllocationPlace, loadAllocations } from './load-allocations.ts'
import { loadNeed } from './load-need.ts'
import type { Ids } from './load-staff.ts'

/** Loads what the store does not have of one person: the person, and every row about them. */
export function loadPersonOfExtract(load: Load, importing: Importing, legacyId: string): void {
  const { extract, held, ids, hand } = importing
  const id = ids.people.get(legacyId) ?? ''
  if (!held.people.has(legacyId)) {
    for (const row of extract.of('ssd_person', legacyId)) {
      loadSsdPerson(load, { id, row }, hand)
      count(importing, 'ssd_person')
    }
  }
  loadParts(load, importing, { id, legacyId })
  const referrals = loadReferrals(load, importing, { id, legacyId })
  loadNeed(load, importing, { id, legacyId, referrals: referrals.ids })
  const work = [...referrals.places, ...loadEarlyHelp(load, importing, { id, legacyId })]
  loadContacts(load, importing, { id, legacyId })
  loadAllocations(load, { importing, personId: id, rows: extract.of('ssd_involvements', legacyId), work })
}

interface Who {
  readonly id: string
  readonly legacyId: string
}

function loadParts(load: Load, importing: Importing, { id, legacyId }: Who): void {
  const { extract, held, ids, hand } = importing
  each(
    importing,
    {
      table: 'ssd_address',
      legacyId,
      isHeld: (row) => held.addresses.has(field(row, 'addr_table_id') ?? ''),
    },
    (row) => loadSsdAddress(load, { personId: id, row }, hand),
  )
  const disability = (row: SsdRow) => held.disabilities.has(`${id} ${field(row, 'disa_disability_code')}`)
  each(importing, { table: 'ssd_disability', legacyId, isHeld: disability }, (row) =>
    loadSsdDisability(load, { personId: id, row }, hand),
  )
  const known = numbersOfPerson(extract.of('ssd_person', legacyId))
  const identifier = (row: SsdRow) => {
    const { kind, value } = ssdIdentifierOf(row)
    return held.identifiers.has(`${id} ${kind} ${value}`) || known.has(`${kind} ${value}`)
  }
  each(importing, { table: 'ssd_linked_identifiers', legacyId, isHeld: identifier }, (row) =>
    loadSsdIdentifier(load, { personId: id, row }, hand),
  )
  const member = (row: SsdRow) =>
    held.members.has(`${ids.families.get(field(row, 'fami_family_id') ?? '')} ${id}`)
  each(importing, { table: 'ssd_family', legacyId, isHeld: member }, (row) =>
    loadSsdMember(load, {
      familyId: ids.families.get(field(row, 'fami_family_id') ?? '') ?? '',
      personId: id,
    }),
  )
}

/** The same number may stand on the person and among the linked identifiers: it is kept once. */
function numbersOfPerson(rows: readonly SsdRow[]): Set<string> {
  return new Set(
    rows.flatMap((row) => [
      `nhs-number ${field(row, 'pers_common_child_id')}`,
      `upn ${field(row, 'pers_upn')}`,
    ]),
  )
}

interface Each {
  readonly table: string
  readonly legacyId: string
  readonly isHeld: (row: SsdRow) => boolean
}

function each(importing: Importing, { table, legacyId, isHeld }: Each, put: (row: SsdRow) => void): void {
  for (const row of importing.extract.of(table, legacyId).filter((one) => !isHeld(one))) {
    put(row)
    count(importing, table)
  }
}

interface Referrals {
  readonly places: readonly AllocationPlace[]
  /** Our ids of the referrals that were loaded, by the council's. */
  readonly ids: ReadonlyMap<string, string>
}

function loadReferrals(load: Load, importing: Importing, { id, legacyId }: Who): Referrals {
  const { held, ids, hand } = importing
  const places: AllocationPlace[] = []
  const loaded = new Map<string, string>()
  each(
    importing,
    {
      table: 'ssd_cin_episodes',
      legacyId,
      isHeld: (row) => held.referrals.has(field(row, 'cine_referral_id') ?? ''),
    },
    (row) => {
      const referral = {
        id: ids.newId(),
        childId: id,
        row,
        teamId: ids.teams.get(field(row, 'cine_referral_team') ?? '') ?? null,
        workerId: ids.workers.get(field(row, 'cine_referral_worker_id') ?? '') ?? null,
      }
      const involvement = loadSsdReferral(load, referral, hand)
      loaded.set(field(row, 'cine_referral_id') ?? '', referral.id)
      if (involvement === null) return
      places.push({ involvement, referral: field(row, 'cine_referral_id'), worker: null })
      putInvolvement(load, involvement, hand)
    },
  )
  return { places, ids: loaded }
}

function putInvolvement(load: Load, involvement: LoadedInvolvement, hand: Hand): void {
  loadInvolvement(load, involvement, hand)
  involvementClosed(load, involvement, hand)
  exemptFromLetter(load, involvement, hand)
}

function loadEarlyHelp(load: Load, importing: Importing, { id, legacyId }: Who): AllocationPlace[] {
  const { held, ids, hand } = importing
  const places: AllocationPlace[] = []
  const isHeld = (row: SsdRow) => held.involvements.has(field(row, 'earl_episode_id') ?? '')
  each(importing, { table: 'ssd_early_help_episodes', legacyId, isHeld }, (row) => {
    const closedOn = dayField(row, 'earl_episode_end_date')
    const involvement: LoadedInvolvement = {
      id: ids.newId(),
      personId: id,
      service: 'early-help',
      openedOn: dayField(row, 'earl_episode_start_date') ?? hand.today,
      because: field(row, 'earl_episode_reason') ?? 'not known',
      teamId: teamNamed(ids, field(row, 'earl_episode_organisation')),
      organisation: field(row, 'earl_episode_organisation'),
      legacyId: field(row, 'earl_episode_id'),
      closed:
        closedOn === null
          ? null
          : { on: closedOn, because: field(row, 'earl_episode_end_reason') ?? 'not known' },
    }
    places.push({
      involvement,
      referral: null,
      worker: ids.workers.get(field(row, 'earl_episode_worker_id') ?? '') ?? null,
    })
    putInvolvement(load, involvement, hand)
  })
  return places
}

function teamNamed({ teamNames }: Ids, name: string | null): string | null {
  return [...teamNames].find(([, other]) => other === name)?.[0] ?? null
}

function loadContacts(load: Load, importing: Importing, { id, legacyId }: Who): void {
  const { extract, held, ids, hand } = importing
  const helpBegan = extract
    .of('ssd_early_help_episodes', legacyId)
    .flatMap((row) => dayField(row, 'earl_episode_start_date') ?? [])
  each(
    importing,
    {
      table: 'ssd_contacts',
      legacyId,
      isHeld: (row) => held.contacts.has(field(row, 'cont_contact_id') ?? ''),
    },
    (row) => {
      const on = dayField(row, 'cont_contact_date') ?? hand.today
      const earlyHelp = helpBegan.some((began) => on <= began && began <= addDays(on, 14))
      loadSsdContact(load, { id: ids.newId(), childId: id, row, earlyHelp }, hand)
    },
  )
}

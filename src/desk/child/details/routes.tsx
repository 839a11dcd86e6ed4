import type { MasterKeys } from '../../../platform/keys.ts'
import { addressesOf, hiddenValuesOf } from '../../../record/people/address.records.ts'
import { contactPointsOf, disabilitiesOf, identifiersOf } from '../../../record/people/details.records.ts'
import { type HiddenAddress, openHiddenAddress } from '../../../record/people/hidden-address.ts'
import { identityOf } from '../../../record/people/identity.records.ts'
import { organisationsOf } from '../../../record/people/organisation.records.ts'
import type { Answer, Desk } from '../../../record/shell/desk.ts'
import { type Looking, page } from '../../../record/shell/page.ts'
import { framed } from '../frame.ts'
import { mayWrite } from '../may-write.ts'
import { partsSeen } from '../parts-seen.ts'
import { DetailsPage } from './page.tsx'
import { detailsWords } from './words.ts'

/** Everything kept of who somebody is, with its sources. */
export function detailsRoute(desk: Desk): void {
  page(desk, {
    url: '/people/:personId/details',
    access: 'identity',
    audit: 'read details',
    show: (looking) => show(desk.keys, looking),
  })
}

async function show(keys: MasterKeys, looking: Looking): Promise<Answer> {
  const found = await framed(looking, 'summary')
  const identity = found && (await identityOf(looking.trx, found.subject.id))
  if (!found || !identity) return 'not found'
  const { trx } = looking
  const personId = found.subject.id
  const words = detailsWords({
    personId,
    identity,
    addresses: await addressesOf(trx, personId),
    opened: await openedFor(keys, looking, personId),
    points: await contactPointsOf(trx, personId),
    identifiers: await identifiersOf(trx, personId),
    disabilities: await disabilitiesOf(trx, personId),
    organisations: await organisationsOf(trx, personId),
    mayChange: mayWrite(looking, 'chronology'),
  })
  return {
    page: (view) => <DetailsPage view={view} frame={found.frame} words={words} />,
    saw: { parts: partsSeen(looking, ['identity', 'warnings', 'hidden address']) },
  }
}

/** Hidden addresses are read and opened only for those who may know them (spec/security.md 4.2). */
async function openedFor(
  master: MasterKeys,
  { trx, may }: Looking,
  personId: string,
): Promise<ReadonlyMap<string, HiddenAddress> | null> {
  if (!may('hidden address')) return null
  const opened = new Map<string, HiddenAddress>()
  for (const [addressId, value] of await hiddenValuesOf(trx, personId))
    opened.set(addressId, await openHiddenAddress({ master, trx }, { addressId, personId }, value))
  return opened
}

import { randomUUID } from 'node:crypto'
import type { Trx } from '../../../platform/db.ts'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { LinkKind, OrganisationKind } from '../codes.ts'
import { tidy } from '../new-person.ts'
import {
  addLink,
  addOrganisation,
  addOrganisationContact,
  findContact,
  findOrganisation,
  isLinked,
  type NewContact,
  type NewOrganisation,
} from '../organisation.records.ts'

export type LinkProblem = 'nothing said' | 'linked already' | 'in the future'

export interface LinkingOrganisation {
  readonly personId: string
  readonly organisationKind: OrganisationKind
  readonly name: string
  readonly phone?: string | undefined
  readonly kind: LinkKind
  readonly contactName?: string | undefined
  readonly contactPost?: string | undefined
  readonly contactPhone?: string | undefined
  readonly contactEmail?: string | undefined
  readonly fromOn?: PlainDate | undefined
}

/** Says which school, practice or team somebody is at, and whom to ring there. One organisation of a name is kept once. */
export function linkOrganisation(act: Act, wanted: LinkingOrganisation): Promise<Result<null, LinkProblem>> {
  const { personId, kind, fromOn = null } = wanted
  const declared = { action: 'link organisation', about: [personId], access: 'chronology' } as const
  return change<null, LinkProblem>(act, declared, async ({ trx }) => {
    const name = tidy(wanted.name)
    if (name === null) return problem('nothing said')
    if (fromOn !== null && fromOn > act.today) return problem('in the future')
    const organisation = await organisationFor(trx, { ...wanted, name })
    const contact = await contactFor(trx, organisation.id, wanted)
    const link = { personId, organisationId: organisation.id, kind, contactId: contact?.id ?? null, fromOn }
    if (await isLinked(trx, link)) return problem('linked already')
    return ok({
      value: null,
      async write(writing) {
        if (organisation.made) await addOrganisation(writing, organisation.made)
        if (contact?.made) await addOrganisationContact(writing, contact.made)
        await addLink(writing, link, byOf(act))
      },
      events: [],
    })
  })
}

interface Found<Made> {
  readonly id: string
  /** Where it must be added first. */
  readonly made: Made | null
}

async function organisationFor(trx: Trx, wanted: LinkingOrganisation): Promise<Found<NewOrganisation>> {
  const { organisationKind: kind, name } = wanted
  const found = await findOrganisation(trx, { kind, name })
  if (found) return { id: found.id, made: null }
  const id = randomUUID()
  return { id, made: { id, kind, name, phone: tidy(wanted.phone) } }
}

async function contactFor(
  trx: Trx,
  organisationId: string,
  wanted: LinkingOrganisation,
): Promise<Found<NewContact> | null> {
  const name = tidy(wanted.contactName)
  if (name === null) return null
  const found = await findContact(trx, { organisationId, name })
  if (found) return { id: found.id, made: null }
  const id = randomUUID()
  const reach = {
    post: tidy(wanted.contactPost),
    phone: tidy(wanted.contactPhone),
    email: tidy(wanted.contactEmail),
  }
  return { id, made: { id, organisationId, name, ...reach } }
}

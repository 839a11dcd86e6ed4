import { labelOf } from '../../../platform/code.ts'
import { longDate, longMoment } from '../../../platform/day-words.ts'
import type { Address } from '../../../record/people/address.records.ts'
import { addressLine, spanInWords } from '../../../record/people/address-words.ts'
import {
  type AssertionKind,
  assertionKinds,
  disabilities,
  identifierKinds,
  organisationKinds,
} from '../../../record/people/codes.ts'
import type { contactPointsOf, identifiersOf } from '../../../record/people/details.records.ts'
import type { HiddenAddress } from '../../../record/people/hidden-address.ts'
import type { Identity, Kept } from '../../../record/people/identity.records.ts'
import { keptWords } from '../../../record/people/kept-words.ts'
import type { OrganisationLink } from '../../../record/people/organisation.records.ts'

/** What was read for the details. */
export interface DetailsRead {
  readonly personId: string
  readonly identity: Identity
  readonly addresses: readonly Address[]
  /** Hidden addresses by id, opened; null where the viewer may not know them. */
  readonly opened: ReadonlyMap<string, HiddenAddress> | null
  readonly points: Awaited<ReturnType<typeof contactPointsOf>>
  readonly identifiers: Awaited<ReturnType<typeof identifiersOf>>
  readonly disabilities: readonly string[]
  readonly organisations: readonly OrganisationLink[]
  readonly mayChange: boolean
}

export interface DetailRow {
  readonly key: string
  readonly value: string
  /** Where it comes from. */
  readonly source: string | null
  readonly action: { readonly text: string; readonly href: string } | null
}

/** Everything the details print. */
export interface DetailsWords {
  readonly sections: readonly {
    readonly title: string
    readonly rows: readonly DetailRow[]
    readonly add: DetailRow['action']
  }[]
  readonly earlier: readonly string[]
}

/** The words of the details. */
export function detailsWords(read: DetailsRead): DetailsWords {
  const link = (text: string, path: string) =>
    read.mayChange ? { text, href: `/people/${read.personId}/details/${path}` } : null
  return {
    sections: [
      { title: 'Who they are', rows: identityRows(read, link), add: null },
      {
        title: 'Where they live, and lived',
        rows: read.addresses.map((one) => addressRow(one, read)),
        add: link('Change of address', 'address'),
      },
      {
        title: 'How to reach them',
        rows: read.points.map((one) => pointRow(one, link)),
        add: link('Add a phone number or email address', 'contact-points/add'),
      },
      {
        title: 'School, practice and others',
        rows: read.organisations.map((one) => organisationRow(one, link)),
        add: link('Add a school, practice or other organisation', 'organisations/add'),
      },
      {
        title: 'Numbers',
        rows: read.identifiers.map(numberRow),
        add: link('Add a number', 'identifiers/add'),
      },
      {
        title: 'Disability',
        rows: disabilityRows(read, link),
        add: link('Add a disability', 'disability/add'),
      },
    ],
    earlier: read.identity.assertions.filter((one) => one.withdrawnAt || one.validTo).map(earlierLine),
  }
}

type Link = (text: string, path: string) => DetailRow['action']

const shown: readonly { readonly kind: AssertionKind; readonly path: string | null }[] = [
  { kind: 'name', path: 'name' },
  { kind: 'known-as', path: 'known-as' },
  { kind: 'previous-name', path: null },
  { kind: 'described-as', path: 'identify' },
  { kind: 'due-date', path: 'due-date' },
  { kind: 'birth-date', path: 'birth-date' },
  { kind: 'death-date', path: null },
  { kind: 'sex', path: 'sex' },
  { kind: 'gender', path: null },
  { kind: 'ethnicity', path: 'ethnicity' },
  { kind: 'language', path: 'language' },
  { kind: 'interpreter-needed', path: 'interpreter-needed' },
  { kind: 'nationality', path: null },
]

/** Said even where nothing is known, so that it can be added. */
const alwaysShown: ReadonlySet<AssertionKind> = new Set([
  'known-as',
  'sex',
  'ethnicity',
  'language',
  'interpreter-needed',
])

function identityRows({ identity }: DetailsRead, link: Link): DetailRow[] {
  const counts = identity.assertions.filter((one) => !one.withdrawnAt && !one.validTo)
  const has = (kind: AssertionKind) => counts.some((one) => one.kind === kind)
  const unborn = has('due-date') && !has('birth-date')
  const fits = (kind: AssertionKind) => {
    if (kind === 'name') return !has('described-as') || has('name')
    if (kind === 'birth-date') return !unborn
    return kind !== 'due-date' || unborn
  }
  const rows = shown
    .filter(({ kind }) => fits(kind))
    .flatMap(({ kind, path }) => rowsFor({ kind, path, counts, link }))
  return unborn ? [...rows, bornRow(link)] : rows
}

interface ForKind {
  readonly kind: AssertionKind
  readonly path: string | null
  readonly counts: readonly Kept[]
  readonly link: Link
}

function rowsFor({ kind, path, counts, link }: ForKind): DetailRow[] {
  const key = labelOf(assertionKinds, kind)
  const action = path === null ? null : link(kind === 'described-as' ? 'We know who it is' : 'Change', path)
  const kept = counts.filter((one) => one.kind === kind)
  const latest = kind === 'previous-name' ? kept : kept.slice(-1)
  if (latest.length > 0)
    return latest.map((one) => ({ key, value: keptWords(one), source: sourceOf(one), action }))
  const wanted = alwaysShown.has(kind) || kind === 'name' || kind === 'birth-date'
  return wanted ? [{ key, value: 'Not known', source: null, action }] : []
}

function bornRow(link: Link): DetailRow {
  return { key: 'Birth', value: 'Not born yet', source: null, action: link('The child is born', 'born') }
}

function sourceOf({ source, by, recordedAt }: Kept): string {
  return [source, by, longMoment(recordedAt)].filter(Boolean).join(', ')
}

function addressRow(address: Address, { opened }: DetailsRead): DetailRow {
  const hidden = opened?.get(address.id)
  const value = hidden
    ? `${[hidden.lines.replaceAll(/\s*\n\s*/g, ', '), hidden.town, hidden.postcode].filter(Boolean).join(', ')} (hidden: tell nobody)`
    : addressLine(address)
  return { key: spanInWords(address.fromOn, address.toOn), value, source: address.source, action: null }
}

function pointRow(
  { id, kind, value, note, validTo, source }: DetailsRead['points'][number],
  link: Link,
): DetailRow {
  const over = validTo ? ` (until ${longDate(validTo)})` : ''
  return {
    key: kind === 'phone' ? 'Phone' : 'Email',
    value: `${value}${over}${note ? `. ${note}` : ''}`,
    source,
    action: validTo ? null : link('It no longer reaches them', `contact-points/${id}/end`),
  }
}

function organisationRow(one: OrganisationLink, link: Link): DetailRow {
  const { contactName, contactPost, contactPhone, contactEmail } = one
  const contact = [
    contactName && [contactName, contactPost].filter(Boolean).join(', '),
    contactPhone,
    contactEmail,
  ]
  const whom = contact.filter(Boolean).join(', ')
  return {
    key: labelOf(organisationKinds, one.organisationKind),
    value: [one.name, one.phone, spanInWords(one.fromOn, one.toOn)].filter(Boolean).join(', '),
    source: whom === '' ? null : `To ring: ${whom}`,
    action: one.toOn === null ? link('They are no longer there', `organisations/${one.id}/end`) : null,
  }
}

function numberRow({ kind, value, source }: DetailsRead['identifiers'][number]): DetailRow {
  return { key: labelOf(identifierKinds, kind), value, source, action: null }
}

function disabilityRows({ disabilities: codes }: DetailsRead, link: Link): DetailRow[] {
  const action = link('Recorded by mistake', 'disability/withdraw')
  return codes.map((code) => ({
    key: 'Disability',
    value: labelOf(disabilities, code),
    source: null,
    action,
  }))
}

function earlierLine(one: Kept): string {
  const what = `${labelOf(assertionKinds, one.kind)}: ${keptWords(one)}`
  if (one.withdrawnAt)
    return `${what}. Taken back on ${longMoment(one.withdrawnAt)}: ${one.withdrawnBecause ?? ''}`
  return one.validTo ? `${what}. Until ${longDate(one.validTo)}` : what
}

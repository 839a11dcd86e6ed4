import { encryptField } from '../../../../platform/encrypted-field.ts'
import type { MasterKeys } from '../../../../platform/keys.ts'
import { readQuery } from '../../../../record/people/query.ts'
import { findPeople, type PeopleFound, type PersonFound } from '../../../../record/people/records.ts'
import { type Certificate, certificateOf } from '../../../../record/people/search/certificate.ts'
import { type Fields, textOf } from '../../../../record/shell/fields.ts'
import type { Again, Looking } from '../../../../record/shell/page.ts'
import { isToCheck, mayBe, nameTyped, type ToCheck, withoutNew } from './add-new.ts'
import { type OnContact, peopleOn, withPeople } from './people.ts'

/** What the page shows besides the form. */
export interface Answered {
  readonly body: Fields
  readonly found: PeopleFound | null
  readonly searched: string | null
  /** What the search covered, where it found nobody. */
  readonly covered: Certificate | null
  /** The people found are those whom somebody new may be. */
  readonly isCheck: boolean
  /** Whom somebody new may be, asked while they are typed; null where nobody asked. */
  readonly mayBe: readonly PersonFound[] | null
  /** What was looked for, for the trace. */
  readonly lookedFor: string | null
}

const nothing = { found: null, searched: null, covered: null, isCheck: false, mayBe: null, lookedFor: null }

/** What the press before asked for: a search, or whether somebody new is known. */
export async function answered(looking: Looking, untouched: Fields): Promise<Answered> {
  const { again } = looking
  if (!again) return { ...nothing, body: untouched }
  if (isToCheck(again.about)) return checkNew(looking, again, again.about)
  return typeof again.about === 'string'
    ? search(looking, again, again.about)
    : { ...nothing, body: again.body }
}

async function search({ trx, act }: Looking, { body }: Again, searched: string): Promise<Answered> {
  const query = readQuery(searched, act.today)
  if (!query.ok) return { ...nothing, body, searched, lookedFor: searched }
  const { now } = act.origin
  const asking = { query: query.value, now, typing: isTyping(body) }
  const found = await findPeople(trx, act.viewer, asking)
  const covered =
    found.people.length === 0 ? certificateOf(query.value, { lookedFor: searched, at: now }) : null
  return { ...nothing, body, found, searched, covered, lookedFor: searched }
}

/** Somebody new is looked up before they are put on: whoever they may be is shown first. */
async function checkNew({ trx, act }: Looking, { body }: Again, about: ToCheck): Promise<Answered> {
  const { toCheck: person, asTyped = false } = about
  const lookedFor = nameTyped(person)
  const alike = await mayBe(trx, act, about)
  if (asTyped) return { ...nothing, body, searched: person.searched, mayBe: alike, lookedFor }
  if (alike.length === 0) return { ...nothing, body: putOn(body, person), lookedFor }
  return {
    ...nothing,
    body,
    found: { people: alike, more: false },
    searched: lookedFor,
    isCheck: true,
    lookedFor,
  }
}

function putOn(body: Fields, person: OnContact): Fields {
  return withPeople(withoutNew(body), [...peopleOn(body), person])
}

const isTyping = (body: Fields) => textOf(body, 'typing') === 'yes'

/** What was looked for, as the trace keeps it. */
export async function keptWords(keys: MasterKeys, { trx, act }: Looking, words: string | null) {
  if (words === null) return undefined
  const place = `audit.entry/words/${act.origin.requestId ?? ''}`
  return encryptField({ master: keys, trx, now: act.origin.now }, { class: 'searched words', place }, words)
}

import { labelOf } from '../../../../platform/code.ts'
import { longMoment } from '../../../../platform/day-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import type { Item, Meeting } from '../../../../record/meetings/model.ts'
import { triageAgencies, triageKind } from '../../forms/triage.ts'
import type { Standing, triageOfContacts, triages } from '../../triage.records.ts'

type Called = Awaited<ReturnType<typeof triages>>[number]

/** A triage in a list: when, and whether it is over. */
export function triageLines(called: readonly Called[], now: Instant) {
  return called.map(({ id, startsAt, heldAt, place }) => ({
    href: `/triage/${id}`,
    when: longMoment(startsAt),
    place: place ?? '',
    state: heldWords(heldAt, startsAt, now),
  }))
}

function heldWords(heldAt: Instant | null, startsAt: Instant, now: Instant): string {
  if (heldAt !== null) return 'Held'
  return startsAt > now ? 'Called' : 'Nobody has written down who came'
}

/** How each child on an agenda stands: agreed, not reached yet, waiting for whom. */
export function standingLines(items: readonly Item[], standings: readonly Standing[]) {
  const byContact = new Map(standings.map((one) => [one.contactId, one]))
  return items.map((item) => {
    const standing = byContact.get(item.subject?.id ?? '')
    return {
      href: `/triage-items/${item.id}`,
      name: item.title,
      agreed:
        item.decided === null ? 'Not reached yet' : labelOf(triageKind.decisions, item.decided.decision),
      reached: item.decided !== null,
      contact: contactWords(standing),
      waitingFor: standing?.waitingFor.map((code) => labelOf(triageAgencies, code)).join(', ') || 'Nobody',
    }
  })
}

function contactWords(standing: Standing | undefined): string {
  if (standing?.state === 'decided') return 'Decided'
  return standing?.state === 'waiting for sign-off' ? 'Waiting for sign-off' : 'Waiting for a decision'
}

/** How the triage stands, as numbers for the duty manager. */
export function standingRows(lines: ReturnType<typeof standingLines>) {
  const waiting = lines.filter(({ waitingFor }) => waitingFor !== 'Nobody').length
  return [
    { key: 'Children on it', value: String(lines.length) },
    { key: 'Agreed', value: String(lines.filter(({ reached }) => reached).length) },
    { key: 'Not reached yet', value: String(lines.filter(({ reached }) => !reached).length) },
    { key: 'Waiting for another agency', value: String(waiting) },
  ]
}

/** Who was not there and why it went on; null where nobody was missing. */
export function goneOnWords(goneOn: { missing: readonly string[]; because: string } | null) {
  if (goneOn === null) return null
  const who = goneOn.missing.map((code) => labelOf(triageAgencies, code))
  return { tags: who.map((name) => `${name} not there`), because: `It went on because: ${goneOn.because}` }
}

/** Everything said and agreed about one child so far. */
export function itemRows({ said, minutes, decided, actions }: Item) {
  return [
    ...said.map((one) => ({ key: labelOf(triageAgencies, one.agency), value: one.text })),
    ...(minutes ? [{ key: 'Discussed', value: minutes }] : []),
    ...(decided ? agreedRows(decided) : []),
    ...actions.map(({ text, ownerName }) => ({ key: 'Plan', value: `${text} (${ownerName})` })),
  ]
}

function agreedRows({ decision, rationale, byName, at }: NonNullable<Item['decided']>) {
  return [
    { key: 'Level agreed', value: labelOf(triageKind.decisions, decision) },
    { key: 'Why', value: rationale },
    { key: 'Written down by', value: `${byName}, ${longMoment(at)}` },
  ]
}

type OfContact = Awaited<ReturnType<typeof triageOfContacts>>[number]

/** What triages came to about one contact, a line each. */
export function contactTriageLines(of: readonly OfContact[], now: Instant) {
  return of.map(({ id, startsAt, heldAt, decision, rationale }) => ({
    href: `/triage-items/${id}`,
    when: longMoment(startsAt),
    what:
      decision === null
        ? notAgreed(heldAt, startsAt, now)
        : `${labelOf(triageKind.decisions, decision)}. ${rationale ?? ''}`,
  }))
}

function notAgreed(heldAt: Instant | null, startsAt: Instant, now: Instant): string {
  if (heldAt !== null) return 'On it; no level agreed'
  return startsAt > now ? 'On the agenda' : 'On the agenda; nobody has written down who came'
}

/** What the last act came to, by a code in the address. */
export const triageDone: Readonly<Record<string, string>> = {
  called: 'The triage is called. What earlier ones did not reach is on the agenda.',
  added: 'The agenda is longer.',
  held: 'It is written down who came.',
  minuted: 'The minutes are kept.',
  agreed: 'What was agreed is kept. The contact still needs its decision.',
  sent: 'It is written down who got the minutes.',
}

/** The meeting's own words on paper: without what is restricted. */
export const paperTitle = ({ startsAt }: Pick<Meeting, 'startsAt'>) =>
  `Daily triage of ${longMoment(startsAt)}`

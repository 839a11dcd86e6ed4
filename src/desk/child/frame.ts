import { type Facts, type Part, whyAllowed } from '../../mechanisms/access/index.ts'
import { labelOf } from '../../platform/code.ts'
import type { IdentityBarProps } from '../../platform/components/identity-bar.tsx'
import { recentMoment } from '../../platform/day-words.ts'
import type { Instant } from '../../platform/instant.ts'
import { together } from '../../platform/pipelined.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ageInWords, bornInWords, fullName } from '../../record/people/names.ts'
import type { Act } from '../../record/shell/act.ts'
import type { Looking } from '../../record/shell/page.ts'
import { warningKinds } from '../../record/warnings/codes.ts'
import { type Warning, warningsOf } from '../../record/warnings/records.ts'
import { findSubject, type Subject } from './records.ts'

/** The pages of a record. Which of them there are depends on what the viewer may see. */
const tabs = [
  { name: 'summary', text: 'Summary', path: '', part: 'identity' },
  { name: 'next', text: 'What next?', path: '/next', part: 'notes' },
  { name: 'chronology', text: 'Chronology', path: '/chronology', part: 'key events' },
  { name: 'records', text: 'Records', path: '/records', part: 'a contact' },
  { name: 'protection', text: 'Child protection', path: '/child-protection', part: 'chronology' },
  { name: 'family', text: 'Family and network', path: '/family', part: 'family' },
  { name: 'looks', text: 'Who has looked', path: '/who-has-looked', part: 'who looked' },
] as const satisfies readonly { name: string; text: string; path: string; part: Part }[]
export type TabName = (typeof tabs)[number]['name']

/** What surrounds every page of a record, already worded. */
export interface Frame {
  readonly bar: IdentityBarProps
  readonly tabs: readonly { readonly text: string; readonly href: string; readonly active: boolean }[]
  /** Reasons in words: 'why can I see this?' */
  readonly why: readonly string[]
  /** While the record is open urgently. */
  readonly urgent: string | null
}

/** The frame and what it was made from. */
export interface Framed {
  readonly frame: Frame
  readonly subject: Subject
  readonly warnings: readonly Warning[]
}

/** Reads the frame of the person in the address. Null where there is nobody. */
export async function framed(looking: Looking, here: TabName): Promise<Framed | null> {
  const { trx, act, may, people, facts } = looking
  const [personId = ''] = people
  const [subject, warnings] = await together(
    findSubject(trx, personId),
    may('warnings') ? warningsOf(trx, personId) : [],
  )
  if (!subject) return null
  const { now } = act.origin
  const known = facts.get(personId)
  const until = urgentUntil(known, act)
  return {
    subject,
    warnings,
    frame: {
      bar: barOf(subject, warnings, act.today),
      tabs: tabsOf(subject.id, here, may),
      why: whyOf(known ? whyAllowed(act.viewer, known, now) : [], subject.restricted),
      urgent: until && urgentWords(until, now),
    },
  }
}

/** When the viewer's urgent opening of this record ends; null where there is none. */
function urgentUntil(known: Facts | undefined, { viewer, origin: { now } }: Act): Instant | null {
  const ends = (known?.reasons ?? [])
    .filter(({ kind, workerId }) => kind === 'urgent access' && workerId === viewer.id)
    .flatMap(({ toAt }) => (toAt !== null && toAt > now ? [toAt] : []))
  return ends.toSorted().at(-1) ?? null
}

function whyOf(reasons: readonly string[], restricted: boolean): readonly string[] {
  return restricted ? ['You are one of the people this restricted record is open to'] : reasons
}

function tabsOf(personId: string, here: TabName, may: Looking['may']): Frame['tabs'] {
  return tabs
    .filter(({ part }) => may(part))
    .map(({ name, text, path }) => ({ text, href: `/people/${personId}${path}`, active: name === here }))
}

function barOf(subject: Subject, warnings: readonly Warning[], today: PlainDate): IdentityBarProps {
  const unborn = subject.due_on !== null
  const born = bornInWords(subject)
  const age = ageInWords(subject, today)
  return {
    name: fullName(subject),
    href: `/people/${subject.id}`,
    unborn,
    born: born ? `${born} (${age.toLowerCase()})` : age.replace('Due on ', ''),
    id: recordNumber(subject),
    facts: languageFact(subject),
    warnings: warningTags(warnings),
    restricted: subject.restricted,
  }
}

/** What staff say on the telephone: the number from the old system, else the first signs of our own. */
function recordNumber({ id, legacyId }: Pick<Subject, 'id' | 'legacyId'>): string {
  return legacyId ?? id.slice(0, 8).toUpperCase()
}

function languageFact({ language, interpreterNeeded }: Subject): { key: string; value: string }[] {
  if (!language && !interpreterNeeded) return []
  const value = [language, interpreterNeeded ? 'interpreter needed' : null].filter(Boolean).join(', ')
  return [{ key: 'Language', value }]
}

/** Each kind once: what it says stands on the summary. */
function warningTags(warnings: readonly Warning[]) {
  const kinds = [...new Set(warnings.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    text: labelOf(warningKinds, kind),
    colour: kind === 'language-need' || kind === 'other' ? ('blue' as const) : ('red' as const),
  }))
}

function urgentWords(until: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000))
  const left = [
    ...(minutes >= 60 ? [count(Math.floor(minutes / 60), 'hour')] : []),
    ...(minutes % 60 > 0 ? [count(minutes % 60, 'minute')] : []),
  ].join(' and ')
  return `You opened this record urgently, to read. It closes ${recentMoment(until, now)}, in ${left}.`
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`
}

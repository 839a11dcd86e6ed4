import type { Fact, Prefill } from '../../../../mechanisms/forms/index.ts'
import { longDate } from '../../../../platform/day-words.ts'
import type { Trx } from '../../../../platform/db.ts'
import { dayOf } from '../../../../platform/instant.ts'
import { relativesOf } from '../../../../record/families/records.ts'
import { type RelativeWords, relativeWords } from '../../../../record/families/words.ts'
import { organisationsOf } from '../../../../record/people/organisation.records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import { visitsOf } from '../../../../record/visits/records.ts'
import { voiceOf } from '../../../../record/voice/records.ts'
import { warningsOf } from '../../../../record/warnings/records.ts'
import { directionsFor } from '../../allocation.records.ts'
import { keyEventsOf } from '../../known.records.ts'
import type { AssessedChild, Assessment } from '../../model.ts'

/** What the record knows already, for the questions that take it, each with where it comes from. */
export async function knownOf(trx: Trx, act: Act, { children }: Assessment): Promise<Prefill> {
  const facts: Record<string, Fact | null> = {
    purpose: await purposeOf(trx, children),
    ...(await familyFacts(trx, act, children)),
    harm: await harmOf(trx, act, children),
    history: await historyOf(trx, act, children),
  }
  for (const child of children) {
    const { personId } = child
    facts[`development-for-${personId}`] = await schoolOf(trx, act, personId)
    facts[`wishes-for-${personId}`] = await wishesOf(trx, personId)
    facts[`howGathered-for-${personId}`] = await gatheredOf(trx, personId)
  }
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, Fact] => entry[1] !== null),
  )
}

async function purposeOf(trx: Trx, children: readonly AssessedChild[]): Promise<Fact | null> {
  const [direction] = await directionsFor(
    trx,
    children.map(({ personId }) => personId),
  )
  if (!direction) return null
  return {
    value: direction.understand,
    source: `${direction.managerName}’s first direction`,
    on: dayOf(direction.at),
  }
}

async function familyFacts(
  trx: Trx,
  { viewer, origin, today }: Act,
  children: readonly AssessedChild[],
): Promise<Record<'household' | 'network', Fact | null>> {
  const own = new Set(children.map(({ personId }) => personId))
  const found = new Map<string, RelativeWords>()
  for (const { personId } of children) {
    const relatives = await relativesOf(trx, personId, { viewer, now: origin.now })
    for (const relative of relatives.filter(({ id, toOn }) => toOn === null && !own.has(id)))
      found.set(relative.id, relativeWords(personId, relative, today))
  }
  const lines = [...found.values()].map(({ name, what, age }) => `${what}: ${name} (${age.toLowerCase()})`)
  if (lines.length === 0) return { household: null, network: null }
  const source = 'the family’s page'
  return {
    household: { value: `Known to us:\n${lines.join('\n')}`, source, on: today },
    network: { value: lines.map((line) => `${line}: `).join('\n'), source, on: today },
  }
}

async function harmOf(trx: Trx, { today }: Act, children: readonly AssessedChild[]): Promise<Fact | null> {
  const lines: string[] = []
  for (const { personId, name } of children) {
    for (const { text, fromOn } of await warningsOf(trx, personId))
      lines.push(`${name}: ${text} (warning since ${longDate(fromOn)})`)
  }
  return lines.length === 0
    ? null
    : { value: lines.join('\n'), source: 'the warnings on the record', on: today }
}

async function historyOf(trx: Trx, { today }: Act, children: readonly AssessedChild[]): Promise<Fact | null> {
  const ids = children.map(({ personId }) => personId)
  const names = new Map(children.map(({ personId, name }) => [personId, name]))
  const events = await keyEventsOf(trx, ids)
  const several = children.length > 1
  const lines = events.map(({ personId, on, headline }) =>
    several ? `${longDate(on)} (${names.get(personId) ?? ''}): ${headline}` : `${longDate(on)}: ${headline}`,
  )
  return lines.length === 0
    ? null
    : { value: lines.join('\n'), source: 'the key events of the chronology', on: today }
}

async function schoolOf(trx: Trx, { today }: Act, personId: string): Promise<Fact | null> {
  const places = (await organisationsOf(trx, personId)).filter(({ toOn }) => toOn === null)
  const lines = places.map(({ name, contactName }) => (contactName ? `${name} (${contactName})` : name))
  return lines.length === 0
    ? null
    : { value: `Goes to, or is known to: ${lines.join('; ')}`, source: 'the details of the child', on: today }
}

/** The last three things the child let us know, word for word. */
async function wishesOf(trx: Trx, personId: string): Promise<Fact | null> {
  const views = await voiceOf(trx, [personId], { limit: 3 })
  const [latest] = views
  if (!latest) return null
  return {
    value: views.map(({ words, expressedOn }) => `${longDate(expressedOn)}: ‘${words}’`).join('\n'),
    source: `what the child told ${latest.toWhom}`,
    on: latest.expressedOn,
  }
}

/** Visits since the work began, with whether the child was seen alone, and by which tool. */
async function gatheredOf(trx: Trx, personId: string): Promise<Fact | null> {
  const visits = await visitsOf(trx, personId, { limit: 5 })
  const [latest] = visits
  if (!latest) return null
  const lines = visits.map(({ visitedAt, seen, alone, tool }) => {
    const how = seen ? (alone ? 'seen alone' : 'seen, not alone') : 'not seen'
    return `${longDate(dayOf(visitedAt))}: ${how}${tool ? `, ${tool}` : ''}`
  })
  return { value: lines.join('\n'), source: 'the visits', on: dayOf(latest.visitedAt) }
}

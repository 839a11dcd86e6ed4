import { labelOf } from '../platform/code.ts'
import { dayOf, type Instant } from '../platform/instant.ts'
import { addDays } from '../platform/plain-date.ts'
import { addRow } from '../record/bulk/load.ts'
import { written } from '../record/bulk/people.ts'
import type { RecordEvent } from '../record/chronology/events.ts'
import { newEvent } from '../record/chronology/stream.ts'
import { noteKinds } from '../record/notes/codes.ts'
import { momentBetween, workingDaysAfter } from './days.ts'
import type { Member } from './household.ts'
import { type NoteSample, noteSamples, oversightSamples, voices } from './note-words.ts'
import type { Worker } from './staff.ts'
import type { Work } from './stretch.ts'
import { filled } from './words.ts'
import { handOf, type Telling } from './world.ts'

const mostNotes = 14

/** Case notes of a stretch of work, each about all brothers and sisters in it, and the manager's view about once a month. */
export function writeNotes(telling: Telling, work: Work, worker: Worker): void {
  const { world, random } = telling
  const until = work.closed?.on ?? world.span.today
  let on = workingDaysAfter(world.span, addDays(dayOf(work.openedAt), random.whole(2, 8)), 1)
  for (let count = 0; count < mostNotes && on < until; count++) {
    writeNote(telling, work, { worker, at: momentBetween(on, [9.5, 15.5], random) })
    if (count % 3 === 2) writeOversight(telling, work, momentBetween(on, [16, 17], random))
    on = workingDaysAfter(world.span, addDays(on, Math.ceil(random.gap(15))), 1)
  }
}

interface Writing {
  readonly worker: Worker
  readonly at: Instant
}

function writeNote(telling: Telling, { children }: Work, { worker, at }: Writing): void {
  const { load, random } = telling
  const sample = random.pick(noteSamples)
  const hand = handOf(telling, worker, at)
  const id = random.uuid()
  const [first] = children
  const about = { child: calledName(first), adult: 'Mum' }
  addRow(load, 'record.case_note', {
    id,
    kind: sample.kind,
    happened_at: at,
    title: sample.title,
    text: filled(sample.text, about),
    author_id: worker.id,
    recorded_at: at,
  })
  for (const child of children) {
    const part =
      sample.kind === 'visit' || random.chance(0.2)
        ? filled(random.pick(voices), { ...about, child: calledName(child) })
        : null
    addRow(load, 'record.case_note_person', { note_id: id, person_id: child.id, part })
    load.events.push({ ...noteEvent(child, { id, sample, at }), ...written(hand) })
  }
}

function noteEvent(
  { id: personId }: Member,
  { id, sample, at }: { id: string; sample: NoteSample; at: Instant },
) {
  return newEvent<RecordEvent>(
    { type: 'case-note-written', personId, on: dayOf(at), at, noteId: id, kind: sample.kind },
    { headline: `${labelOf(noteKinds, sample.kind)}: ${sample.title}`, source: { kind: 'case-note', id } },
  )
}

function writeOversight(telling: Telling, { children, team, ids }: Work, at: Instant): void {
  const { load, random, world } = telling
  const manager = world.staff.manager(team)
  const { text, direction } = random.pick(oversightSamples)
  for (const child of children) {
    const id = random.uuid()
    const words = filled(text, { child: calledName(child), adult: 'Mum' })
    addRow(load, 'record.oversight', {
      id,
      person_id: child.id,
      about_kind: 'involvement',
      about_id: ids.get(child.id) ?? null,
      text: words,
      direction,
      manager_id: manager.id,
      recorded_at: at,
    })
    const event = newEvent<RecordEvent>(
      { type: 'management-oversight', personId: child.id, on: dayOf(at), at, oversightId: id },
      { headline: `Management oversight: ${words}`, keyEvent: true, source: { kind: 'oversight', id } },
    )
    load.events.push({ ...event, ...written(handOf(telling, manager, at)) })
  }
}

/** What a child is called in a sentence. */
export function calledName(child: Member | undefined): string {
  if (child === undefined || child.describedAs !== null) return 'the child'
  return child.knownAs ?? child.name.given
}

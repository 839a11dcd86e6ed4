import { randomUUID } from 'node:crypto'
import { labelOf } from '../../../platform/code.ts'
import type { Trx } from '../../../platform/db.ts'
import { dayOf } from '../../../platform/instant.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import { addView } from '../../voice/write.records.ts'
import type { VisitEvent } from '../events.ts'
import { isAboutTheAdults, type VisitProblem, visitFault } from '../judge.ts'
import { type NewVisit, type VisitOfChild, visitKinds } from '../model.ts'
import { addVisit } from '../write.records.ts'

/** Parts of a change: a service puts them into its own, so that the visit commits with what it was made for. */
export interface VisitMade {
  readonly value: string
  readonly write: (trx: Trx) => Promise<void>
  readonly events: readonly NewEvent[]
}

/** Judges and prepares a visit, in the change of whoever made it; its value is the visit's id. */
export function visitMade(act: Act, visit: NewVisit): Result<VisitMade, VisitProblem> {
  const fault = visitFault(visit, act.origin.now)
  if (fault) return problem(fault)
  const id = randomUUID()
  return ok({
    value: id,
    write: async (trx: Trx) => {
      await addVisit(trx, { id, visit }, byOf(act))
      for (const child of visit.children) await keepWords(trx, act, { id, visit, child })
    },
    events: visit.children.map((child) => madeEvent(id, visit, child)),
  })
}

/**
 * Records a visit once for every child it was to. Answers its id.
 * @throws Refused unless the notes of every one of them are open to who records
 */
export function recordVisit(act: Act, visit: NewVisit): Promise<Result<string, VisitProblem>> {
  if (visit.children.length === 0) return Promise.resolve(problem('no child'))
  const about = visit.children.map(({ personId }) => personId)
  return change<string, VisitProblem>(act, { action: 'record visit', about, access: 'notes' }, async () => {
    const made = visitMade(act, visit)
    if (!made.ok) return made
    return ok({ ...made.value, subject: { kind: 'visit', id: made.value.value } })
  })
}

interface OfChild {
  readonly id: string
  readonly visit: NewVisit
  readonly child: VisitOfChild
}

async function keepWords(trx: Trx, act: Act, { id, visit, child }: OfChild): Promise<void> {
  const words = child.said?.trim() ?? ''
  if (words === '') return
  await addView(
    trx,
    {
      id: randomUUID(),
      personId: child.personId,
      expressedOn: dayOf(visit.visitedAt),
      how: 'said',
      toWhom: act.viewer.name,
      words,
      source: { kind: 'visit', id },
    },
    byOf(act),
  )
}

/** The event of a visit on one child's stream. */
export function madeEvent(
  visitId: string,
  { kind, visitedAt, planned }: NewVisit,
  child: VisitOfChild,
): NewEvent {
  const { personId, seen, alone } = child
  return newEvent<VisitEvent>(
    {
      type: 'visit-made',
      personId,
      on: dayOf(visitedAt),
      at: visitedAt,
      ...{ visitId, kind, seen, alone, planned, aboutTheAdults: isAboutTheAdults(child) },
    },
    {
      headline: `${labelOf(visitKinds, kind)}: ${seenWords(child)}${planned ? '' : ', unannounced'}`,
      source: { kind: 'visit', id: visitId },
    },
  )
}

function seenWords({ seen, alone }: VisitOfChild): string {
  if (!seen) return 'not seen'
  return alone ? 'seen alone' : 'seen, not alone'
}

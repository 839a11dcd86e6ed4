import type { Trx } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { type NewEvent, newEvent } from '../chronology/stream.ts'
import type { Change } from '../shell/change.ts'
import { endingOf } from './end-allocation.ts'
import type { InvolvementEvent } from './events.ts'
import type { Involvement } from './model.ts'
import { type By, waitingReason } from './open-involvement.ts'
import { bumpInvolvement, endAllocation } from './write.records.ts'

export type MoveProblem = 'no such involvement' | 'closed' | 'no such team' | 'already there' | 'no reason'

/** A team that may take over. */
export interface TeamChosen {
  readonly id: string
  readonly name: string
}

export interface MovingFacts {
  readonly involvement: Involvement | undefined
  readonly team: TeamChosen | undefined
  readonly because: string
  readonly today: PlainDate
  readonly accessEndsAt: Instant
}

type Pieces = Pick<Change<unknown>, 'events' | 'give' | 'end' | 'messages' | 'subject'> & {
  readonly write: (trx: Trx) => Promise<void>
}

/**
 * Another team takes the work over. Allocations end, and the child waits in the new team for a worker of theirs; those who
 * worked with the child keep their view as after any allocation (spec/security.md 3.3).
 */
export function moveInvolvement(facts: MovingFacts, by: By): Result<Pieces, MoveProblem> {
  const { involvement, team, because } = facts
  if (!involvement) return problem('no such involvement')
  if (involvement.closedOn !== null) return problem('closed')
  if (!team) return problem('no such team')
  if (team.id === involvement.teamId) return problem('already there')
  if (because.trim() === '') return problem('no reason')
  return ok(moving({ ...facts, involvement, team }, by))
}

type Moving = MovingFacts & { readonly involvement: Involvement; readonly team: TeamChosen }

function moving(facts: Moving, by: By): Pieces {
  const { involvement, team, today, accessEndsAt } = facts
  const { id, personId, workers } = involvement
  const endings = workers.map((worker) => endingOf({ worker, personId, on: today, accessEndsAt }))
  return {
    write: async (trx) => {
      for (const { allocationId } of workers)
        await endAllocation(trx, allocationId, { on: today, because: 'another team' })
      await bumpInvolvement(trx, id, team.id)
    },
    events: [...endings.flatMap(({ events }) => events), movedEvent(facts, by)],
    end: [{ sourceId: id, kind: 'waiting for allocation', at: by.now }, ...endings.flatMap(({ end }) => end)],
    give: [waitingReason({ id, personId, teamId: team.id }, by.now)],
    messages: [
      {
        kind: 'involvement moved',
        toTeamId: team.id,
        personId,
        reference: id,
        text: 'Work with a child has come to your team from another. The list of children waiting shows who it is.',
        effectKey: `involvement moved ${id} ${involvement.version}`,
      },
    ],
    subject: { kind: 'involvement', id },
  }
}

function movedEvent({ involvement, team, because, today }: Moving, { now }: By): NewEvent {
  const { id, personId, teamId } = involvement
  return newEvent<InvolvementEvent>(
    {
      type: 'involvement-moved',
      personId,
      on: today,
      at: now,
      involvementId: id,
      fromTeamId: teamId,
      toTeamId: team.id,
    },
    {
      headline: `${team.name} took over: ${because.trim()}`,
      keyEvent: true,
      source: { kind: 'involvement', id },
    },
  )
}

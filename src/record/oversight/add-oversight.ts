import { randomUUID } from 'node:crypto'
import { ok, problem, type Result } from '../../platform/result.ts'
import type { RecordEvent } from '../chronology/events.ts'
import { newEvent } from '../chronology/stream.ts'
import type { Act } from '../shell/act.ts'
import { byOf } from '../shell/by.ts'
import { change } from '../shell/change.ts'
import { Refused } from '../shell/refused.ts'
import { type About, addOversight, headlineOf, managesTheirTeam } from './records.ts'

export type OversightProblem = 'no such record' | 'no words'

export interface Overseeing {
  readonly personId: string
  /** The record it is about; null for the person's record as a whole. */
  readonly about: About | null
  readonly text: string
  readonly direction: string | null
}

/**
 * A manager over a team that works with the person adds a view to any record of theirs; it stands in the chronology.
 * @throws Refused for anybody who does not manage such a team
 */
export function oversee(act: Act, wanted: Overseeing): Promise<Result<string, OversightProblem>> {
  const { personId, about, text } = wanted
  const declared = { action: 'add management oversight', about: [personId], access: 'chronology' } as const
  return change<string, OversightProblem>(act, declared, async ({ trx }) => {
    const { viewer, origin, today } = act
    const asked = { managedTeams: viewer.managedTeams, now: origin.now }
    if (!(await managesTheirTeam(trx, personId, asked)))
      throw new Refused({ allowed: false, because: 'not your role' })
    if (about !== null && (await headlineOf(trx, personId, about)) === null) return problem('no such record')
    if (text.trim() === '') return problem('no words')
    const id = randomUUID()
    return ok({
      value: id,
      write: (writing) => addOversight(writing, { ...wanted, id }, byOf(act)),
      events: [
        newEvent<RecordEvent>(
          { type: 'management-oversight', personId, on: today, at: origin.now, oversightId: id },
          {
            headline: `Management oversight: ${shortened(text)}`,
            keyEvent: true,
            source: { kind: 'oversight', id },
          },
        ),
      ],
      subject: { kind: 'oversight', id },
    })
  })
}

/** The first line, short enough for a chronology. */
function shortened(text: string): string {
  const [line = ''] = text.trim().split('\n')
  const signs = [...line]
  return signs.length <= 120 ? line : `${signs.slice(0, 119).join('').trimEnd()}…`
}

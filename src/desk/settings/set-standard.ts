import { councilStandards } from '../../mechanisms/timescales/index.ts'
import type { Trx } from '../../platform/db.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../platform/result.ts'
import { findEvents } from '../../record/chronology/records.ts'
import type { Act } from '../../record/shell/act.ts'
import { change } from '../../record/shell/change.ts'
import { maySetStandards } from './access.ts'
import { holdStandards, peopleWithClocksFrom, StandardsBusy } from './records.ts'
import type { Length, LocalStandard } from './standards.ts'

export type StandardProblem = 'in the past' | 'busy'

export interface SettingStandard {
  readonly standard: LocalStandard
  readonly within: Length
  readonly from: PlainDate
}

/**
 * Sets the council's own number for a local standard from a day on, today at the earliest: what has started keeps the number it
 * started with, so that nobody turns from in time to late afterwards. Clocks that started on that day or later are worked out
 * afresh in the same transaction.
 * @throws Refused for anybody who does not answer for a whole service
 */
export async function setStandard(act: Act, wanted: SettingStandard): Promise<Result<null, StandardProblem>> {
  try {
    return await setting(act, wanted)
  } catch (error) {
    if (error instanceof StandardsBusy) return problem('busy')
    throw error
  }
}

function setting(
  act: Act,
  { standard, within, from }: SettingStandard,
): Promise<Result<null, StandardProblem>> {
  const { id } = standard
  const declared = {
    action: 'set local standard',
    kind: 'setting',
    about: [],
    access: () => maySetStandards(act.viewer),
  } as const
  return change<null, StandardProblem>(act, declared, async () => {
    if (from < act.today) return problem('in the past')
    return ok({
      value: null,
      events: [],
      async write(trx) {
        await holdStandards(trx)
        await councilStandards.set(trx, { id, from, within, setBy: act.viewer.id, now: act.origin.now })
        await workOutAfresh(trx, act, { standard, from })
      },
    })
  })
}

async function workOutAfresh(
  trx: Trx,
  act: Act,
  { standard: { timescales }, from }: Pick<SettingStandard, 'standard' | 'from'>,
): Promise<void> {
  const people = await peopleWithClocksFrom(trx, { timescales, from })
  const events = await findEvents(trx, people)
  const streams = people.map((personId) => ({ personId, events: events.get(personId) ?? [] }))
  await act.house.keepObligations(trx, streams, act.origin.now)
}

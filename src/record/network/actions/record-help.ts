import { randomUUID } from 'node:crypto'
import type { PlainDate } from '../../../platform/plain-date.ts'
import { ok, problem, type Result } from '../../../platform/result.ts'
import type { RecordEvent } from '../../chronology/events.ts'
import { type NewEvent, newEvent } from '../../chronology/stream.ts'
import type { Act } from '../../shell/act.ts'
import { byOf } from '../../shell/by.ts'
import { change } from '../../shell/change.ts'
import type { AskedState, Offer } from '../codes.ts'
import { addHelp, type NewHelp } from '../help.records.ts'
import { isInNetwork } from '../network.ts'

export type RecordHelpProblem = 'not in the network' | 'in the future' | 'nothing offered'

export interface RecordingHelp {
  readonly personId: string
  readonly helperId: string
  readonly asked: AskedState
  readonly offers?: readonly Offer[] | undefined
  readonly crisisCarer?: boolean | undefined
  readonly obstacle?: string | undefined
  readonly support?: string | undefined
  readonly words?: string | undefined
  readonly source: string
  readonly knownOn: PlainDate
}

/** Keeps what is known of whether somebody could help with a child. What was known before stays. */
export function recordHelp(act: Act, wanted: RecordingHelp): Promise<Result<null, RecordHelpProblem>> {
  const { personId, helperId } = wanted
  const declared = { action: 'record family help', about: [personId], access: 'family' } as const
  return change<null, RecordHelpProblem>(act, declared, async ({ trx }) => {
    if (!(await isInNetwork(trx, { personId, otherId: helperId }, act))) return problem('not in the network')
    if (wanted.knownOn > act.today) return problem('in the future')
    const help = helpOf(wanted)
    if (help.asked === 'offered' && help.offers.length === 0) return problem('nothing offered')
    return ok({
      value: null,
      write: (writing) => addHelp(writing, help, byOf(act)),
      events: [helpEvent(help)],
      subject: { kind: 'family-help', id: help.id },
    })
  })
}

function helpOf(wanted: RecordingHelp): NewHelp {
  const offers = wanted.asked === 'offered' ? (wanted.offers ?? []) : []
  const kept = (text: string | undefined) => text?.trim() || null
  return {
    id: randomUUID(),
    personId: wanted.personId,
    helperId: wanted.helperId,
    asked: wanted.asked,
    offers,
    crisisCarer: offers.includes('crisis') && wanted.crisisCarer === true,
    obstacle: kept(wanted.obstacle),
    support: kept(wanted.support),
    words: kept(wanted.words),
    source: wanted.source.trim(),
    knownOn: wanted.knownOn,
  }
}

/** No name stands in a chronology: each record tells its own. */
function helpEvent({ id, personId, knownOn, asked, crisisCarer }: NewHelp): NewEvent {
  const headlines: Readonly<Record<AskedState, string>> = {
    'not asked': 'Family: somebody who could help is known, and not asked yet',
    asked: 'Family: somebody was asked whether they could help',
    offered: 'Family: somebody offered to help',
    cannot: 'Family: somebody can’t help, or doesn’t want to',
  }
  return newEvent<RecordEvent>(
    { type: 'family-help-recorded', personId, on: knownOn, at: null, helpId: id, asked, crisisCarer },
    {
      headline: crisisCarer
        ? 'Family: who takes the child in if there is a crisis is agreed'
        : headlines[asked],
      keyEvent: crisisCarer,
      source: { kind: 'family-help', id },
    },
  )
}

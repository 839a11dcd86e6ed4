import type { LinkedError } from '../../mechanisms/forms/index.ts'
import type { HandOverProblem } from './actions/hand-over.ts'
import type { AllocateProblem } from './allocate.ts'
import type { CloseProblem } from './close-involvement.ts'
import type { MoveProblem } from './move-involvement.ts'

type Said = Readonly<Record<'field' | 'text', string>>

/** What to tell the manager, and which question to point at. A missing line does not compile. */
export const allocateMessages: Record<AllocateProblem, Said> = {
  'no such involvement': { field: 'workerId', text: 'There is nothing here to allocate any more' },
  closed: { field: 'workerId', text: 'Our work has ended: nobody can be allocated to it' },
  'already allocated': {
    field: 'role',
    text: 'Somebody is the allocated worker already: hand over, or choose co-worker',
  },
  'already works with them': { field: 'workerId', text: 'This worker is allocated already' },
  'no such worker': { field: 'workerId', text: 'Select one of the workers of your teams' },
  'shut out': {
    field: 'workerId',
    text: 'This worker can’t be allocated to this child: select somebody else',
  },
  'before it opened': { field: 'on', text: 'The day must not be before our work began' },
  'in the future': { field: 'on', text: 'The day must be today or in the past' },
}

/** What to tell the manager who ends or hands over an allocation. */
export const handOverMessages: Record<HandOverProblem, Said> = {
  ...allocateMessages,
  'no such allocation': { field: 'because', text: 'This allocation is not there any more' },
  'already ended': { field: 'because', text: 'Somebody has ended this allocation already' },
  'before it began': { field: 'on', text: 'The last day must not be before the first' },
}

/** What to tell the manager who ends our work. */
export const closeMessages: Record<CloseProblem, Said> = {
  'no such involvement': { field: 'because', text: 'This work is not there any more' },
  closed: { field: 'because', text: 'Somebody has ended this work already' },
  'before it opened': { field: 'on', text: 'The day must not be before our work began' },
  'in the future': { field: 'on', text: 'The day must be today or in the past' },
}

/** What to tell the manager who hands our work to another team. */
export const moveMessages: Record<MoveProblem, Said> = {
  'no such involvement': { field: 'teamId', text: 'This work is not there any more' },
  closed: { field: 'teamId', text: 'Our work has ended: it can’t be handed over' },
  'no such team': { field: 'teamId', text: 'Select which team takes over' },
  'already there': { field: 'teamId', text: 'That team has it already' },
  'no reason': { field: 'because', text: 'Enter why it takes over' },
}

/** A message as the error summary and the form take it. */
export function saying({ field, text }: Said): LinkedError[] {
  return [{ field, text, href: `#${field}` }]
}

import { Tag, type TagColour } from './tag.tsx'

/** How something due stands. */
export type ClockState =
  | 'overdue'
  | 'due today'
  | 'due soon'
  | 'later'
  | 'met'
  | 'met late'
  | 'stopped'
  | 'exempt'
  | 'unknown'

export interface ClockTagProps {
  readonly state: ClockState
  /** When, in words: 'by Monday 3 March, 2 working days ago'. */
  readonly text?: string | undefined
}

const signs: Readonly<Record<ClockState, { readonly words: string; readonly colour: TagColour }>> = {
  overdue: { words: 'Overdue', colour: 'red' },
  'due today': { words: 'Due today', colour: 'orange' },
  'due soon': { words: 'Due soon', colour: 'yellow' },
  later: { words: 'Due later', colour: 'grey' },
  met: { words: 'Done in time', colour: 'green' },
  'met late': { words: 'Done late', colour: 'orange' },
  stopped: { words: 'Stopped, not met', colour: 'grey' },
  exempt: { words: 'Not needed', colour: 'grey' },
  unknown: { words: 'Date not known', colour: 'grey' },
}

/** When something is due and how that stands, in words and a colour. */
export function ClockTag({ state, text }: ClockTagProps) {
  const { words, colour } = signs[state]
  return (
    <span class="hearth-clock">
      <Tag text={words} colour={colour} /> {text && <span>{text}</span>}
    </span>
  )
}

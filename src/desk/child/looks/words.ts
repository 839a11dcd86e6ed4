import type { Look } from '../../../mechanisms/audit/index.ts'
import { longMoment } from '../../../platform/day-words.ts'
import { allowedReasons } from './reason-words.ts'

/** Lines on one page. */
export const pageSize = 100

/** One line of who has looked. */
export interface LookLine {
  readonly when: string
  readonly who: string
  readonly what: string
  readonly why: string
}

export interface LookWords {
  readonly lines: readonly LookLine[]
  readonly older: string | null
}

/** Who looked, at what, and why they could. */
export function lookWords(personId: string, looks: readonly Look[]): LookWords {
  const shown = looks.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    lines: shown.map(lookLine),
    older:
      looks.length > pageSize && last
        ? `/people/${personId}/who-has-looked?before=${encodeURIComponent(last.at)}`
        : null,
  }
}

const did: Readonly<Record<string, string>> = {
  look: 'Looked',
  change: 'Changed',
  denial: 'Was refused',
  export: 'Took out',
  print: 'Printed',
  message: 'Sent a message',
}

function lookLine({ at, kind, action, outcome, reason, workerName, workerTitle, parts }: Look): LookLine {
  const seen = parts && parts.length > 0 ? `: ${parts.join(', ')}` : ''
  const refusedWord = outcome === 'allowed' ? (did[kind] ?? kind) : 'Was refused'
  return {
    when: longMoment(at),
    who: workerName ? [workerName, workerTitle].filter(Boolean).join(', ') : 'Hearth itself',
    what: `${refusedWord} (${action})${seen}`,
    why: reason === null ? 'No reason was kept' : (allowedReasons[reason] ?? reason),
  }
}

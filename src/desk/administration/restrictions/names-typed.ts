import { ok, problem, type Result } from '../../../platform/result.ts'
import type { Nameable } from '../actions/restrictions.records.ts'

/** Why a line of names can't be read. */
export interface UnreadName {
  readonly typed: string
  readonly why: 'unknown' | 'several'
}

/**
 * Reads workers named one to a line: 'Ruth Olu', or 'Ruth Olu, Assessment north' where several are called so.
 * The first name that can't be read is answered beside the problem.
 */
export function readNames(
  text: string,
  workers: readonly Nameable[],
): Result<string[], 'unread'> & { readonly unread?: UnreadName } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const ids: string[] = []
  for (const typed of lines) {
    const fitting = workers.filter((worker) => isCalled(worker, typed))
    const [only] = fitting
    if (fitting.length !== 1 || !only)
      return { ...problem('unread'), unread: { typed, why: fitting.length === 0 ? 'unknown' : 'several' } }
    ids.push(only.id)
  }
  return ok([...new Set(ids)])
}

function isCalled({ name, team }: Nameable, typed: string): boolean {
  const said = folded(typed)
  return said === folded(name) || said === folded(`${name}, ${team ?? ''}`)
}

const folded = (text: string) => text.normalize('NFC').toLocaleLowerCase('en-GB').replaceAll(/\s+/g, ' ')

/** The names of a list, one to a line, as `readNames` reads them. */
export function namesOf(workers: readonly Nameable[]): string {
  return workers.map(({ name, team }) => (team === null ? name : `${name}, ${team}`)).join('\n')
}

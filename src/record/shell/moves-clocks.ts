import type { AnyTimescale } from '../../mechanisms/timescales/index.ts'

/**
 * Events that leave words behind and say nothing of who a person is, or who is to see to something; and those whose act works out what
 * is due itself, from streams that it has changed.
 */
const onlyWords: ReadonlySet<string> = new Set([
  'case-note-written',
  'case-note-corrected',
  'records-joined',
  'records-parted',
])

/**
 * Whether an event of a type may change what is due: always, unless it only leaves words behind and no clock listens to it.
 * A service's clock that comes to listen to such an event is heard of here by itself.
 */
export function movesClocks(timescales: readonly AnyTimescale[]): (type: string) => boolean {
  const heard = new Set(timescales.flatMap((timescale) => typesIn(timescale)))
  return (type) => !onlyWords.has(type) || heard.has(type)
}

/** Every event type that a declaration names, wherever it stands in it. */
function typesIn(declared: unknown): string[] {
  if (typeof declared !== 'object' || declared === null) return []
  return Object.entries(declared).flatMap(([field, value]) =>
    field === 'on' && typeof value === 'string' ? [value] : typesIn(value),
  )
}

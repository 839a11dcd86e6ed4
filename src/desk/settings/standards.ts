import type { AnyTimescale, Setting } from '../../mechanisms/timescales/index.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

export type Length = Setting['within']

/** A local standard as the clocks declare it: its usual number, and what it rules. */
export interface LocalStandard {
  readonly id: string
  readonly usual: Length
  /** Titles of the clocks that take their number from it. */
  readonly titles: readonly string[]
  /** Ids of these clocks. */
  readonly timescales: readonly string[]
  readonly source: string
}

/** Every local standard that any clock takes its number from, wherever in the clock it stands: in a case, a stage, before a meeting. */
export function localStandards(timescales: readonly AnyTimescale[]): LocalStandard[] {
  const found = timescales.flatMap((timescale) =>
    councilNumbersIn(timescale).map(({ id, default: usual }) => ({ id, usual, timescale })),
  )
  return [...Map.groupBy(found, ({ id }) => id)].flatMap(([id, uses]) => {
    const [first] = uses
    if (!first) return []
    const titles = [...new Set(uses.map(({ timescale }) => timescale.title))]
    const ids = [...new Set(uses.map(({ timescale }) => timescale.id))]
    return [{ id, usual: first.usual, titles, timescales: ids, source: first.timescale.source.text }]
  })
}

interface CouncilNumber {
  readonly unit: 'council sets'
  readonly id: string
  readonly default: Length
}

function councilNumbersIn(value: unknown): CouncilNumber[] {
  if (typeof value !== 'object' || value === null) return []
  if (isCouncilNumber(value)) return [value]
  return Object.values(value).flatMap(councilNumbersIn)
}

function isCouncilNumber(value: object): value is CouncilNumber {
  return 'unit' in value && value.unit === 'council sets'
}

/** The number in force on a day and since when; null where the council has set none by then and the usual one holds. */
export function inForceOn(settings: readonly Setting[], id: string, on: PlainDate): Setting | null {
  const set = settings.filter((setting) => setting.id === id && setting.from <= on)
  return set.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1) ?? null
}

import * as z from 'zod'

/** The engine's table as it was kept with a pair (src/models/link/explain.ts). */
const kept = z.object({
  lines: z.array(
    z.object({
      title: z.string(),
      values: z.tuple([z.string(), z.string()]),
      level: z.string(),
      bits: z.number(),
      rarity: z.string(),
    }),
  ),
  guards: z.array(z.string()),
  words: z.string(),
  modelVersion: z.string(),
})
type Kept = z.infer<typeof kept>

function read(explanation: unknown): Kept | null {
  const found = kept.safeParse(explanation)
  return found.success ? found.data : null
}

/** The sentence with the best reasons, and what stands against it. Empty where none was kept. */
export function sentenceOf(explanation: unknown): string {
  const found = read(explanation)
  return found ? [found.words, ...found.guards.map((guard) => `${guard}.`)].join(' ') : ''
}

/** One line of the table: what was compared, what either says, how well it fits, and for which answer it speaks. */
export interface ReasonLine {
  readonly what: string
  readonly first: string
  readonly second: string
  readonly level: string
  readonly speaks: string
}

/** The table in words: never a bare figure. */
export function reasonLines(explanation: unknown): ReasonLine[] {
  return (read(explanation)?.lines ?? [])
    .filter(({ values }) => values[0] !== '' || values[1] !== '')
    .map(({ title, values, level, bits, rarity }) => ({
      what: title,
      first: values[0],
      second: values[1],
      level: rarity === '' ? level : `${level} (${rarity})`,
      speaks: speaksFor(bits),
    }))
}

/** @param bits for one person above 0: each doubles the odds */
function speaksFor(bits: number): string {
  if (Math.abs(bits) < 1) return 'Says little'
  if (Math.abs(bits) < 5) return bits > 0 ? 'For one person' : 'For two people'
  return bits > 0 ? 'Strongly for one person' : 'Strongly for two people'
}

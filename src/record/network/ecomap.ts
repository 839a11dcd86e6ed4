import { labelOf } from '../../platform/code.ts'
import type { Seer, Strength } from './codes.ts'
import { seers, strengths } from './codes.ts'

/** Somebody, or an organisation or service, around a child. */
export interface Around {
  /** Of the person or organisation; of a service its involvement. */
  readonly id: string
  readonly group: 'family' | 'others' | 'organisations' | 'services'
  readonly name: string
  /** What they are to the child: 'Grandparent', 'School, college or nursery'. */
  readonly what: string
  /** What was said of the tie, the latest of each who said so. */
  readonly said: readonly SaidTie[]
  /** Where what is said of it can be added; null where it can't. */
  readonly sayHref: string | null
}

export interface SaidTie {
  readonly strength: Strength
  readonly seenBy: Seer
  readonly words: string | null
  readonly when: string
}

/** One place of the map. */
export interface EcomapNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  /** Null: nobody has said yet. */
  readonly strength: Strength | null
}

export interface Ecomap {
  readonly width: number
  readonly height: number
  readonly centre: { readonly x: number; readonly y: number; readonly name: string }
  readonly nodes: readonly EcomapNode[]
}

const box = { width: 150, height: 46 } as const

/** Sizes of the map, for whoever draws it. */
export const ecomapBox = box
const longestLine = 17

/** The child first, then who is nearest to them: how the child sees a tie counts before how others see it. */
export function strengthOf({ said }: Pick<Around, 'said'>): Strength | null {
  const order = seers.map(({ code }) => code)
  const sorted = said.toSorted((one, two) => order.indexOf(one.seenBy) - order.indexOf(two.seenBy))
  return sorted[0]?.strength ?? null
}

/** How a tie is, in words: by each who said so. */
export function tieWords({ said }: Pick<Around, 'said'>): string {
  if (said.length === 0) return 'Nobody has said yet'
  return said
    .map(({ strength, seenBy, words, when }) => {
      const how = `${labelOf(seers, seenBy)}: ${labelOf(strengths, strength).toLowerCase()} (${when})`
      return words ? `${how}. ${words}` : how
    })
    .join('. ')
}

/** Places those around a child on a ring, family and friends above, organisations and services below: no line passes through anybody else. */
export function ecomapOf(name: string, around: readonly Around[]): Ecomap {
  const upper = around.filter(({ group }) => group === 'family' || group === 'others')
  const lower = around.filter(({ group }) => group === 'organisations' || group === 'services')
  const most = Math.max(upper.length, lower.length)
  const ring = { across: Math.max(130, most * 60), down: Math.max(120, most * 26) }
  const width = (ring.across + box.width / 2 + margin) * 2
  const height = (ring.down + box.height / 2 + margin) * 2
  const centre = { x: width / 2, y: height / 2 }
  const halves = [
    { around: upper, side: -1 },
    { around: lower, side: 1 },
  ]
  const nodes = halves.flatMap((half) =>
    half.around.map((one, index): EcomapNode => {
      const angle = (Math.PI * (index + 0.5)) / half.around.length
      return {
        id: one.id,
        x: Math.round(centre.x - ring.across * Math.cos(angle)),
        y: Math.round(centre.y + half.side * ring.down * Math.sin(angle)),
        lines: [short(one.name), short(one.what)],
        strength: strengthOf(one),
      }
    }),
  )
  return { width, height, centre: { ...centre, name: short(name) }, nodes }
}

const margin = 16

function short(text: string): string {
  return text.length > longestLine ? `${text.slice(0, longestLine - 1)}…` : text
}

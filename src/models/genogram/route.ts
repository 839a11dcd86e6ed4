import type { Across } from './across.ts'
import { type Channel, channelOf } from './channel.ts'
import { childLines } from './child-lines.ts'
import { coupleLines, strokesOn } from './couple-lines.ts'
import type { Line, Strokes } from './drawing.ts'
import { measures } from './measures.ts'

export interface Routed {
  /** The middle of each row of people, down, by layer. */
  readonly ys: ReadonlyMap<number, number>
  readonly lines: readonly Line[]
  readonly strokes: readonly Strokes[]
}

/** Leads the lines between the rows, as deep under one another as they must. */
export function route(across: Across): Routed {
  const ys = new Map<number, number>()
  const lines: Line[] = []
  const strokes: Strokes[] = []
  let top = 0
  for (const layer of across.orders.keys()) {
    if (layer % 2 === 0) {
      ys.set(layer, top + measures.symbol / 2)
      top += measures.symbol
    }
    const channel = channelOf(across, { layer, top })
    lines.push(...linesIn(channel, across, layer))
    if (layer % 2 === 0) strokes.push(...channel.runs.flatMap((run) => strokesOn(run)))
    top = channel.bottom
  }
  return { ys, lines, strokes }
}

function linesIn({ runs }: Channel, across: Across, layer: number): Line[] {
  return runs.flatMap((run) => (layer % 2 === 0 ? coupleLines(run) : childLines(run, across)))
}

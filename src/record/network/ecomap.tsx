import { DrawingStrip } from '../../platform/components/drawing-strip.tsx'
import type { Strength } from './codes.ts'
import { type Ecomap, type EcomapNode, ecomapBox } from './ecomap.ts'

const title = 'Who is around the child, and how close. The table below says the same in words'

/** A child with everybody around them. How close each is shows by the kind of line, not by a colour. */
export function EcomapDrawing({ width, height, centre, nodes }: Ecomap) {
  return (
    <DrawingStrip label="Map of who is around the child">
      <svg
        role="img"
        aria-labelledby="ecomap-title"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fill="none"
        stroke="currentColor"
      >
        <title id="ecomap-title">{title}</title>
        {nodes.map((node) => (
          <TieLine node={node} centre={centre} />
        ))}
        <ellipse
          cx={centre.x}
          cy={centre.y}
          rx="70"
          ry="30"
          stroke-width="3"
          class="hearth-drawing__ground"
        />
        <Words x={centre.x} y={centre.y + 5} text={centre.name} bold />
        {nodes.map((node) => (
          <Box {...node} />
        ))}
      </svg>
    </DrawingStrip>
  )
}

function Box({ x, y, lines }: EcomapNode) {
  const { width, height } = ecomapBox
  return (
    <g>
      <rect
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx="8"
        stroke-width="1.5"
        class="hearth-drawing__ground"
      />
      {lines.map((text, index) => (
        <Words x={x} y={y - 3 + index * 17} text={text} bold={index === 0} />
      ))}
    </g>
  )
}

function Words({
  x,
  y,
  text,
  bold,
}: {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly bold?: boolean
}) {
  return (
    <text
      x={x}
      y={y}
      text-anchor="middle"
      font-size="13"
      font-weight={bold ? 'bold' : 'normal'}
      fill="currentColor"
      stroke="none"
    >
      {text}
    </text>
  )
}

interface TieLineProps {
  readonly node: Pick<EcomapNode, 'x' | 'y' | 'strength'>
  readonly centre: { readonly x: number; readonly y: number }
}

/** The line of a tie by its strength. Where nobody has said, it is dotted and thin. */
export function TieLine({ node: { x, y, strength }, centre }: TieLineProps) {
  const ends = { x1: centre.x, y1: centre.y, x2: x, y2: y }
  if (strength === 'strained') return <polyline points={zigzag(centre, { x, y })} stroke-width="1.5" />
  if (strength === 'broken off')
    return (
      <>
        <line {...ends} stroke-width="1.5" />
        <polyline points={cut(centre, { x, y })} stroke-width="2.5" />
      </>
    )
  return <line {...ends} {...strokes[strength ?? 'not said']} />
}

const strokes: Readonly<
  Record<
    Exclude<Strength, 'strained' | 'broken off'> | 'not said',
    { 'stroke-width': string; 'stroke-dasharray'?: string }
  >
> = {
  strong: { 'stroke-width': '5' },
  some: { 'stroke-width': '2' },
  weak: { 'stroke-width': '1.5', 'stroke-dasharray': '8 5' },
  'not said': { 'stroke-width': '1', 'stroke-dasharray': '1 5' },
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Teeth along a line, six units to each side. */
function zigzag(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const count = Math.max(2, Math.round(length / 9))
  const points = Array.from({ length: count + 1 }, (_, index) => {
    const side = index === 0 || index === count ? 0 : index % 2 === 0 ? 6 : -6
    return beside(from, to, { share: index / count, side })
  })
  return points.map(({ x, y }) => `${x},${y}`).join(' ')
}

/** A stroke across the middle of a line. */
function cut(from: Point, to: Point): string {
  const [one, two] = [-9, 9].map((side) => beside(from, to, { share: 0.55, side }))
  return `${one?.x},${one?.y} ${two?.x},${two?.y}`
}

function beside(
  from: Point,
  to: Point,
  { share, side }: { readonly share: number; readonly side: number },
): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  return {
    x: Math.round(from.x + (to.x - from.x) * share + across.x * side),
    y: Math.round(from.y + (to.y - from.y) * share + across.y * side),
  }
}

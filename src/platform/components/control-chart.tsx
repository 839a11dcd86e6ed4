import { scaleLinear } from 'd3-scale'

/** A point of a chart: what it says, where its limits lie, and how it is marked. */
export interface DrawnPoint {
  readonly label: string
  readonly value: number | null
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  /** Drawn larger and of another shape, so that it is told apart without colour. */
  readonly mark: 'none' | 'outside' | 'row'
}

export interface ControlChartProps {
  readonly id: string
  /** What a person who can't see it is told: the sentence below says the rest. */
  readonly title: string
  readonly points: readonly DrawnPoint[]
  /** Without axis numbers, for many beside each other. */
  readonly small?: boolean
}

interface Size {
  readonly width: number
  readonly height: number
}
const sizes = { small: { width: 380, height: 190 }, large: { width: 600, height: 300 } } as const
const edge = { top: 12, right: 12, bottom: 28, left: 52 }

/** Values over time with their usual range, drawn without colour. Whoever shows it puts its table beside it. */
export function ControlChart({ id, title, points, small = false }: ControlChartProps) {
  const size = small ? sizes.small : sizes.large
  const at = scales(points, size)
  return (
    <svg
      class="hearth-chart"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      focusable="false"
    >
      <title id={`${id}-title`}>{title}</title>
      <Axis at={at} points={points} />
      <Steps points={points} at={at} pick="upper" dashed />
      <Steps points={points} at={at} pick="lower" dashed />
      <Steps points={points} at={at} pick="centre" />
      <path d={lineThrough(points, at)} fill="none" stroke="currentColor" stroke-width="2" />
      {points.map((point, n) => (
        <Point point={point} x={at.x(n)} at={at} />
      ))}
    </svg>
  )
}

interface Scales extends Size {
  readonly x: (n: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

function scales(points: readonly DrawnPoint[], { width, height }: Size): Scales {
  const values = points.flatMap(({ value, lower, upper }) =>
    [value, lower, upper].filter((one) => one !== null),
  )
  const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)]
  const domain = least > most ? [0, 1] : [least, most === least ? least + 1 : most]
  const y = scaleLinear(domain, [height - edge.bottom, edge.top]).nice(4)
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [edge.left, width - edge.right])
  return { width, height, x: (n) => round(x(n)), y: (value) => round(y(value)), ticks: y.ticks(4) }
}

function Axis({ at, points }: { readonly at: Scales; readonly points: readonly DrawnPoint[] }) {
  const { width, height } = at
  const last = points.length - 1
  return (
    <g font-size="14" fill="currentColor">
      {at.ticks.map((tick) => (
        <>
          <line
            x1={edge.left}
            x2={width - edge.right}
            y1={at.y(tick)}
            y2={at.y(tick)}
            stroke="currentColor"
            stroke-opacity="0.15"
          />
          <text x={edge.left - 8} y={at.y(tick) + 5} text-anchor="end">
            {tick}
          </text>
        </>
      ))}
      <text x={edge.left} y={height - 6}>
        {points[0]?.label}
      </text>
      <text x={width - edge.right} y={height - 6} text-anchor="end">
        {points[last]?.label}
      </text>
    </g>
  )
}

interface StepsProps {
  readonly points: readonly DrawnPoint[]
  readonly at: Scales
  readonly pick: 'centre' | 'lower' | 'upper'
  readonly dashed?: boolean
}

/** Limits may differ from month to month: each lies level for its own month. */
function Steps({ points, at, pick, dashed = false }: StepsProps) {
  const half = (at.x(1) - at.x(0)) / 2
  const steps = points.map((point, n) => {
    const level = point[pick]
    if (level === null) return ''
    const before = points[n - 1]?.[pick] ?? null
    const [from, to] = [Math.max(edge.left, at.x(n) - half), Math.min(at.width - edge.right, at.x(n) + half)]
    return `${before === null ? 'M' : 'L'}${round(from)} ${at.y(level)}L${round(to)} ${at.y(level)}`
  })
  return (
    <path
      d={steps.join('')}
      fill="none"
      stroke="currentColor"
      stroke-width="1"
      {...(dashed ? { 'stroke-dasharray': '6 4' } : {})}
    />
  )
}

function lineThrough(points: readonly DrawnPoint[], at: Scales): string {
  return points
    .map(({ value }, n) => {
      if (value === null) return ''
      const joined = (points[n - 1]?.value ?? null) !== null
      return `${joined ? 'L' : 'M'}${at.x(n)} ${at.y(value)}`
    })
    .join('')
}

function Point({
  point: { label, value, mark },
  x,
  at,
}: {
  readonly point: DrawnPoint
  readonly x: number
  readonly at: Scales
}) {
  if (value === null) return null
  const y = at.y(value)
  const shape = { fill: 'currentColor', stroke: 'currentColor' }
  const title = <title>{`${label}: ${value}`}</title>
  if (mark === 'outside')
    return (
      <path d={`M${x} ${y - 9}l9 9l-9 9l-9 -9z`} {...shape}>
        {title}
      </path>
    )
  if (mark === 'row')
    return (
      <rect
        x={x - 5}
        y={y - 5}
        width="10"
        height="10"
        class="hearth-chart__hollow"
        stroke="currentColor"
        stroke-width="2"
      >
        {title}
      </rect>
    )
  return (
    <circle cx={x} cy={y} r="3.5" {...shape}>
      {title}
    </circle>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

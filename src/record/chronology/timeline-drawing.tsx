import { DrawingStrip } from '../../platform/components/drawing-strip.tsx'
import { type Bar, type LaneDrawn, type Mark, sizes, type TimelineDrawn } from './timeline.ts'

/** A child's story in lanes on one axis of time. Filled marks hold a key event, rings none; the larger, the more. */
export function TimelineDrawing({ width, height, lanes, ticks }: TimelineDrawn) {
  return (
    <DrawingStrip label="Timeline">
      <svg
        role="img"
        aria-labelledby="timeline-title"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        fill="none"
        stroke="currentColor"
      >
        <title id="timeline-title">
          What happened, lane by lane over time. The lists below say the same in words
        </title>
        {ticks.map(({ x, label }) => (
          <>
            <line x1={x} x2={x} y1={sizes.axis - 6} y2={height - 4} stroke-opacity="0.2" />
            <Words x={x} y={sizes.axis - 10} anchor="middle" text={label} />
          </>
        ))}
        {lanes.map((lane) => (
          <LaneRow {...lane} />
        ))}
      </svg>
    </DrawingStrip>
  )
}

function LaneRow({ label, top, marks, bars }: LaneDrawn) {
  return (
    <g>
      <line x1="0" x2={sizes.width} y1={top} y2={top} stroke-opacity="0.4" />
      <Words x={8} y={top + sizes.lane / 2 + 5} anchor="start" text={label} />
      {marks.map((mark) => (
        <Dot {...mark} />
      ))}
      {bars.map((bar) => (
        <Span {...bar} />
      ))}
    </g>
  )
}

function Dot({ x, y, count, holdsKey }: Mark) {
  const radius = Math.min(11, 3 + Math.sqrt(count) * 1.5)
  return (
    <circle
      cx={x}
      cy={y}
      r={radius.toFixed(1)}
      stroke-width="1.5"
      fill={holdsKey ? 'currentColor' : 'none'}
    />
  )
}

/** A letter is about 7 pixels wide: only words that fit stand in a bar; all of them stand in the table. */
function Span({ x, y, width, label, open }: Bar) {
  const room = Math.floor((width - 8) / 8)
  const text = label.length <= room ? label : room > 4 ? `${label.slice(0, room - 1)}…` : ''
  return (
    <g>
      <rect x={x} y={y} width={width} height={sizes.row - 4} stroke-width="1.5" />
      {open && <line x1={x + width} x2={x + width + 8} y1={y + 8} y2={y + 8} stroke-width="2" />}
      {text !== '' && <Words x={x + 4} y={y + 12} anchor="start" text={text} />}
    </g>
  )
}

interface WordsProps {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
  readonly text: string
}

function Words({ x, y, anchor, text }: WordsProps) {
  return (
    <text x={x} y={y} text-anchor={anchor} font-size="12" fill="currentColor" stroke="none">
      {text}
    </text>
  )
}

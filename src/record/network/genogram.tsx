import type { Drawing, Line, Strokes } from '../../models/genogram/drawing.ts'
import { measures } from '../../models/genogram/measures.ts'
import { DrawingStrip } from '../../platform/components/drawing-strip.tsx'
import type { DrawnPerson, GenogramWords, Shape } from './genogram-words.ts'

const half = measures.symbol / 2

/** A family in the field's signs. In the colour of the text, so that it prints, goes dark and copies in grey; it scrolls in a strip of its own. */
export function Genogram({ drawing, people, title, more }: GenogramWords) {
  return (
    <DrawingStrip label="Family drawing">
      <svg
        role="img"
        aria-labelledby="genogram-title"
        width={drawing.width}
        height={drawing.height}
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      >
        <title id="genogram-title">{more ? `${title}. There are more people than are drawn` : title}</title>
        {drawing.households.map((points) => (
          <polygon
            points={pointsOf(points)}
            stroke-width="1.5"
            stroke-dasharray="2 5"
            stroke-linejoin="round"
          />
        ))}
        {drawing.lines.map((line) => (
          <polyline points={pointsOf(line.points)} {...strokeOf(line)} />
        ))}
        {drawing.strokes.map((strokes) => (
          <Cuts {...strokes} />
        ))}
        {people.map((one) => (
          <Person {...one} adopted={isAdopted(drawing, one.id)} />
        ))}
      </svg>
    </DrawingStrip>
  )
}

function pointsOf(points: Drawing['households'][number]): string {
  return points.map(([x, y]) => `${x},${y}`).join(' ')
}

/** Partners who are not married: long dashes. Parents of whom it is not said how they are together: dots. Adoption: dashes. */
function strokeOf({ what }: Line): { readonly 'stroke-dasharray'?: string } {
  if (what === 'bar') return {}
  if ('between' in what) {
    if (what.between === 'partners' || what.between === 'former') return { 'stroke-dasharray': '10 4' }
    return what.between === 'parents' ? { 'stroke-dasharray': '2 4' } : {}
  }
  if (what.by === 'adoption') return { 'stroke-dasharray': '6 4' }
  return what.by === 'sibling' ? { 'stroke-dasharray': '2 4' } : {}
}

function Cuts({ at: [x, y], count }: Strokes) {
  const tall = measures.strokes / 2
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const middle = x + (index - (count - 1) / 2) * 6
        return <line x1={middle - 4} y1={y + tall} x2={middle + 4} y2={y - tall} />
      })}
    </>
  )
}

function isAdopted({ lines }: Drawing, id: string): boolean {
  return lines.some(
    ({ what }) => typeof what === 'object' && 'to' in what && what.to === id && what.by === 'adoption',
  )
}

function Person({
  x,
  y,
  shape,
  died,
  subject,
  inside,
  beside,
  adopted,
}: DrawnPerson & { readonly adopted: boolean }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <Sign shape={shape} size={half} />
      {subject && <Sign shape={shape} size={half - 5} />}
      {died && <path d={`M${-half} ${-half}L${half} ${half}M${-half} ${half}L${half} ${-half}`} />}
      {adopted && <Brackets />}
      {inside !== '' && <Words x={0} y={shape === 'triangle' ? 9 : 5} anchor="middle" text={inside} />}
      {beside.map((line, index) => (
        <Words
          x={half + measures.labelGap}
          y={5 + (index - (beside.length - 1) / 2) * 15}
          anchor="start"
          text={line}
        />
      ))}
    </g>
  )
}

/** One of the field's signs around its middle. */
export function Sign({ shape, size }: { readonly shape: Shape; readonly size: number }) {
  if (shape === 'square') return <rect x={-size} y={-size} width={size * 2} height={size * 2} />
  if (shape === 'circle') return <circle r={size} />
  if (shape === 'diamond') return <polygon points={`0,${-size} ${size},0 0,${size} ${-size},0`} />
  return <polygon points={`0,${-size} ${size},${size} ${-size},${size}`} />
}

/** Square brackets around whoever was adopted. */
function Brackets() {
  const at = half + 4
  return (
    <path
      d={`M${6 - at} ${-at}H${-at}V${at}H${6 - at}M${at - 6} ${-at}H${at}V${at}H${at - 6}`}
      stroke-width="1.5"
    />
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
    <text x={x} y={y} text-anchor={anchor} font-size="13" fill="currentColor" stroke="none">
      {text}
    </text>
  )
}

import type { ComponentChildren } from 'preact'
import { Details } from '../../platform/components/details.tsx'
import { Sign } from './genogram.tsx'

const signs = [
  { sign: <Sign shape="square" size={9} />, text: 'a man or boy' },
  { sign: <Sign shape="circle" size={9} />, text: 'a woman or girl' },
  { sign: <Sign shape="diamond" size={10} />, text: 'sex not known' },
  { sign: <Sign shape="triangle" size={9} />, text: 'not born yet' },
  {
    sign: (
      <>
        <Sign shape="circle" size={10} />
        <Sign shape="circle" size={6} />
      </>
    ),
    text: 'whose record this is',
  },
  { sign: <path d="M-9 -9L9 9M-9 9L9 -9" />, text: 'has died' },
  { sign: <path d="M-4 -9H-8V9H-4M4 -9H8V9H4" />, text: 'adopted; the line to adoptive parents is dashed' },
  { sign: <path d="M-12 0H12" />, text: 'married, or civil partners' },
  { sign: <path d="M-12 0H12" stroke-dasharray="10 4" />, text: 'partners' },
  {
    sign: <path d="M-12 0H12" stroke-dasharray="2 4" />,
    text: 'parents of a child, or brothers and sisters: no more is recorded',
  },
  { sign: <path d="M-12 0H12M-3 7L3 -7" />, text: 'living apart' },
  { sign: <path d="M-12 0H12M-6 7L0 -7M0 7L6 -7" />, text: 'divorced' },
  { sign: <path d="M0 -9L-8 9M0 -9L8 9" />, text: 'twins' },
  { sign: <path d="M-11 -8H11V8H-11Z" stroke-dasharray="2 5" />, text: 'recorded at the same address' },
]

/** What the signs of a family drawing mean. */
export function GenogramKey() {
  return (
    <Details summaryText="What the signs mean">
      <ul class="govuk-list hearth-key">
        {signs.map(({ sign, text }) => (
          <li>
            <Glyph>{sign}</Glyph> {text}
          </li>
        ))}
      </ul>
    </Details>
  )
}

/** A small picture beside words that say the same. */
export function Glyph({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      aria-hidden="true"
      width="28"
      height="24"
      viewBox="-14 -12 28 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    >
      {children}
    </svg>
  )
}

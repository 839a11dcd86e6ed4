import type { ComponentChildren } from 'preact'

interface DrawingStripProps {
  /** What the drawing is, for those who come to it by keyboard. */
  readonly label: string
  readonly children: ComponentChildren
}

/** A drawing at its own size: on a narrow screen it scrolls in a strip that the keyboard reaches; on paper it fits the page. */
export function DrawingStrip({ label, children }: DrawingStripProps) {
  const strip = { role: 'region', 'aria-label': label, tabIndex: 0 } as const
  return (
    <div class="hearth-drawing" {...strip}>
      {children}
    </div>
  )
}

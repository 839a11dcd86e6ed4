/** Sizes of the drawing, in its own units: one is a pixel on the screen. */
export const measures = {
  /** Width and height of a symbol. */
  symbol: 36,
  /** Between a symbol and the name beside it. */
  labelGap: 6,
  /** Between the name of one and the symbol of the next. */
  gap: 20,
  /** Between lines that run side by side. */
  lineGap: 12,
  /** Above and below the lines between two rows. */
  rowGap: 14,
  /** Height of the strokes through the line of two who are apart. */
  strokes: 14,
  /** Around the whole. */
  margin: 24,
} as const

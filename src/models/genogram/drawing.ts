import type { Bond, Descent } from './family.ts'

export type Point = readonly [x: number, y: number]

/** Where somebody's symbol stands: its middle. */
export interface Placed {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** A line of the drawing, from corner to corner. */
export interface Line {
  /** The union it belongs to. */
  readonly union: string
  readonly points: readonly Point[]
  /** Between partners, with how they are or were together; from parents to a child, with how it came to them; or the bar both hang on. */
  readonly what: { readonly between: Bond } | { readonly to: string; readonly by: Descent } | 'bar'
}

/** One or two strokes through a line: apart, divorced. */
export interface Strokes {
  readonly at: Point
  readonly count: 1 | 2
}

/** A family drawn: everything has its place. Units are pixels. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly people: readonly Placed[]
  readonly lines: readonly Line[]
  readonly strokes: readonly Strokes[]
  /** Closed lines around those who live together. */
  readonly households: readonly (readonly Point[])[]
}

/** One thing that somebody does at a page, in the words that they read there. */
export type Step =
  | { readonly does: 'open'; readonly path: string }
  | { readonly does: 'press'; readonly name: string | RegExp; readonly role?: 'button' | 'link' }
  | { readonly does: 'choose'; readonly answer: string; readonly question?: string }
  | { readonly does: 'pick'; readonly label: string | RegExp; readonly answer: string }
  /** `told`: what is written would be written on paper, too, so it is counted apart. */
  | { readonly does: 'type'; readonly label: string | RegExp; readonly text: string; readonly told?: true }
  /** Waits for words that answer what was typed. */
  | { readonly does: 'see'; readonly words: string | RegExp }

/** Something that people do from beginning to end. */
export interface Walk {
  readonly name: string
  /** From the moment at which it begins to the one at which it is done. */
  readonly from: string
  readonly to: string
  readonly steps: readonly Step[]
}

/** What a part of a walk takes of somebody. */
export interface Effort {
  readonly keys: number
  /** Keys of words that would be written down anyway. */
  readonly toldKeys: number
  readonly clicks: number
  readonly decisions: number
  /** Milliseconds in which somebody waits for Hearth. */
  readonly waited: number
}

/** Seconds of a practised person. @source keystroke-level model: a key of an average typist, to point and click, to make up one’s mind */
const klm = { key: 0.28, click: 1.1, decision: 1.35 } as const

/** Seconds of an effort by the keystroke-level model, with the waits that were measured. */
export function secondsOf({ keys, clicks, decisions, waited }: Effort): number {
  return keys * klm.key + clicks * klm.click + decisions * klm.decision + waited / 1000
}

/** Two efforts one after the other. */
export function added(a: Effort, b: Effort): Effort {
  return {
    keys: a.keys + b.keys,
    toldKeys: a.toldKeys + b.toldKeys,
    clicks: a.clicks + b.clicks,
    decisions: a.decisions + b.decisions,
    waited: a.waited + b.waited,
  }
}

export const noEffort: Effort = { keys: 0, toldKeys: 0, clicks: 0, decisions: 0, waited: 0 }

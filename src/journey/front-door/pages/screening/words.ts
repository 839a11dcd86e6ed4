import { labelOf } from '../../../../platform/code.ts'
import { longDate } from '../../../../platform/day-words.ts'
import { exploitationScreening } from '../../forms/exploitation-screening.ts'
import { screeningAsked } from '../../forms/screening-asked.ts'
import type { Threshold } from '../../forms/threshold.ts'
import type { pickedFor, ScreeningGround } from '../../screening.records.ts'

type Picked = Awaited<ReturnType<typeof pickedFor>>[number]

/** A contact's screenings and what of the guidance was picked for it, worded. */
export function screeningWords(
  ground: ScreeningGround | undefined,
  picked: readonly Picked[],
  guidance: readonly Threshold[],
) {
  const done = ground?.done ?? []
  return {
    lines: [
      ...done.map(
        ({ on, band, rater, words }) =>
          `${longDate(on)}, ${labelOf(exploitationScreening.raters, rater).toLowerCase()}: ${labelOf(exploitationScreening.bands, band)}. ${words ?? ''}`,
      ),
      ...(ground?.leftOut ? [`Decided without it: ${ground.leftOut}`] : []),
    ],
    wanted: notDone(ground),
    threshold: picked.slice(0, 1).flatMap((one) => thresholdLines(one, guidance)),
  }
}

/** Whether the screening is asked for and not done. */
export function notDone(ground: ScreeningGround | undefined): boolean {
  return ground !== undefined && ground.done.length === 0 && screeningAsked(ground)
}

/** By the version of the guidance that held then. */
function thresholdLines(
  { version, descriptors, suggested, decided, differsBecause }: Picked,
  all: readonly Threshold[],
): string[] {
  const guidance = all.find((one) => one.version === version)
  const texts = descriptors.map(
    (code) => guidance?.descriptors.find((one) => one.code === code)?.text ?? code,
  )
  const level =
    suggested === decided
      ? `Together they point to level ${suggested}.`
      : `Together they point to level ${suggested}; level ${decided} was chosen: ${differsBecause ?? ''}`
  return [...texts, level]
}

/** What the answers came to, by the band in the address; null where it is none. */
export function bandDone(band: string | undefined): string | null {
  const found = exploitationScreening.bands.find(({ code }) => code === band)
  return found ? `The screening is kept: ${found.label.toLowerCase()}. It suggests: ${found.suggests}.` : null
}

/** What the decision page says of the screening. */
export function screeningFacts(ground: ScreeningGround | undefined): { key: string; value: string }[] {
  const last = ground?.done.at(-1)
  if (last) {
    const value = `${labelOf(exploitationScreening.bands, last.band)}. ${last.words ?? ''}`
    return [{ key: 'Exploitation screening', value }]
  }
  if (!notDone(ground)) return []
  return [{ key: 'Exploitation screening', value: 'Asked for with this contact, and not done yet' }]
}

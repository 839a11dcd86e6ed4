import * as z from 'zod'
import { longMoment } from '../../platform/day-words.ts'
import { type Instant, wallClockOf } from '../../platform/instant.ts'
import type { FormBody } from './body.ts'
import { boxesOf, fieldsOf, type Named, placesOf } from './fields.ts'
import type { AnyForm } from './form.ts'

const kept = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The controls in the kept text of a draft. */
export function bodyIn(text: string): FormBody {
  return kept.parse(JSON.parse(text))
}

/** What stood in a control that the form no longer has. */
export interface NoLongerAsked {
  readonly label: string
  readonly text: string
}

/** A draft as a newer version of the form takes it. */
export interface MovedDraft {
  readonly body: FormBody
  /** Shown to the author, who decides where it belongs: it is never lost. */
  readonly noLongerAsked: readonly NoLongerAsked[]
}

/**
 * Moves a draft to the version of the form that is shown now.
 * @param written the version in which it was typed, for its words; left out, the control's name stands for them
 */
export function moveDraft(
  form: AnyForm,
  body: FormBody,
  {
    children = [],
    written,
  }: { readonly children?: readonly Named[]; readonly written?: AnyForm | undefined },
): MovedDraft {
  const known = fieldsOf(form, children)
  const entries = Object.entries(body)
  const strange = entries.filter(
    ([field, value]) => !known.has(field) && [value].flat().some((text) => text !== ''),
  )
  const label = (field: string) => labelIn(written, field, children) ?? field
  return {
    body: Object.fromEntries(entries.filter(([field]) => known.has(field))),
    noLongerAsked: strange.map(([field, value]) => ({
      label: label(field),
      text: [value].flat().join(', '),
    })),
  }
}

function labelIn(form: AnyForm | undefined, field: string, children: readonly Named[]): string | undefined {
  const place =
    form &&
    placesOf(form, children).find(({ asked, field: own }) => boxesOf(asked.question, own).includes(field))
  return place?.asked.question.label
}

/** How old a draft is: 'just now', '5 minutes ago', 'at 14:05', '3 March 2026 at 14:05'. */
export function draftAge(savedAt: Instant, now: Instant): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(savedAt)) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`
  const saved = wallClockOf(savedAt)
  return saved.on === wallClockOf(now).on ? `at ${saved.time}` : longMoment(savedAt)
}

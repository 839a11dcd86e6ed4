import { longDate } from '../../platform/day-words.ts'
import type { PlainDate } from '../../platform/plain-date.ts'
import type { Answer, WholeAnswers } from './answer.ts'
import { answerAt, type FormBody, sentFor } from './body.ts'
import { boxesOf, fieldOf, type Place } from './fields.ts'
import type { StoredProvenance } from './stored.ts'

/** A fact that fills in a question, and where we have it from. */
export interface Fact {
  readonly value: Answer
  /** Who or what said so, after 'From': 'the school’s call'. */
  readonly source: string
  readonly on: PlainDate
}

/** Facts by the names that questions give in `prefill`; about one child under 'name-for-(the child’s id)'. */
export type Prefill = Readonly<Record<string, Fact>>

/** The fact that fills in a place of the page; undefined where the question takes none or there is none. */
function factFor({ asked, child }: Place, prefill: Prefill | undefined): Fact | undefined {
  const name = asked.question.prefill
  return name === undefined ? undefined : prefill?.[fieldOf(name, child?.id ?? null)]
}

/** What the facts put into the controls of a form that nobody has touched. */
export function prefilledBody(places: readonly Place[], prefill: Prefill | undefined): FormBody {
  return Object.fromEntries(places.flatMap((place) => sentFor(place, factFor(place, prefill)?.value)))
}

/** The fact that filled in a place, as long as its controls still hold it. */
export function factStillIn(place: Place, prefill: Prefill | undefined, body: FormBody): Fact | undefined {
  const fact = factFor(place, prefill)
  if (fact === undefined) return undefined
  const held = boxesOf(place.asked.question, place.field).map((box) => [box, body[box]])
  return JSON.stringify(held) === JSON.stringify(sentFor(place, fact.value)) ? fact : undefined
}

/** 'From the school’s call on 3 March 2026' */
export function provenanceWords({ source, on }: Pick<Fact, 'source' | 'on'>): string {
  return `From ${source} on ${longDate(on)}`
}

/** Where each answer came from that is still what a fact said: to be stored beside the answers. */
export function provenanceOf(
  places: readonly Place[],
  answers: WholeAnswers,
  prefill: Prefill | undefined,
): StoredProvenance {
  const kept = places.flatMap((place) => {
    const fact = factFor(place, prefill)
    const unchanged =
      fact !== undefined && JSON.stringify(answerAt(answers, place)) === JSON.stringify(fact.value)
    return unchanged ? [[place.field, { source: fact.source, on: fact.on }] as const] : []
  })
  return Object.fromEntries(kept)
}

import { ask, form } from '../../../mechanisms/forms/index.ts'
import { type PlainDate, plainDate } from '../../../platform/plain-date.ts'
import type { Level } from '../model.ts'

/** A part of the guidance. */
export type Domain = 'child' | 'parents' | 'around' | 'exploitation'

/** Something that may fit a child, and the level of need that it points to. */
export interface Descriptor {
  readonly code: string
  readonly domain: Domain
  readonly level: Level
  readonly text: string
}

/** One version of a council's threshold guidance, as data. A version that was used never changes: another is put beside it. */
export interface Threshold {
  readonly version: number
  /** The day from which it holds, until the next one's. */
  readonly from: PlainDate
  readonly descriptors: readonly Descriptor[]
}

/** Descriptors of one level in one domain: texts by code. */
function at(domain: Domain, level: Level, texts: Readonly<Record<string, string>>): Descriptor[] {
  return Object.entries(texts).map(([code, text]) => ({ code, domain, level, text }))
}

/**
 * The example council's guidance, in words made up for Hearth. A council puts its own beside it.
 * @source spec/services/01-front-door.md, Threshold
 */
export const thresholds: readonly [Threshold, ...Threshold[]] = [
  {
    version: 1,
    from: plainDate('2000-01-01'),
    descriptors: [
      ...at('child', 1, { 'child-well': 'Well, learning, and has friends' }),
      ...at('child', 2, { 'child-slipping': 'Slipping at school, or sad for some weeks' }),
      ...at('child', 2, { 'child-cares': 'Looks after somebody at home and misses out' }),
      ...at('child', 3, { 'child-several': 'Several needs at once, and help so far has not been enough' }),
      ...at('child', 3, { 'child-harms-self': 'Hurts themselves, and somebody safe knows' }),
      ...at('child', 4, { 'child-hurt': 'Hurt, or likely to be hurt, by somebody' }),
      ...at('child', 4, { 'child-disabled': 'Disabled, and needs more than any family could do alone' }),
      ...at('parents', 1, { 'parents-cope': 'Cope, and ask for help when they need it' }),
      ...at('parents', 2, { 'parents-tired': 'Worn out, and glad of help for a time' }),
      ...at('parents', 3, { 'parents-struggle': 'Often can’t give what the child needs' }),
      ...at('parents', 4, { 'parents-danger': 'Put the child in danger, or can’t keep danger away' }),
      ...at('around', 1, { 'around-safe': 'A safe home and people near' }),
      ...at('around', 2, { 'around-money': 'Money or housing makes daily life hard' }),
      ...at('around', 3, { 'around-moves': 'Moves often, or the home is not fit for a child' }),
      ...at('around', 4, { 'around-nobody': 'Nobody to live with, or nowhere that is safe' }),
      ...at('exploitation', 1, { 'exploited-none': 'Nothing points to exploitation' }),
      ...at('exploitation', 2, {
        'exploited-signs': 'First signs: new things or new friends nobody can explain',
      }),
      ...at('exploitation', 3, { 'exploited-drawn': 'Being drawn in: away at night, afraid, or in debt' }),
      ...at('exploitation', 4, { 'exploited-now': 'Exploited now: carries, sells or is used for others' }),
    ],
  },
]

/** The guidance that holds on a day. @param all in any order, at least one from before the day */
export function thresholdOn(all: readonly Threshold[], day: PlainDate): Threshold | undefined {
  return all
    .filter(({ from }) => from <= day)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1)
}

/** The level that what was picked points to: the highest. Null where nothing was. */
export function levelSuggested({ descriptors }: Threshold, picked: readonly string[]): Level | null {
  const levels = descriptors.filter(({ code }) => picked.includes(code)).map(({ level }) => level)
  return levels.toSorted((one, other) => other - one)[0] ?? null
}

/** What is wrong with guidance of several versions; empty: nothing. */
export function thresholdFaults(all: readonly Threshold[]): string[] {
  const twice = (words: readonly (string | number)[], what: string) =>
    new Set(words).size === words.length ? [] : [`${what} stands twice`]
  return [
    ...(all.length === 0 ? ['there is no guidance'] : []),
    ...twice(
      all.map(({ version }) => version),
      'a version',
    ),
    ...twice(
      all.map(({ from }) => from),
      'a day',
    ),
    ...all.flatMap((threshold) => versionFaults(threshold).map((fault) => `${threshold.version}: ${fault}`)),
  ]
}

/** What is wrong with one version; empty: nothing. */
export function versionFaults({ descriptors }: Pick<Threshold, 'descriptors'>): string[] {
  const codes = descriptors.map(({ code }) => code)
  const domains = [...new Set(descriptors.map(({ domain }) => domain))]
  const holes = domains.flatMap((domain) => {
    const levels = new Set(descriptors.filter((one) => one.domain === domain).map(({ level }) => level))
    return levels.size === 4 ? [] : [`${domain} does not have every level`]
  })
  return [
    ...(new Set(codes).size === codes.length ? [] : ['a descriptor stands twice']),
    ...(descriptors.some(({ text }) => text.trim() === '') ? ['a descriptor has no words'] : []),
    ...(domains.includes('exploitation') ? holes : [...holes, 'the exploitation continuum is missing']),
  ]
}

/** What may be picked in a domain, each with its level. */
function pickable({ descriptors }: Threshold, domain: Domain) {
  return descriptors
    .filter((one) => one.domain === domain)
    .map(({ code, level, text }) => ({ code, label: `${text} (level ${level})` }))
}

/** Asked with a decision: what of the guidance that holds fits the child. */
export function thresholdFormOf(threshold: Threshold) {
  return form({ id: 'threshold', version: threshold.version, title: 'What fits the child?' })
    .ask('child', ask.chooseMany('What fits the child?', pickable(threshold, 'child')))
    .ask('parents', ask.chooseMany('What fits the parents or carers?', pickable(threshold, 'parents')))
    .ask('around', ask.chooseMany('What fits the home and the people around?', pickable(threshold, 'around')))
    .ask('exploitation', ask.chooseMany('What fits about exploitation?', pickable(threshold, 'exploitation')))
    .ask(
      'differsBecause',
      ask.longText('If you choose another level than these point to: why?', {
        hint: 'The highest level ticked is the one they point to',
        rows: 3,
      }),
    )
    .done()
}

/** The example council's, which holds until a council sets its own. */
export const thresholdForm = thresholdFormOf(thresholds[0])

import type { Attributes } from './options.ts'

/** One wording by plural form, or one for all. */
export type Wording = string | Readonly<Record<string, string>> | undefined

/** Wordings for a component's script, as data attributes. @source GOV.UK Frontend: govukI18nAttributes */
export function i18nAttributes(wordings: Readonly<Record<string, Wording>>): Attributes {
  return Object.fromEntries(Object.entries(wordings).flatMap(([key, wording]) => attributesFor(key, wording)))
}

function attributesFor(key: string, wording: Wording): [string, string][] {
  if (!wording) return []
  if (typeof wording === 'string') return [[`data-i18n.${key}`, wording]]
  return Object.entries(wording).map(([form, words]) => [`data-i18n.${key}.${form}`, words])
}

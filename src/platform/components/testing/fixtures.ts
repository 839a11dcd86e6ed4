import { readFileSync } from 'node:fs'

export interface Fixture {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly html: string
}

/** Where the official components lie. */
export const officialComponents = 'node_modules/govuk-frontend/dist/govuk/components'

/** The official examples of one component, with the markup each should give. */
export function fixturesOf(component: string): readonly Fixture[] {
  return JSON.parse(readFileSync(`${officialComponents}/${component}/fixtures.json`, 'utf8')).fixtures
}

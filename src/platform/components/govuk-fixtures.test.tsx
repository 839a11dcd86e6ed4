import { readFileSync } from 'node:fs'
import type { ComponentType } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { Label } from './label.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { propsOf } from './testing/macro-options.tsx'
import { treeOf } from './testing/tree.ts'
import { Textarea } from './textarea.tsx'

const official = 'node_modules/govuk-frontend/dist/govuk/components'

const built: Readonly<Record<string, ComponentType<never>>> = {
  'back-link': BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  checkboxes: Checkboxes,
  'date-input': DateInput,
  'error-message': ErrorMessage,
  'error-summary': ErrorSummary,
  fieldset: Fieldset,
  hint: Hint,
  input: Input,
  label: Label,
  'notification-banner': NotificationBanner,
  radios: Radios,
  select: Select,
  'service-navigation': ServiceNavigation,
  'skip-link': SkipLink,
  'summary-list': SummaryList,
  table: Table,
  tag: Tag,
  textarea: Textarea,
}

interface Fixture {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly html: string
}

function fixturesOf(component: string): readonly Fixture[] {
  return JSON.parse(readFileSync(`${official}/${component}/fixtures.json`, 'utf8')).fixtures
}

describe.each(Object.entries(built))('%s gives the official markup', (name, Component) => {
  const AnyComponent = Component as ComponentType<Record<string, unknown>>
  test.each(fixturesOf(name).map((fixture) => ({ ...fixture })))('$name', ({ options, html }) => {
    expect(treeOf(render(<AnyComponent {...propsOf(options)} />))).toBe(treeOf(html))
  })
})

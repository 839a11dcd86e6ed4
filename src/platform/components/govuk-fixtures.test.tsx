import { readdirSync, readFileSync } from 'node:fs'
import type { ComponentType } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { DateInput } from './date-input.tsx'
import { Details } from './details.tsx'
import { ErrorMessage } from './error-message.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Fieldset } from './fieldset.tsx'
import { FileUpload } from './file-upload.tsx'
import { Hint } from './hint.tsx'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Label } from './label.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { PasswordInput } from './password-input.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { propsOf } from './testing/macro-options.tsx'
import { treeOf } from './testing/tree.ts'
import { Textarea } from './textarea.tsx'
import { WarningText } from './warning-text.tsx'

const official = 'node_modules/govuk-frontend/dist/govuk/components'

const built: Readonly<Record<string, ComponentType<never>>> = {
  'character-count': CharacterCount,
  details: Details,
  'file-upload': FileUpload,
  'inset-text': InsetText,
  pagination: Pagination,
  panel: Panel,
  'password-input': PasswordInput,
  'phase-banner': PhaseBanner,
  tabs: Tabs,
  'task-list': TaskList,
  'warning-text': WarningText,
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

/** Each with the reason. A component leaves this list on the day it is built. */
const notBuilt = {
  accordion: 'its script names the buttons otherwise than they read; headings and `Details` serve',
  'cookie-banner': 'only cookies that a session needs are set',
  'exit-this-page': 'comes with the portals',
  feedback: 'no page asks for it yet',
  footer: 'prints the crown; `PageFooter` is ours',
  'generic-header': 'has no place for who is signed in; `Header` is ours',
  header: 'prints the GOV.UK logotype; `Header` is ours',
  'language-navigation': 'comes with the portals',
}

test('every official component is built, or is named as not built', () => {
  const all = readdirSync(official, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect([...Object.keys(built), ...Object.keys(notBuilt)].sort()).toEqual(all.map(({ name }) => name).sort())
})

import nunjucks from 'nunjucks'
import type { ComponentType } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Alert } from './alert.tsx'
import { Badge } from './badge.tsx'
import { Filter } from './filter.tsx'
import { PageHeaderActions } from './page-header-actions.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { SubNavigation } from './sub-navigation.tsx'
import { propsOf } from './testing/macro-options.tsx'
import { treeOf } from './testing/tree.ts'
import { Timeline } from './timeline.tsx'

const macros = nunjucks.configure(
  ['node_modules/@ministryofjustice/frontend', 'node_modules/govuk-frontend/dist'],
  {
    autoescape: true,
  },
)
macros.addFilter('mojDate', (_timestamp: string, words: string) => words)

const items = [
  { text: 'Summary', href: '/1', active: true },
  { html: '<b>Chronology</b>', href: '/2', attributes: { 'data-x': '1' } },
]

interface Case {
  readonly component: ComponentType<never>
  readonly macro: string
  readonly of: string
  readonly options: Readonly<Record<string, unknown>>
}

const cases: readonly Case[] = [
  { component: Badge, macro: 'Badge', of: 'badge', options: { text: 'Draft & new' } },
  {
    component: Badge,
    macro: 'Badge',
    of: 'badge',
    options: { html: '<i>Draft</i>', classes: 'moj-badge--red' },
  },
  { component: SubNavigation, macro: 'SubNavigation', of: 'sub-navigation', options: { items } },
  {
    component: SubNavigation,
    macro: 'SubNavigation',
    of: 'sub-navigation',
    options: { label: 'The record', items, classes: 'x', attributes: { id: 'n' } },
  },
  {
    component: SideNavigation,
    macro: 'SideNavigation',
    of: 'side-navigation',
    options: { label: 'Parts', items },
  },
  {
    component: SideNavigation,
    macro: 'SideNavigation',
    of: 'side-navigation',
    options: {
      sections: [
        { heading: { text: 'First' }, items },
        { heading: { text: 'Then', headingLevel: 2 }, items },
      ],
    },
  },
  {
    component: PageHeaderActions,
    macro: 'PageHeaderActions',
    of: 'page-header-actions',
    options: { heading: { text: 'Contacts' } },
  },
  {
    component: PageHeaderActions,
    macro: 'PageHeaderActions',
    of: 'page-header-actions',
    options: {
      heading: { text: 'Contacts', level: 2, classes: 'govuk-heading-l' },
      items: [{ text: 'Record a contact', href: '/contacts/new' }, { text: 'Print' }],
    },
  },
  ...['information', 'success', 'warning', 'error'].map((variant) => ({
    component: Alert,
    macro: 'Alert',
    of: 'alert',
    options: {
      variant,
      title: 'Address',
      html: 'It <b>changed</b>',
      showTitleAsHeading: true,
      dismissible: true,
    },
  })),
  { component: Alert, macro: 'Alert', of: 'alert', options: { title: 'Only a title' } },
  {
    component: Filter,
    macro: 'Filter',
    of: 'filter',
    options: {
      heading: { text: 'Filter' },
      selectedFilters: {
        heading: { text: 'Chosen' },
        clearLink: { text: 'Clear', href: '/clear' },
        categories: [{ heading: { text: 'Team' }, items: [{ text: 'North', href: '/n' }] }],
      },
      optionsHtml: '<p>Questions</p>',
    },
  },
]

test.each(cases)('$macro gives the official markup ($#)', ({ component, macro, of, options }) => {
  const Component = component as ComponentType<Record<string, unknown>>
  const { optionsText, ...props } = propsOf(options)
  expect(treeOf(render(<Component {...props} {...(optionsText ? { options: optionsText } : {})} />))).toBe(
    treeOf(official(macro, of, options)),
  )
})

test('Timeline gives the official markup', () => {
  const datetime = { timestamp: '2026-03-20T10:00', text: '20 March 2026' }
  const happened = {
    label: { text: 'Contact' },
    byline: { text: 'Amara Osei' },
    classes: 'first',
    text: 'The school called',
  }
  const silent = { label: { html: '<i>Visit</i>' }, html: '<p>Seen</p>', attributes: { id: 'v' } }
  const options = {
    classes: 'x',
    headingLevel: 3,
    items: [happened, silent].map((item) => ({ ...item, datetime })),
  }
  const theirs = options.items.map((item) => ({
    ...item,
    datetime: { timestamp: datetime.timestamp, type: datetime.text },
  }))
  const Component = Timeline as ComponentType<never> as ComponentType<Record<string, unknown>>
  expect(treeOf(render(<Component {...propsOf(options)} />))).toBe(
    treeOf(official('Timeline', 'timeline', { ...options, items: theirs })),
  )
})

function official(macro: string, of: string, options: object): string {
  const call = `{% from "moj/components/${of}/macro.njk" import moj${macro} %}{{ moj${macro}(options) }}`
  // Without a type the official button would send the form that it stands in.
  return macros.renderString(call, { options }).replace('class="moj-alert__dismiss"', '$& type="button"')
}

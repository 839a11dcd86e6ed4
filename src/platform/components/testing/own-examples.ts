import type { ComponentType } from 'preact'
import { Alert } from '../alert.tsx'
import { AsTyped } from '../as-typed.tsx'
import { Badge } from '../badge.tsx'
import { ClockTag } from '../clock-tag.tsx'
import { ControlChart } from '../control-chart.tsx'
import { DataTable } from '../data-table.tsx'
import { DrawingStrip } from '../drawing-strip.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Filter } from '../filter.tsx'
import { Form } from '../form.tsx'
import { Header } from '../header.tsx'
import { IdentityBar } from '../identity-bar.tsx'
import { Layout } from '../layout.tsx'
import { PageHeaderActions } from '../page-header-actions.tsx'
import { Provenance } from '../provenance.tsx'
import { SideNavigation } from '../side-navigation.tsx'
import { SubNavigation } from '../sub-navigation.tsx'
import { TaskTable } from '../task-table.tsx'
import { TimeOutWarning } from '../time-out-warning.tsx'
import { Timeline } from '../timeline.tsx'
import { aView } from './view.ts'

interface Example {
  readonly name: string
  readonly file: string
  readonly component: ComponentType<never>
  readonly props: Readonly<Record<string, unknown>>
}

const items = [{ text: 'Summary', href: '#summary', active: true }]
const heading = { text: 'Contacts' }
const action = { text: 'Decide', href: '#decide' }
const due = { state: 'overdue', text: 'yesterday' }
const view = aView({ errors: [{ text: 'Enter a name', href: '#name' }] })

/** Our own components and MoJ's, with every text a page may give them. */
export const ownExamples: readonly Example[] = [
  of('alert', Alert, {
    title: 'Dogs',
    text: 'Two',
    showTitleAsHeading: true,
    dismissText: 'Away',
    variant: 'error',
  }),
  of('badge', Badge, { text: 'Draft', classes: 'x' }),
  of('clock-tag', ClockTag, due),
  of('data-table', DataTable, {
    id: 'id',
    caption: 'Contacts',
    columns: [{ text: 'Who' }, { text: 'What' }],
    rows: [['Amina', { text: 'Contact', sortValue: 'c' }]],
    narrow: 'scroll',
  }),
  of('empty-state', EmptyState, { title: 'Nothing', children: 'Yet', action }),
  of('filter', Filter, {
    heading,
    selectedFilters: { heading, clearLink: action, categories: [{ heading, items: [action] }] },
    submit: { text: 'Apply' },
    options: 'Questions',
  }),
  of('form', Form, {
    csrfToken: 't',
    action: '/a',
    id: 'f',
    idempotencyKey: 'k',
    version: '3',
    draftUrl: '/d',
    children: 'Questions',
  }),
  of('header', Header, { view }),
  of('identity-bar', IdentityBar, {
    name: 'Amina',
    href: '#a',
    born: '2019',
    id: 'H-1',
    facts: [{ key: 'Worker', value: 'Amara' }],
    warnings: [{ text: 'Dogs' }],
    restricted: true,
  }),
  of('as-typed', AsTyped, { url: '/look', into: 'found', press: 'look', children: 'Name' }),
  of('control-chart', ControlChart, {
    id: 'c',
    title: 'Seen in time',
    points: [
      { label: 'May', value: 90, centre: 88, lower: 80, upper: 96, mark: 'none' },
      { label: 'June', value: 70, centre: 88, lower: 80, upper: 96, mark: 'outside' },
      { label: 'July', value: 82, centre: 88, lower: 80, upper: 96, mark: 'row' },
      { label: 'August', value: null, centre: null, lower: null, upper: null, mark: 'none' },
    ],
  }),
  of('drawing-strip', DrawingStrip, { label: 'Drawing', children: 'Lines' }),
  of('layout', Layout, { title: 'Home', view, back: action, beforeContent: 'Bar', children: 'Page' }),
  of('page-header-actions', PageHeaderActions, { heading, items: [{ text: 'Print' }] }),
  of('provenance', Provenance, { source: 'the school', on: 'Monday', value: 'ZZ1', href: '#s' }),
  of('side-navigation', SideNavigation, { label: 'Parts', sections: [{ heading, items }] }),
  of('sub-navigation', SubNavigation, { label: 'Parts', items }),
  of('task-table', TaskTable, {
    id: 't',
    caption: 'Work',
    tasks: [{ about: items[0], what: 'Decide', due, action, worker: 'Amara' }],
    showWorker: true,
    emptyTitle: 'Nothing',
    emptyText: 'Yet',
  }),
  of('time-out-warning', TimeOutWarning, {
    warnAfterMinutes: 55,
    endsAfterMinutes: 60,
    extendUrl: '/e',
    csrfToken: 't',
  }),
  of('timeline', Timeline, {
    items: [
      {
        label: 'Contact',
        byline: 'Amara',
        datetime: { timestamp: '2026', text: '2026' },
        text: 'They called',
      },
    ],
  }),
]

function of(
  file: string,
  component: ComponentType<never>,
  props: Readonly<Record<string, unknown>>,
): Example {
  return { name: component.name, file, component, props }
}

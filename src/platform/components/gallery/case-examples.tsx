import { type ClockState, ClockTag } from '../clock-tag.tsx'
import { DataTable } from '../data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { IdentityBar } from '../identity-bar.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Table } from '../table.tsx'
import { TaskList } from '../task-list.tsx'
import { type Task, TaskTable } from '../task-table.tsx'
import { Timeline } from '../timeline.tsx'
import { Example, longName, longText } from './example.tsx'

const states: readonly ClockState[] = [
  'overdue',
  'due today',
  'due soon',
  'later',
  'met',
  'met late',
  'stopped',
  'exempt',
  'unknown',
]

/** Parts of a record and of a person's work. */
export function CaseExamples() {
  return (
    <>
      <Example name="Identity bar">
        <IdentityBar
          name="Amina Okafor"
          href="#school"
          born="14 May 2019 (7 years old)"
          id="H-100042"
          facts={[{ key: 'Worker', value: 'Amara Osei, North' }]}
          warnings={[{ text: 'Two dogs at the address' }, { text: 'Needs an interpreter', colour: 'blue' }]}
          restricted
        />
        <IdentityBar name={longName} born="3 March 2027" unborn id="H-100043" />
      </Example>
      <Example name="Clock tag">
        {states.map((state) => (
          <p class="govuk-body">
            <ClockTag state={state} text="by Monday 3 March 2026" />
          </p>
        ))}
      </Example>
      <Example name="Task table">
        <TaskTable id="my-work" caption="My work" tasks={tasks} showWorker emptyTitle="Nothing is due" />
        <TaskTable
          id="no-work"
          caption="Waiting"
          tasks={[]}
          emptyTitle="Nothing is waiting"
          emptyText="New contacts show here."
        />
      </Example>
      <Lists />
      <Facts />
      <Course />
    </>
  )
}

const tasks: readonly Task[] = [
  {
    about: { text: 'Amina Okafor', href: '#school' },
    what: 'Decide on the contact',
    due: { state: 'overdue', text: 'by Monday 2 March, 1 working day ago' },
    action: { text: 'Decide', href: '#source' },
    worker: 'Amara Osei',
  },
  {
    about: { text: longName },
    what: longText,
    due: { state: 'due soon', text: 'by Thursday 5 March' },
    action: { text: 'Write the assessment', href: '#happened' },
  },
]

function Lists() {
  const columns = [
    { text: 'Team', sort: 'ascending' },
    { text: 'Contacts', format: 'numeric', sort: 'none' },
    { text: 'Late', format: 'numeric' },
  ] as const
  const rows = [
    ['East', '41', '0'],
    ['North', '112', '3'],
  ]
  return (
    <>
      <Example name="Data table">
        <DataTable id="by-team" caption="Contacts by team" columns={columns} rows={rows} />
        <DataTable
          id="by-month"
          caption="Contacts by month"
          narrow="scroll"
          columns={['Team', 'January', 'February', 'March', 'April', 'May', 'June'].map((text) => ({ text }))}
          rows={[['North', '101', '97', '120', '88', '94', '131']]}
        />
      </Example>
      <Example name="Table">
        <Table caption="Bands" head={['Band', 'From']} rows={[['Early help', '2']]} firstCellIsHeader />
      </Example>
      <Example name="Empty state">
        <EmptyState title="No contacts are waiting" action={{ text: 'Record a contact', href: '#school' }}>
          New contacts show here as soon as they are recorded.
        </EmptyState>
      </Example>
    </>
  )
}

function Facts() {
  const change = { items: [{ text: 'Change', href: '#school', visuallyHiddenText: 'name' }] }
  const title = { text: 'Amina Okafor', headingLevel: 4 } as const
  return (
    <>
      <Example name="Summary list">
        <SummaryList
          rows={[
            { key: 'Name', value: longName, actions: change },
            { key: 'School', value: 'Not known' },
          ]}
        />
        <SummaryList card={{ title, actions: change }} rows={[{ key: 'Born', value: '14 May 2019' }]} />
      </Example>
      <Example name="Task list">
        <TaskList
          items={[
            { title: 'Who got in touch', href: '#source', status: { text: 'Done' } },
            { title: longName, hint: longText, href: '#happened', status: { tag: { text: 'To do' } } },
            { title: 'Decision', status: { text: 'Not yet possible' } },
          ]}
        />
      </Example>
    </>
  )
}

function Course() {
  return (
    <Example name="Timeline">
      <Timeline
        headingLevel={4}
        items={[
          {
            label: 'Contact from Northgate Primary',
            byline: 'Amara Osei',
            datetime: { timestamp: '2026-03-03T10:20', text: '3 March 2026 at 10:20' },
            children: <p class="govuk-body">{longText}</p>,
          },
          {
            label: longName,
            datetime: { timestamp: '2026-03-04', text: '4 March 2026' },
            text: 'Seen at home.',
          },
        ]}
      />
    </Example>
  )
}

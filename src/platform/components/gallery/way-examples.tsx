import { BackLink } from '../back-link.tsx'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { Checkboxes } from '../checkboxes.tsx'
import { Filter } from '../filter.tsx'
import { PageHeaderActions } from '../page-header-actions.tsx'
import { Pagination } from '../pagination.tsx'
import { SideNavigation } from '../side-navigation.tsx'
import { SubNavigation } from '../sub-navigation.tsx'
import { Tabs } from '../tabs.tsx'
import { Example, longName, longText } from './example.tsx'

const pages = [
  { text: 'Summary', href: '#school', active: true },
  { text: 'Chronology', href: '#happened' },
  { text: 'Records', href: '#source' },
  { text: 'Who has looked', href: '#team' },
]

/** Ways through the service and through long lists. */
export function WayExamples() {
  return (
    <>
      <Example name="Back link and breadcrumbs">
        <BackLink href="#school" />
        <Breadcrumbs
          items={[{ text: 'Home', href: '#school' }, { text: longName, href: '#team' }, { text: 'Contact' }]}
        />
      </Example>
      <Example name="Page header actions">
        <PageHeaderActions
          heading={{ text: 'Contacts', level: 4, classes: 'govuk-heading-l' }}
          items={[{ text: 'Record a contact', href: '#school' }]}
        />
      </Example>
      <Example name="Sub navigation">
        <SubNavigation label="This record" items={pages} />
      </Example>
      <Example name="Side navigation">
        <SideNavigation label="Settings" items={pages} />
      </Example>
      <Example name="Tabs">
        <Tabs
          items={[
            { label: 'Today', id: 'today', panel: { text: longText } },
            { label: 'This week', id: 'week', panel: { text: 'Nothing is due.' } },
          ]}
        />
      </Example>
      <LongLists />
    </>
  )
}

function LongLists() {
  return (
    <>
      <Example name="Pagination">
        <Pagination
          previous={{ href: '#school' }}
          next={{ href: '#team' }}
          items={[
            { number: 1, href: '#school' },
            { ellipsis: true },
            { number: 6, href: '#source', current: true },
            { number: 7, href: '#team' },
          ]}
        />
        <Pagination
          landmarkLabel="Neighbouring records"
          previous={{ href: '#school', labelText: longName }}
          next={{ href: '#team', labelText: 'Amina Okafor' }}
        />
      </Example>
      <Example name="Filter">
        <Filter
          heading="Filter"
          selectedFilters={{
            heading: 'Chosen filters',
            clearLink: { text: 'Clear filters', href: '#school' },
            categories: [{ heading: 'Team', items: [{ text: 'North', href: '#team' }] }],
          }}
          options={
            <Checkboxes name="teams" fieldset={{ legend: 'Team' }} items={[{ value: 'n', text: 'North' }]} />
          }
        />
      </Example>
    </>
  )
}

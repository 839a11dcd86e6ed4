import { type Attributes, type Common, type Content, classNames, type Sparse } from './options.ts'

export interface Tab {
  readonly label: string
  readonly id?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly panel: Content & { readonly attributes?: Attributes | undefined }
}

export interface TabsProps extends Common {
  readonly id?: string | undefined
  readonly idPrefix?: string | undefined
  readonly title?: string | undefined
  readonly items?: Sparse<Tab> | undefined
}

/** Parts of a page of which one shows at a time. @source GOV.UK Frontend: tabs */
export function Tabs({ id, idPrefix, title = 'Contents', items, classes, attributes }: TabsProps) {
  const tabs = (items ?? []).map((tab, index) => tab && { ...tab, id: tab.id || `${idPrefix}-${index + 1}` })
  return (
    <div id={id} class={classNames('govuk-tabs', classes)} {...attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map((tab, index) => tab && <TabLink tab={tab} first={index === 0} />)}
        </ul>
      )}
      {tabs.map((tab, index) => tab && <TabPanel tab={tab} first={index === 0} />)}
    </div>
  )
}

interface TabProps {
  readonly tab: Tab
  readonly first: boolean
}

function TabLink({ tab, first }: TabProps) {
  return (
    <li class={classNames('govuk-tabs__list-item', first && 'govuk-tabs__list-item--selected')}>
      <a class="govuk-tabs__tab" href={`#${tab.id}`} {...tab.attributes}>
        {tab.label}
      </a>
    </li>
  )
}

function TabPanel({ tab, first }: TabProps) {
  const { text, children, attributes } = tab.panel
  return (
    <div
      class={classNames('govuk-tabs__panel', !first && 'govuk-tabs__panel--hidden')}
      id={tab.id}
      {...attributes}
    >
      {children || (text ? <p class="govuk-body">{text}</p> : null)}
    </div>
  )
}

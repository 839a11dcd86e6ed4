import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { type Attributes, type Content, contentOf, optionsOf, type Short } from './options.ts'

export interface FilterCategory {
  readonly heading: Short<Content>
  /** `href` shows the list without this filter. */
  readonly items: readonly { readonly text: string; readonly href: string }[]
}

export interface FilterProps {
  readonly heading: Short<Content>
  readonly selectedFilters?:
    | {
        readonly heading: Short<Content>
        readonly clearLink: { readonly text: string; readonly href: string }
        readonly categories: readonly FilterCategory[]
      }
    | undefined
  readonly submit?:
    | { readonly text?: string | undefined; readonly attributes?: Attributes | undefined }
    | undefined
  /** The questions to filter by. */
  readonly options: ComponentChildren
  readonly attributes?: Attributes | undefined
}

/** Narrows a list by a press; what is chosen is shown and can be taken away. @source MOJ Frontend: filter */
export function Filter({ heading, selectedFilters, submit, options, attributes }: FilterProps) {
  return (
    <div class="moj-filter" data-module="moj-filter" {...attributes}>
      <div class="moj-filter__header">
        <div class="moj-filter__header-title">
          <h2 class="govuk-heading-m">{contentOf(optionsOf(heading))}</h2>
        </div>{' '}
        <div class="moj-filter__header-action" />
      </div>
      <div class="moj-filter__content">
        {selectedFilters && <Selected {...selectedFilters} />}
        <div class="moj-filter__options">
          <Button text={submit?.text || 'Apply filters'} attributes={submit?.attributes} />
          {options}
        </div>
      </div>
    </div>
  )
}

function Selected({ heading, clearLink, categories }: NonNullable<FilterProps['selectedFilters']>) {
  return (
    <div class="moj-filter__selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-m">{contentOf(optionsOf(heading))}</h2>
        </div>{' '}
        <div class="moj-filter__heading-action">
          <p>
            <a class="govuk-link govuk-link--no-visited-state" href={clearLink.href}>
              {clearLink.text}
            </a>
          </p>
        </div>
      </div>
      {categories.map((category) => (
        <Category {...category} />
      ))}
    </div>
  )
}

function Category({ heading, items }: FilterCategory) {
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{contentOf(optionsOf(heading))}</h3>
      <ul class="moj-filter-tags">
        {items.map(({ text, href }) => (
          <li>
            <a class="moj-filter__tag" href={href}>
              <span class="govuk-visually-hidden">Remove this filter</span> {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

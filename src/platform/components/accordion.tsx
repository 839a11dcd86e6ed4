import { i18nAttributes } from './i18n.ts'
import {
  type Common,
  type Content,
  classNames,
  contentOf,
  type HeadingLevel,
  hasContent,
  optionsOf,
  type Short,
  type Sparse,
} from './options.ts'

export interface AccordionSection {
  readonly heading: Short<Content>
  readonly summary?: Short<Content> | undefined
  readonly content?: Content | undefined
  readonly expanded?: boolean | undefined
}

export interface AccordionProps extends Common {
  readonly id: string
  readonly headingLevel?: HeadingLevel | undefined
  readonly items: Sparse<AccordionSection>
  /** Keeps in the browser which sections were open: not for pages about a person. */
  readonly rememberExpanded?: boolean | undefined
  readonly hideAllSectionsText?: string | undefined
  readonly hideSectionText?: string | undefined
  readonly hideSectionAriaLabelText?: string | undefined
  readonly showAllSectionsText?: string | undefined
  readonly showSectionText?: string | undefined
  readonly showSectionAriaLabelText?: string | undefined
}

/** Sections that open and close. @source GOV.UK Frontend: accordion */
export function Accordion(props: AccordionProps) {
  const wordings = i18nAttributes({
    'hide-all-sections': props.hideAllSectionsText,
    'hide-section': props.hideSectionText,
    'hide-section-aria-label': props.hideSectionAriaLabelText,
    'show-all-sections': props.showAllSectionsText,
    'show-section': props.showSectionText,
    'show-section-aria-label': props.showSectionAriaLabelText,
  })
  return (
    <div
      class={classNames('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={props.id}
      {...wordings}
      data-remember-expanded={props.rememberExpanded}
      {...props.attributes}
    >
      {props.items.map((item, index) => item && <Section {...{ props, item, number: index + 1 }} />)}
    </div>
  )
}

interface SectionProps {
  readonly props: AccordionProps
  readonly item: AccordionSection
  readonly number: number
}

function Section({ props: { id, headingLevel }, item, number }: SectionProps) {
  const Heading = `h${headingLevel || 2}` as const
  const summary = optionsOf(item.summary)
  return (
    <div
      class={classNames('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}
    >
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {contentOf(optionsOf(item.heading))}
          </span>
        </Heading>
        {hasContent(summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {contentOf(summary)}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        <Words {...item.content} />
      </div>
    </div>
  )
}

function Words({ text, children }: Content) {
  if (children) return children
  return text ? <p class="govuk-body">{text}</p> : null
}

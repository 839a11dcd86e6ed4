import type { ComponentChildren } from 'preact'
import {
  type Attributes,
  type Common,
  type Content,
  classNames,
  contentOf,
  hasContent,
  present,
  type Sparse,
} from './options.ts'

export interface PageLink {
  readonly number?: string | number | undefined
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  /** '…' in place of pages left out. */
  readonly ellipsis?: boolean | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PageStep extends Content {
  readonly href?: string | undefined
  /** The name of the page it leads to. */
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationProps extends Common {
  readonly items?: Sparse<PageLink> | undefined
  readonly previous?: PageStep | null | undefined
  readonly next?: PageStep | null | undefined
  readonly landmarkLabel?: string | undefined
}

/** The pages of a long list. @source GOV.UK Frontend: pagination */
export function Pagination({ items, previous, next, landmarkLabel, classes, attributes }: PaginationProps) {
  const block = !items && Boolean(next || previous)
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', classes)}
      aria-label={landmarkLabel || 'Pagination'}
      {...attributes}
    >
      {previous?.href && <Step kind="prev" step={previous} block={block} />}
      {items && (
        <ul class="govuk-pagination__list">
          {present(items)
            .filter((item) => Object.keys(item).length > 0)
            .map((item) => (
              <Page {...item} />
            ))}
        </ul>
      )}
      {next?.href && <Step kind="next" step={next} block={block} />}
    </nav>
  )
}

function Page(item: PageLink) {
  const classes = classNames(
    'govuk-pagination__item',
    item.current && 'govuk-pagination__item--current',
    item.ellipsis && 'govuk-pagination__item--ellipsis',
  )
  if (item.ellipsis) return <li class={classes}>⋯</li>
  return (
    <li class={classes}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href ?? ''}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number ?? ''}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}

interface StepProps {
  readonly kind: 'prev' | 'next'
  readonly step: PageStep
  readonly block: boolean
}

function Step({ kind, step, block }: StepProps) {
  const decorated = block && !step.labelText && 'govuk-pagination__link-title--decorated'
  const arrowFirst = block || kind === 'prev'
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={step.href ?? ''} rel={kind} {...step.attributes}>
        {arrowFirst && <Arrow kind={kind} />}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          <StepWords kind={kind} step={step} />
        </span>
        {step.labelText && block && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{step.labelText}</span>
          </>
        )}
        {!arrowFirst && <Arrow kind={kind} />}
      </a>
    </div>
  )
}

function StepWords({ kind, step }: Omit<StepProps, 'block'>): ComponentChildren {
  if (hasContent(step)) return contentOf(step)
  return (
    <>
      {kind === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

function Arrow({ kind }: { readonly kind: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[kind]} />
    </svg>
  )
}

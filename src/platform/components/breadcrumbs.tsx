import { type Attributes, type Common, type Content, classNames, contentOf } from './options.ts'

export interface Breadcrumb extends Content {
  readonly href?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface BreadcrumbsProps extends Common {
  readonly items: readonly Breadcrumb[]
  readonly collapseOnMobile?: boolean | undefined
  readonly labelText?: string | undefined
}

/** Where the page stands. @source GOV.UK Frontend: breadcrumbs */
export function Breadcrumbs({
  items,
  collapseOnMobile,
  labelText = 'Breadcrumb',
  ...common
}: BreadcrumbsProps) {
  const collapse = collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile'
  return (
    <nav
      class={classNames('govuk-breadcrumbs', common.classes, collapse)}
      {...common.attributes}
      aria-label={labelText}
    >
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) => (
          <Crumb {...item} />
        ))}
      </ol>
    </nav>
  )
}

function Crumb(item: Breadcrumb) {
  if (!item.href) {
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {contentOf(item)}
      </li>
    )
  }
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
        {contentOf(item)}
      </a>
    </li>
  )
}

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

export interface NavigationItem extends Content {
  readonly href?: string | undefined
  /** The page that is open. */
  readonly current?: boolean | undefined
  /** The part of the service that the open page belongs to. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface ServiceNavigationProps extends Common {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: Sparse<NavigationItem> | undefined
  readonly navigationId?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly ariaLabel?: string | undefined
  readonly slots?: NavigationSlots | undefined
}

interface NavigationSlots {
  readonly start?: ComponentChildren
  readonly end?: ComponentChildren
  /** Puts the end slot on the navigation's line. */
  readonly endInline?: boolean | undefined
  readonly navigationStart?: ComponentChildren
  readonly navigationEnd?: ComponentChildren
}

/** The ways through the service. @source GOV.UK Frontend: service navigation */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { slots, ariaLabel = 'Service information' } = props
  const common = {
    class: classNames('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const landmark = props.serviceName || slots?.start || slots?.end
  const inside = <Inside {...props} />
  return landmark ? (
    <section aria-label={ariaLabel} {...common}>
      {inside}
    </section>
  ) : (
    <div {...common}>{inside}</div>
  )
}

function Inside(props: ServiceNavigationProps) {
  const { slots } = props
  const inline = slots?.endInline && 'govuk-service-navigation__inlining-container'
  return (
    <div class={classNames('govuk-width-container', inline)}>
      {slots?.start}
      <div class="govuk-service-navigation__container">
        <ServiceName {...props} />
        <Navigation {...props} />
      </div>
      {slots?.end}
    </div>
  )
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationProps) {
  if (!serviceName) return null
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceUrl ? (
        <a href={serviceUrl} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  )
}

function Navigation(props: ServiceNavigationProps) {
  const { slots, menuButtonText: menu = 'Menu' } = props
  const items = present(props.navigation)
  if (items.length === 0 && !slots?.navigationStart && !slots?.navigationEnd) return null
  const id = props.navigationId || 'navigation'
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      class={classNames('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        <Toggle menu={menu} label={props.menuButtonLabel} controls={id} />
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots?.navigationStart}
        {items.map((item) => (
          <Item {...item} />
        ))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  )
}

const hiddenUntilScripted = { hidden: true, 'aria-hidden': true } as const

function Toggle({ menu, label, controls }: { menu: string; label: string | undefined; controls: string }) {
  return (
    <button
      type="button"
      class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
      aria-controls={controls}
      aria-label={label && label !== menu ? label : undefined}
      {...hiddenUntilScripted}
    >
      {menu}
    </button>
  )
}

function Item(item: NavigationItem) {
  const here = item.active || item.current
  return (
    <li
      class={classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}
    >
      <Destination {...item} />
    </li>
  )
}

function Destination(item: NavigationItem) {
  const here = item.active || item.current
  const current = here ? (item.current ? 'page' : 'true') : undefined
  const words = contentOf(item)
  const inside = here ? <strong class="govuk-service-navigation__active-fallback">{words}</strong> : words
  if (item.href) {
    return (
      <a class="govuk-service-navigation__link" href={item.href} aria-current={current} {...item.attributes}>
        {inside}
      </a>
    )
  }
  if (!hasContent(item)) return null
  return (
    <span class="govuk-service-navigation__text" aria-current={current}>
      {inside}
    </span>
  )
}

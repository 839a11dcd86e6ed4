import {
  type Attributes,
  type Common,
  type Content,
  classNames,
  contentOf,
  type HeadingLevel,
} from './options.ts'

export interface SideNavigationItem extends Content {
  readonly href: string
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SideNavigationSection {
  readonly heading: Content & Common & { readonly headingLevel?: HeadingLevel | undefined }
  readonly items: readonly SideNavigationItem[]
}

export interface SideNavigationProps extends Common {
  readonly label?: string | undefined
  readonly items?: readonly SideNavigationItem[] | undefined
  readonly sections?: readonly SideNavigationSection[] | undefined
}

/** The parts of a large page or set of settings. @source MOJ Frontend: side navigation */
export function SideNavigation({ label, items = [], sections, classes, attributes }: SideNavigationProps) {
  return (
    <nav class={classNames('moj-side-navigation', classes)} aria-label={label || undefined} {...attributes}>
      {sections ? sections.map((section) => <Section {...section} />) : <Items items={items} />}
    </nav>
  )
}

function Section({ heading, items }: SideNavigationSection) {
  const Heading = `h${heading.headingLevel ?? 4}` as const
  return (
    <>
      <Heading class={classNames('moj-side-navigation__title', heading.classes)} {...heading.attributes}>
        {contentOf(heading)}
      </Heading>
      <Items items={items} />
    </>
  )
}

function Items({ items }: { readonly items: readonly SideNavigationItem[] }) {
  return (
    <ul class="moj-side-navigation__list">
      {items.map((item) => (
        <li
          class={classNames('moj-side-navigation__item', item.active && 'moj-side-navigation__item--active')}
          {...item.attributes}
        >
          <a href={item.href} aria-current={item.active ? 'location' : undefined}>
            {contentOf(item)}
          </a>
        </li>
      ))}
    </ul>
  )
}

import { type Common, type Content, classNames, contentOf, present, type Sparse } from './options.ts'

export interface SubNavigationItem extends Content, Common {
  readonly href: string
  readonly active?: boolean | undefined
}

export interface SubNavigationProps extends Common {
  readonly label?: string | undefined
  readonly items: Sparse<SubNavigationItem>
}

/** The pages of one record. @source MOJ Frontend: sub navigation */
export function SubNavigation({ label, items, classes, attributes }: SubNavigationProps) {
  return (
    <nav
      class={classNames('moj-sub-navigation', classes)}
      aria-label={label || 'Secondary navigation region'}
      {...attributes}
    >
      <ul class="moj-sub-navigation__list">
        {present(items).map((item) => (
          <li class={classNames('moj-sub-navigation__item', item.classes)}>
            <a
              class="moj-sub-navigation__link"
              aria-current={item.active ? 'page' : undefined}
              href={item.href}
              {...item.attributes}
            >
              {contentOf(item)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import {
  type Common,
  type Content,
  classNames,
  contentOf,
  type HeadingLevel,
  optionsOf,
  present,
  type Short,
  type Sparse,
} from './options.ts'

export interface TimelineItem extends Content, Common {
  readonly label: Short<Content>
  readonly byline?: Short<Content> | undefined
  /** The moment or day for machines, and the words for people. */
  readonly datetime: { readonly timestamp: string; readonly text: string }
}

export interface TimelineProps extends Common {
  readonly headingLevel?: HeadingLevel | undefined
  readonly items: Sparse<TimelineItem>
}

/** What happened, in order. @source MOJ Frontend: timeline */
export function Timeline({ headingLevel = 2, items, classes, attributes }: TimelineProps) {
  return (
    <div class={classNames('moj-timeline', classes)} {...attributes}>
      {present(items).map((item) => (
        <Happening item={item} headingLevel={headingLevel} />
      ))}
    </div>
  )
}

function Happening({
  item,
  headingLevel,
}: {
  readonly item: TimelineItem
  readonly headingLevel: HeadingLevel
}) {
  const Heading = `h${headingLevel}` as const
  const byline = optionsOf(item.byline)
  return (
    <div class={classNames('moj-timeline__item', item.classes)} {...item.attributes}>
      <div class="moj-timeline__header">
        <Heading class="moj-timeline__title">{contentOf(optionsOf(item.label))}</Heading>{' '}
        {byline && <p class="moj-timeline__byline">by {contentOf(byline)}</p>}
      </div>
      <p class="moj-timeline__date">
        <time datetime={item.datetime.timestamp}>{item.datetime.text}</time>
      </p>
      <div class="moj-timeline__description">{contentOf(item)}</div>
    </div>
  )
}

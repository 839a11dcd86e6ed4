import { alertIcons } from './alert-icons.ts'
import { type Attributes, type Common, type Content, classNames, contentOf, hasContent } from './options.ts'

export interface AlertProps extends Common, Content {
  readonly variant?: 'information' | 'success' | 'warning' | 'error' | undefined
  /** What it is about; read out with the kind. */
  readonly title: string
  readonly showTitleAsHeading?: boolean | undefined
  readonly headingTag?: 'h2' | 'h3' | 'h4' | undefined
  readonly role?: 'region' | 'alert' | 'status' | undefined
  readonly dismissible?: boolean | undefined
  readonly dismissText?: string | undefined
}

/** News about one part of a page. @source MOJ Frontend: alert */
export function Alert(props: AlertProps) {
  const { variant = 'information', title } = props
  const headed = Boolean(props.showTitleAsHeading) && hasContent(props)
  const landmark = { role: props.role ?? 'region', 'aria-label': `${variant}: ${title}` } as const
  return (
    <div
      {...landmark}
      class={classNames(
        'moj-alert',
        `moj-alert--${variant}`,
        headed && 'moj-alert--with-heading',
        props.classes,
      )}
      data-module="moj-alert"
      data-dismissible={props.dismissible || undefined}
      {...props.attributes}
    >
      <div>
        <Icon variant={variant} />
      </div>
      <div class="moj-alert__content">
        <Words {...props} headed={headed} />
      </div>
      <div class="moj-alert__action">
        <button type="button" class="moj-alert__dismiss" hidden>
          {props.dismissText || 'Dismiss'}
        </button>
      </div>
    </div>
  )
}

function Words(props: AlertProps & { readonly headed: boolean }) {
  const Heading = props.headingTag ?? 'h2'
  if (!hasContent(props)) return props.title
  return (
    <>
      {props.headed && <Heading class="moj-alert__heading">{props.title}</Heading>}
      {contentOf(props)}
    </>
  )
}

function Icon({ variant }: { readonly variant: keyof typeof alertIcons }) {
  const { evenOdd, d } = alertIcons[variant]
  const rule: Attributes = evenOdd ? { 'fill-rule': 'evenodd', 'clip-rule': 'evenodd' } : {}
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the alert says its kind in words
    <svg {...picture}>
      <path {...rule} d={d} fill="currentColor" />
    </svg>
  )
}

const picture = {
  class: 'moj-alert__icon',
  role: 'presentation',
  focusable: 'false',
  xmlns: 'http://www.w3.org/2000/svg',
  viewBox: '0 0 30 30',
  height: 30,
  width: 30,
} as const

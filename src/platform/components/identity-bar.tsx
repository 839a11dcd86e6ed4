import { classNames } from './options.ts'
import { Tag, type TagColour } from './tag.tsx'

export interface IdentityWarning {
  readonly text: string
  readonly colour?: TagColour | undefined
}

export interface IdentityBarProps {
  readonly name: string
  /** The person's page; left out on that page itself. */
  readonly href?: string | undefined
  /** In words: '14 May 2019 (7 years old)'; of an unborn child the day it is expected. */
  readonly born: string
  readonly unborn?: boolean | undefined
  /** The number of the record. */
  readonly id: string
  readonly facts?: readonly { readonly key: string; readonly value: string }[] | undefined
  readonly warnings?: readonly IdentityWarning[] | undefined
  /** Only named people may open the record: says so. */
  readonly restricted?: boolean | undefined
}

/** Whose record is open: on every page of a record, so that nobody writes about the wrong child. */
export function IdentityBar(props: IdentityBarProps) {
  const facts = [
    { key: props.unborn ? 'Expected' : 'Born', value: props.born },
    { key: 'Record', value: props.id },
    ...(props.facts ?? []),
  ]
  const restricted = props.restricted && 'hearth-identity-bar--restricted'
  return (
    <section class={classNames('hearth-identity-bar', restricted)} aria-label={`Record of ${props.name}`}>
      <div class="hearth-identity-bar__top">
        <Name {...props} />
        {props.restricted && <strong class="hearth-identity-bar__restricted">Restricted record</strong>}
      </div>
      <dl class="hearth-identity-bar__facts">
        {facts.map(({ key, value }) => (
          <div>
            <dt>{key}:</dt> <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Warnings warnings={props.warnings ?? []} />
    </section>
  )
}

function Name({ name, href }: Pick<IdentityBarProps, 'name' | 'href'>) {
  return (
    <p class="hearth-identity-bar__name">
      {href ? (
        <a class="govuk-link govuk-link--no-visited-state" href={href}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
    </p>
  )
}

function Warnings({ warnings }: { readonly warnings: readonly IdentityWarning[] }) {
  if (warnings.length === 0) return null
  return (
    <ul class="hearth-identity-bar__warnings" aria-label="Warnings">
      {warnings.map(({ text, colour = 'red' }) => (
        <li>
          <Tag text={text} colour={colour} />
        </li>
      ))}
    </ul>
  )
}

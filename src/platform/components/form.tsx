import type { ComponentChildren } from 'preact'
import { type Common, classNames } from './options.ts'

/** The names under which `Form` sends what is not an answer. */
export const hiddenFields = { csrf: 'csrfToken', key: 'idempotencyKey', version: 'version' } as const

export interface FormProps extends Common {
  readonly csrfToken: string
  /** Left out: the page's own address. */
  readonly action?: string | undefined
  readonly id?: string | undefined
  /** Sent again with a repeated press, so that the act is done once. */
  readonly idempotencyKey?: string | undefined
  /** The version of the record that the person saw. */
  readonly version?: string | number | undefined
  /** Takes the whole form by POST every 10 seconds and on leaving. */
  readonly draftUrl?: string | undefined
  /** For forms with a file. */
  readonly multipart?: boolean | undefined
  readonly children: ComponentChildren
}

/** A form that changes something: always by POST, with the session's token. */
export function Form(props: FormProps) {
  return (
    <form
      method="post"
      {...(props.action ? { action: props.action } : {})}
      {...(props.multipart ? { enctype: 'multipart/form-data' } : {})}
      id={props.id}
      class={classNames('hearth-form', props.classes)}
      novalidate
      autocomplete="off"
      data-module="hearth-form"
      data-draft-url={props.draftUrl}
      {...props.attributes}
    >
      <Hidden name={hiddenFields.csrf} value={props.csrfToken} />
      <Hidden name={hiddenFields.key} value={props.idempotencyKey} />
      <Hidden name={hiddenFields.version} value={props.version} />
      {props.children}
      {props.draftUrl && <p class="hearth-draft-status" role="status" data-draft-status />}
    </form>
  )
}

/** A value that goes along unseen. Nothing where there is no value. */
export function Hidden({
  name,
  value,
}: {
  readonly name: string
  readonly value: string | number | undefined
}) {
  return value === undefined ? null : <input type="hidden" name={name} value={value} />
}

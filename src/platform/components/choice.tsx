import type { ComponentChildren } from 'preact'
import { Hint, type HintOptions } from './hint.tsx'
import { Label } from './label.tsx'
import {
  type Attributes,
  type Common,
  type Content,
  classNames,
  hasContent,
  idList,
  optionsOf,
  type Short,
} from './options.ts'

/** One radio or checkbox. */
export interface Choosable extends Content {
  readonly value: string | number
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly checked?: boolean | null | undefined
  readonly disabled?: boolean | undefined
  readonly hint?: Short<HintOptions> | undefined
  readonly label?: Common | undefined
  /** Shown only while the item is chosen. */
  readonly conditional?: ComponentChildren
  /** 'exclusive' unticks the others. */
  readonly behaviour?: 'exclusive' | undefined
  readonly attributes?: Attributes | undefined
}

/** Words between the items: 'or'. */
export interface Divider {
  readonly divider: string
}

export type ChoiceItem = Choosable | Divider

export function isDivider(item: ChoiceItem): item is Divider {
  return 'divider' in item && Boolean(item.divider)
}

type Block = 'govuk-radios' | 'govuk-checkboxes'

interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox'
  readonly block: Block
  readonly id: string
  readonly name: string
  readonly item: Choosable
  readonly checked: boolean
  readonly describedBy?: string | undefined
}

/** The control, its label and its hint. */
export function Choice({ kind, block, id, name, item, checked, describedBy }: ChoiceProps) {
  const hint = optionsOf(item.hint)
  const hintId = hasContent(hint) ? `${id}-item-hint` : undefined
  const { text, children, label } = item
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={item.value}
        checked={checked}
        disabled={item.disabled}
        data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
        data-behaviour={item.behaviour}
        aria-describedby={idList(describedBy, hintId)}
        {...item.attributes}
      />
      <Label
        {...{ text, children }}
        classes={classNames(`${block}__label`, label?.classes)}
        attributes={label?.attributes}
        for={id}
      />
      {hintId && (
        <Hint {...hint} id={hintId} classes={classNames(`${block}__hint`, hintClasses(item.hint))} />
      )}
    </div>
  )
}

function hintClasses(hint: Short<HintOptions> | undefined): string | undefined {
  return typeof hint === 'object' ? hint.classes : undefined
}

interface ConditionalProps {
  readonly block: Block
  readonly id: string
  readonly item: Choosable
  readonly checked: boolean
}

/** The questions that belong to a chosen item. */
export function Conditional({ block, id, item, checked }: ConditionalProps) {
  if (!item.conditional) return null
  return (
    <div
      class={classNames(`${block}__conditional`, !checked && `${block}__conditional--hidden`)}
      id={`conditional-${id}`}
    >
      {item.conditional}
    </div>
  )
}

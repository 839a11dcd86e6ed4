import type { ComponentChildren } from 'preact'
import { conditionWords, controlCondition, optionWords } from './condition-words.ts'
import type { Place } from './fields.ts'
import type { AnyForm } from './form.ts'

interface OnlyIfProps {
  readonly form: AnyForm
  readonly place: Place
  readonly children: ComponentChildren
}

/** A group under the words that say when it is to be answered. A script hides it until then. */
export function OnlyIf({ form, place, children }: OnlyIfProps) {
  const condition = place.asked.askedIf
  if (condition === undefined) return children
  const id = `${place.field}-only-if`
  const read = JSON.stringify(controlCondition(form, condition, place.child?.id ?? null))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would read its words again before every control
    <div
      class="hearth-only-if"
      role="group"
      aria-labelledby={id}
      data-module="hearth-only-if"
      data-only-if={read}
    >
      <p class="hearth-only-if__words" id={id}>
        {conditionWords(form, condition)}
      </p>
      {children}
    </div>
  )
}

/** Questions under the option that opens them: the words are for those without a script, who see them always. */
export function OpenedBy({ place, option, children }: OnlyIfProps & { readonly option: string }) {
  const { question } = place.asked
  const words = optionWords(question, question.kind === 'yesNo' ? option === 'yes' : option)
  return (
    <>
      <p class="hearth-only-if__words hearth-only-if__words--opened">Only if ‘{words}’</p>
      {children}
    </>
  )
}

import { Hint } from './hint.tsx'
import { i18nAttributes, type Wording } from './i18n.ts'
import { type Attributes, classNames } from './options.ts'
import { Textarea, type TextareaProps } from './textarea.tsx'

export interface CharacterCountProps extends TextareaProps {
  readonly maxlength?: number | undefined
  readonly maxwords?: number | undefined
  readonly countType?: 'characters' | 'words' | 'length' | undefined
  /** Per cent of the limit from which the count shows. */
  readonly threshold?: number | undefined
  /** With '%{count}' where the limit stands. */
  readonly textareaDescriptionText?: string | undefined
  readonly countMessage?: { readonly classes?: string | undefined } | undefined
  readonly charactersUnderLimitText?: Wording
  readonly charactersAtLimitText?: string | undefined
  readonly charactersOverLimitText?: Wording
  readonly wordsUnderLimitText?: Wording
  readonly wordsAtLimitText?: string | undefined
  readonly wordsOverLimitText?: Wording
}

/** Text with a limit, and how much is left. @source GOV.UK Frontend: character count */
export function CharacterCount(props: CharacterCountProps) {
  const { id = props.name, name, label, hint, errorMessage, rows, spellcheck, value, attributes } = props
  const infoId = `${id}-info`
  return (
    <Textarea
      {...{ id, name, label, hint, errorMessage, rows, spellcheck, value, attributes }}
      describedBy={infoId}
      classes={classNames('govuk-js-character-count', props.classes)}
      formGroup={{
        classes: classNames('govuk-character-count', props.formGroup?.classes),
        attributes: { ...scriptAttributes(props), ...props.formGroup?.attributes },
        beforeInput: props.formGroup?.beforeInput,
        afterInput: (
          <>
            <Hint
              id={infoId}
              text={descriptionOf(props)}
              classes={classNames('govuk-character-count__message', props.countMessage?.classes)}
            />
            {props.formGroup?.afterInput}
          </>
        ),
      }}
    />
  )
}

function countTypeOf(props: CharacterCountProps): string | undefined {
  return props.countType || (props.maxwords ? 'words' : undefined)
}

/** Nothing where the script is to learn the limit. */
function descriptionOf(props: CharacterCountProps): string | undefined {
  const limit = props.maxwords || props.maxlength
  if (!limit) return undefined
  const unit = countTypeOf(props) === 'words' ? 'words' : 'characters'
  return (props.textareaDescriptionText || `You can enter up to %{count} ${unit}`).replaceAll(
    '%{count}',
    String(limit),
  )
}

function scriptAttributes(props: CharacterCountProps): Attributes {
  const hasLimit = props.maxwords || props.maxlength
  const description =
    hasLimit || !props.textareaDescriptionText ? undefined : { other: props.textareaDescriptionText }
  return {
    'data-module': 'govuk-character-count',
    'data-maxlength': props.maxlength,
    'data-maxwords': props.maxwords,
    'data-threshold': props.threshold,
    'data-count-type': countTypeOf(props),
    ...i18nAttributes({
      'textarea-description': description,
      'characters-under-limit': props.charactersUnderLimitText,
      'characters-at-limit': props.charactersAtLimitText,
      'characters-over-limit': props.charactersOverLimitText,
      'words-under-limit': props.wordsUnderLimitText,
      'words-at-limit': props.wordsAtLimitText,
      'words-over-limit': props.wordsOverLimitText,
    }),
  }
}

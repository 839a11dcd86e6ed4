import type { ComponentChildren } from 'preact'
import { Field, type FormGroupOptions, type Question } from './form-group.tsx'
import { i18nAttributes, type Wording } from './i18n.ts'
import type { LabelOptions } from './label.tsx'
import { type Attributes, type Common, classNames, type Short } from './options.ts'

export interface FileUploadProps extends Question, Common {
  readonly name: string
  readonly id?: string | undefined
  readonly label?: Short<LabelOptions> | undefined
  readonly disabled?: boolean | undefined
  readonly multiple?: boolean | undefined
  readonly formGroup?: FormGroupOptions | undefined
  /**
   * The official markup for a place to drop files. Its script is not loaded: it names the button otherwise than it
   * reads, which WCAG 2.5.3 forbids.
   */
  readonly javascript?: boolean | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: Attributes | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly noFileChosenText?: string | undefined
  readonly multipleFilesChosenText?: Wording
  readonly dropInstructionText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
}

/** Choosing a file. @source GOV.UK Frontend: file upload */
export function FileUpload(props: FileUploadProps) {
  const { id = props.name, label, hint, errorMessage, describedBy, formGroup } = props
  return (
    <Field
      {...{ id, label, hint, errorMessage, describedBy }}
      formGroup={{ classes: formGroup?.classes, attributes: formGroup?.attributes }}
      control={(described) => (
        <>
          {formGroup?.beforeInput}
          <DropZone {...props}>
            <Control {...props} describedBy={described} />
          </DropZone>
          {formGroup?.afterInput}
        </>
      )}
    />
  )
}

function DropZone(props: FileUploadProps & { children: ComponentChildren }) {
  if (!props.javascript) return props.children
  const wordings = i18nAttributes({
    'choose-files-button': props.chooseFilesButtonText,
    'no-file-chosen': props.noFileChosenText,
    'multiple-files-chosen': props.multipleFilesChosenText,
    'drop-instruction': props.dropInstructionText,
    'entered-drop-zone': props.enteredDropZoneText,
    'left-drop-zone': props.leftDropZoneText,
  })
  return (
    <div
      class={classNames('govuk-file-upload-wrapper', props.wrapperClasses)}
      data-module="govuk-file-upload"
      {...wordings}
      {...props.wrapperAttributes}
    >
      {props.children}
    </div>
  )
}

function Control(props: FileUploadProps) {
  return (
    <input
      class={classNames('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={props.id ?? props.name}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={props.describedBy}
      {...props.attributes}
    />
  )
}

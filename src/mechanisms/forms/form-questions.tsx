import type { ComponentChildren } from 'preact'
import type { ErrorList } from '../../platform/components/error-summary.tsx'
import { Provenance } from '../../platform/components/provenance.tsx'
import { longDate } from '../../platform/day-words.ts'
import type { FormBody } from './body.ts'
import { boxesOf, type Named, type Place, placesIn, placesOf } from './fields.ts'
import type { AnyForm, FormSection } from './form.ts'
import { OnlyIf, OpenedBy } from './only-if.tsx'
import { factStillIn, type Prefill, prefilledBody } from './prefill.ts'
import { QuestionInput } from './question-input.tsx'
import { ownsField } from './read-answers.ts'
import { type Opening, withOpenings } from './reveal.ts'

export interface FormQuestionsProps {
  readonly form: AnyForm
  /** What stands in the controls: as it was typed, from a draft, or `bodyOf` a stored record. Left out: what `prefill` says. */
  readonly body?: FormBody | undefined
  /** As `readAnswers` gives them, or as the page's error summary has them. */
  readonly errors?: ErrorList | undefined
  readonly warnings?: ErrorList | undefined
  readonly prefill?: Prefill | undefined
  /** The children the record is about. */
  readonly children?: readonly Named[] | undefined
  /** Who may be chosen where a person is asked for. */
  readonly people?: readonly Named[] | undefined
}

type Page = Omit<FormQuestionsProps, 'body'> & { readonly body: FormBody }

/**
 * All questions of a form, to be put inside `Form`. Works without JavaScript: a question that is asked only sometimes is
 * there all the same, under the words that say when; with JavaScript it is hidden until then.
 */
export function FormQuestions(props: FormQuestionsProps) {
  const body = props.body ?? prefilledBody(placesOf(props.form, props.children ?? []), props.prefill)
  return (
    <>
      {props.form.sections.map((section) => (
        <Section section={section} page={{ ...props, body }} />
      ))}
    </>
  )
}

function Section({ section, page }: { readonly section: FormSection; readonly page: Page }) {
  const places = placesIn(section.questions, page.children ?? [])
  const perChild = (page.children ?? []).map((child) => ({
    child,
    own: places.filter((place) => place.child === child),
  }))
  return (
    <>
      {section.title && <h2 class="govuk-heading-m">{section.title}</h2>}
      {section.help && <p class="govuk-body">{section.help}</p>}
      <Places places={places.filter(({ child }) => child === null)} page={page} />
      {perChild.map(
        ({ child, own }) => own.length > 0 && <ChildPart child={child} places={own} page={page} />,
      )}
    </>
  )
}

interface PlacesProps {
  readonly places: readonly Place[]
  readonly page: Page
}

function ChildPart({ child, places, page }: PlacesProps & { readonly child: Named }) {
  return (
    <fieldset class="govuk-fieldset hearth-child-part">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{child.name}</legend>
      <Places places={places} page={page} />
    </fieldset>
  )
}

function Places({ places, page }: PlacesProps) {
  return (
    <>
      {withOpenings(places).map((opening) => (
        <OnlyIf form={page.form} place={opening.place}>
          <Asked opening={opening} page={page} />
        </OnlyIf>
      ))}
    </>
  )
}

function Asked({ opening: { place, opened }, page }: { readonly opening: Opening; readonly page: Page }) {
  const { question } = place.asked
  const notes = notesUnder(place, page)
  return (
    <>
      <QuestionInput
        {...{ question, field: place.field, body: page.body, ...wrongIn(place, page.errors) }}
        describedBy={notes ? `${place.field}-notes` : undefined}
        people={page.people ?? []}
        opens={Object.fromEntries(opened.map(({ by }) => [by, openedUnder(by, { place, opened }, page)]))}
      />
      {notes}
    </>
  )
}

function openedUnder(by: string, { place, opened }: Opening, page: Page): ComponentChildren {
  const own = opened.filter((one) => one.by === by)
  return (
    <OpenedBy form={page.form} place={place} option={by}>
      {own.map((one) => (
        <Asked opening={{ place: one.place, opened: [] }} page={page} />
      ))}
    </OpenedBy>
  )
}

/** The message for a place, and which of its boxes it is about. */
function wrongIn(place: Place, errors: ErrorList = []) {
  const own = errors.filter((error) => ownsField(place, controlOf(error)))
  const text = own[0]?.text
  return { error: text === undefined ? undefined : String(text), wrongBoxes: own.map(controlOf) }
}

function controlOf({ href = '' }: ErrorList[number]): string {
  return href.replace(/^#/, '')
}

/** Where the answer comes from, while it still says so, and what is worth a second look. */
function notesUnder(place: Place, page: Page): ComponentChildren {
  const boxes = boxesOf(place.asked.question, place.field)
  const fact = factStillIn(place, page.prefill, page.body)
  const warning = page.warnings?.find((one) => boxes.includes(controlOf(one)))?.text
  if (fact === undefined && warning === undefined) return null
  return (
    <div id={`${place.field}-notes`}>
      {fact && <Provenance source={fact.source} on={longDate(fact.on)} />}
      {warning && <p class="hearth-provenance">Check: {warning}</p>}
    </div>
  )
}

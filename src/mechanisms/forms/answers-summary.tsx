import { SummaryList, type SummaryRow } from '../../platform/components/summary-list.tsx'
import type { Answer, WholeAnswers } from './answer.ts'
import { answerWords } from './answer-words.ts'
import { askedOnly, isAsked, unflatten } from './answers.ts'
import { AsWritten } from './as-written.tsx'
import { answerAt } from './body.ts'
import { asksAboutChildren, type Named, type Place, placesIn } from './fields.ts'
import type { AnyForm, FormSection } from './form.ts'
import { provenanceWords } from './prefill.ts'
import type { StoredProvenance } from './stored.ts'

export interface AnswersSummaryProps {
  /** Every version there ever was. The one that the record was written with is picked. */
  readonly forms: readonly AnyForm[]
  readonly record: {
    readonly formId: string
    readonly formVersion: number
    readonly answers: object
    readonly provenance?: StoredProvenance
  }
  /** The children whose parts the viewer may read. */
  readonly children?: readonly Named[] | undefined
  /** The people who may be named as an answer. */
  readonly people?: readonly Named[] | undefined
}

/** A stored record to read and to print, in the words of the version with which it was written. */
export function AnswersSummary(props: AnswersSummaryProps) {
  const { formId, formVersion } = props.record
  const form = props.forms.find(({ id, version }) => id === formId && version === formVersion)
  if (!form) return <Unworded {...props.record} />
  const answers = unflatten(props.record.answers)
  const hidden = Object.keys(answers.perChild).filter(
    (id) => !props.children?.some((child) => child.id === id),
  )
  return (
    <>
      {form.sections.map((section) => (
        <Section section={section} page={{ ...props, whole: askedOnly(form, answers) }} />
      ))}
      {asksAboutChildren(form) && hidden.length > 0 && (
        <p class="govuk-body">
          {hidden.length === 1
            ? 'The part about 1 other child is'
            : `The parts about ${hidden.length} other children are`}{' '}
          not shown here.
        </p>
      )}
      <p class="govuk-body-s">
        Form: {form.title}, version {form.version}
      </p>
    </>
  )
}

interface Page extends AnswersSummaryProps {
  readonly whole: WholeAnswers
}

function Section({ section, page }: { readonly section: FormSection; readonly page: Page }) {
  const places = placesIn(section.questions, page.children ?? []).filter((place) =>
    wasAsked(place, page.whole),
  )
  const whole = places.filter(({ child }) => child === null)
  return (
    <>
      {section.title && <h2 class="govuk-heading-m">{section.title}</h2>}
      {whole.length > 0 && <SummaryList rows={whole.map((place) => rowFor(place, page))} />}
      {page.children?.map((child) => {
        const own = places.filter((place) => place.child === child)
        return (
          own.length > 0 && (
            <SummaryList
              card={{ title: { text: child.name, headingLevel: 3 } }}
              rows={own.map((place) => rowFor(place, page))}
            />
          )
        )
      })}
    </>
  )
}

function wasAsked({ asked, child }: Place, { own, perChild }: WholeAnswers): boolean {
  return isAsked(asked, child === null ? own : { ...own, ...perChild[child.id] })
}

function rowFor(place: Place, page: Page): SummaryRow {
  const answer = answerAt(page.whole, place)
  const from = page.record.provenance?.[place.field]
  return {
    key: place.asked.question.label,
    value: {
      children: (
        <>
          {answer === undefined ? (
            'Not answered'
          ) : (
            <Words place={place} answer={answer} people={page.people ?? []} />
          )}
          {from && answer !== undefined && <p class="hearth-provenance">{provenanceWords(from)}</p>}
        </>
      ),
    },
  }
}

function Words({ place, answer, people }: { place: Place; answer: Answer; people: readonly Named[] }) {
  return (
    <>
      {answerWords(place.asked.question, answer, people).map((words) => (
        <AsWritten text={words} />
      ))}
    </>
  )
}

/** A record of a version that this program does not have: its answers all the same, under the names of the questions. */
function Unworded({ formId, formVersion, answers }: AnswersSummaryProps['record']) {
  const rows = Object.entries(answers).map(([name, answer]): SummaryRow => {
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
    return { key: name, value: { children: <AsWritten text={text} /> } }
  })
  return (
    <>
      <SummaryList rows={rows} />
      <p class="govuk-body-s">
        Form: {formId}, version {formVersion}. The words of its questions are not in this program.
      </p>
    </>
  )
}

import { type ErrorList, errorFor } from '../../platform/components/error-summary.tsx'
import { Hidden } from '../../platform/components/form.tsx'
import { Radios } from '../../platform/components/radios.tsx'
import { longMoment } from '../../platform/day-words.ts'
import type { Answer } from './answer.ts'
import { answerWords } from './answer-words.ts'
import { AsWritten } from './as-written.tsx'
import { bodyOf, type FormBody, textIn } from './body.ts'
import { type Conflict, type Difference, differencesIn } from './conflict.ts'
import type { Named } from './fields.ts'
import type { AnyForm } from './form.ts'
import { canKeepBoth, choiceField } from './join.ts'

export interface ConflictQuestionsProps {
  readonly form: AnyForm
  readonly conflict: Conflict
  /** The name of whoever saved the other text. */
  readonly theirName: string
  readonly children?: readonly Named[] | undefined
  readonly people?: readonly Named[] | undefined
  /** What was chosen, when the page comes back with something to put right. */
  readonly body?: FormBody | undefined
  readonly errors?: ErrorList | undefined
}

/**
 * Two texts of one record, what differs, and a choice for each difference. Goes inside the kit's `Form` with the version of
 * the other text; what is sent goes to `records.join`.
 */
export function ConflictQuestions(props: ConflictQuestionsProps) {
  const { form, conflict, theirName, children = [] } = props
  const mine = Object.entries(bodyOf(form, conflict.mine)).flatMap(([name, value]) =>
    [value].flat().map((text) => ({ name, text })),
  )
  return (
    <>
      <p class="govuk-body">
        {theirName} saved this on {longMoment(conflict.theirs.at)}, while you were writing. Nothing is lost:
        choose what to keep. Both texts stay in the history.
      </p>
      {mine.map(({ name, text }) => (
        <Hidden name={name} value={text} />
      ))}
      {differencesIn(form, conflict, children).map((difference) => (
        <Choice difference={difference} page={props} />
      ))}
    </>
  )
}

interface ChoiceProps {
  readonly difference: Difference
  readonly page: ConflictQuestionsProps
}

function Choice({ difference, page }: ChoiceProps) {
  const { place } = difference
  const label = place.asked.question.label
  return (
    <>
      <h2 class="govuk-heading-s">{place.child ? `${label} (${place.child.name})` : label}</h2>
      <Text who={page.theirName} answer={difference.theirs} {...{ place, page }} />
      <Text who="You" answer={difference.mine} {...{ place, page }} />
      <Keep difference={difference} page={page} />
    </>
  )
}

/** Ready where only one of the two changed the answer; where both did, the person must choose. */
function Keep({ difference, page: { theirName, body = {}, errors } }: ChoiceProps) {
  const { place, changedBy } = difference
  const field = choiceField(place)
  const ready = { both: '', them: 'theirs', me: 'mine' }[changedBy]
  const legend = (
    <>
      Which answer do you keep?<span class="govuk-visually-hidden"> {place.asked.question.label}</span>
    </>
  )
  return (
    <Radios
      name={field}
      classes="govuk-radios--small"
      fieldset={{ legend: { children: legend } }}
      hint={changeWords(changedBy, theirName)}
      errorMessage={errorFor(errors, field)}
      items={[
        { value: 'theirs', text: `What ${theirName} wrote` },
        { value: 'mine', text: 'What you wrote' },
        canKeepBoth(difference) && { value: 'both', text: 'Both, one after the other' },
      ]}
      value={textIn(body, field) || ready}
    />
  )
}

interface TextProps extends Pick<Difference, 'place'> {
  readonly who: string
  readonly answer: Answer | undefined
  readonly page: ConflictQuestionsProps
}

function Text({ who, answer, place, page }: TextProps) {
  const words = answer === undefined ? [] : answerWords(place.asked.question, answer, page.people ?? [])
  return (
    <div class="govuk-inset-text">
      <strong>{who}</strong>
      {words.length === 0 ? <div>Not answered</div> : words.map((text) => <AsWritten text={text} />)}
    </div>
  )
}

function changeWords(changedBy: Difference['changedBy'], theirName: string): string {
  if (changedBy === 'both') return `You and ${theirName} both changed this`
  return changedBy === 'them' ? `Only ${theirName} changed this` : 'Only you changed this'
}

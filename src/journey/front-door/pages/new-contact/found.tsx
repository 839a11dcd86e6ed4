import { FormQuestions } from '../../../../mechanisms/forms/index.ts'
import { AsTyped } from '../../../../platform/components/as-typed.tsx'
import { Button } from '../../../../platform/components/button.tsx'
import { Hidden } from '../../../../platform/components/form.tsx'
import { Input } from '../../../../platform/components/input.tsx'
import { Select } from '../../../../platform/components/select.tsx'
import { textOf } from '../../../../record/shell/fields.ts'
import { namedAs } from '../../codes.ts'
import { namedPersonForm } from '../../forms/named-person.ts'
import type { NewContact } from './words.ts'

type Found = NewContact['found'][number]

const roleItems = (chosen: string) =>
  namedAs.map(({ code, label }) => ({ value: code, text: label, selected: code === chosen }))

/** Who was found, each to be put on with a press; and, when nobody is the one, a way to add somebody new. */
export function FoundPeople(it: NewContact & { searched: string }) {
  const { found, covered, more, searched, isCheck } = it
  return (
    <section aria-labelledby="found-heading" class="hearth-found">
      <h3 class="govuk-heading-s" id="found-heading">
        {isCheck ? 'We may know them already' : headingFor(found.length, more)}
      </h3>
      {isCheck && (
        <p class="govuk-body">
          Nobody was added yet. If one of these is <bdi>{searched}</bdi>, add them from here.
        </p>
      )}
      {found.length === 0 && (
        <>
          <ul class="govuk-list govuk-list--bullet">
            {covered.map((line) => (
              <li>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            Try another spelling, or the date of birth or the address alone. If you are worried that a record
            is hidden from you, ask your manager.
          </p>
        </>
      )}
      <ul class="govuk-list">
        {found.map((person) => (
          <FoundPerson {...person} from="found" />
        ))}
      </ul>
      <SomebodyNew {...it} />
    </section>
  )
}

function SomebodyNew(it: NewContact) {
  const { found, body, errors, isCheck } = it
  return (
    <details class="govuk-details" open={isCheck || errors.length > 0 || found.length === 0}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">None of these: add somebody new</span>
      </summary>
      <div class="govuk-details__text">
        <AsTyped url={`/contacts/new/${it.callId}/look`} press="check" into="may-be">
          <Select id="as-new" name="as-new" label={{ text: 'Who are they?' }} items={roleItems('child')} />
          <FormQuestions form={namedPersonForm} body={body} errors={errors} />
        </AsTyped>
        <div id="may-be">
          <MayBe {...it} />
        </div>
      </div>
    </details>
  )
}

/** Who somebody new may be, as far as they are typed, and the press that adds them. */
function MayBe(it: NewContact) {
  const { mayBe, isCheck } = it
  if (isCheck) return <AddAnyway {...it} offered={it.found} />
  if (mayBe === null || mayBe.length === 0)
    return (
      <>
        {mayBe && <h4 class="govuk-heading-s">Nothing that you may see is like what is typed so far</h4>}
        <Button text="Add this person" classes="govuk-button--secondary" name="do" value="add-new" />
      </>
    )
  return (
    <>
      <h4 class="govuk-heading-s">We may know them already</h4>
      <ul class="govuk-list">
        {mayBe.map((person) => (
          <FoundPerson {...person} from="new" />
        ))}
      </ul>
      <AddAnyway {...it} offered={mayBe} />
    </>
  )
}

/** One press and a reason; both records then wait in the list of possible duplicates. */
function AddAnyway({ offered, errors, body }: NewContact & { offered: readonly Found[] }) {
  const error = errors.find(({ href }) => href === '#anyway-because')?.text
  return (
    <>
      <Hidden name="not-these" value={offered.map(({ id }) => id).join(' ')} />
      <Input
        id="anyway-because"
        name="anyway-because"
        label={{ text: 'Why are they none of the people above?' }}
        hint={{ text: 'For example: the cousin of the same name. Somebody else will look at both records' }}
        value={textOf(body, 'anyway-because')}
        {...(error === undefined ? {} : { errorMessage: { text: String(error) } })}
      />
      <Button
        text="They are somebody else: add as new"
        classes="govuk-button--secondary"
        name="do"
        value="add-anyway"
      />
    </>
  )
}

function headingFor(count: number, more: boolean): string {
  if (count === 0) return 'Nothing that you may see was found'
  if (more) return 'More than can be shown: these fit best. Add a date of birth or postcode to narrow it'
  return count === 1 ? '1 person was found' : `${count} people were found`
}

function FoundPerson({ from, ...it }: Found & { from: 'found' | 'new' }) {
  const { name, born, matched, lines, isOn } = it
  return (
    <li class="hearth-person">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        {born}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
        <li>{matched}</li>
      </ul>
      {isOn ? <p class="govuk-hint">Already on this contact</p> : <AddFound {...it} from={from} />}
    </li>
  )
}

function AddFound({ id, name, as, from }: Found & { from: 'found' | 'new' }) {
  const field = from === 'new' ? `new-as-${id}` : `as-${id}`
  return (
    <div class="hearth-add-person">
      <Select
        id={field}
        name={field}
        label={{ text: `On this contact, ${name} is the` }}
        items={roleItems(as)}
      />
      <button
        type="submit"
        name="do"
        value={from === 'new' ? `add:${id}:new` : `add:${id}`}
        data-found
        class="govuk-button govuk-button--secondary"
        data-module="govuk-button"
      >
        Add<span class="govuk-visually-hidden"> {name} to this contact</span>
      </button>
    </div>
  )
}

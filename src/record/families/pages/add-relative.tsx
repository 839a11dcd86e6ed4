import { FormQuestions, type Named } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { errorFor } from '../../../platform/components/error-summary.tsx'
import { Form, Hidden } from '../../../platform/components/form.tsx'
import { Input } from '../../../platform/components/input.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { type Fields, textOf } from '../../shell/fields.ts'
import { relationshipForm } from '../forms/family.ts'

interface AddRelativePageProps {
  readonly view: ShellView
  readonly personId: string
  /** Whose family it is. */
  readonly name: string
  readonly typed: string
  /** Null until somebody was looked for: we look before we record anybody anew. */
  readonly found: readonly Named[] | null
  readonly note: string | null
  /** Those whom somebody new may be, where the page asks why they are none of them. */
  readonly mayBe: readonly string[]
  readonly body: Fields
  readonly idempotencyKey: string
}

/** Adds somebody to a family: look for them first, then say what they are. */
export function AddRelativePage(props: AddRelativePageProps) {
  const { view, personId, name, found } = props
  const back = { text: 'Back to the family', href: `/people/${personId}/family` }
  return (
    <Layout title={relationshipForm.title} view={view} back={back}>
      <span class="govuk-caption-l">
        <bdi>{name}</bdi>
      </span>
      <h1 class="govuk-heading-l">{relationshipForm.title}</h1>
      <LookFor {...props} />
      {found && <Relation {...props} found={found} />}
    </Layout>
  )
}

function LookFor({ view, personId, typed }: AddRelativePageProps) {
  return (
    <Form action={`/people/${personId}/family/find`} csrfToken={view.csrfToken}>
      <Input
        name="for"
        label="Look for them first: name, date of birth or postcode"
        value={typed}
        type="search"
        spellcheck={false}
        errorMessage={errorFor(view.errors, 'for')}
      />
      <Button text="Look" classes="govuk-button--secondary" />
    </Form>
  )
}

function Relation({
  view,
  personId,
  found,
  note,
  mayBe,
  body,
  idempotencyKey,
}: AddRelativePageProps & { readonly found: readonly Named[] }) {
  return (
    <Form
      action={`/people/${personId}/family/add`}
      csrfToken={view.csrfToken}
      idempotencyKey={idempotencyKey}
    >
      {note && <p class="govuk-body">{note}</p>}
      <FormQuestions form={relationshipForm} body={body} errors={view.errors} people={found} />
      {mayBe.length > 0 && (
        <>
          <Hidden name="noneOf" value={mayBe.join(' ')} />
          <Input
            name="noneBecause"
            label="If they are somebody new: why are they none of the people listed?"
            value={textOf(body, 'noneBecause')}
            errorMessage={errorFor(view.errors, 'noneBecause')}
          />
        </>
      )}
      <Button text="Add to the family" />
    </Form>
  )
}

import { FormQuestions } from '../../../../mechanisms/forms/index.ts'
import { AsTyped } from '../../../../platform/components/as-typed.tsx'
import { Button } from '../../../../platform/components/button.tsx'
import { Form, Hidden } from '../../../../platform/components/form.tsx'
import { Input } from '../../../../platform/components/input.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { contactForm } from '../../forms/contact.ts'
import { FoundPeople } from './found.tsx'
import { PeopleOnContact } from './on-contact.tsx'
import type { NewContact } from './words.ts'

/** One form from the first ring of the phone to the record: who it is about, then what is told. */
export function NewContactPage({ view, ...it }: NewContact & { view: ShellView }) {
  return (
    <Layout title="New contact" view={view} back={{ text: 'Back to the queue', href: '/contacts' }}>
      <h1 class="govuk-heading-l">New contact</h1>
      <Form
        csrfToken={view.csrfToken}
        idempotencyKey={it.callId}
        draftUrl={`/contacts/new/${it.callId}/draft`}
      >
        <EnterLooksUp />
        <Hidden name="people" value={it.people} />
        <h2 class="govuk-heading-m" id="who">
          Who is it about?
        </h2>
        <PeopleOnContact on={it.on} />
        <Finder {...it} />
        <FormQuestions form={contactForm} body={it.body} errors={it.errors} />
        <Button text="Record the contact" name="do" value="record" preventDoubleClick />
      </Form>
    </Layout>
  )
}

function Finder(it: NewContact) {
  const error = it.errors.find(({ href }) => href === '#find')?.text
  return (
    <div class="hearth-finder">
      <AsTyped url={`/contacts/new/${it.callId}/look`} press="search" into="found">
        <Input
          id="find"
          name="find"
          label={{ text: it.on.length === 0 ? 'Look up the child' : 'Look up somebody else' }}
          hint={{ text: 'Name in any order, date of birth or age, address, phone or NHS number' }}
          value={it.find}
          autocomplete="off"
          spellcheck={false}
          {...(error === undefined ? {} : { errorMessage: { text: String(error) } })}
        />
        <Button text="Look up" classes="govuk-button--secondary" name="do" value="search" />
      </AsTyped>
      <div id="found">
        <Hidden name="searched" value={it.searched ?? ''} />
        {it.searched !== null && <FoundPeople {...it} searched={it.searched} />}
      </div>
    </div>
  )
}

/** A browser presses the first button of a form for whoever presses Enter in a box: that must not be 'Remove'. */
function EnterLooksUp() {
  return (
    <button
      type="submit"
      name="do"
      value="enter"
      class="govuk-visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    >
      Look up
    </button>
  )
}

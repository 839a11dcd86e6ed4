import { Form } from './form.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import type { ShellView } from './view.ts'

/** Our own name and mark, who is signed in, and the ways through the service. */
export function Header({ view }: { readonly view: ShellView }) {
  return (
    <header class="govuk-template__header hearth-header">
      <div class="hearth-header__bar">
        <div class="govuk-width-container hearth-header__container">
          <a href="/" class="hearth-header__home">
            <Mark />
            Hearth
          </a>
          {view.person && <SignedIn person={view.person} csrfToken={view.csrfToken} />}
        </div>
      </div>
      {view.navigation.length > 0 && (
        <ServiceNavigation
          navigation={view.navigation}
          classes="hearth-navigation"
          navigationLabel="Main menu"
        />
      )}
    </header>
  )
}

interface SignedInProps {
  readonly person: { readonly name: string; readonly role: string }
  readonly csrfToken: string
}

function SignedIn({ person, csrfToken }: SignedInProps) {
  return (
    <div class="hearth-header__person">
      <span>
        <span class="govuk-visually-hidden">Signed in as </span>
        <bdi class="hearth-header__name">{person.name}</bdi>, {person.role}
      </span>
      <Form action="/sign-out" csrfToken={csrfToken} classes="hearth-header__sign-out">
        <button type="submit" class="hearth-header__button">
          Sign out
        </button>
      </Form>
    </div>
  )
}

/** A hearth: an arch, and a flame in it. */
function Mark() {
  return (
    <svg
      class="hearth-header__mark"
      viewBox="0 0 32 32"
      width="30"
      height="30"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M3 29V15a13 13 0 0 1 26 0v14h-5V15a8 8 0 0 0-16 0v14z" />
      <path
        fill="currentColor"
        d="M16 13c1 4 5 5.500 5 10.500a5 5 0 0 1-10 0c0-2.500 1.500-3.500 2-5.500 1 .5 1.500 1 2 2 1-2 1.500-4 1-7z"
      />
    </svg>
  )
}

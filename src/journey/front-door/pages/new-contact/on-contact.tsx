import type { NewContact } from './words.ts'

/** The people put on the contact so far, with what is already known of them. */
export function PeopleOnContact({ on }: Pick<NewContact, 'on'>) {
  if (on.length === 0)
    return <p class="govuk-body">Nobody yet. Look each person up first, so that nobody is recorded twice.</p>
  return (
    <ul class="govuk-list hearth-people">
      {on.map(({ as, name, facts }, index) => (
        <li class="hearth-person">
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>
              <bdi>{name}</bdi>
            </strong>{' '}
            <span class="govuk-tag govuk-tag--grey">{as}</span>
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {facts.map((fact) => (
              <li>{fact}</li>
            ))}
          </ul>
          <button type="submit" name="do" value={`remove:${index}`} class="hearth-link-button">
            Remove<span class="govuk-visually-hidden"> {name} from this contact</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

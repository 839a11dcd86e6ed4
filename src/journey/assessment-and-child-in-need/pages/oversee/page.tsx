import type { besideDecision } from './words.ts'

/** What the manager needs in view while deciding: each child, in their own words. */
export function BesideDecision({
  assessmentId,
  children,
}: {
  readonly assessmentId: string
  readonly children: ReturnType<typeof besideDecision>
}) {
  return (
    <>
      <p class="govuk-body">
        You decide on the version that you read:{' '}
        <a class="govuk-link" href={`/assessments/${assessmentId}#words`}>
          read the assessment
        </a>
        .
      </p>
      {children.map(({ name, lines }) => (
        <>
          <h2 class="govuk-heading-s">
            <bdi>{name}</bdi>
          </h2>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li class="hearth-words">{line}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

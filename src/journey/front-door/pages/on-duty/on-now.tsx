import type { onNowLines } from './words.ts'

/** Who is on now, for the queue: a line of shifts, a line of those who know a field best. */
export function OnNow({ lines }: { readonly lines: ReturnType<typeof onNowLines> }) {
  const on = lines.filter(({ people }) => people.length > 0)
  const words = on.map(({ duty, people }) => `${duty}: ${people.join(', ')}`)
  return (
    <p class="govuk-body">
      <strong>On now.</strong> {words.length === 0 ? 'Nobody is entered.' : `${words.join('. ')}.`}{' '}
      <a class="govuk-link" href="/on-duty">
        Who is on
      </a>
    </p>
  )
}

import { AsTyped } from '../../platform/components/as-typed.tsx'
import { Button } from '../../platform/components/button.tsx'
import { errorFor } from '../../platform/components/error-summary.tsx'
import { Form } from '../../platform/components/form.tsx'
import { Input } from '../../platform/components/input.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { SummaryList } from '../../platform/components/summary-list.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { ResultAction, ResultWords } from './words.ts'

interface SearchPageProps {
  readonly view: ShellView
  readonly typed: string
  readonly result: ResultWords | null
}

/** One box, and who was found. What is typed goes by post, so that no address holds a name. */
export function SearchPage({ view, typed, result }: SearchPageProps) {
  return (
    <Layout title={result ? result.heading : 'Search'} view={view}>
      <h1 class="govuk-heading-l">Search for a person</h1>
      <Form action="/search" csrfToken={view.csrfToken}>
        <AsTyped url="/search" into="answer">
          <Input
            name="for"
            label={{
              text: 'Name, date of birth or age, address, phone, NHS number or pupil number',
              classes: 'govuk-label--m',
            }}
            hint="In any order, for example: Osei Amara 14/5/2019, or: Amara about 7 Mill Row"
            value={typed}
            type="search"
            spellcheck={false}
            autocomplete="off"
            errorMessage={errorFor(view.errors, 'for')}
          />
        </AsTyped>
        <Button text="Search" />
      </Form>
      <div id="answer">{result && <Result {...result} />}</div>
    </Layout>
  )
}

function Result({ heading, note, covered, cards }: ResultWords) {
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found" tabIndex={-1}>
        {heading}
      </h2>
      {note && <p class="govuk-body">{note}</p>}
      {covered.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {covered.map((line) => (
            <li>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      )}
      {cards.map((card) => (
        <SummaryList
          card={{ title: { children: <bdi>{card.title}</bdi>, headingLevel: 3 } }}
          rows={[...card.rows, ...card.actions.map((action) => actionRow(card.title, action))]}
        />
      ))}
      <p class="govuk-body">
        Not every record is listed. If you expected somebody who is not here, ask the front door.
      </p>
    </section>
  )
}

/** In a row of its own, so that a long name leaves it room. */
function actionRow(title: string, { text, href }: ResultAction) {
  return {
    key: 'Record',
    value: {
      children: (
        <a class="govuk-link" href={href} data-found>
          {text}
          <span class="govuk-visually-hidden">: {title}</span>
        </a>
      ),
    },
  }
}

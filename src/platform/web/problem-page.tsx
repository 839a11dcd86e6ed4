import { Layout } from '../components/layout.tsx'
import type { ShellView } from '../components/view.ts'
import type { ProblemWords } from './problem-words.ts'

export interface ProblemPageProps {
  readonly view: ShellView
  readonly words: ProblemWords
  readonly reference: string
}

/** What happened, whether your words are safe, what to do, and a number to give. @source spec/security.md 15.1 */
export function ProblemPage({ view, words, reference }: ProblemPageProps) {
  return (
    <Layout title={words.title} view={view}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.happened}</p>
      {words.words && <p class="govuk-body">{words.words}</p>}
      <p class="govuk-body">{words.next}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to your start page
        </a>
      </p>
      <p class="govuk-body">
        Reference number: <strong>{reference}</strong>
      </p>
    </Layout>
  )
}

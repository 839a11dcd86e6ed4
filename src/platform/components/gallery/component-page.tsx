import type { ComponentChildren } from 'preact'
import { Layout } from '../layout.tsx'
import type { ShellView } from '../view.ts'
import { CaseExamples } from './case-examples.tsx'
import { FormExamples } from './form-examples.tsx'
import { WayExamples } from './way-examples.tsx'
import { WordExamples } from './word-examples.tsx'

/** Every component in its states, for those who build pages. */
export function ComponentPage({ view }: { readonly view: ShellView }) {
  return (
    <Layout title="Components" view={view} wide>
      <h1 class="govuk-heading-xl">Components</h1>
      <p class="govuk-body-l">
        What pages are made of, with long names, mistakes and empty lists. Every name here was invented.
      </p>
      <Part title="Records and work">
        <CaseExamples />
      </Part>
      <Part title="Words">
        <WordExamples />
      </Part>
      <Part title="Ways">
        <WayExamples />
      </Part>
      <Part title="Questions">
        <FormExamples csrfToken={view.csrfToken} />
      </Part>
    </Layout>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <>
      <h2 class="govuk-heading-l">{title}</h2>
      {children}
    </>
  )
}

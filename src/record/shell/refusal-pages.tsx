import { Layout } from '../../platform/components/layout.tsx'
import type { ShellView } from '../../platform/components/view.ts'

/** Asked of any address that is not shown: leads to saying that one knows the person. The page itself is alike for everybody. */
export const iKnow = { name: 'i-know', value: 'yes' } as const

/**
 * For what is not there and for what is not theirs: one page, so that it says nothing about who is known.
 * @param written the words of a form that could not be taken: given back, for they may be nowhere else
 */
export function NotHerePage({ view, written }: { view: ShellView; written: readonly string[] }) {
  return (
    <Layout title="We can’t show you this" view={view}>
      <h1 class="govuk-heading-l">We can’t show you this</h1>
      <p class="govuk-body">
        Either there is nothing at this address, or you are not working with the person it is about.
      </p>
      <Written words={written} />
      <h2 class="govuk-heading-m">What you can do</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href="/search">
            Search for the person
          </a>{' '}
          and see whom to ask.
        </li>
        <li>If you should be working with them, ask your manager to allocate you.</li>
        <li>
          If you know the person outside work,{' '}
          <a class="govuk-link" href={`?${iKnow.name}=${iKnow.value}`}>
            say so
          </a>
          , so that nobody gives you work with them.
        </li>
        <li>If a child is in danger now, ring the police on 999 and tell the front door.</li>
      </ul>
    </Layout>
  )
}

/** For a page that belongs to another kind of work. */
export function NotYourRolePage({ view }: { view: ShellView }) {
  return (
    <Layout title="This is not part of your work" view={view}>
      <h1 class="govuk-heading-l">This is not part of your work</h1>
      <p class="govuk-body">
        Your role does not include this page. If it should, ask your manager to have your role changed.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          Go to your home page
        </a>
      </p>
    </Layout>
  )
}

function Written({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0)
    return <p class="govuk-body">Nothing that you wrote is lost: it is in your drafts on your home page.</p>
  return (
    <>
      <p class="govuk-body">It was not saved. Here is what you wrote: copy it before you leave this page.</p>
      {words.map((text) => (
        <div class="govuk-inset-text hearth-as-written">{text}</div>
      ))}
    </>
  )
}

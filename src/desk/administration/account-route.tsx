import { forEveryone, type Viewer } from '../../mechanisms/access/index.ts'
import { Layout } from '../../platform/components/layout.tsx'
import type { Desk } from '../../record/shell/desk.ts'
import { page } from '../../record/shell/page.ts'
import { looksAfterInterests } from './who-may.ts'
import { roleInWords } from './workers/words.ts'

/** One's own account: what one may do here, and the pages about oneself. Nothing of it can be changed by oneself (2.2). */
export function accountRoute(desk: Desk): void {
  page(desk, {
    url: '/account',
    access: forEveryone,
    audit: 'read own account',
    kind: 'right',
    show: async ({ act: { viewer } }) => ({
      page: (view) => (
        <Layout title="Your account" view={view}>
          <h1 class="govuk-heading-l">Your account</h1>
          <h2 class="govuk-heading-m">What you may do</h2>
          <ul class="govuk-list govuk-list--bullet">
            {[...viewer.roles].map((role) => (
              <li>{roleInWords(role)}</li>
            ))}
          </ul>
          {viewer.roles.size === 0 && <p class="govuk-body">You hold no role. Ask an administrator.</p>}
          <ul class="govuk-list">
            {linksFor(viewer).map(({ href, text }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Layout>
      ),
    }),
  })
}

function linksFor(viewer: Viewer) {
  return [
    { href: '/people-i-know', text: 'People I know' },
    { href: '/cover', text: 'Cover' },
    { href: '/sign-in/stays', text: 'Where you are signed in' },
    ...(looksAfterInterests(viewer).allowed
      ? [{ href: '/declared-interests', text: 'Declared interests of your workers' }]
      : []),
  ]
}

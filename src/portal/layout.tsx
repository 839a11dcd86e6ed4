import type { ComponentChildren } from 'preact'
import { BackLink } from '../platform/components/back-link.tsx'
import { Button } from '../platform/components/button.tsx'
import { ErrorSummary } from '../platform/components/error-summary.tsx'
import { ExitThisPage } from '../platform/components/exit-this-page.tsx'
import { Form } from '../platform/components/form.tsx'
import { MadeUpBanner } from '../platform/components/made-up-banner.tsx'
import { SkipLink } from '../platform/components/skip-link.tsx'
import type { ShellView } from '../platform/components/view.ts'
import { stayLimits } from './stay.records.ts'

export interface PortalLayoutProps {
  readonly title: string
  readonly view: ShellView
  readonly back?: string | undefined
  /** Somebody is writing: leaving ends their stay, and they are warned before it runs out. */
  readonly staying?: boolean
  readonly children: ComponentChildren
}

/** The page around every page of the portal. Its title says nothing that somebody who sees the tab should not know. */
export function PortalLayout({ title, view, back, staying = false, children }: PortalLayoutProps) {
  return (
    <html lang="en-GB" class="govuk-template hearth-template">
      <Head title={`${view.errors?.length ? 'Error: ' : ''}${title} - Online form`} view={view} />
      <body class="govuk-template__body">
        <script src={view.assets.start} nonce={view.nonce} />
        <SkipLink href="#main-content" text="Skip to main content" />
        {view.madeUp && <MadeUpBanner />}
        <Header />
        <div class="govuk-width-container">
          <ExitThisPage
            attributes={
              staying ? { 'data-leave-url': '/report/leave', 'data-leave-token': view.csrfToken } : {}
            }
          />
          {back && (
            <nav aria-label="Back">
              <BackLink text="Back" href={back} />
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main-content">
            {view.errors?.length ? (
              <ErrorSummary titleText="There is a problem" errorList={view.errors} />
            ) : null}
            {children}
          </main>
        </div>
        <Footer />
        {staying && <TimeOut csrfToken={view.csrfToken} />}
        <script type="module" src={view.assets.script} nonce={view.nonce} />
      </body>
    </html>
  )
}

function Header() {
  return (
    <header class="govuk-template__header hearth-header">
      <div class="hearth-header__bar">
        <div class="govuk-width-container hearth-header__container">
          <a href="/report" class="hearth-header__home">
            Tell us about a child
          </a>
        </div>
      </div>
    </header>
  )
}

function Head({ title, view }: { readonly title: string; readonly view: ShellView }) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex, nofollow" />
      <link rel="icon" sizes="any" href={view.assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={view.assets.stylesheet} />
    </head>
  )
}

function Footer() {
  return (
    <footer class="govuk-template__footer hearth-footer">
      <div class="govuk-width-container">
        <p class="hearth-footer__text">Is a child in danger now? Ring 999. Press Esc to leave this page.</p>
      </div>
    </footer>
  )
}

function TimeOut({ csrfToken }: { readonly csrfToken: string }) {
  const { idleMinutes, warningMinutes } = stayLimits
  return (
    <dialog
      class="hearth-time-out"
      aria-labelledby="hearth-time-out-title"
      data-module="hearth-time-out"
      data-warn-after={idleMinutes - warningMinutes - 1}
      data-ends-after={idleMinutes - 1}
      data-extend-url="/report/stay"
      data-ended-words="Your time ran out. Load this page again to see how to go on."
    >
      <h2 class="govuk-heading-m" id="hearth-time-out-title">
        Are you still there?
      </h2>
      <p class="govuk-body" data-time-out-words>
        You have not done a thing here for a while. To keep you safe, we will close this form in{' '}
        {warningMinutes} minutes.
      </p>
      <Form action="/report/stay" csrfToken={csrfToken}>
        <Button>I am still here</Button>
      </Form>
    </dialog>
  )
}

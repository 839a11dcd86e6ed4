import type { ComponentChildren } from 'preact'
import { BackLink } from './back-link.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { Header } from './header.tsx'
import { MadeUpBanner } from './made-up-banner.tsx'
import { classNames } from './options.ts'
import { PageFooter } from './page-footer.tsx'
import { SkipLink } from './skip-link.tsx'
import { TimeOutWarning } from './time-out-warning.tsx'
import type { ShellView } from './view.ts'

export interface LayoutProps {
  /** The page's own words; 'Error: ' and the service's name are added. Never a child's name: tabs are seen by others. */
  readonly title: string
  readonly view: ShellView
  readonly back?: { readonly text?: string; readonly href: string } | undefined
  /** Above the main part: breadcrumbs, the child's identity bar. */
  readonly beforeContent?: ComponentChildren
  readonly mainClasses?: string | undefined
  /** Wide pages: lists and tables. */
  readonly wide?: boolean | undefined
  readonly children: ComponentChildren
}

/** The page around every page. Shows the error summary itself when the view holds errors. */
export function Layout({ title, view, back, beforeContent, mainClasses, wide, children }: LayoutProps) {
  return (
    <html lang="en-GB" class="govuk-template hearth-template">
      <Head title={title} view={view} />
      <body class={classNames('govuk-template__body', wide && 'hearth-wide')}>
        <script src={view.assets.start} nonce={view.nonce} />
        <SkipLink href="#main-content" text="Skip to main content" />
        {view.madeUp && <MadeUpBanner />}
        <Header view={view} />
        <div class="govuk-width-container">
          {back && (
            <nav aria-label="Back">
              <BackLink {...back} />
            </nav>
          )}
          {beforeContent}
          <main class={classNames('govuk-main-wrapper', mainClasses)} id="main-content">
            {view.errors?.length ? (
              <ErrorSummary titleText="There is a problem" errorList={view.errors} />
            ) : null}
            {children}
          </main>
        </div>
        <PageFooter madeUp={view.madeUp} />
        {view.person && view.timeOut && <TimeOutWarning {...view.timeOut} csrfToken={view.csrfToken} />}
        <script type="module" src={view.assets.script} nonce={view.nonce} />
      </body>
    </html>
  )
}

function Head({ title, view }: Pick<LayoutProps, 'title' | 'view'>) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{titleOf(title, view)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="robots" content="noindex, nofollow" />
      <link rel="icon" sizes="any" href={view.assets.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={view.assets.stylesheet} />
    </head>
  )
}

/** 'Error: ' where something must be put right, the page, the service. */
function titleOf(title: string, { errors }: ShellView): string {
  return `${errors?.length ? 'Error: ' : ''}${title} - Hearth`
}

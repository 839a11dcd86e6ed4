import type { ComponentChildren } from 'preact'
import { Details } from '../../platform/components/details.tsx'
import { IdentityBar } from '../../platform/components/identity-bar.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { NotificationBanner } from '../../platform/components/notification-banner.tsx'
import { SubNavigation } from '../../platform/components/sub-navigation.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import type { Frame } from './frame.ts'

interface RecordPageProps {
  readonly view: ShellView
  readonly frame: Frame
  /** Of the tab; never a name. */
  readonly title: string
  readonly children: ComponentChildren
}

/** A page of somebody's record: whose it is, its pages, and why the reader can see it. */
export function RecordPage({ view, frame, title, children }: RecordPageProps) {
  const before = (
    <>
      {frame.urgent && (
        <NotificationBanner text={frame.urgent} titleText="Opened urgently" disableAutoFocus />
      )}
      <IdentityBar {...frame.bar} />
      <SubNavigation label="Pages of this record" items={frame.tabs} />
    </>
  )
  return (
    <Layout title={title} view={view} beforeContent={before} wide>
      {children}
      <Details summaryText="Why can I see this?" classes="govuk-!-display-none-print">
        <ul class="govuk-list govuk-list--bullet">
          {frame.why.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
        <p class="govuk-body">Each time somebody looks at this record it is kept, with the reason.</p>
        <p class="govuk-body">
          <a class="govuk-link" href={`${frame.bar.href}/i-know`}>
            I know this person outside work
          </a>
        </p>
      </Details>
    </Layout>
  )
}

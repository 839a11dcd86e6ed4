import { Alert } from '../alert.tsx'
import { Badge } from '../badge.tsx'
import { Details } from '../details.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { InsetText } from '../inset-text.tsx'
import { NotificationBanner } from '../notification-banner.tsx'
import { Panel } from '../panel.tsx'
import { PhaseBanner } from '../phase-banner.tsx'
import { Tag, type TagColour } from '../tag.tsx'
import { WarningText } from '../warning-text.tsx'
import { Example, longName, longText } from './example.tsx'

const colours: readonly TagColour[] = [
  'grey',
  'green',
  'teal',
  'blue',
  'purple',
  'magenta',
  'red',
  'orange',
  'yellow',
]

/** Words that tell, warn and explain. */
export function WordExamples() {
  return (
    <>
      <Example name="Error summary">
        <ErrorSummary
          titleText="There is a problem"
          disableAutoFocus
          errorList={[
            { text: 'Enter the name of the school', href: '#school-wrong' },
            { text: 'The date of the call must be today or in the past', href: '#called-day' },
            { text: longName },
          ]}
        />
      </Example>
      <Banners />
      <Example name="Panel">
        <Panel titleText="Contact recorded" headingLevel={4}>
          Number <strong>C-1042</strong>
        </Panel>
      </Example>
      <Example name="Tag and badge">
        <p class="govuk-body">
          {colours.map((colour) => (
            <>
              <Tag colour={colour} text={`In ${colour}`} />{' '}
            </>
          ))}
          <Badge text="Draft" /> <Badge text="Late" classes="moj-badge--red" />
        </p>
        <p class="govuk-body">
          <Tag text={longName} />
        </p>
      </Example>
      <Explanations />
    </>
  )
}

function Banners() {
  return (
    <>
      <Example name="Notification banner">
        <NotificationBanner
          text="The contact was sent back to you"
          titleId="banner-important"
          titleHeadingLevel={4}
        />
        <NotificationBanner
          type="success"
          titleId="banner-done"
          titleHeadingLevel={4}
          role="region"
          disableAutoFocus
        >
          <p class="govuk-notification-banner__heading">
            The decision is recorded.{' '}
            <a class="govuk-notification-banner__link" href="#school">
              See what follows
            </a>
          </p>
        </NotificationBanner>
      </Example>
      <Example name="Alert">
        <Alert variant="information" title="The address has changed" text="The old one is kept." />
        <Alert variant="success" title="Saved" />
        <Alert
          variant="warning"
          title="Two dogs at the address"
          showTitleAsHeading
          headingTag="h4"
          text={longText}
        />
        <Alert variant="error" title="Not sent" text={longName} dismissible />
      </Example>
    </>
  )
}

function Explanations() {
  return (
    <>
      <Example name="Inset text, warning text, details">
        <InsetText>{longText}</InsetText>
        <WarningText text="Do not write to this address: it is hidden from one of the parents." />
        <Details summaryText="Why is it due then?">
          <p class="govuk-body">One working day after the contact came in.</p>
        </Details>
        <Details summaryText={longName} open text={longText} />
      </Example>
      <Example name="Phase banner">
        <PhaseBanner tag={{ text: 'Trial' }} text="Tell us what would make this better." />
      </Example>
    </>
  )
}

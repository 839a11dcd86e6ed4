import { Pagination } from '../../../platform/components/pagination.tsx'
import { SubNavigation } from '../../../platform/components/sub-navigation.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import { Timeline } from '../../../platform/components/timeline.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import { ChoosePart } from './choose-part.tsx'
import { StoryPart } from './story-part.tsx'
import type { ChronologyWords, Happening } from './words.ts'

interface ChronologyPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: ChronologyWords
  /** For paper: no ways onward. */
  readonly print: boolean
}

/** What happened to somebody, the latest first. */
export function ChronologyPage({ view, frame, words, print }: ChronologyPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Chronology">
      <h1 class="govuk-heading-l">{words.heading}</h1>
      {!print && <SubNavigation label="Which events" items={words.filters} />}
      {!print && <ChoosePart choice={words.choice} kinds={words.story.kinds} action={words.base} />}
      <StoryPart {...words.story} />
      {words.happenings.length === 0 ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <Timeline items={words.happenings.map((one) => itemOf(one, print))} />
      )}
      {!print && <Onward {...words} />}
    </RecordPage>
  )
}

function itemOf(one: Happening, print: boolean) {
  return {
    label: { children: <Headline {...one} /> },
    byline: one.by ? { text: one.by } : undefined,
    datetime: { timestamp: one.timestamp, text: one.when },
    children: <Described {...one} print={print} />,
  }
}

function Headline({ headline, source, said, key: isKey }: Happening) {
  return (
    <>
      {source ? (
        <a class="govuk-link govuk-link--no-visited-state" href={source}>
          {headline}
        </a>
      ) : (
        headline
      )}
      {isKey && (
        <>
          {' '}
          <Tag text={said ? 'Key event' : 'Key event, suggested'} colour={said ? 'blue' : 'grey'} />
        </>
      )}
    </>
  )
}

function Described({
  written,
  because,
  said,
  key: isKey,
  editHref,
  headline,
  print,
}: Happening & { readonly print: boolean }) {
  return (
    <>
      {because && <p class="govuk-body-s">Why it is, or is not, a key event: {because}</p>}
      {written && <p class="govuk-body-s">{written}</p>}
      {editHref && !print && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={editHref}>
            {isKey && !said
              ? 'Confirm that it is a key event, or change it'
              : 'Change whether it is a key event'}
            <span class="govuk-visually-hidden">: {headline}</span>
          </a>
        </p>
      )}
    </>
  )
}

function Onward({ newer, older, printHref, extractsHref }: ChronologyWords) {
  return (
    <>
      {(newer || older) && (
        <Pagination
          previous={newer === null ? null : { href: newer, text: 'Later' }}
          next={older === null ? null : { href: older, text: 'Earlier' }}
        />
      )}
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={printHref}>
          Print
        </a>
      </p>
      {extractsHref && (
        <p class="govuk-body govuk-!-display-none-print">
          <a class="govuk-link" href={extractsHref}>
            Chronologies for an assessment or court
          </a>
        </p>
      )}
    </>
  )
}

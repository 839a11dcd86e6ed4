import { Button } from '../../../../platform/components/button.tsx'
import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { DataTable } from '../../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../../platform/components/empty-state.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import { Tag, type TagColour } from '../../../../platform/components/tag.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { Places } from '../queue/places.tsx'
import type { handoverWords } from './words.ts'

type Words = ReturnType<typeof handoverWords>

interface BoardProps {
  readonly view: ShellView
  readonly standing: string
  readonly waiting: readonly Words[]
  readonly accepted: readonly Words[]
  readonly done: string | null
}

/** What the night left for the day, and who took it on. */
export function HandoverBoardPage({ view, standing, waiting, accepted, done }: BoardProps) {
  return (
    <Layout title="Left for the day team" view={view} wide>
      {done && <NotificationBanner type="success" text={done} />}
      <Places here="/handovers" />
      <h1 class="govuk-heading-l">Left for the day team</h1>
      <p class="govuk-body-l">{standing}</p>
      <Waiting lines={waiting} />
      {accepted.length > 0 && <Accepted lines={accepted} />}
    </Layout>
  )
}

function Waiting({ lines }: { readonly lines: readonly Words[] }) {
  return (
    <DataTable
      id="waiting"
      caption="Not taken on yet, greatest risk first"
      columns={[
        { text: 'Child' },
        { text: 'Risk' },
        { text: 'Still to be done' },
        { text: 'Left by' },
        { text: 'Take on by' },
        { text: 'Next' },
      ]}
      rows={lines.map((line) => [
        { children: <bdi>{line.name}</bdi> },
        { children: <Risk {...line} /> },
        { children: <ToDo toDo={line.toDo} /> },
        { text: line.left },
        { children: <ClockTag {...line.due} /> },
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={line.href}>
              Read and take on
              <span class="govuk-visually-hidden"> what was left about {line.name}</span>
            </a>
          ),
        },
      ])}
      empty={<EmptyState title="Nothing waits">What the out-of-hours team leaves stands here.</EmptyState>}
    />
  )
}

const colours: Readonly<Record<string, TagColour>> = { high: 'red', medium: 'orange', low: 'grey' }

function Risk({ riskCode, risk, riskWords }: Words) {
  return (
    <>
      <Tag text={risk.split(':')[0] ?? risk} colour={colours[riskCode] ?? 'grey'} />{' '}
      <span class="hearth-words">{riskWords}</span>
    </>
  )
}

function ToDo({ toDo }: { readonly toDo: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {toDo.map((words) => (
        <li class="hearth-words">{words}</li>
      ))}
    </ul>
  )
}

function Accepted({ lines }: { readonly lines: readonly Words[] }) {
  return (
    <DataTable
      id="accepted"
      caption="Taken on in the last day"
      columns={[{ text: 'Child' }, { text: 'Risk' }, { text: 'Left by' }, { text: 'Taken on by' }]}
      rows={lines.map(({ href, name, risk, left, accepted }) => [
        {
          children: (
            <a class="govuk-link govuk-link--no-visited-state" href={href}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { text: risk.split(':')[0] ?? risk },
        { text: left },
        { text: accepted ?? '' },
      ])}
    />
  )
}

interface OneProps {
  readonly view: ShellView
  readonly words: Words
  readonly idempotencyKey: string
}

/** One handover, read before it is taken on. */
export function HandoverPage({ view, words, idempotencyKey }: OneProps) {
  return (
    <Layout
      title="What the night left"
      view={view}
      back={{ text: 'Back to what is left', href: '/handovers' }}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          <bdi>{words.name}</bdi>
        </span>{' '}
        What the night left
      </h1>
      <Facts words={words} />
      <p class="govuk-body">
        <a class="govuk-link" href={words.contactHref}>
          Read the contact
        </a>
      </p>
      {words.accepted === null && (
        <Form csrfToken={view.csrfToken} idempotencyKey={idempotencyKey}>
          <p class="govuk-body">Each thing to do becomes a task of yours for today.</p>
          <Button text="Take it on" preventDoubleClick />
        </Form>
      )}
    </Layout>
  )
}

function Facts({ words }: Pick<OneProps, 'words'>) {
  const cell = (value: string) => ({ children: <span class="hearth-words">{value}</span> })
  const accepted =
    words.accepted === null ? { children: <ClockTag {...words.due} /> } : { text: words.accepted }
  return (
    <SummaryList
      rows={[
        { key: { text: 'Risk' }, value: cell(words.risk) },
        { key: { text: 'What the risk is' }, value: cell(words.riskWords) },
        { key: { text: 'Still to be done' }, value: { children: <ToDo toDo={words.toDo} /> } },
        { key: { text: 'Left by' }, value: { text: words.left } },
        { key: { text: words.accepted === null ? 'Take on by' : 'Taken on by' }, value: accepted },
      ]}
    />
  )
}

/** What the night left about one child, on the page of the contact. */
export function LeftForTheDay({ lines }: { readonly lines: readonly Words[] }) {
  return lines.map(({ href, accepted, left, due }) => (
    <p class="govuk-body">
      <a class="govuk-link govuk-link--no-visited-state" href={href}>
        Left for the day team
      </a>{' '}
      by {left}. {accepted === null ? <ClockTag {...due} /> : `Taken on by ${accepted}.`}
    </p>
  ))
}

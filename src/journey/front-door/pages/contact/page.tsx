import { StepsList } from '../../../../mechanisms/pathways/index.ts'
import { Button } from '../../../../platform/components/button.tsx'
import { ClockTag } from '../../../../platform/components/clock-tag.tsx'
import { Form } from '../../../../platform/components/form.tsx'
import { Layout } from '../../../../platform/components/layout.tsx'
import { NotificationBanner } from '../../../../platform/components/notification-banner.tsx'
import { SummaryList } from '../../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { WarningText } from '../../../../platform/components/warning-text.tsx'
import { longDate } from '../../../../platform/day-words.ts'
import { Checks } from '../agency-check/page.tsx'
import type { checkLine } from '../agency-check/words.ts'
import { type LetterLine, LettersToReferrer } from '../feedback/letters.tsx'
import { LeftForTheDay } from '../handover/page.tsx'
import type { handoverWords } from '../handover/words.ts'
import { OutsideMeetingsLink } from '../outside-meetings/page.tsx'
import { PatternLink } from '../pattern/page.tsx'
import { Screened } from '../screening/page.tsx'
import type { screeningWords } from '../screening/words.ts'
import { ContactTriage } from '../triage/page.tsx'
import type { contactTriageLines } from '../triage/words.ts'
import type { childPart } from './words.ts'

export interface ContactPageProps {
  readonly view: ShellView
  readonly reference: string
  readonly contactEventId: string
  readonly done: string | null
  readonly danger: boolean
  readonly told: readonly { readonly key: string; readonly value: string }[]
  readonly children: readonly (ReturnType<typeof childPart> & {
    readonly checks: readonly ReturnType<typeof checkLine>[]
    readonly letters: readonly LetterLine[]
    readonly pattern: { readonly personId: string; readonly standing: string } | null
    readonly screened: ReturnType<typeof screeningWords>
    readonly triage: ReturnType<typeof contactTriageLines>
    readonly left: readonly ReturnType<typeof handoverWords>[]
    /** Whether what is still to be done may be left for the day team here. */
    readonly mayLeave: boolean
  })[]
  readonly others: readonly {
    readonly id: string
    readonly name: string
    readonly as: string
    readonly lines: readonly string[]
  }[]
  /** What was looked for before somebody new was recorded. */
  readonly lookedUp: readonly { readonly name: string; readonly lines: readonly string[] }[]
  /** Keys for the buttons of the page, made when it is shown. */
  readonly newKey: () => string
}

/** A contact: what was told, and for each child how it stands and what can be done next. */
export function ContactPage(props: ContactPageProps) {
  const { view, reference, done, danger, told, children, others, lookedUp } = props
  return (
    <Layout
      title={`Contact ${reference}`}
      view={view}
      back={{ text: 'Back to the queue', href: '/contacts' }}
      wide
    >
      {done && <NotificationBanner type="success" text={done} />}
      <h1 class="govuk-heading-l">Contact {reference}</h1>
      {danger && <WarningText text="A child is said to be in danger now" iconFallbackText="Warning" />}
      {children.map((child) => (
        <Child {...child} page={props} />
      ))}
      <h2 class="govuk-heading-m">What we were told</h2>
      <Rows rows={told} />
      {others.length > 0 && <Others others={others} />}
      {lookedUp.length > 0 && <LookedUp lookedUp={lookedUp} />}
    </Layout>
  )
}

function Rows({ rows }: { rows: readonly { readonly key: string; readonly value: string }[] }) {
  return (
    <SummaryList
      rows={rows.map(({ key, value }) => ({
        key: { text: key },
        value: { children: <span class="hearth-words">{value}</span> },
      }))}
    />
  )
}

type Child = ContactPageProps['children'][number]

function Child({ page, ...child }: Child & { page: ContactPageProps }) {
  return (
    <section class="hearth-card" aria-labelledby={`child-${child.contactId}`}>
      <h2 class="govuk-heading-m" id={`child-${child.contactId}`}>
        <a class="govuk-link govuk-link--no-visited-state" href={child.href}>
          <bdi>{child.name}</bdi>
        </a>
      </h2>
      <p class="govuk-body">
        <strong>{child.state}</strong> {child.due && <ClockTag {...child.due} />}
      </p>
      {child.openBefore && <Before {...child.openBefore} />}
      {child.pattern && <PatternLink {...child.pattern} />}
      {child.decision.length > 0 && <Rows rows={child.decision} />}
      <Lines title="Earlier decisions that were undone" lines={child.undone} />
      <Lines title="What the referrer was told" lines={child.told} />
      <LettersToReferrer lines={child.letters} />
      <LeftForTheDay lines={child.left} />
      <Checks contactId={child.contactId} lines={child.checks} name={child.name} />
      <Screened contactId={child.contactId} name={child.name} words={child.screened} />
      <ContactTriage
        contactId={child.contactId}
        name={child.name}
        lines={child.triage}
        open={child.undecided}
      />
      {child.pattern && <OutsideMeetingsLink personId={child.pattern.personId} name={child.name} />}
      <Steps child={child} page={page} />
    </section>
  )
}

function Before({ contacts, last, referrals }: NonNullable<Child['openBefore']>) {
  if (contacts === 0 && referrals === 0)
    return <p class="govuk-body">This is the first contact about this child that we hold.</p>
  const before = contacts === 1 ? '1 contact before this one' : `${contacts} contacts before this one`
  return (
    <p class="govuk-body">
      {before}
      {last && `, the last on ${longDate(last)}`}.{' '}
      {referrals === 0
        ? 'No earlier referral to social care.'
        : `Earlier referrals to social care: ${referrals}.`}
    </p>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li class="hearth-words">{line}</li>
        ))}
      </ul>
    </>
  )
}

const stepPages: Readonly<Record<string, string>> = {
  decide: 'decide',
  signOff: 'sign-off',
  sendBack: 'sign-off',
  undo: 'undo',
}

/** What can be done now; what can't be is shown with its reason. */
function Steps({ child, page }: { child: Child; page: ContactPageProps }) {
  const at = `/contact/${child.contactId}`
  return (
    <>
      <StepsList steps={child.steps} hrefOf={({ step }) => `${at}/${stepPages[step] ?? ''}`} />
      <div class="hearth-steps">
        {child.mayTake && (
          <Form csrfToken={page.view.csrfToken} action={`${at}/take`} idempotencyKey={page.newKey()}>
            <Button text="I am deciding this" classes="govuk-button--secondary" />
          </Form>
        )}
        {child.mayLeave && (
          <Button href={`${at}/handover`} text="Leave for the day team" classes="govuk-button--secondary" />
        )}
        {child.mayTell && (
          <Button href={`${at}/feedback`} text="Write to the referrer" classes="govuk-button--secondary" />
        )}
        {child.mayTell && (
          <Button
            href={`${at}/tell`}
            text="Record what the referrer was told"
            classes="govuk-button--secondary"
          />
        )}
      </div>
    </>
  )
}

function Others({ others }: Pick<ContactPageProps, 'others'>) {
  return (
    <>
      <h2 class="govuk-heading-m">Others named in the call</h2>
      <ul class="govuk-list">
        {others.map(({ id, name, as, lines }) => (
          <li class="hearth-person">
            <a class="govuk-link govuk-link--no-visited-state" href={`/people/${id}`}>
              <bdi>{name}</bdi>
            </a>
            , {as.toLowerCase()}
            <ul class="govuk-list govuk-list--bullet">
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}

function LookedUp({ lookedUp }: Pick<ContactPageProps, 'lookedUp'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What was looked for before they were recorded</h2>
      {lookedUp.map(({ name, lines }) => (
        <>
          <h3 class="govuk-heading-s">
            <bdi>{name}</bdi>
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {lines.map((line) => (
              <li>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  )
}

import { FormQuestions, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { InsetText } from '../../../../platform/components/inset-text.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { longDate } from '../../../../platform/day-words.ts'
import { inContext } from '../../../../platform/db.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { inviteesAsked } from '../../../../record/meetings/forms.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { type HoldingConference, holdConference } from '../../actions/hold-conference.ts'
import { chairCallsOf } from '../../conference.records.ts'
import { conferenceAttendanceForm, conferenceHeldForm, conferenceKind } from '../../forms/conference.ts'
import { holdConferenceMessages } from '../../messages.ts'
import { plansOf } from '../../plan.records.ts'
import { againWith, fieldsOfForm, versionSeen } from '../step/words.ts'
import { conferenceAccess as access, conferenceInAddress } from './one-conference.ts'

/** Holding a conference, on one page, in the order in which it goes; what is typed is kept. */
export function holdConferenceRoute(desk: Desk): void {
  formPage(desk, {
    url: '/conferences/:conferenceId/hold',
    access,
    audit: 'hold conference',
    draft: conferenceHeldForm,
    show,
    submit,
  })
}

type Held = NonNullable<(typeof conferenceHeldForm)['answers']>
type Came = NonNullable<(typeof conferenceAttendanceForm)['answers']>

async function show({ trx, act, params, again, draft }: Looking) {
  const found = await conferenceInAddress(trx, act, params)
  if (!found || found.meeting.endedAs !== null) return 'not found' as const
  const { meeting, children, back, caption } = found
  const known: string[] = []
  for (const { id, name } of children)
    known.push(...(await plansOf(trx, id)).map((plan) => planWords(name, plan)))
  const calls = await chairCallsOf(trx, meeting.id)
  const said = calls.flatMap(({ words }) => (words ? [words] : []))
  const body = again?.body ?? draft?.body ?? {}
  const invitees = inviteesAsked(conferenceKind, meeting.invitees)
  return {
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, draft, back, caption }}
        {...{ form: conferenceHeldForm, button: 'Keep the conference', about: children }}
        before={<Known lines={[...known, ...said]} />}
        inside={
          <>
            <h2 class="govuk-heading-m">Who came</h2>
            <FormQuestions
              form={conferenceAttendanceForm}
              body={body}
              errors={view.errors}
              children={invitees}
            />
          </>
        }
        version={versionSeen(again, meeting.version)}
        draftUrl={`${back.href}/hold/draft`}
      />
    ),
  }
}

function planWords(
  name: string,
  { startedOn, endedOn, council }: Awaited<ReturnType<typeof plansOf>>[number],
): string {
  const where = council ? ` by ${council}` : ''
  const until = endedOn ? ` to ${longDate(endedOn)}` : ''
  return `${name} ${endedOn ? 'was' : 'is'} on a plan${where} from ${longDate(startedOn)}${until}.`
}

/** What is known before it begins: plans there were, what parents and children told the chair. */
function Known({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <InsetText>
      {lines.map((line) => (
        <p class="govuk-body hearth-words">{line}</p>
      ))}
    </InsetText>
  )
}

async function submit({ act, params, body }: Doing) {
  const found = await inContext(act.db, act.viewer, (trx) => conferenceInAddress(trx, act, params))
  if (!found) return againWith(holdConferenceMessages['already held'], { body })
  const { meeting, children, at, back } = found
  const context = { today: act.today, now: act.origin.now }
  const invitees = inviteesAsked(conferenceKind, meeting.invitees)
  const came = readAnswers(conferenceAttendanceForm, fieldsOfForm(conferenceAttendanceForm, body), {
    ...context,
    children: invitees,
  })
  const held = readAnswers(conferenceHeldForm, fieldsOfForm(conferenceHeldForm, body), {
    ...context,
    children,
  })
  if (!came.ok || !held.ok)
    return { again: { errors: [...(came.ok ? [] : came.errors), ...(held.ok ? [] : held.errors)], body } }
  const version = Number(textOf(body, 'version'))
  const done = await holdConference(act, { ...at, version, ...cameOf(came.value), ...heldOf(held.value) })
  if (done.ok) return { goTo: back.href }
  return againWith(holdConferenceMessages[done.problem], { body, about: done.problem })
}

function cameOf({ perChild }: Came): Pick<HoldingConference, 'attended' | 'scales' | 'views'> {
  const each = Object.entries(perChild)
  return {
    attended: new Map(each.map(([id, { attended }]) => [id, attended])),
    scales: new Map(each.flatMap(([id, { scale }]) => (scale === undefined ? [] : [[id, scale] as const]))),
    views: new Map(each.map(([id, { view }]) => [id, view ?? ''])),
  }
}

function heldOf(held: Held): Pick<HoldingConference, 'other' | 'decided' | 'words' | 'goneOn'> {
  const { otherName, otherAgency, perChild, goneOn = null } = held
  const { complicating = null, dissent = null, outlinePlan = null, nextOn = null, ...words } = held
  const each = Object.entries(perChild).map(
    ([id, { views = null, category = null, colour = null, ...one }]) =>
      [id, { ...one, views, category, colour }] as const,
  )
  return {
    other: otherName && otherAgency ? { name: otherName, agency: otherAgency } : null,
    decided: new Map(each),
    words: { ...words, complicating, dissent, outlinePlan, nextOn },
    goneOn,
  }
}

import { FormQuestions, readAnswers } from '../../../../mechanisms/forms/index.ts'
import { InsetText } from '../../../../platform/components/inset-text.tsx'
import type { ShellView } from '../../../../platform/components/view.ts'
import { inContext, type Trx } from '../../../../platform/db.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { inviteesAsked } from '../../../../record/meetings/forms.ts'
import { findMeeting } from '../../../../record/meetings/records.ts'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { isId, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess } from '../../../../record/shell/page.ts'
import { holdStrategy } from '../../actions/hold-strategy.ts'
import { childrenNamed } from '../../children.records.ts'
import { strategyAttendanceForm, strategyHeldForm, strategyKind } from '../../forms/strategy.ts'
import { holdStrategyMessages } from '../../messages.ts'
import { findStrategy } from '../../strategy.records.ts'
import { againWith, fieldsOfForm, versionSeen } from '../step/words.ts'

/** Writing a strategy discussion down, on one page, while it goes on. */
export function holdStrategyRoute(desk: Desk, access: PageAccess): void {
  formPage(desk, {
    url: '/strategy/:strategyId/hold',
    access,
    audit: 'hold strategy discussion',
    draft: strategyHeldForm,
    show,
    submit,
  })
}

async function groundOf(trx: Trx, act: Act, id: string) {
  if (!isId(id)) return null
  const strategy = await findStrategy(trx, id)
  const looker = { viewer: act.viewer, now: act.origin.now }
  const meeting = strategy && (await findMeeting(trx, { kind: strategyKind, id }, looker))
  if (!strategy || !meeting || meeting.endedAs !== null) return null
  const invitees = inviteesAsked(strategyKind, meeting.invitees)
  return { strategy, meeting, invitees, children: await childrenNamed(trx, strategy.about) }
}

async function show({ trx, act, params, again, draft }: Looking) {
  const found = await groundOf(trx, act, params['strategyId'] ?? '')
  if (!found) return 'not found' as const
  const { strategy, meeting, invitees, children } = found
  const at = `/strategy/${strategy.id}`
  const body = again?.body ?? draft?.body
  return {
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, draft, form: strategyHeldForm, button: 'Keep the discussion', about: children }}
        back={{ text: 'Back to the discussion', href: at }}
        before={<InsetText text={strategy.why} />}
        inside={
          <>
            <h2 class="govuk-heading-m">Who took part, and what each shared</h2>
            <FormQuestions
              form={strategyAttendanceForm}
              body={body ?? {}}
              errors={view.errors}
              children={invitees}
            />
          </>
        }
        version={versionSeen(again, meeting.version)}
        draftUrl={`${at}/hold/draft`}
      />
    ),
  }
}

async function submit(doing: Doing) {
  const { act, params, body } = doing
  const found = await inContext(act.db, act.viewer, (trx) => groundOf(trx, act, params['strategyId'] ?? ''))
  if (!found) return againWith(holdStrategyMessages['already held'], { body })
  const { strategy, invitees, children } = found
  const context = { today: act.today, now: act.origin.now }
  const came = readAnswers(strategyAttendanceForm, fieldsOfForm(strategyAttendanceForm, body), {
    ...context,
    children: invitees,
  })
  const held = readAnswers(strategyHeldForm, fieldsOfForm(strategyHeldForm, body), { ...context, children })
  if (!came.ok || !held.ok)
    return { again: { errors: [...(came.ok ? [] : came.errors), ...(held.ok ? [] : held.errors)], body } }
  const { perChild, action, ownerName, ownerAgency, dueOn, goneOn } = held.value
  const answered = Object.entries(came.value.perChild)
  const done = await holdStrategy(act, {
    strategyId: strategy.id,
    version: Number(textOf(body, 'version')),
    children: strategy.about,
    attended: new Map(answered.map(([id, { attended }]) => [id, attended])),
    shared: new Map(answered.map(([id, { shared }]) => [id, shared ?? ''])),
    decided: new Map(Object.entries(perChild).map(([id, one]) => [id, { ...one, also: one.also ?? [] }])),
    actions:
      action && ownerName && ownerAgency && dueOn ? [{ text: action, ownerName, ownerAgency, dueOn }] : [],
    goneOn: goneOn ?? null,
  })
  if (done.ok) return { goTo: `/strategy/${strategy.id}` }
  return againWith(holdStrategyMessages[done.problem], { body, about: done.problem })
}

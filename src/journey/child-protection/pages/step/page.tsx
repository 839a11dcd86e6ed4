import type { ComponentChildren } from 'preact'
import {
  type FieldError,
  type Form,
  type FormBody,
  type Named,
  readAnswers,
} from '../../../../mechanisms/forms/index.ts'
import type { ShellView } from '../../../../platform/components/view.ts'
import { inContext, type Trx } from '../../../../platform/db.ts'
import type { Result } from '../../../../platform/result.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import type { Act } from '../../../../record/shell/act.ts'
import { refuseUnlessOpen } from '../../../../record/shell/change.ts'
import type { Answer, Desk } from '../../../../record/shell/desk.ts'
import { isId, type Params, textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking, type PageAccess } from '../../../../record/shell/page.ts'
import { againWith, versionSeen, withoutButton } from './words.ts'

/** What a step of a piece of work is asked about, read before the page is shown and again before it is sent. */
export interface Ground {
  readonly caption?: string
  readonly back: { readonly text: string; readonly href: string }
  readonly first?: FormBody
  readonly about?: readonly Named[]
  /** Who may be chosen where a person is asked for. */
  readonly people?: readonly Named[]
  readonly version?: number
  readonly before?: ComponentChildren
}

/** One step: a page with one form and one button, whose words are kept while they are typed. */
export interface Step<Answers extends object, G extends Ground, Problem extends string> {
  readonly url: string
  readonly access: PageAccess
  readonly audit: string
  readonly form: Form<Answers>
  readonly button: string
  /** Null: there is no such thing, or it is past this step. */
  readonly ground: (trx: Trx, at: { readonly act: Act; readonly params: Params }) => Promise<G | null>
  readonly submit: (sent: {
    readonly act: Act
    readonly ground: G
    readonly answers: Answers
    readonly version: number
  }) => Promise<Result<string, Problem>>
  /** What to tell the person, and which question to point at. */
  readonly messages: Readonly<Record<Problem, FieldError>>
}

/** Declares a step. */
export function stepPage<Answers extends object, G extends Ground, Problem extends string>(
  desk: Desk,
  step: Step<Answers, G, Problem>,
): void {
  const { url, access, audit, form } = step
  formPage(desk, {
    ...{ url, access, audit, draft: form },
    show: (looking) => show(step, looking),
    submit: (doing) => submit(step, doing),
  })
}

async function show<Answers extends object, G extends Ground, Problem extends string>(
  { form, button, ground, url }: Step<Answers, G, Problem>,
  { trx, act, params, again, draft }: Looking,
): Promise<Answer> {
  const found = await ground(trx, { act, params })
  if (!found) return 'not found'
  const { version } = found
  return {
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, draft, form, button }}
        {...{ caption: found.caption, back: found.back, first: found.first, before: found.before }}
        about={found.about}
        people={found.people}
        version={version === undefined ? undefined : versionSeen(again, version)}
        draftUrl={`${addressOf(url, params)}/draft`}
      />
    ),
  }
}

function addressOf(url: string, params: Params): string {
  return url.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
}

async function submit<Answers extends object, G extends Ground, Problem extends string>(
  step: Step<Answers, G, Problem>,
  { act, params, body }: Doing,
) {
  await askRight(step, act, params)
  const ground = await inContext(act.db, act.viewer, (trx) => step.ground(trx, { act, params }))
  if (!ground) return againWith({ field: 'main-content', text: gone }, { body })
  const { today, origin } = act
  const children = ground.about ?? []
  const context = { today, now: origin.now, children, people: ground.people ?? [] }
  const read = readAnswers(step.form, withoutButton(body), context)
  if (!read.ok) return { again: { errors: read.errors, body } }
  const version = Number(textOf(body, 'version'))
  const done = await step.submit({ act, ground, answers: read.value, version })
  if (done.ok) return { goTo: done.value }
  return againWith(step.messages[done.problem], { body, about: done.problem })
}

/** Whoever may only read is refused before a word of theirs is judged. @throws Refused */
async function askRight(
  { access, audit }: { readonly access: PageAccess; readonly audit: string },
  act: Act,
  params: Params,
): Promise<void> {
  if (typeof access === 'function') return
  const found =
    typeof access === 'string'
      ? [params['personId'] ?? '']
      : await inContext(act.db, act.viewer, (trx) => access.people(trx, params))
  const about = found.map((one) => (typeof one === 'string' ? one : one.personId)).filter(isId)
  const part = typeof access === 'string' ? access : access.part
  await refuseUnlessOpen(act, { action: audit, about, access: part })
}

const gone = 'This is not there any more, or somebody has done it already'

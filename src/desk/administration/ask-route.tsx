import type { ComponentChildren } from 'preact'
import type { Decision, Viewer } from '../../mechanisms/access/index.ts'
import {
  type FieldError,
  type Form,
  type FormBody,
  type Named,
  readAnswers,
} from '../../mechanisms/forms/index.ts'
import { inContext, type Trx } from '../../platform/db.ts'
import type { Result } from '../../platform/result.ts'
import { AskPage } from '../../record/involvements/ask-page.tsx'
import type { Act } from '../../record/shell/act.ts'
import type { Answer, Desk, Saw } from '../../record/shell/desk.ts'
import type { Params } from '../../record/shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../record/shell/page.ts'
import { mustBeFresh } from './fresh-proof.ts'

/** What stands around the questions. */
export interface Around {
  readonly caption?: string
  readonly back: { readonly text: string; readonly href: string }
  readonly before?: ComponentChildren
  readonly first?: FormBody
  readonly people?: readonly Named[]
  readonly saw?: Saw
}

/** Who asks and where: what finding is given. */
export interface Finding {
  readonly trx: Trx
  readonly act: Act
  readonly params: Params
}

/** What a press is given. */
export interface Pressed<Answers, Subject> {
  readonly act: Act
  readonly subject: Subject
  readonly answers: Answers
}

/** What came of a press: where to go, or what to say at which question. */
export type Outcome = { readonly goTo: string } | { readonly wrong: FieldError }

/** Where to go after it was done, or what to say. */
export function outcome<Problem extends string>(
  done: Result<unknown, Problem>,
  goTo: string,
  messages: Readonly<Record<Problem, FieldError>>,
): Outcome {
  return done.ok ? { goTo } : { wrong: messages[done.problem] }
}

/** A page with one form about one thing that somebody keeps: a right or a setting. */
export interface AskRoute<Answers extends object, Subject> {
  readonly url: string
  readonly access: (viewer: Viewer) => Decision
  readonly audit: string
  readonly kind: 'right' | 'setting'
  readonly button: string
  /** Asks for a proof of identity no older than 15 minutes. */
  readonly fresh?: boolean
  /** What the address is about; null where it is not there, or not theirs. */
  readonly find: (finding: Finding) => Promise<Subject | null>
  readonly form: (subject: Subject) => Form<Answers>
  readonly around: (subject: Subject) => Around
  readonly submit: (pressed: Pressed<Answers, Subject>) => Promise<Outcome>
}

/** Declares the page and its button. */
export function askRoute<Answers extends object, Subject>(
  desk: Desk,
  route: AskRoute<Answers, Subject>,
): void {
  const { url, access, audit, kind } = route
  formPage(desk, {
    url,
    access,
    audit,
    kind,
    show: (looking) => asked(route, looking),
    submit: (doing) => pressed(route, doing),
  })
}

async function found<Answers extends object, Subject>(
  { fresh, find }: AskRoute<Answers, Subject>,
  finding: Finding,
): Promise<Subject | null> {
  if (fresh) await mustBeFresh(finding.trx, finding.act)
  return find(finding)
}

async function asked<Answers extends object, Subject>(
  route: AskRoute<Answers, Subject>,
  looking: Looking,
): Promise<Answer> {
  const subject = await found(route, looking)
  if (subject === null) return 'not found'
  const { saw, ...around } = route.around(subject)
  const form = route.form(subject)
  return {
    page: (view) => <AskPage {...around} {...{ view, form, button: route.button, again: looking.again }} />,
    ...(saw ? { saw } : {}),
  }
}

async function pressed<Answers extends object, Subject>(
  route: AskRoute<Answers, Subject>,
  { act, params, body }: Doing,
): ReturnType<Parameters<typeof formPage>[1]['submit']> {
  // The page says no, and traces it, before anything is looked up or read.
  if (!route.access(act.viewer).allowed) return { again: { errors: [], body } }
  const subject = await inContext(act.db, act.viewer, (trx) => found(route, { trx, act, params }))
  if (subject === null) return { again: { errors: [], body } }
  const people = route.around(subject).people ?? []
  const read = readAnswers(route.form(subject), body, { today: act.today, now: act.origin.now, people })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const outcome = await route.submit({ act, subject, answers: read.value })
  if ('goTo' in outcome) return outcome
  const { field, text } = outcome.wrong
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}

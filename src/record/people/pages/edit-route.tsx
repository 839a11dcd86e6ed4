import type { Part } from '../../../mechanisms/access/index.ts'
import { type FieldError, type Form, type FormBody, readAnswers } from '../../../mechanisms/forms/index.ts'
import { hiddenFields } from '../../../platform/components/form.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import type { Trx } from '../../../platform/db.ts'
import type { Result } from '../../../platform/result.ts'
import { idsIn } from '../../involvements/address-ids.ts'
import { AskPage } from '../../involvements/ask-page.tsx'
import { nameOfPerson } from '../../involvements/records.ts'
import type { Act } from '../../shell/act.ts'
import type { Answer, Desk } from '../../shell/desk.ts'
import { isId, textOf } from '../../shell/fields.ts'
import { type Again, type Doing, formPage, type Looking } from '../../shell/page.ts'

/** What a form starts from. */
export interface Starting {
  readonly body?: FormBody
  /** The version of what is changed; left out where the form only adds. */
  readonly version?: number
  /** What is kept now, in words: stands above the form, so that whoever was overtaken sees both. */
  readonly stands?: string
  /** Whom or what it is about, where that is not the person of the record alone. */
  readonly about?: string
}

/** What is to be done with the answers. `itemId` is empty where the address names no item. */
export interface Edited<Answers> {
  readonly personId: string
  readonly itemId: string
  readonly version: number
  readonly answers: Answers
}

/** A change of a person's record by one form. */
export interface Edit<Answers extends object, Problem extends string> {
  /** After '/people/:personId'; may hold ':itemId'. */
  readonly path: string
  /** The part that must be the viewer's to open the form. The action judges for itself. */
  readonly part: Part
  readonly audit: string
  readonly form: Form<Answers>
  readonly button: string
  /** Where it leads back to, after '/people/:personId'. */
  readonly back: { readonly text: string; readonly path: string }
  /** Null: there is nothing to change here. */
  readonly start: (trx: Trx, at: { personId: string; itemId: string }, act: Act) => Promise<Starting | null>
  readonly act: (act: Act, edited: Edited<Answers>) => Promise<Result<unknown, Problem>>
  readonly messages: Readonly<Record<Problem, FieldError>>
}

/** Declares the page and the press of its button. */
export function editRoute<Answers extends object, Problem extends string>(
  desk: Desk,
  edit: Edit<Answers, Problem>,
): void {
  formPage(desk, {
    url: `/people/:personId${edit.path}`,
    access: edit.part,
    audit: edit.audit,
    draft: edit.form,
    show: (looking) => show(edit, looking),
    submit: (doing) => submit(edit, doing),
  })
}

async function show<Answers extends object, Problem extends string>(
  edit: Edit<Answers, Problem>,
  { trx, act, params, people: [personId = ''], again, draft }: Looking,
): Promise<Answer> {
  const itemId = params['itemId'] ?? ''
  if (edit.path.includes(':itemId') && !isId(itemId)) return 'not found'
  const starting = await edit.start(trx, { personId, itemId }, act)
  if (!starting) return 'not found'
  const name = await nameOfPerson(trx, personId)
  return {
    page: (view) => (
      <AskPage
        {...{
          view,
          again: again ?? fromDraft(draft),
          form: edit.form,
          button: edit.button,
          first: starting.body,
          version: starting.version,
        }}
        caption={starting.about === undefined ? name : `${name}, and ${starting.about}`}
        back={{ text: edit.back.text, href: `/people/${personId}${edit.back.path}` }}
        draftUrl={`/people/${personId}${edit.path.replace(':itemId', itemId)}/draft`}
        before={starting.stands === undefined ? null : <InsetText text={`Kept now: ${starting.stands}`} />}
      />
    ),
    saw: { parts: [edit.part] },
  }
}

/** A draft comes back as a form does that was sent: with its words and its key. */
function fromDraft(draft: Looking['draft']): Again | null {
  if (!draft) return null
  return { errors: [], body: { ...draft.body, [hiddenFields.key]: draft.idempotencyKey } }
}

async function submit<Answers extends object, Problem extends string>(
  edit: Edit<Answers, Problem>,
  { act, params, body }: Doing,
) {
  const item = edit.path.includes(':itemId')
  const { personId, itemId } = item
    ? idsIn(params, 'personId', 'itemId')
    : { ...idsIn(params, 'personId'), itemId: '' }
  const read = readAnswers(edit.form, body, { today: act.today, now: act.origin.now })
  if (!read.ok) return { again: { errors: read.errors, body } }
  const version = Number(textOf(body, hiddenFields.version))
  const done = await edit.act(act, { personId, itemId, version, answers: read.value })
  if (done.ok) return { goTo: `/people/${personId}${edit.back.path}` }
  const { field, text } = edit.messages[done.problem]
  return { again: { errors: [{ href: `#${field}`, text }], body } }
}

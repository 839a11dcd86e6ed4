import { FormQuestions, readAnswers } from '../../../../mechanisms/forms/index.ts'
import type { ShellView } from '../../../../platform/components/view.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { AskPage } from '../../../../record/involvements/ask-page.tsx'
import { measureWords } from '../../../../record/measures/first-against-latest.tsx'
import { recordMeasure } from '../../../../record/measures/record-measure.ts'
import { measuresOf } from '../../../../record/measures/records.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { childrenNamed } from '../../children.records.ts'
import { neglectForm, neglectItemsForm, neglectMeasure } from '../../forms/neglect.ts'
import { neglectMessages } from '../../messages.ts'
import { plansOf } from '../../plan.records.ts'
import { againWith, fieldsOfForm } from '../step/words.ts'
import { NeglectBefore } from './page.tsx'
import { driftSince, neglectTimeline } from './words.ts'

/** Neglect, measured again and again: how it was, and the next rating. */
export function neglectRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/neglect',
    access: 'chronology',
    audit: 'rate neglect',
    draft: neglectForm,
    show,
    submit,
  })
}

async function show({ trx, act, people, again, draft }: Looking) {
  const [child] = await childrenNamed(trx, people)
  if (!child) return 'not found' as const
  const rated = await measuresOf(trx, { personId: child.id, tool: neglectMeasure.id })
  const before = {
    drift: driftSince(rated, act.today),
    raters: measureWords([neglectMeasure], rated),
    timeline: neglectTimeline(rated, await plansOf(trx, child.id)),
  }
  const body = again?.body ?? draft?.body
  return {
    page: (view: ShellView) => (
      <AskPage
        {...{ view, again, draft, form: neglectForm, button: 'Keep the rating', caption: child.name }}
        back={{ text: 'Back to child protection', href: `/people/${child.id}/child-protection` }}
        before={<NeglectBefore {...before} />}
        inside={<FormQuestions form={neglectItemsForm} body={body ?? {}} errors={view.errors} />}
        draftUrl={`/people/${child.id}/neglect/draft`}
      />
    ),
    saw: { people, parts: ['chronology'] },
  }
}

async function submit({ act, params, body }: Doing) {
  const { personId } = idsIn(params, 'personId')
  const context = { today: act.today, now: act.origin.now }
  const items = readAnswers(neglectItemsForm, fieldsOfForm(neglectItemsForm, body), context)
  const read = readAnswers(neglectForm, fieldsOfForm(neglectForm, body), context)
  if (!items.ok || !read.ok)
    return { again: { errors: [...(items.ok ? [] : items.errors), ...(read.ok ? [] : read.errors)], body } }
  const { rater, on, words } = read.value
  const rating = { personId, ratedOn: on, rater, answers: items.value, words }
  const done = await recordMeasure(act, neglectMeasure, rating)
  if (done.ok) return { goTo: `/people/${personId}/neglect` }
  return againWith(neglectMessages[done.problem], { body })
}

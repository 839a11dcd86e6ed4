import {
  AnswersSummary,
  bodyOf,
  type Conflict,
  type FormBody,
  readAnswers,
  records,
  type StoredProvenance,
  type StoredRecord,
} from '../../../../mechanisms/forms/index.ts'
import { Details } from '../../../../platform/components/details.tsx'
import { hiddenFields } from '../../../../platform/components/form.tsx'
import { longDate } from '../../../../platform/day-words.ts'
import { inContext, type Trx } from '../../../../platform/db.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { AskPage, keyOf } from '../../../../record/involvements/ask-page.tsx'
import type { Act } from '../../../../record/shell/act.ts'
import type { Desk } from '../../../../record/shell/desk.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import { type Doing, formPage, type Looking } from '../../../../record/shell/page.ts'
import { writeAssessment } from '../../actions/write-assessment.ts'
import { type AssessmentAnswers, assessmentForm } from '../../forms/assessment.ts'
import { saying, writeMessages } from '../../messages.ts'
import type { Assessment } from '../../model.ts'
import { assessmentsOf, findAssessment } from '../../records.ts'
import { workerNamed } from '../../worker.records.ts'
import { assessmentAccess, assessmentIn } from '../assessment/one-assessment.ts'
import { knownOf } from './known.ts'
import { BeforeWriting, TwoTextsPage } from './page.tsx'
import { childNames, namedChildren } from './words.ts'

/** Writing an assessment: what is known stands in it, what is typed is kept, and two writers lose nothing. */
export function writeRoutes(desk: Desk): void {
  formPage(desk, {
    url: '/assessments/:assessmentId/write',
    access: assessmentAccess,
    audit: 'write assessment',
    draft: assessmentForm,
    show,
    submit,
  })
}

async function show(looking: Looking) {
  const { trx, act, people, again, draft } = looking
  const assessment = await assessmentIn(looking)
  // Whoever writes the text that all share must be allowed to see each child.
  if (assessment?.state !== 'open' || people.length !== assessment.about.length) return 'not found' as const
  const words = assessment.wordsId === null ? null : await records.find(trx, assessment.wordsId)
  const typed = again?.body ?? draft?.body ?? null
  const about = namedChildren(assessment.children)
  const back = `/assessments/${assessment.id}`
  const conflict = words && typed && conflictOf(act, { words, typed, about })
  const saw = { people, parts: ['notes'], subject: { kind: 'assessment', id: assessment.id } }
  if (conflict) {
    const theirName = (await workerNamed(trx, conflict.theirs.by)) ?? 'Somebody'
    const shown = { conflict, theirName, children: about, back, caption: childNames(assessment) }
    const sent = { body: again?.body, errors: again?.errors ?? [], idempotencyKey: keyOf(again, draft) }
    return { saw, page: (view: View) => <TwoTextsPage view={view} {...shown} {...sent} /> }
  }
  const prefill = words === null ? await knownOf(trx, act, assessment) : undefined
  const answers = words && records.typed(assessmentForm, words)
  const before = await beforeOf(trx, assessment)
  return {
    saw,
    page: (view: View) => (
      <AskPage
        {...{ view, again, draft, prefill, about, form: assessmentForm, button: 'Save' }}
        first={answers === null ? undefined : bodyOf(assessmentForm, answers)}
        caption={childNames(assessment)}
        version={assessment.wordsVersion}
        draftUrl={`${back}/write/draft`}
        back={{ text: 'Back to the assessment', href: back }}
        before={
          <>
            <BeforeWriting />
            {before}
          </>
        }
      />
    ),
  }
}

type View = Parameters<typeof AskPage>[0]['view']

/** The last assessment that was decided about the first child, to be opened beside this one. */
async function beforeOf(trx: Trx, { id, children }: Assessment) {
  const [first] = children
  if (!first) return null
  const earlier = (await assessmentsOf(trx, first.personId)).find(
    (one) => one.id !== id && one.authorisedOn !== null,
  )
  const found = earlier && (await findAssessment(trx, earlier.id))
  const words = found?.wordsId ? await records.find(trx, found.wordsId) : null
  if (!found || !words || !earlier?.authorisedOn) return null
  return (
    <Details summaryText={`The last assessment, of ${longDate(earlier.authorisedOn)}`}>
      <AnswersSummary forms={[assessmentForm]} record={words} children={namedChildren(found.children)} />
    </Details>
  )
}

interface Typed {
  readonly words: StoredRecord
  readonly typed: FormBody
  readonly about: readonly { readonly id: string; readonly name: string }[]
}

/** Where somebody saved after the version that was typed over: both texts. */
function conflictOf({ today, origin }: Act, { words, typed, about }: Typed): Conflict | null {
  const version = typed[hiddenFields.version]
  if (version === undefined || version === String(words.version)) return null
  const own = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('keep-')))
  const mine = readAnswers(assessmentForm, own, { today, now: origin.now, children: about })
  if (!mine.ok) return null
  const { writtenBy: by, writtenAt: at, answers } = words
  return { theirs: { version: words.version, by, at, answers }, mine: mine.value, base: null }
}

async function submit({ act, params, body }: Doing) {
  const { assessmentId } = idsIn(params, 'assessmentId')
  const { assessment, words, known } = await inContext(act.db, act.viewer, async (trx) => {
    const found = await findAssessment(trx, assessmentId)
    const kept = found?.wordsId ? await records.find(trx, found.wordsId) : null
    return { assessment: found, words: kept, known: found && !kept ? await knownOf(trx, act, found) : {} }
  })
  const children = namedChildren(assessment?.children ?? [])
  const context = { today: act.today, now: act.origin.now, children }
  const joining = words !== null && Object.keys(body).some((name) => name.startsWith('keep-'))
  const read = joining
    ? records.join(assessmentForm, { theirs: theirsOf(words), sent: body }, context)
    : readAnswers(assessmentForm, body, context)
  if (!read.ok) return { again: { errors: read.errors, body } }
  const setAside = 'setAside' in read ? read.setAside : undefined
  const provenance =
    words === null
      ? records.provenance(assessmentForm, read.value, { prefill: known, children })
      : stillTrue(words, read.value)
  const done = await writeAssessment(act, {
    assessmentId,
    about: assessment?.about ?? [],
    answers: read.value,
    provenance,
    seen: Number(textOf(body, hiddenFields.version)),
    setAside,
  })
  if (!done.ok) return { again: { errors: saying(writeMessages[done.problem]), body } }
  return { goTo: `/assessments/${assessmentId}?done=saved` }
}

function theirsOf({ version, writtenBy: by, writtenAt: at, answers }: StoredRecord): Conflict['theirs'] {
  return { version, by, at, answers }
}

/** Where answers came from that nobody has changed since. */
function stillTrue(words: StoredRecord, answers: AssessmentAnswers): StoredProvenance {
  const before = records.typed(assessmentForm, words)
  if (before === null) return {}
  const [old, now] = [bodyOf(assessmentForm, before), bodyOf(assessmentForm, answers)]
  return Object.fromEntries(Object.entries(words.provenance).filter(([name]) => old[name] === now[name]))
}

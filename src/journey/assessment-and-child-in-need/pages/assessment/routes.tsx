import { AnswersSummary, records } from '../../../../mechanisms/forms/index.ts'
import { nextSteps } from '../../../../mechanisms/pathways/index.ts'
import { hiddenFields } from '../../../../platform/components/form.tsx'
import { inContext, type Trx } from '../../../../platform/db.ts'
import { idsIn } from '../../../../record/involvements/address-ids.ts'
import { keyOf } from '../../../../record/involvements/ask-page.tsx'
import type { Desk } from '../../../../record/shell/desk.ts'
import { textOf } from '../../../../record/shell/fields.ts'
import { type Doing, type Looking, page, submitOnly } from '../../../../record/shell/page.ts'
import { lastSeenOf } from '../../../../record/visits/records.ts'
import { managesTeam } from '../../access.ts'
import { sendAssessment, wordsOf } from '../../actions/send-assessment.ts'
import { openClocks } from '../../clock.records.ts'
import { assessmentForm } from '../../forms/assessment.ts'
import { missingFrom } from '../../forms/assessment-whole.ts'
import { saying, sendMessages } from '../../messages.ts'
import type { Assessment } from '../../model.ts'
import { assessmentPathway, standingOf } from '../../pathway.ts'
import { checkpointsOf, findAssessment, sharedOf } from '../../records.ts'
import { childNames, namedChildren } from '../write/words.ts'
import { assessmentAccess, assessmentIn } from './one-assessment.ts'
import { AssessmentPage } from './page.tsx'
import {
  assessmentFacts,
  checkpointLines,
  childLines,
  clockLines,
  doneWords,
  sharedLines,
  stateTag,
} from './words.ts'

/** Reading an assessment, and sending it to the manager. */
export function assessmentRoutes(desk: Desk): void {
  page(desk, { url: '/assessments/:assessmentId', access: assessmentAccess, audit: 'read assessment', show })
  submitOnly(desk, {
    url: '/assessments/:assessmentId/send',
    access: assessmentAccess,
    audit: 'send assessment',
    show,
    submit,
  })
}

const clocksShown = [
  'assessment-45wd',
  'assessment-checkpoint-day-10',
  'assessment-checkpoint-day-20',
  'assessment-checkpoint-before-45',
  'assessment-pre-birth',
  'child-seen',
]

async function show(looking: Looking) {
  const { trx, act, people, query, again } = looking
  const assessment = await assessmentIn(looking)
  const [first] = assessment?.children ?? []
  if (!assessment || !first) return 'not found' as const
  const { viewer, origin } = act
  const running = assessment.state !== 'authorised'
  const clocks = running ? await openClocks(trx, { personIds: people, timescales: clocksShown }) : []
  const manages = managesTeam(viewer, assessment.teamId)
  const whole = people.length === assessment.about.length
  const shown = {
    id: assessment.id,
    caption: childNames(assessment),
    back: `/people/${first.personId}`,
    done: doneWords(query['done']),
    tag: stateTag(assessment.state),
    facts: assessmentFacts(assessment),
    children: childLines(assessment, await lastSeenOf(trx, people)),
    clocks: clockLines(clocks, origin.now),
    steps: whole ? nextSteps(assessmentPathway, standingOf(assessment, viewer)) : [],
    version: assessment.wordsVersion,
    idempotencyKey: keyOf(again),
    errors: again?.errors ?? [],
    mayWrite: whole && assessment.state === 'open',
    mayCheck: whole && manages && running,
    mayShare: whole && !running,
    checkpoints: checkpointLines(await checkpointsOf(trx, assessment.id)),
    shared: sharedLines(await sharedOf(trx, assessment.id)),
    words: await wordsShown(trx, assessment),
  }
  return {
    saw: { people, parts: ['notes'], subject: { kind: 'assessment', id: assessment.id } },
    page: (view: Parameters<typeof AssessmentPage>[0]['view']) => <AssessmentPage view={view} {...shown} />,
  }
}

async function wordsShown(trx: Trx, { wordsId, children }: Assessment) {
  const words = wordsId === null ? null : await records.find(trx, wordsId)
  return (
    words && <AnswersSummary forms={[assessmentForm]} record={words} children={namedChildren(children)} />
  )
}

async function submit({ act, params, body }: Doing) {
  const { assessmentId } = idsIn(params, 'assessmentId')
  const { about, missing } = await inContext(act.db, act.viewer, async (trx) => {
    const found = await findAssessment(trx, assessmentId)
    const answers = found && (await wordsOf(trx, found))
    return {
      about: found?.about ?? [],
      missing: found && answers ? missingFrom(answers, namedChildren(found.children)) : [],
    }
  })
  const seen = Number(textOf(body, hiddenFields.version))
  const done = await sendAssessment(act, { assessmentId, about, seen })
  if (done.ok) return { goTo: `/assessments/${assessmentId}?done=sent` }
  if (done.problem === 'not whole' && missing.length > 0) {
    const place = ({ question, childId }: (typeof missing)[number]) =>
      childId === null ? question : `${question}-for-${childId}`
    const errors = missing.map((one) => ({
      text: one.text,
      href: `/assessments/${assessmentId}/write#${place(one)}`,
    }))
    return { again: { errors, body } }
  }
  return { again: { errors: saying(sendMessages[done.problem]), body } }
}

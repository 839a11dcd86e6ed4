import { allocateReferral } from '../../src/journey/assessment-and-child-in-need/actions/allocate-referral.ts'
import { sendAssessment } from '../../src/journey/assessment-and-child-in-need/actions/send-assessment.ts'
import { writeAssessment } from '../../src/journey/assessment-and-child-in-need/actions/write-assessment.ts'
import type { AssessmentAnswers } from '../../src/journey/assessment-and-child-in-need/forms/assessment.ts'
import { decideReferral } from '../../src/journey/front-door/actions/decide-referral.ts'
import { inContext, systemActor } from '../../src/platform/db.ts'
import { addDays } from '../../src/platform/plain-date.ts'
import type { Result } from '../../src/platform/result.ts'
import { viewerOf } from '../../src/testing/council.ts'
import { aNewChild } from '../../src/testing/front-door.ts'
import type { Town } from './town.ts'

/** Assessments in the town, as they come about in life. */
export interface Assessments {
  /** The social worker writes it. */
  readonly openId: string
  /** It waits for the manager. */
  readonly sentId: string
  /** A child whose referral is decided and waits for a worker. */
  readonly waiting: { readonly personId: string; readonly involvementId: string }
}

const worker = viewerOf('socialWorker')

/** Three children are referred: one waits, one is being assessed, one has an assessment with the manager. */
export async function assessmentsIn(town: Town): Promise<Assessments> {
  const waiting = await decided(town)
  const openId = await allocated(town, await decided(town))
  const child = await decided(town)
  const sentId = await allocated(town, child)
  const about = [child.personId]
  const words = { assessmentId: sentId, about, answers: whole(child.personId), provenance: {}, seen: 0 }
  done(await writeAssessment(town.story.act('socialWorker'), words))
  done(await sendAssessment(town.story.act('socialWorker'), { assessmentId: sentId, about, seen: 1 }))
  return { openId, sentId, waiting }
}

async function decided({ story }: Town) {
  const [contact] = await story.aContactAbout([aNewChild()])
  const { contactId = '', childId = '' } = contact ?? {}
  await story.decides('practitioner', contactId, { outcome: 'referral', level: 4 })
  await story.signsOff('frontDoorManager', contactId)
  const referral = await inContext(story.database.owner, systemActor, (trx) =>
    trx
      .selectFrom('front_door.referral')
      .select(['id as referralId', 'version', 'involvement_id as involvementId'])
      .where('contact_id', '=', contactId)
      .executeTakeFirstOrThrow(),
  )
  const { referralId, version, involvementId } = referral
  const next = { next: 'assessment', because: 'To be seen' } as const
  done(
    await decideReferral(story.act('assessmentManager'), {
      referralId,
      childId,
      contactId,
      version,
      ...next,
    }),
  )
  return { personId: childId, involvementId: involvementId ?? '' }
}

async function allocated(
  { story }: Town,
  child: { readonly personId: string; readonly involvementId: string },
): Promise<string> {
  const act = story.act('assessmentManager')
  const understand = 'Is there food at home?'
  const wanted = { children: [child], workerId: worker.id, understand, overCapBecause: '' }
  return done(await allocateReferral(act, { ...wanted, seeBy: addDays(act.today, 7) }))
}

function done<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw new TypeError(result.problem)
}

const words = 'Plausible words of a test.'

function whole(childId: string): AssessmentAnswers {
  return {
    ...{ purpose: words, familyUnderstanding: words, parenting: words, environment: words, network: words },
    ...{ harm: words, strengths: words, safety: words, history: words, agencies: words },
    perChild: {
      [childId]: {
        ...{ day: words, development: words, wishes: words, howGathered: words, crisisCarer: 'Gran' },
        ...{ analysis: words, factors: ['16A'], proposed: 'early-help' as const },
      },
    },
  }
}

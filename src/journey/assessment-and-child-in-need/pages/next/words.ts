import type { NextStep as PathwayStep } from '../../../../mechanisms/pathways/index.ts'
import { longDate } from '../../../../platform/day-words.ts'
import { dueTag } from '../../../../platform/due-words.ts'
import type { Instant } from '../../../../platform/instant.ts'
import type { Involvement } from '../../../../record/involvements/model.ts'
import type { PlanLine } from '../../../../record/plans/model.ts'
import type { AssessmentClock } from '../../clock.records.ts'

/** A step that can be taken, or why it can't. */
export interface Step {
  readonly text: string
  readonly href: string | null
  readonly because: string | null
}

/** What decides which steps are open. */
export interface Standing {
  readonly personId: string
  readonly involvements: readonly Involvement[]
  /** The assessment that is not decided, with the steps of its pathway as this viewer may take them. */
  readonly assessment: {
    readonly id: string
    readonly state: string
    readonly steps: readonly PathwayStep[]
  } | null
  readonly plans: readonly PlanLine[]
  readonly manages: boolean
  /** Work that waits for a worker because of a referral: it is allocated with a first direction. */
  readonly referred: ReadonlySet<string>
}

const open = (text: string, href: string): Step => ({ text, href, because: null })
const shut = (text: string, because: string): Step => ({ text, href: null, because })

/** Every step there is for a child who is assessed or in need: those open first, the others with the reason. */
export function stepsFor(standing: Standing): Step[] {
  const steps = [
    allocationStep(standing),
    visitStep(standing),
    ...assessmentSteps(standing),
    planStep(standing),
    reviewStep(standing),
    endStep(standing),
  ]
  return steps.toSorted((one, other) => Number(one.href === null) - Number(other.href === null))
}

const working = ({ involvements }: Standing) => involvements.filter(({ closedOn }) => closedOn === null)

function allocationStep(standing: Standing): Step {
  const text = 'Allocate a worker'
  const waiting = working(standing).find(({ workers }) => workers.length === 0)
  if (!waiting) return shut(text, 'Everybody who works with the child has a worker')
  if (!standing.manages) return shut(text, 'This is for a manager of the team')
  const way = standing.referred.has(waiting.id) ? 'first-direction' : 'allocate'
  return open(text, `/people/${standing.personId}/involvements/${waiting.id}/${way}`)
}

function visitStep(standing: Standing): Step {
  const text = 'Record a visit'
  return working(standing).length === 0
    ? shut(text, 'No service of ours works with the child')
    : open(text, `/people/${standing.personId}/visits/new`)
}

function assessmentSteps({ assessment }: Standing): Step[] {
  if (assessment === null)
    return [
      shut('Write the assessment', 'No assessment is under way: it begins when a referral is allocated'),
    ]
  const at = `/assessments/${assessment.id}`
  const write =
    assessment.state === 'open'
      ? open('Write the assessment', `${at}/write`)
      : shut('Write the assessment', 'It is with the manager')
  const taken = assessment.steps.map((step) =>
    step.open
      ? open(`Assessment: ${step.label.toLowerCase()}`, at)
      : shut(`Assessment: ${step.label.toLowerCase()}`, step.because),
  )
  return [write, ...taken]
}

const cinPlanOf = ({ plans }: Standing) =>
  plans.find(({ kind, endedOn }) => kind === 'child-in-need' && endedOn === null)

function planStep(standing: Standing): Step {
  const text = 'Agree the child in need plan'
  const plan = cinPlanOf(standing)
  if (plan?.startedOn) return shut(text, 'There is a plan: change it there')
  if (plan) return open(text, `/plans/${plan.id}`)
  return working(standing).some(({ service }) => service === 'child-in-need')
    ? open(text, `/people/${standing.personId}/plans/new`)
    : shut(text, 'The manager has not decided for a child in need plan')
}

function reviewStep(standing: Standing): Step {
  const text = 'Review the child in need plan'
  const plan = cinPlanOf(standing)
  return plan?.startedOn
    ? open(text, `/plans/${plan.id}/cin-review`)
    : shut(text, 'There is no child in need plan that has begun')
}

function endStep(standing: Standing): Step {
  const text = 'End our work with a letter to the family'
  const plan = cinPlanOf(standing)
  if (!plan?.startedOn) return shut(text, 'There is no child in need plan that has begun')
  return standing.manages
    ? open(text, `/plans/${plan.id}/close`)
    : shut(text, 'This is for a manager of the team')
}

/** The clocks that run for the child, the soonest first. */
export function runningClocks(clocks: readonly AssessmentClock[], now: Instant) {
  return clocks.map((clock) => ({
    title: clock.title,
    due: dueTag(clock, now),
    started: `${clock.rule}, since ${longDate(clock.startedOn)}`,
    href: `/people/${clock.personId}/due/${clock.timescale}/${clock.key}`,
  }))
}

import type { Decision, Part, Viewer } from '../../mechanisms/access/index.ts'
import type { Code } from '../../platform/code.ts'
import type { Instant } from '../../platform/instant.ts'
import type { PlainDate } from '../../platform/plain-date.ts'

/** Whether a part of a plan must be there before the plan can be final, may be there, or is not asked for at all. */
export type Asked = 'must' | 'may' | 'not asked'

/** A kind of plan. Data: this code interprets it. */
export interface PlanKind {
  /** 'child-in-need' */
  readonly id: string
  /** 'Child in need plan' */
  readonly title: string
  /** The part of a child's record that such a plan is. */
  readonly part: Part
  /** Whose work it is to write, review and end one. */
  readonly may: (viewer: Viewer) => Decision
  /** A child has at most one open plan of this kind. */
  readonly onePerChild: boolean
  /** What its parts are called on the screen and to the family. */
  readonly words: PlanWords
  readonly asks: {
    readonly howKnown: Asked
    readonly difficulties: Asked
    readonly contingency: Asked
    readonly reviewOn: Asked
  }
  /** What a review may come to. */
  readonly decisions: readonly Code[]
  readonly endReasons: readonly Code[]
  /** The pages, below the plan's own, on which it is reviewed and ended: a service may have its own, where more happens at once. */
  readonly pages: {
    readonly review: string
    /** Null: what ends it is elsewhere, as at a conference. */
    readonly end: { readonly path: string; readonly may: (viewer: Viewer) => Decision } | null
  }
}

export interface PlanWords {
  /** 'What we want to be different' */
  readonly outcome: string
  /** 'How will we know?' */
  readonly howKnown: string
  /** 'What will be done' */
  readonly action: string
  /** 'Who will do it' */
  readonly owner: string
  /** 'By when' */
  readonly dueOn: string
  /** 'If things do not get better' */
  readonly contingency: string
  /** 'We look at this plan again on' */
  readonly reviewOn: string
}

/** Who does it: a worker of ours, or somebody named, of the family or an agency. */
export interface ActionOwner {
  readonly workerId: string | null
  readonly name: string
}

/** Something to be done. In a plan that is being written, owner and day may still be missing; in a final one never. */
export interface PlanAction {
  readonly id: string
  readonly text: string
  readonly owner: ActionOwner | null
  readonly dueOn: PlainDate | null
}

/** What shall be different, in the family's words. */
export interface PlanOutcome {
  readonly id: string
  readonly words: string
  readonly howKnown: string
  readonly actions: readonly PlanAction[]
}

/** What an adult finds hard, and what that means for each child. */
export interface PlanDifficulty {
  readonly id: string
  /** Whose difficulty it is. */
  readonly who: string
  readonly words: string
  readonly mustChange: string
  readonly byOn: PlainDate | null
  readonly howKnown: string
  /** How likely the change is to last. */
  readonly lasting: string
  /** What it means for the child if the change does not come. */
  readonly ifNot: string
  /** By child. */
  readonly effects: readonly PlanEffect[]
}

export interface PlanEffect {
  readonly childId: string
  readonly words: string
}

/** Everything that a version of a plan says. */
export interface PlanContent {
  /** What it is for, in a sentence or two that the family would agree with. */
  readonly purpose: string
  readonly outcomes: readonly PlanOutcome[]
  readonly difficulties: readonly PlanDifficulty[]
  readonly contingency: string
  readonly reviewOn: PlainDate | null
}

/** A plan that says nothing yet. */
export const emptyPlan: PlanContent = {
  purpose: '',
  outcomes: [],
  difficulties: [],
  contingency: '',
  reviewOn: null,
}

/** How somebody's action stands. */
export type ActionState = 'open' | 'done' | 'not done'

/** An action of a final version, with what became of it. */
export interface StandingAction {
  readonly id: string
  readonly outcomeId: string
  readonly text: string
  readonly ownerId: string | null
  readonly ownerName: string
  readonly dueOn: PlainDate
  readonly state: ActionState
  readonly settledOn: PlainDate | null
  readonly settledNote: string | null
}

export interface Progress {
  readonly outcomeId: string
  /** 0 nothing of it, 10 all of it. */
  readonly score: number
  readonly words?: string | null
}

export interface PlanReview {
  readonly id: string
  readonly version: number
  readonly reviewedOn: PlainDate
  readonly decision: string
  readonly words: string
  readonly nextReviewOn: PlainDate | null
  readonly byName: string
  readonly progress: readonly Progress[]
}

/** A child on a plan. */
export interface PlanChild {
  readonly personId: string
  readonly name: string
  readonly joinedOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly leftBecause: string | null
}

export interface PlanVersion {
  readonly version: number
  readonly content: PlanContent
  readonly fromOn: PlainDate
  readonly because: string | null
  readonly byName: string
  readonly writtenAt: Instant
}

/** The next version of a plan while it is being written. */
export interface PlanDraft {
  readonly content: PlanContent
  readonly byName: string
  readonly at: Instant
}

/** A plan as it is kept. `about` is every child ever on it, seen by the reader or not; `children` those whom the reader may see. */
export interface Plan {
  readonly id: string
  readonly kind: string
  readonly about: readonly string[]
  readonly children: readonly PlanChild[]
  readonly startedOn: PlainDate | null
  readonly reviewOn: PlainDate | null
  readonly ended: { readonly on: PlainDate; readonly because: string; readonly words: string | null } | null
  /** The final version that stands; 0 before the first. */
  readonly version: number
  readonly draft: PlanDraft | null
  readonly edits: number
  /** The latest first. */
  readonly versions: readonly PlanVersion[]
  readonly actions: readonly StandingAction[]
  /** The latest first. */
  readonly reviews: readonly PlanReview[]
}

/** One line of a list of plans. */
export interface PlanLine {
  readonly id: string
  readonly kind: string
  readonly startedOn: PlainDate | null
  readonly reviewOn: PlainDate | null
  readonly endedOn: PlainDate | null
  readonly endReason: string | null
  readonly version: number
  readonly drafted: boolean
  readonly openActions: number
  readonly lateActions: number
}

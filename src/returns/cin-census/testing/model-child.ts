import { upn } from '../../../../bench/returns/cin/identity.ts'
import type {
  Fields,
  MadeAssessment,
  MadeChild,
  MadeEpisode,
  MadePlan,
} from '../../../../bench/returns/cin/made.ts'
import { episode } from '../../../../bench/returns/cin/made.ts'

/** A child to whom everything happened, right by every rule of 2025/26 and by the drafts: what faults are planted in. */
export function modelChild(id: string, number: number): MadeChild {
  return {
    identifiers: {
      LAchildID: id,
      UPN: upn(number),
      PersonBirthDate: '2014-05-14',
      Sex: 'F',
    },
    ethnicity: 'WBRI',
    disabilities: ['AUT', 'LD'],
    episodes: [modelEpisode()],
  }
}

function modelEpisode(): MadeEpisode {
  return episode(
    { CINreferralDate: '2025-04-10', ReferralSource: '2A', PrimaryNeedCode: 'N1', ReferralNFA: 'false' },
    {
      assessments: [
        {
          fields: {
            AssessmentActualStartDate: '2025-04-11',
            AssessmentAuthorisationDate: '2025-05-20',
          },
          factors: ['3A', '4B'],
        },
      ],
      cinPlans: [{ CINPlanStartDate: '2025-11-20', CINPlanEndDate: '2026-02-02' }],
      enquiries: [
        {
          S47ActualStartDate: '2025-05-21',
          InitialCPCtarget: '2025-06-11',
          DateOfInitialCPC: '2025-06-10',
          ICPCnotRequired: 'false',
        },
      ],
      protectionPlans: [
        {
          fields: {
            CPPstartDate: '2025-06-10',
            CPPendDate: '2025-11-20',
            InitialCategoryOfAbuse: 'NEG',
            LatestCategoryOfAbuse: 'EMO',
            NumberOfPreviousCPP: '0',
          },
          reviews: ['2025-09-01'],
        },
      ],
      preProceedings: [
        {
          PPStartDate: '2025-07-01',
          LBPSentDate: '2025-07-03',
          FGDMMeetingOffer: 'true',
          FGDMMeetingFac: 'false',
          InitialPPMeetingDate: '2025-07-15',
          ReviewMeetingsCount: '1',
          StepDecisionDate: '2025-10-01',
          PPOutcome: 'B',
          CourtAppDate: '2025-10-08',
          LetterInitCPDate: '2025-10-09',
        },
      ],
    },
  )
}

/** A model child taken apart, so that a fault can be planted in one line. */
export interface Parts {
  readonly child: MadeChild
  readonly who: Fields
  readonly episode: MadeEpisode
  readonly details: Fields
  readonly assessment: MadeAssessment
  readonly cinPlan: Fields
  readonly enquiry: Fields
  readonly plan: MadePlan
  readonly pre: Fields
}

/** @throws RangeError where the child is no model child any more */
export function partsOf(child: MadeChild): Parts {
  const one = first(child.episodes)
  return {
    child,
    who: child.identifiers,
    episode: one,
    details: one.details,
    assessment: first(one.assessments),
    cinPlan: first(one.cinPlans),
    enquiry: first(one.enquiries),
    plan: first(one.protectionPlans),
    pre: first(one.preProceedings),
  }
}

/** An episode like the model's with other dates, and nothing in it. */
export function emptyEpisode(details: Fields): MadeEpisode {
  return episode({ ReferralSource: '2A', PrimaryNeedCode: 'N1', ...details, ReferralNFA: 'false' })
}

function first<One>([one]: readonly One[]): One {
  if (one === undefined) throw new RangeError('Nothing to plant a fault in')
  return one
}

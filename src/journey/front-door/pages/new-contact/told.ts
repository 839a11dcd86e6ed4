import type { ContactAnswers } from '../../forms/contact.ts'
import type { Told } from '../../model.ts'

/** The answers of the contact form as the call's own facts. */
export function toldFrom(answers: ContactAnswers): Told {
  return {
    receivedAt: answers.receivedAt,
    how: answers.how,
    source: answers.source,
    sourceWords: null,
    callerName: answers.callerName ?? null,
    callerRole: answers.callerRole ?? null,
    callerReach: answers.callerReach ?? null,
    anonymous: answers.anonymous,
    told: answers.told,
    goingWell: answers.goingWell ?? null,
    immediateSafety: answers.immediateSafety ?? null,
    immediateDanger: answers.immediateDanger,
    harmAlleged: answers.harmAlleged,
    worries: answers.worries,
    consentToShare: answers.consentToShare,
    consentToEarlyHelp: answers.consentToEarlyHelp,
    consentBecause: answers.consentBecause ?? null,
    language: answers.language ?? null,
    interpreterNeeded: answers.interpreterNeeded,
    familyKnows: answers.familyKnows,
  }
}

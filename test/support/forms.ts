import { type Instant, wallClockOf } from '../../src/platform/instant.ts'
import { partsOf } from '../../src/platform/plain-date.ts'

type Fields = Record<string, string>

/** A moment in the boxes of a form. */
export function momentFields(name: string, moment: Instant): Fields {
  const { on, time } = wallClockOf(moment)
  const { day, month, year } = partsOf(on)
  return {
    [`${name}-day`]: String(day),
    [`${name}-month`]: String(month),
    [`${name}-year`]: String(year),
    [`${name}-time`]: time,
  }
}

/** A whole call about one new child, as the form sends it. */
export function callFields(told: string, receivedAt: Instant): Fields {
  const child = { as: 'child', searched: 'Test', added: { given: 'Test', family: 'Faultproof' } }
  return {
    ...momentFields('receivedAt', receivedAt),
    how: 'phone',
    source: '2A',
    anonymous: 'no',
    callerName: 'Test Caller',
    callerRole: 'Teacher',
    worries: 'neglect',
    told,
    harmAlleged: 'no',
    immediateDanger: 'no',
    familyKnows: 'yes',
    consentToShare: 'given',
    consentToEarlyHelp: 'given',
    interpreterNeeded: 'no',
    people: JSON.stringify([child]),
    do: 'record',
  }
}

/** A whole note, as the form sends it. */
export function noteFields(title: string, happenedAt: Instant): Fields {
  return { ...momentFields('happenedAt', happenedAt), kind: 'visit', title, text: `The words of ${title}.` }
}

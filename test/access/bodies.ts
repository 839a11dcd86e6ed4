import { exploitationScreening } from '../../src/journey/front-door/forms/exploitation-screening.ts'
import { teamIds, viewerOf } from '../../src/testing/council.ts'

type Body = Readonly<Record<string, string>>

const day = (name: string) => ({ [`${name}-day`]: '2', [`${name}-month`]: '3', [`${name}-year`]: '2026' })
const words = 'Plausible words of a test.'
const because = { because: words }
const version = { version: '1' }

/** What a form of each page is sent with: whole, so that only the right to do it decides. @param me who sends it */
export const bodies: Readonly<Record<string, (me: string) => Body>> = {
  // What changes who may do what is tried in test/administration; here it is sent so that it changes nothing.
  '/people-i-know': () => ({ name: 'A made-up neighbour', kind: 'friend' }),
  '/cover/new': (own) => ({ coveredId: own, coveringId: own, ...day('fromOn'), ...day('toOn'), ...because }),
  '/workers/:workerId/roles/new': () => ({ role: 'analyst', ...because }),
  '/workers/:workerId/account': () => ({ to: 'active', ...because }),
  '/workers/:workerId/team': () => ({ team: teamIds.service }),
  '/restrictions/new': () => ({ record: words }),
  '/restrictions/why-not': () => ({ worker: viewerOf('analyst').id, record: words }),
  '/search': () => ({ for: 'Testcase' }),
  '/returns/check': () => ({ kind: 'ssda903', as: 'page' }),
  '/people/:personId/open-whole': () => ({}),
  '/people/:personId/urgent': () => ({ ground: 'other', words: 'Nobody else is at hand this evening.' }),
  '/people/:personId/chronology/:eventId': () => ({ key: 'yes', because: words, version: '0' }),
  '/people/:personId/notes/new': () => ({
    kind: 'visit',
    ...day('happenedAt'),
    'happenedAt-time': '9:30',
    title: 'A test visit',
    text: words,
  }),
  '/people/:personId/documents/new': () => ({ title: 'A test document' }),
  '/notes/:noteId/correct': () => ({
    kind: 'visit',
    ...day('happenedAt'),
    'happenedAt-time': '9:30',
    title: 'A test visit',
    text: words,
    because: words,
    version: '7',
  }),
  '/people/:personId/oversight/new': () => ({ text: words }),
  '/people/:personId/oversight/:kind/:aboutId': () => ({ text: words }),
  '/people/:personId/sharing/new': () => ({ covers: 'school', basis: 'consent given', ...day('on') }),
  '/people/:personId/tasks/new': (me) => ({ title: words, to: me }),
  '/people/:personId/due/:timescale/:key/late': (me) => ({ reason: words, agreedBy: me }),
  '/people/:personId/due/:timescale/:key/not-needed': () => ({ reason: words }),
  '/settings/teams/:teamId': () => ({ purpose: 'other', takes: 'no' }),
  '/settings/timescales/:standardId': () => ({ count: '2', unit: 'working day', ...day('from') }),
  '/tasks/:taskId': () => ({ do: 'done' }),
  '/messages/:messageId': () => ({ do: 'leave' }),
  '/urgent-reviews/:reviewId': () => ({ outcome: 'proper', ...because, version: '99' }),
  '/contacts/new/:callId': () => ({ do: 'search', find: 'Testcase' }),
  '/contacts/new/:callId/look': () => ({ do: 'search', find: 'Testcase', typing: 'yes' }),
  '/consultations/new': () => ({
    source: '2A',
    askerName: 'A made-up teacher',
    question: words,
    advice: words,
    ended: 'advice-only',
  }),
  '/contact/:contactId/decide': () => ({ outcome: 'advice', level: '1', rationale: words, version: '99' }),
  '/contact/:contactId/take': () => ({}),
  '/contact/:contactId/sign-off': () => ({ do: 'sign', version: '99' }),
  '/contact/:contactId/undo': () => ({ ...because, version: '99' }),
  '/contact/:contactId/tell': () => ({ what: words }),
  '/contact/:contactId/feedback': () => ({ how: 'no-way', because: words }),
  '/letters/referrer-feedback/:letterId/send': () => ({ right: 'yes', how: 'by-hand', version: '1' }),
  '/letters/referrer-feedback/:letterId/recipient': () => ({
    name: 'Test',
    address: '1 Street',
    version: '1',
  }),
  '/contact/:contactId/checks/new': () => ({ agencies: 'probation', urgency: 'green', whatFor: words }),
  '/contact/:contactId/handover': () => ({ risk: 'low', riskWords: words, toDo: words }),
  '/out-of-hours/new': () => ({ kind: 'housing', minutes: '10', arranged: words, homelessness: 'no' }),
  '/on-duty': () => ({ duty: 'exploitation', name: 'A made-up officer' }),
  '/handovers/:handoverId': () => ({}),
  '/contact/:contactId/screening': () => ({
    ...Object.fromEntries(exploitationScreening.items.map(({ id }) => [id, 'no'])),
    rater: 'worker',
    decision: words,
  }),
  '/triage/new': () => ({ ...day('startsAt'), 'startsAt-time': '9:30', socialCare: 'A made-up worker' }),
  '/triage/:meetingId/add': () => ({}),
  '/triage/:meetingId/held': () => ({ goneOn: words, version: '99' }),
  '/triage/:meetingId/sent': () => ({ toName: 'A made-up nurse', toAgency: 'health', how: words }),
  '/triage-items/:triageItemId': () => ({ minutes: words, version: '99' }),
  '/triage-items/:triageItemId/agree': () => ({ decision: '2', rationale: words, version: '99' }),
  '/agency-checks/:checkId': () => ({ happened: 'chased', chase: words, version: '99' }),
  '/referrals/:referralId': () => ({ next: 'assessment', ...because, version: '99' }),
  '/people/:personId/involvements/:involvementId/allocate': () => ({
    workerId: viewerOf('workerElsewhere').id,
    role: 'co-worker',
    ...day('on'),
  }),
  '/people/:personId/allocations/:allocationId/end': () => ({
    because: 'workload',
    ...day('on'),
    someone: 'no',
    ...version,
  }),
  '/people/:personId/involvements/:involvementId/move': () => ({ teamId: teamIds.elsewhere, because: words }),
  '/people/:personId/involvements/:involvementId/close': () => ({
    because: 'goals met',
    ...day('on'),
    whatChanged: words,
    supportRemains: words,
    whoToCall: words,
  }),
}

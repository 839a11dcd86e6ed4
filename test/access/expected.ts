import type { Post } from '../../src/testing/council.ts'
import type { ChildName } from '../support/town.ts'

/** Everybody in the town who signs in. */
export type Person = Post | 'colleague'

/**
 * How much of a child's record somebody sees, written from spec/security.md 3.3 and from nothing in the code:
 * their contact; the family's shared records; what the front door needs; all of it; all, and who has looked, as the child's own
 * worker; the same as manager over the team; all, to read, after opening it urgently.
 */
export type View = 'contact' | 'family' | 'front door' | 'whole' | 'own' | 'manager' | 'keeper' | 'urgent'

/** Who sees how much of whom. Whoever does not stand here sees nothing of the child. */
export const views: Readonly<Record<ChildName, Partial<Record<Person, View>>>> = {
  stranger: {},
  waiting: {
    practitioner: 'front door',
    secondPractitioner: 'front door',
    frontDoorManager: 'front door',
    serviceManager: 'front door',
  },
  // The managers of the team answer for what it decided.
  answered: { practitioner: 'contact', frontDoorManager: 'contact', serviceManager: 'contact' },
  referred: {
    practitioner: 'contact',
    frontDoorManager: 'contact',
    socialWorker: 'whole',
    colleague: 'whole',
    assessmentManager: 'manager',
    serviceManager: 'manager',
  },
  allocated: {
    practitioner: 'contact',
    frontDoorManager: 'contact',
    socialWorker: 'own',
    colleague: 'whole',
    assessmentManager: 'manager',
    serviceManager: 'manager',
    workerElsewhere: 'family',
  },
  brother: {
    practitioner: 'contact',
    frontDoorManager: 'contact',
    workerElsewhere: 'own',
    serviceManager: 'manager',
    socialWorker: 'family',
  },
  restricted: { keeper: 'keeper' },
  conflict: {
    practitioner: 'contact',
    frontDoorManager: 'contact',
    colleague: 'whole',
    assessmentManager: 'manager',
    serviceManager: 'manager',
  },
  urgent: { earlyHelpWorker: 'urgent' },
}

const all: readonly View[] = ['whole', 'own', 'manager', 'keeper', 'urgent']
const writers: readonly View[] = ['whole', 'own', 'manager']
const shown: readonly View[] = [...all, 'contact', 'family', 'front door']
const frontDoor: readonly View[] = [...all, 'front door']
const contacts: readonly View[] = [...frontDoor, 'contact']
const closest: readonly View[] = ['own', 'manager', 'keeper']

/** Which views open a page about a child. Sending its form needs the same, and never opens by urgent access. */
export const pagesAboutAChild: Readonly<Record<string, readonly View[]>> = {
  '/people/:personId': shown,
  '/people/:personId/details': shown,
  '/people/:personId/family': [...frontDoor, 'family'],
  '/people/:personId/records': contacts,
  '/people/:personId/contacts': frontDoor,
  '/people/:personId/chronology': frontDoor,
  '/people/:personId/chronology/print': without(frontDoor, 'urgent'),
  '/people/:personId/chronology/:eventId': all,
  '/people/:personId/chronology/extracts': all,
  '/people/:personId/chronology/extracts/new': all,
  '/people/:personId/chronology/extracts/:extractId': [],
  '/people/:personId/chronology/extracts/:extractId/print': [],
  '/people/:personId/who-has-looked': closest,
  // One press with an open contact as reason; without one nothing happens.
  '/people/:personId/open-whole': contacts,
  '/people/:personId/notes/new': all,
  '/people/:personId/sharing/new': all,
  '/people/:personId/oversight/new': ['manager'],
  '/people/:personId/oversight/:kind/:aboutId': ['manager'],
  '/people/:personId/allocations': [...frontDoor, 'family'],
  '/people/:personId/tasks/new': [...frontDoor, 'family'],
  '/people/:personId/involvements/:involvementId/allocate': ['manager'],
  '/people/:personId/involvements/:involvementId/close': ['manager'],
  '/people/:personId/involvements/:involvementId/move': ['manager'],
  '/people/:personId/allocations/:allocationId/end': ['manager'],
  '/notes/:noteId': all,
  '/notes/:noteId/print': all,
  '/notes/:noteId/correct': all,
  '/people/:personId/visits': all,
  '/people/:personId/visits/new': all,
  '/visits/:visitId': all,
  '/visits/:visitId/print': all,
  '/people/:personId/voice': all,
  '/people/:personId/voice/new': all,
  '/people/:personId/voice/:viewId': all,
  '/people/:personId/direct-work': all,
  '/people/:personId/direct-work/new': all,
  '/people/:personId/plans': all,
  '/people/:personId/plans/new': all,
  '/plans/:planId': all,
  '/plans/:planId/print': all,
  // Writing plans is the work of those who work with families.
  '/plans/:planId/write': writers,
  '/plans/:planId/frame': writers,
  '/plans/:planId/outcomes/:outcomeId': writers,
  '/plans/:planId/difficulties/:difficultyId': writers,
  '/plans/:planId/actions/:actionId': writers,
  '/plans/:planId/review': writers,
  '/plans/:planId/join': writers,
  '/plans/:planId/end': writers,
  '/people/:personId/documents/new': all,
  '/documents/:documentId': all,
  '/documents/:documentId/file': all,
  '/contacts/:contactEventId': contacts,
  '/contact/:contactId': contacts,
  '/contact/:contactId/decide': contacts,
  '/contact/:contactId/take': contacts,
  '/contact/:contactId/sign-off': contacts,
  '/contact/:contactId/undo': contacts,
  '/contact/:contactId/tell': contacts,
  '/contact/:contactId/feedback': contacts,
  '/contact/:contactId/quality': contacts,
  '/people/:personId/outside-meetings': frontDoor,
  '/people/:personId/outside-meetings/new': frontDoor,
  '/letters/referrer-feedback/:letterId': contacts,
  '/letters/referrer-feedback/:letterId/print': contacts,
  '/letters/referrer-feedback/:letterId/pdf': contacts,
  '/letters/referrer-feedback/:letterId/send': contacts,
  '/letters/referrer-feedback/:letterId/recipient': contacts,
  '/contact/:contactId/checks/new': contacts,
  '/contact/:contactId/handover': contacts,
  '/handovers/:handoverId': contacts,
  '/agency-checks/:checkId': contacts,
  '/contact/:contactId/triage': contacts,
  '/contact/:contactId/screening': contacts,
  '/triage-items/:triageItemId': contacts,
  '/triage-items/:triageItemId/agree': contacts,
  '/referrals/:referralId': contacts,
  '/assessments/:assessmentId': all,
  '/assessments/:assessmentId/send': all,
  '/assessments/:assessmentId/write': all,
  '/assessments/:assessmentId/decide': all,
  '/assessments/:assessmentId/return': all,
  '/assessments/:assessmentId/check': all,
  '/assessments/:assessmentId/share': all,
  '/assessments/:assessmentId/children': all,
  '/people/:personId/next': all,
  '/letters/closing-letter/:letterId': all,
  '/letters/closing-letter/:letterId/print': all,
  '/letters/closing-letter/:letterId/pdf': all,
  '/letters/closing-letter/:letterId/send': all,
  '/letters/closing-letter/:letterId/recipient': all,
  // Child protection: for whoever has the whole record. Who may take a step is the step’s own answer.
  '/people/:personId/child-protection': all,
  '/people/:personId/strategy/new': all,
  '/strategy/:strategyId': all,
  '/strategy/:strategyId/hold': all,
  '/strategy/:strategyId/action': all,
  '/enquiries/:enquiryId': all,
  '/enquiries/:enquiryId/child': all,
  '/enquiries/:enquiryId/found': all,
  '/enquiries/:enquiryId/authorise': all,
  '/enquiries/:enquiryId/stop': all,
  '/people/:personId/conference/new': all,
  '/conferences/:conferenceId': all,
  '/conferences/:conferenceId/hold': all,
  '/conferences/:conferenceId/call': all,
  '/conferences/:conferenceId/papers': all,
  '/conferences/:conferenceId/apart': all,
  '/conferences/:conferenceId/move': all,
  '/conferences/:conferenceId/call-off': all,
  '/conferences/:conferenceId/not-decided': all,
  '/conferences/:conferenceId/sent': all,
  '/protection-plans/:protectionPlanId': all,
  '/protection-plans/:protectionPlanId/core-group': all,
  '/protection-plans/:protectionPlanId/midway': all,
  '/protection-plans/:protectionPlanId/dispute': all,
  '/protection-plans/:protectionPlanId/look': all,
  '/protection-plans/:protectionPlanId/different': all,
  '/protection-plans/:protectionPlanId/end': all,
  '/people/:personId/earlier-plans/new': all,
  '/people/:personId/neglect': all,
  '/people/:personId/urgent-protection/new': all,
  '/urgent-protection/:protectionId': all,
  '/people/:personId/transfers/new': all,
  '/transfers/:transferId': all,
  '/people/:personId/due/:timescale/:key': shown,
  // Changing what is kept: for whoever works with the whole record.
  '/people/:personId/details/name': all,
  '/people/:personId/details/known-as': all,
  '/people/:personId/details/birth-date': all,
  '/people/:personId/details/sex': all,
  '/people/:personId/details/ethnicity': all,
  '/people/:personId/details/language': all,
  '/people/:personId/details/interpreter-needed': all,
  '/people/:personId/details/address': all,
  '/people/:personId/details/contact-points/add': all,
  '/people/:personId/details/identifiers/add': all,
  '/people/:personId/details/disability/add': all,
  '/people/:personId/details/organisations/add': all,
  // The family and its warnings are shared: whoever works with one of them knows, and may say.
  '/people/:personId/family/find': [...frontDoor, 'family'],
  '/people/:personId/family/add': [...frontDoor, 'family'],
  '/people/:personId/family/responsibility/add': [...frontDoor, 'family'],
  '/people/:personId/warnings/add': [...frontDoor, 'family'],
  '/people/:personId/network/help': [...frontDoor, 'family'],
  // What the children of the town have none of: nobody is unborn or unknown, and nothing stands that could end.
  '/people/:personId/details/due-date': [],
  '/people/:personId/details/born': [],
  '/people/:personId/details/identify': [],
  '/people/:personId/details/disability/withdraw': [],
  '/people/:personId/details/contact-points/:itemId/end': [],
  '/people/:personId/details/organisations/:itemId/end': [],
  '/people/:personId/family/:itemId/end': [],
  '/people/:personId/family/responsibility/:itemId/end': [],
  '/people/:personId/family/groups/:itemId/leave': [],
  '/people/:personId/warnings/:itemId/end': [],
  // The town's families are no relatives in so many words: src/desk/child/network tries these.
  '/people/:personId/network/:itemId/tie': [],
  '/people/:personId/network/:itemId/help': [],
}

/** Many pages of one kind: in the usual run each is tried at the children that tell most. */
export const manyAlike = /^\/people\/:personId\/(details|family|warnings)\/./

/** Pages of a kind of work. Who is not named gets 'not part of your work'. */
export const pagesOfWork: Readonly<Record<string, readonly Person[]>> = {
  '/': everybody(),
  '/developers/components': everybody(),
  // The list holds the children whose family is the reader's to see.
  '/without-crisis-carer': everybody(),
  '/settings/language': everybody(),
  '/settings/language/term': ['serviceManager'],
  '/language': everybody(),
  '/language/guide': everybody(),
  // A keeper looks for whom to restrict, and opens nothing by it.
  '/search': everybody('analyst', 'administrator'),
  '/contacts': atTheFrontDoor(),
  '/contacts/board': atTheFrontDoor(),
  // With whoever keeps the data right, of whom this council has none.
  '/duplicates': atTheFrontDoor(),
  '/contacts/new': atTheFrontDoor(),
  '/contacts/new/:callId': atTheFrontDoor(),
  '/contacts/new/:callId/look': atTheFrontDoor(),
  '/out-of-hours': atTheFrontDoor(),
  '/out-of-hours/new': atTheFrontDoor(),
  '/out-of-hours/load': atTheFrontDoor(),
  '/on-duty': atTheFrontDoor(),
  '/handovers': atTheFrontDoor(),
  '/triage': atTheFrontDoor(),
  '/triage/new': atTheFrontDoor(),
  '/triage/:meetingId': atTheFrontDoor(),
  '/triage/:meetingId/print': atTheFrontDoor(),
  '/triage/:meetingId/add': atTheFrontDoor(),
  '/triage/:meetingId/held': atTheFrontDoor(),
  '/triage/:meetingId/sent': atTheFrontDoor(),
  '/contacts/quality': [...atTheFrontDoor(), 'analyst'],
  '/contacts/outcomes': [...atTheFrontDoor(), 'analyst'],
  '/settings/threshold': atTheFrontDoor(),
  '/settings/threshold/new': ['serviceManager'],
  '/chairs-desk': ['serviceManager'],
  '/plan-check': [
    'practitioner',
    'secondPractitioner',
    'frontDoorManager',
    'assessmentManager',
    'serviceManager',
  ],
  '/consultations': atTheFrontDoor(),
  '/consultations/new': atTheFrontDoor(),
  '/consultations/:consultationId': atTheFrontDoor(),
  '/figures': readersOfFigures(),
  '/figures/print': readersOfFigures(),
  '/figures/catalogue': readersOfFigures(),
  '/figures/catalogue/:indicatorId': readersOfFigures(),
  '/figures/catalogue/:indicatorId/target': ['serviceManager'],
  '/figures/comparators': ['analyst'],
  '/figures/table': readersOfFigures(),
  '/figures/table/file/:sheet': readersOfFigures(),
  '/figures/over-time': readersOfFigures(),
  '/figures/:indicatorId/over-time': readersOfFigures(),
  '/figures/worries': readersOfFigures(),
  '/figures/download': readersOfFigures(),
  '/figures/:indicatorId': readersOfFigures(),
  '/figures/:indicatorId/print': readersOfFigures(),
  '/returns/check': ['analyst', 'serviceManager'],
  '/settings/timescales': ['serviceManager'],
  '/settings/timescales/:standardId': ['serviceManager'],
  '/settings/teams': ['administrator', 'serviceManager'],
  '/settings/teams/:teamId': ['administrator', 'serviceManager'],
  // Rights are kept by administrators, restrictions by keepers, cover by managers; one's own interests by everybody.
  '/account': everybody(),
  '/people-i-know': everybody(),
  '/cover': everybody(),
  '/cover/new': ['frontDoorManager', 'assessmentManager', 'serviceManager'],
  '/declared-interests': ['frontDoorManager', 'assessmentManager', 'serviceManager', 'administrator'],
  '/workers': ['administrator'],
  '/workers/:workerId': ['administrator'],
  '/workers/:workerId/roles/new': ['administrator'],
  '/workers/:workerId/account': ['administrator'],
  '/workers/:workerId/team': ['administrator'],
  // Whether messages leave; in a made-up store everybody reads what would have been sent.
  '/messages': ['administrator'],
  '/messages/:messageId': ['administrator'],
  '/messages/on-paper': everybody(),
  // With the privacy leads, of whom this council has none.
  '/urgent-reviews': ['keeper'],
  '/restrictions': ['keeper'],
  '/restrictions/new': ['keeper'],
  '/restrictions/why-not': ['keeper'],
  '/team/allocate': ['frontDoorManager', 'assessmentManager', 'serviceManager'],
  '/team/board': ['frontDoorManager', 'assessmentManager', 'serviceManager'],
  '/team/referrals': ['frontDoorManager', 'assessmentManager', 'serviceManager'],
}

type ByChild = Readonly<Partial<Record<ChildName, readonly Person[]>>>

/** Opening a record urgently asks for a role; what is restricted or of interest to oneself is not there even so. */
export const urgentPage: {
  readonly url: string
  readonly roles: readonly Person[]
  readonly closed: ByChild
} = {
  url: '/people/:personId/urgent',
  roles: everybody('analyst', 'administrator', 'keeper'),
  closed: { restricted: everybody(), conflict: ['socialWorker'] },
}

/** A task is opened by whom it was given to, their manager, and nobody to whom the child is closed. */
export const taskPage: { readonly url: string; readonly opens: ByChild } = {
  url: '/tasks/:taskId',
  opens: {
    allocated: ['socialWorker', 'assessmentManager', 'serviceManager'],
    conflict: ['assessmentManager', 'serviceManager'],
    brother: ['workerElsewhere', 'serviceManager'],
    referred: ['socialWorker', 'colleague', 'assessmentManager', 'serviceManager'],
  },
}

/** An urgent opening of a child in no team is reviewed by the front door's manager where there is no privacy lead; never by who opened it. */
export const reviewPages: Readonly<Record<string, ByChild>> = {
  '/urgent-reviews/:reviewId': { urgent: ['frontDoorManager'] },
}

const overTheContact: ByChild = {
  waiting: ['frontDoorManager', 'serviceManager'],
  answered: ['frontDoorManager', 'serviceManager'],
  referred: ['frontDoorManager', 'assessmentManager', 'serviceManager'],
  allocated: ['frontDoorManager', 'assessmentManager', 'serviceManager'],
  brother: ['frontDoorManager', 'serviceManager'],
  conflict: ['frontDoorManager', 'assessmentManager', 'serviceManager'],
}

/** What may be said of the clock of a contact: that it is not needed by managers over a team, why it is late also by the allocated worker. */
export const duePages: Readonly<Record<string, ByChild>> = {
  '/people/:personId/due/:timescale/:key/not-needed': overTheContact,
  '/people/:personId/due/:timescale/:key/late': {
    ...overTheContact,
    allocated: ['frontDoorManager', 'socialWorker', 'assessmentManager', 'serviceManager'],
    brother: ['frontDoorManager', 'workerElsewhere', 'serviceManager'],
  },
}

/**
 * Pages about one proposal, role, cover, restriction or declaration, and those that restrict or close a record: each changes who may
 * do what, so test/administration walks them, each with things of its own. Those about something sent from outside are walked by
 * test/portal.
 */
export const walkedApart: ReadonlySet<string> = new Set([
  '/workers/:workerId/roles/:roleId/end',
  '/workers/:workerId/roles/:roleId/review',
  '/workers/proposals/:proposalId',
  '/cover/:coverId/end',
  '/restrictions/:restrictionId',
  '/restrictions/:restrictionId/change',
  '/restrictions/:restrictionId/end',
  '/restrictions/proposals/:proposalId',
  '/people/:personId/restrict',
  '/people/:personId/i-know',
  '/declared-interests/:interestId/end',
  // Each is about two people, whom the reader must both be able to see: test/duplicates.
  '/duplicates/:pairId',
  '/merges/:mergeId',
  '/merges/:mergeId/part',
  // For a child in need with a plan: src/journey/assessment-and-child-in-need/scenarios.
  '/plans/:planId/cin-review',
  '/plans/:planId/close',
  '/plans/:planId/challenge',
  // For a referral that waits and a worker of one's own team: src/journey/assessment-and-child-in-need/scenarios.
  '/people/:personId/involvements/:involvementId/first-direction',
  '/workers/:workerId/first-year',
  // The answer to somebody who asked is for whoever gave it: walked by the scenario of child protection.
  '/plan-check/:planCheckId',
  '/contacts/sent/:messageId',
  '/contacts/sent/:messageId/set-aside',
  '/contacts/sent/:messageId/files/:fileId',
])

/** What is typed so far is its author's alone, whoever the page is about: it opens nothing and answers nothing. */
export const drafts = /\/draft$/

/** Children who share what an address is about: whoever may see one of them opens it, and sees of it what is theirs. */
export const shared: Readonly<Record<string, readonly ChildName[]>> = {
  contactEventId: ['allocated', 'brother', 'restricted'],
  noteId: ['allocated', 'restricted'],
  visitId: ['allocated', 'restricted'],
}

/** A page that changes what several children share is for whoever sees all of them that are there for them. */
export const forWhoeverSeesAll = '/notes/:noteId/correct'

/** Who has what the page is about. */
export const things: Readonly<Record<string, readonly ChildName[]>> = {
  involvementId: ['referred', 'allocated', 'brother', 'restricted', 'conflict'],
  allocationId: ['allocated', 'brother', 'restricted', 'conflict'],
  noteId: ['referred', 'allocated', 'brother', 'restricted', 'conflict'],
  visitId: ['referred', 'allocated', 'brother', 'restricted', 'conflict'],
  viewId: ['referred', 'allocated', 'brother', 'restricted', 'conflict'],
  planId: ['referred', 'allocated', 'brother', 'restricted', 'conflict'],
  // Of a plan of the test's own: src/record/plans/pages.
  actionId: [],
  documentId: [],
  letterId: [],
  strategyId: [],
  enquiryId: [],
  conferenceId: [],
  protectionPlanId: [],
  protectionId: [],
  transferId: [],
  // Who may open one is tried in src/journey/assessment-and-child-in-need/scenarios.
  assessmentId: [],
  referralId: ['referred', 'allocated', 'brother', 'restricted', 'conflict'],
  key: ['waiting', 'answered', 'referred', 'allocated', 'brother', 'restricted', 'conflict'],
  handoverId: ['waiting', 'answered', 'referred', 'allocated', 'brother', 'restricted', 'conflict'],
  checkId: ['waiting', 'answered', 'referred', 'allocated', 'brother', 'restricted', 'conflict'],
  // One child is on the town's triage.
  triageItemId: ['waiting'],
  contactId: ['waiting', 'answered', 'referred', 'allocated', 'brother', 'restricted', 'conflict'],
  contactEventId: ['waiting', 'answered', 'referred', 'allocated', 'brother', 'restricted', 'conflict'],
}

function without(views: readonly View[], ...left: readonly View[]): readonly View[] {
  return views.filter((view) => !left.includes(view))
}

function atTheFrontDoor(): readonly Person[] {
  return ['practitioner', 'secondPractitioner', 'frontDoorManager', 'assessmentManager', 'serviceManager']
}

function readersOfFigures(): readonly Person[] {
  return ['frontDoorManager', 'assessmentManager', 'serviceManager', 'analyst']
}

function everybody(...but: readonly Person[]): readonly Person[] {
  const people: readonly Person[] = [
    'practitioner',
    'secondPractitioner',
    'frontDoorManager',
    'socialWorker',
    'assessmentManager',
    'earlyHelpWorker',
    'workerElsewhere',
    'serviceManager',
    'analyst',
    'administrator',
    'keeper',
    'colleague',
  ]
  return people.filter((person) => !but.includes(person))
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assessmentIndicators } from './journey/assessment-and-child-in-need/indicators.ts'
import { assessmentPathway } from './journey/assessment-and-child-in-need/pathway.ts'
import { frontDoorIndicators } from './journey/front-door/indicators.ts'
import { contactPathway } from './journey/front-door/pathway.ts'
import { journey } from './journey/index.ts'
import { type AnyForm, formFaults, formFingerprint } from './mechanisms/forms/index.ts'
import { indicatorFaults } from './mechanisms/indicators/index.ts'
import { pathwayFaults } from './mechanisms/pathways/index.ts'
import { timescaleFaults } from './mechanisms/timescales/index.ts'

/** Every form that any file declares, found by reading the tree: none can be forgotten. */
async function everyForm(): Promise<AnyForm[]> {
  const root = import.meta.dirname
  const files = (await readdir(root, { recursive: true })).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes('.test.'),
  )
  const declaring = await Promise.all(
    files.map(async (file) => (/\bform\(/.test(await readFile(join(root, file), 'utf8')) ? file : null)),
  )
  const modules = await Promise.all(
    declaring
      .flatMap((file) => (file?.includes('mechanisms') ? [] : (file ?? [])))
      .map((file) => import(join(root, file))),
  )
  return modules.flatMap((module: object) => Object.values(module).filter(isForm))
}

function isForm(value: unknown): value is AnyForm {
  return typeof value === 'object' && value !== null && 'sections' in value && 'version' in value
}

test('every form is sound, and no two share a name', async () => {
  const all = await everyForm()
  expect(all.length).toBeGreaterThan(30)
  expect(all.map((form) => [form.id, formFaults(form)])).toEqual(all.map((form) => [form.id, []]))
  const names = all.map(({ id, version }) => `${id} ${version}`)
  expect(names.length).toBe(new Set(names).size)
})

test('a published form never changes: a new wording is a new version', async () => {
  const all = (await everyForm()).map((form) => `${form.id} ${form.version} ${formFingerprint(form)}`)
  expect(all.toSorted()).toMatchInlineSnapshot(`
    [
      "add-meeting-action 1 eb66659c07b284ac",
      "add-to-assessment 1 6589f2b488f6150e",
      "agency-check 1 afacfec5ef01a930",
      "agree-to-join 1 9d4eea49f861e100",
      "allocate-referral 1 2ae527ec405eab54",
      "allocate-worker 1 7a9e6ce21561299b",
      "answer-dispute 1 feba9218543384bc",
      "ask-agencies 1 d1bf9525471cd2d7",
      "assessment-checkpoint 1 6c53fce6c1c3ea4f",
      "assessment-decision 1 a99d06315fa7e6e0",
      "authorise-enquiry 1 193bd39af507191e",
      "call-off-conference 1 dcc515579d61241a",
      "call-triage 1 252d3c09fe100b3d",
      "case-note 1 73031654484a5f89",
      "chair-call 1 66286c0f90ef4ad7",
      "change-account 1 80b220a3c378720f",
      "change-restriction 1 90fee9cad884c23c",
      "change-team 1 38eb659afb6d3b57",
      "child-and-family-assessment 1 0b6180eb80f7de06",
      "child-view 1 2f9c6924a011e524",
      "child-view-answer 1 357ba1262950edce",
      "choose-figures 2 db58d0e136684646",
      "chronology-extract 1 ebb1b33e28e1086d",
      "cin-review-attendance 1 172f25102d6fdab1",
      "close-child-in-need 1 36377a6fc811284c",
      "close-involvement 1 fd7ad6739b670ed5",
      "committee-table 1 c6a3a8b8fadabc18",
      "compare-records 1 86a816a6e5c64c67",
      "conference-apart 1 caaa2d4a5009b4b8",
      "conference-attendance 1 a5715c02b5a81006",
      "conference-held 1 9bcf1aa97985967c",
      "conference-not-decided 1 ed18e6c72df1a30c",
      "conference-papers 1 7c2c380e74ad1bb6",
      "conference-sent 1 dcc699a187c3cee8",
      "consultation 1 58bb5500eedf9940",
      "contact 1 fc77847b2f679311",
      "contact-decision 2 68b682017a5d65cc",
      "contact-sign-off 1 d25bc23c7984ae77",
      "contact-undo 1 ee1b28ecd6dce3cf",
      "core-group 1 4b71a870cd3fac7f",
      "correct-case-note 1 ded333fb4bb3cba8",
      "decide-restriction 1 e6295e2012df0c0c",
      "decide-role 1 0095f7d4524554b4",
      "decide-without-checks 1 1ec2c01a4dfa7062",
      "decide-without-screening 1 35121d7dde6ffff9",
      "declare-interest 1 f748262eaaba7eff",
      "direct-work 1 f2c95ac79a1ec02a",
      "earlier-plan-elsewhere 1 07486abda0c57dd5",
      "end-cover 1 2b1e83fc0ff71032",
      "end-interest 1 c8cef1aee417fd89",
      "end-protection-plan 1 a7e1be4efbe2ce75",
      "end-protection-transfer 1 f5dfb3c74a3f0f1f",
      "end-restriction 1 6f834ece3d0d85c2",
      "end-role 1 c841933b8b19ed4b",
      "end-urgent-protection 1 5e7069b56df7f580",
      "enquiry-child-seen 1 6c68dbf137669ede",
      "enquiry-found 1 ed0bd05a2007912a",
      "family-help 1 bf3c0fd0c98e2a20",
      "family-leave 1 d23a4c4967bd4bb9",
      "figure-target 1 4e892395f74e91d4",
      "find-to-restrict 1 8544147ea20a3de3",
      "first-year 1 73d00b3361e8c349",
      "front-door-triage-item-decision 1 2d4fc102814701d0",
      "front-door-triage-minutes 1 addaeb7cb6848444",
      "give-cover 1 5d8e913eb3923421",
      "hand-over 1 8f4c97621ed0ac89",
      "handover 1 db73e8687a8c2be5",
      "i-know-this-person 1 1838487191f2531f",
      "language-check 1 88b4e55d28daddc4",
      "language-term 1 5adbdfb53c9e657c",
      "lateness 1 5c48d58091505aa0",
      "letter-recipient 1 72f45ac08f855faa",
      "local-standard 1 476093947463b441",
      "look-at-plan 1 6b781f5f4ec6f1f1",
      "management-oversight 1 72675db2acefeee9",
      "measure-exploitation-screening 1 50de5b7a508f8610",
      "measure-neglect 1 fe63bd66d9128643",
      "meeting-attendance 1 776ce581d533155c",
      "move-conference 1 7f790f1c73208189",
      "move-involvement 1 0ee74bcd121cebdc",
      "named-person 1 635abe44ef28ec72",
      "neglect-rating 1 3d1047eddbf55570",
      "network-tie 1 7622905fa393d840",
      "new-plan 1 f9463925314a1a9e",
      "new-task 1 0de1afd668457d43",
      "not-needed 1 9451e60ead3a7718",
      "on-duty 1 a7e98bd711430e05",
      "open-strategy-discussion 1 10cec95009b06597",
      "open-urgently 1 8590f73ad192d670",
      "out-of-hours-call 1 7f760f41a4426ef6",
      "outside-child 1 3dbb1f169dd4db59",
      "outside-meeting 1 cdc89c9a1325964e",
      "outside-sender 1 83a5a46a0b0aacd8",
      "outside-worry 1 401eb27f8e9d2b46",
      "part-records 1 de785555f1160752",
      "person-address 1 ba1c35be78dd38ef",
      "person-birth 1 4feb25d1e6ee97ec",
      "person-birth-date 1 71081f8b362b2a84",
      "person-contact-point 1 1842e578368a8c26",
      "person-contact-point-end 1 19c810744e32490a",
      "person-disability 1 034e0c0f5d5496ba",
      "person-disability-withdraw 1 d7e273fe61dcd1c8",
      "person-due-date 1 97eae8489be59113",
      "person-ethnicity 1 1190959eb33a27f5",
      "person-identifier 1 39ed49ce67a8b0a2",
      "person-identify 1 9d039211c9ea3f7a",
      "person-interpreter 1 3e1762f804128648",
      "person-known-as 1 28833fe33974ccea",
      "person-language 1 5d0606c6e1a8d1d2",
      "person-name 1 52f533a0d5e0bf99",
      "person-organisation 1 38ea55622396014a",
      "person-organisation-end 1 d76f14b74fb1ab77",
      "person-sex 1 60cb8d135366f062",
      "plan-action 1 fa6ea32e4fe1879f",
      "plan-change-final 1 42a85fde164288b9",
      "plan-check 1 fe81d5b6581e92b1",
      "plan-conference 1 c01349bd9ed2d1be",
      "plan-difficulty 1 6aec223020087d67",
      "plan-final 1 7431e75ee1c9c550",
      "plan-join 1 47140d68a9bd1832",
      "plan-midway-check 1 734785fd22bf845d",
      "portal-who 1 80ac8e03adacb7b4",
      "protection-transfer 1 d9cfc79373d389d0",
      "referral-decision 1 496efc7f1a329966",
      "referral-quality 1 5daff268f66160d4",
      "referral-quality-audit 1 c2ae6d94d9127aa7",
      "referrer-feedback 1 45fe8274eaa5d94d",
      "referrer-told 1 07fec802ffd9882b",
      "relationship-add 1 d9b0b9028bb2fa10",
      "relationship-end 1 977d7f31f026e935",
      "repeat-plan 1 5e8dff2b112ed283",
      "responsibility-add 1 305ea180c34dff83",
      "restrict-record 1 c31075ff6a6021aa",
      "return-assessment 1 5d06df61f6d68d61",
      "screening-decision 1 ede976d834130675",
      "send-letter 1 fdd8675cc4a88a75",
      "set-threshold 1 01988c95758b867d",
      "share-assessment 1 6970028ec3ce5ae3",
      "sharing-basis 1 665d1cb02691fc59",
      "significance 1 f2a91c00044496d8",
      "stop-enquiry 1 5a09fcac3acab1ae",
      "strategy-attendance 1 470bc2f9647f96d8",
      "strategy-held 1 b4cbcc9d63fa9632",
      "take-back-joining 1 9d31d9b7137513ec",
      "threshold 1 0e7a78c2f9640334",
      "triage-held 1 c272b91bce891d58",
      "triage-minutes-sent 1 3f31337812418afd",
      "urgent-protection 1 cdc7893e1ddfa943",
      "urgent-review 1 9cd39ba22fc4a634",
      "visit 1 ee41bdebc168c5b5",
      "warning-add 1 daa9cbbc20ba8081",
      "warning-end 1 b28e06e04a998a58",
      "why-not 1 d203c7df92c8597c",
    ]
  `)
})

test.each([contactPathway, assessmentPathway])('pathway $id is sound', (pathway) => {
  expect(pathwayFaults(pathway)).toEqual([])
})

test('the timescales of all services are sound together', () => {
  const all = journey.flatMap(({ timescales }) => timescales)
  expect(all.length).toBeGreaterThan(3)
  expect(timescaleFaults(all)).toEqual([])
})

test('every clock of a service has a next step for somebody, or is nobody’s to press', () => {
  for (const { timescales, next } of journey) {
    for (const { id } of timescales) {
      const viewer = {
        id: 'x',
        name: 'x',
        roles: new Set(['team-manager'] as const),
        teams: new Set<string>(),
        managedTeams: new Set(['x']),
      }
      expect(next?.({ timescale: id, subject: 'x' }, viewer), id).not.toBeNull()
    }
  }
})

test('the indicators are sound together', () => {
  expect(indicatorFaults([...frontDoorIndicators, ...assessmentIndicators])).toEqual([])
})

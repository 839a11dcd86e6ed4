import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { clocks } from '../../journey/house.ts'
import { systemActor } from '../../platform/db.ts'
import { instantOf } from '../../platform/instant.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { type ImportReport, importSsd } from './import.ts'

const origin = { workerId: systemActor.id, now: instantOf('2026-11-24T14:30:00Z') }

let db: TestDatabase
let folder: string

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-import-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Two made-up children and a contact, as a council would write them; a test changes what it is about. */
const sound: Readonly<Record<string, string>> = {
  ssd_person: `pers_person_id,pers_forename,pers_surname,pers_sex,pers_ethnicity,pers_dob,pers_single_unique_id,pers_expected_dob
1001,Ada,Thornton,F,WBRI,2015-03-02,,
1002,Bo,Thornton,M,WBRI,2018-07-19,,
`,
  ssd_contacts: `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_outcome_json
c1,1001,2025-01-10,2A,"{""NEW_REFERRAL_FLAG"":""Y""}"
`,
}

async function load(
  files: Readonly<Record<string, string>>,
  { acceptRefused = false }: { acceptRefused?: boolean } = {},
): Promise<ImportReport> {
  for (const [table, text] of Object.entries(files)) await writeFile(join(folder, `${table}.csv`), text)
  return importSsd(db.owner, { folder, actor: systemActor, origin, clocks, acceptRefused, say: () => {} })
}

const people = () =>
  db.owner
    .selectFrom('record.person')
    .select(['legacy_id', 'given', 'born_on', 'due_on'])
    .orderBy('legacy_id')
    .execute()

/** Each breaks one thing; the report must name the file, the line and the column, and nothing may be written. */
const faults: readonly { what: string; table: string; text: string; says: string }[] = [
  {
    what: 'an unknown code',
    table: 'ssd_contacts',
    text: 'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code\nc1,1001,2025-01-10,77\n',
    says: 'ssd_contacts.csv 2 cont_contact_source_code has an unknown code: 77',
  },
  {
    what: 'an impossible date',
    table: 'ssd_contacts',
    text: 'cont_contact_id,cont_person_id,cont_contact_date\nc1,1001,2025-02-30\n',
    says: 'ssd_contacts.csv 2 cont_contact_date is not a day: 2025-02-30',
  },
  {
    what: 'a birth in the future',
    table: 'ssd_person',
    text: 'pers_person_id,pers_dob\n1001,2015-03-02\n1002,2027-01-01\n',
    says: 'ssd_person.csv 3 pers_dob is in the future: 2027-01-01',
  },
  {
    what: 'nobody of that number',
    table: 'ssd_contacts',
    text: 'cont_contact_id,cont_person_id,cont_contact_date\nc1,4711,2025-01-10\n',
    says: 'ssd_contacts.csv 2 cont_person_id names 4711, which is in no row of ssd_person that can be loaded',
  },
  {
    what: 'a number twice',
    table: 'ssd_person',
    text: 'pers_person_id\n1001\n1001\n',
    says: 'ssd_person.csv 3 pers_person_id is there twice',
  },
  {
    what: 'an end before its beginning',
    table: 'ssd_cin_episodes',
    text: 'cine_referral_id,cine_person_id,cine_referral_date,cine_close_date\nr1,1001,2025-03-01,2025-02-01\n',
    says: 'ssd_cin_episodes.csv 2 cine_close_date lies before cine_referral_date',
  },
  {
    what: 'a missing value',
    table: 'ssd_contacts',
    text: 'cont_contact_id,cont_person_id,cont_contact_date\nc1,1001,\n',
    says: 'ssd_contacts.csv 2 cont_contact_date is missing',
  },
  {
    what: 'a missing column',
    table: 'ssd_contacts',
    text: 'cont_contact_id,cont_contact_date\nc1,2025-01-10\n',
    says: 'ssd_contacts.csv 1 cont_person_id lacks the column cont_person_id',
  },
  { what: 'an empty file', table: 'ssd_contacts', text: '', says: 'ssd_contacts.csv null null is empty' },
  {
    what: 'a flag that is neither',
    table: 'ssd_cin_episodes',
    text: 'cine_referral_id,cine_person_id,cine_referral_date,cine_referral_nfa\nr1,1001,2025-03-01,maybe\n',
    says: 'ssd_cin_episodes.csv 2 cine_referral_nfa is neither Y nor N: maybe',
  },
  {
    what: 'outcomes that are no JSON',
    table: 'ssd_contacts',
    text: 'cont_contact_id,cont_person_id,cont_contact_date,cont_contact_outcome_json\nc1,1001,2025-01-10,{NFA\n',
    says: 'ssd_contacts.csv 2 cont_contact_outcome_json is not JSON',
  },
  {
    what: 'a number that is too long',
    table: 'ssd_person',
    text: `pers_person_id\n1001\n${'9'.repeat(49)}\n`,
    says: 'ssd_person.csv 3 pers_person_id is longer than 48 characters',
  },
]

describe('an extract with a fault', () => {
  test.each(faults)('$what: the place is named and nothing is written', async ({ table, text, says }) => {
    const report = await load({ ...sound, [table]: text })
    const lines = report.faults.map(
      ({ file, line, column, says: what }) => `${file} ${line} ${column} ${what}`,
    )
    expect(lines[0]).toBe(says)
    expect(report.done).toBe(false)
    expect(await people()).toEqual([])
  })

  test('quotes that never close break the file, not the program', async () => {
    const report = await load({
      ...sound,
      ssd_contacts: 'cont_contact_id,cont_person_id,cont_contact_date\n"c1,1001,2025-01-10\n',
    })
    expect(report.done).toBe(false)
    expect(report.faults[0]?.says).toMatch(/^can't be read as CSV/)
  })

  test('no folder, or nobody in it, is one line', async () => {
    await expect(load({ ssd_contacts: '' })).rejects.toThrow('an extract begins with its people')
    const nowhere = importSsd(db.owner, {
      folder: join(folder, 'no'),
      actor: systemActor,
      origin,
      clocks,
      acceptRefused: false,
      say: () => {},
    })
    await expect(nowhere).rejects.toThrow('There is no folder')
  })
})

describe('an extract as councils really write it', () => {
  test('headings in any case and order, byte order mark, other columns, code texts, both date forms and fillers', async () => {
    const report = await load(
      {
        person: `\uFEFFX_LOCAL,PERS_DOB,Pers_Surname,pers_forename,PERS_PERSON_ID,pers_sex,pers_ethnicity,pers_death_date,pers_expected_dob,pers_nationality
a,02/03/2015 00:00:00,Thornton,Ada,1001.0,F - Female,WBRI White British,1900-01-01,,PLACEHOLDER_DATA
b,,Okafor,,1002,u,,1900-01-01 00:00:00,2027-02-01T00:00:00,
`,
        ssd_contacts: `cont_contact_id,cont_person_id,cont_contact_date,cont_contact_source_code,cont_contact_outcome_json
c1,1001,2025-01-10 09:15:00.000,10 Unknown,"{""NFA_FLAG"":""Y"",""ADVICE_FLAG"":""N""}"
`,
      },
      {},
    )
    expect(report.faults).toEqual([])
    expect(report.tables.find(({ table }) => table === 'ssd_person')).toMatchObject({
      read: 2,
      loaded: 2,
      held: 0,
      refused: 0,
    })
    expect(await people()).toEqual([
      { legacy_id: '1001', given: 'Ada', born_on: '2015-03-02', due_on: null },
      { legacy_id: '1002', given: null, born_on: null, due_on: '2027-02-01' },
    ])
    const contact = await db.owner.selectFrom('front_door.contact').selectAll().executeTakeFirstOrThrow()
    expect(contact).toMatchObject({
      received_on: '2025-01-10',
      source: '10',
      outcome: 'no-further-action',
      state: 'decided',
      decision_at: null,
      decision_unknown: true,
    })
  })

  test('what is there already stays, what is new comes: on the same people', async () => {
    const more = {
      ssd_person:
        'pers_person_id,pers_forename,pers_surname,pers_dob\n1001,Adele,Thornton,2015-03-02\n1003,Cy,Thornton,2020-01-01\n',
      ssd_contacts: `cont_contact_id,cont_person_id,cont_contact_date\nc1,1001,2025-01-10\nc2,1001,2025-06-01\n`,
    }
    const report = await load(more)
    expect(
      report.tables.filter(({ file }) => file !== null).map(({ loaded, held }) => ({ loaded, held })),
    ).toEqual([
      { loaded: 1, held: 1 },
      { loaded: 1, held: 1 },
    ])
    expect((await people()).map(({ given }) => given)).toEqual(['Ada', null, 'Cy'])
  })

  test('with leave the sound rows come in and the refused are named', async () => {
    const files = {
      ssd_person: 'pers_person_id,pers_forename,pers_dob\n2001,Di,2015-03-02\n2002,Ed,2999-01-01\n',
      ssd_contacts:
        'cont_contact_id,cont_person_id,cont_contact_date\nd1,2001,2025-01-10\nd2,2002,2025-01-10\n',
    }
    const report = await load(files, { acceptRefused: true })
    expect(report.done).toBe(true)
    expect(report.faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '3 pers_dob',
      '3 cont_person_id',
    ])
    expect((await people()).filter(({ legacy_id: id }) => id?.startsWith('2'))).toHaveLength(1)
  })
})

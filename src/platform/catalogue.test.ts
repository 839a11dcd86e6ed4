import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const ours = sql`n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'pgboss', 'public')`

async function names(query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> {
  const { rows } = await query.execute(database.owner)
  return rows.map(({ name }) => name)
}

test('the catalogue is read at all: the guarded tables are there', async () => {
  const guarded =
    await names(sql`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') and c.relrowsecurity`)
  expect(guarded).toEqual(expect.arrayContaining(['person', 'entry', 'data_key', 'local_account']))
})

describe('6.1 the database roles', () => {
  test.each(['hearth_staff', 'hearth_portal', 'hearth_read'])(
    '%s owns nothing and passes nothing',
    async (role) => {
      const { rows } = await sql<Record<string, boolean>>`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        exists (select 1 from pg_class where relowner = r.oid) as owns,
        exists (select 1 from pg_auth_members where member = r.oid) as "isMember"
      from pg_roles r where rolname = ${role}`.execute(database.owner)
      expect(Object.values(rows[0] ?? { missing: true }).some(Boolean)).toBe(false)
    },
  )

  test('no role of ours may empty a table or hang a trigger on it, and none may make things in a schema', async () => {
    const may = await names(sql`select role || ' on ' || c.oid::regclass as name
      from unnest(array['hearth_staff', 'hearth_portal', 'hearth_read']) role, pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind in ('r', 'p')
        and (has_table_privilege(role, c.oid, 'truncate') or has_table_privilege(role, c.oid, 'trigger') or has_schema_privilege(role, n.oid, 'create'))`)
    expect(may).toEqual([])
  })

  test('the read-only role reads', async () => {
    const may =
      await names(sql`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind in ('r', 'p') and has_table_privilege('hearth_read', c.oid, 'insert, update, delete')`)
    expect(may).toEqual([])
  })
})

describe('6.2 row security', () => {
  test('where it is on it is forced, and there is a policy for each command, with a check for what is written', async () => {
    const { rows } = await sql<{ name: string; commands: string; forced: boolean; unchecked: boolean }>`
      select c.oid::regclass::text as name, c.relforcerowsecurity as forced,
        string_agg(distinct p.polcmd::text, '' order by p.polcmd::text) as commands,
        bool_or(p.polcmd in ('a', 'w') and p.polwithcheck is null) as unchecked
      from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_policy p on p.polrelid = c.oid
      where ${ours} and c.relkind in ('r', 'p') and c.relrowsecurity group by c.oid`.execute(database.owner)
    expect(rows.length).toBeGreaterThan(20)
    for (const { name, forced, commands, unchecked } of rows) {
      expect([name, forced, /a.*d.*r.*w/.test(commands) || commands.includes('*'), unchecked]).toEqual([
        name,
        true,
        true,
        false,
      ])
    }
  })
})

describe('6.3 ways round', () => {
  test('views run as the one who asks', async () => {
    const asOwner =
      await names(sql`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where ${ours} and c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)`)
    expect(asOwner).toEqual([])
  })

  test('there is no materialised view', async () => {
    expect(
      await names(sql`select c.oid::regclass::text as name from pg_class c where c.relkind = 'm'`),
    ).toEqual([])
  })

  test('functions that run as their owner fix where they look for names', async () => {
    const loose =
      await names(sql`select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and p.prosecdef and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)`)
    expect(loose).toEqual([])
  })

  test('nobody added a function that runs as its owner without a look at it here', async () => {
    const looked = new Set([
      'audit.digest',
      'audit.ensure_partitions',
      'audit.seal',
      'hearth.closed_people',
      // What row security asks: each answers for the viewer alone (3.3, 4.1).
      'hearth.closed_calls',
      'hearth.covered_workers',
      'hearth.covered_teams',
      'hearth.opened_contacts',
      'hearth.narrowed_people',
      // Answers nothing: it leaves a correction on records that are closed to its writer (4.1).
      'record.note_corrected_unseen',
      // Tells that somebody has a draft and since when, and no word of it (14.4).
      'forms.drafts_of_others',
      // Decides for itself that the viewer is a keeper without a conflict of interest (4.1).
      'hearth.named_for_keeper',
      // One sends a code in words that it fixes itself; the other tells a sender how far a message of theirs is, and nothing else.
      'portal.send_code',
      'portal.what_became',
      // The outbox: a message about a restricted person leaves too, and none of them says whom it is about.
      'record.claim_message',
      'record.settle_message',
      'record.doubt_messages',
      'record.answer_message',
      'record.messages_in',
      'record.messages_counted',
      // Whose record an id leads to: ids, and nothing of anybody.
      'hearth.kept_person',
      'hearth.people_in',
      // Joining and parting: each decides for itself that the viewer may, and that neither record is closed to them.
      'record.may_merge',
      'record.merge_people',
      'record.written_since_merge',
      'record.moved_ids',
      'record.unmerge_people',
      // Both answer nothing (4.1).
      'hearth.note_restricted_match',
      'record.tell_keepers',
      'record.tell_keepers_alike',
    ])
    const definers = await names(
      sql`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where ${ours} and p.prosecdef`,
    )
    expect(definers).toContain('hearth.closed_people')
    expect(definers.filter((name) => !looked.has(name))).toEqual([])
  })
})

describe('7.3 the trace', () => {
  test('every partition refuses change and emptying, for the owner too, and is guarded', async () => {
    const { rows } = await sql<{
      name: string
      only_added: boolean
      never_emptied: boolean
      guarded: boolean
    }>`
      select c.oid::regclass::text as name, c.relforcerowsecurity as guarded,
        exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'only_added' and t.tgenabled <> 'D') as only_added,
        exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'never_emptied' and t.tgenabled <> 'D') as never_emptied
      from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit.entry'::regclass`.execute(
      database.owner,
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { name, ...held } of rows)
      expect([name, held]).toEqual([name, { only_added: true, never_emptied: true, guarded: true }])
  })

  test('no role of ours may change or remove an entry or a block', async () => {
    const may = await names(sql`select role || ' on ' || c.oid::regclass as name
      from unnest(array['hearth_staff', 'hearth_portal', 'hearth_read']) role, pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'audit' and c.relkind in ('r', 'p') and has_table_privilege(role, c.oid, 'update, delete')`)
    expect(may).toEqual([])
  })
})

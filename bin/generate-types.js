#!/usr/bin/env node
// Writes src/platform/database.generated.ts from a migrated database (DATABASE_URL). `--verify` compares instead of writing.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../src/platform/database.generated.ts', import.meta.url))
const types = { date: 'PlainDate', timestamptz: 'Instant', int8: 'number', xid8: 'string' }
const run = spawnSync(
  'kysely-codegen',
  [
    '--dialect',
    'postgres',
    '--print',
    '--date-parser',
    'string',
    '--exclude-pattern',
    '{pgboss.*,*hearth_migration}',
    '--type-mapping',
    JSON.stringify(types),
  ],
  { encoding: 'utf8' },
)
if (run.status !== 0) {
  process.stderr.write(run.stderr || run.stdout)
  process.exit(2)
}
const body = run.stdout.slice(run.stdout.indexOf('/**'))
// The generator imports nothing for mapped types, so the two imports are written here.
const text = body.replace(
  'import type',
  "import type { Instant } from './instant.ts';\nimport type { PlainDate } from './plain-date.ts';\nimport type",
)
if (!process.argv.includes('--verify')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write(
    'src/platform/database.generated.ts is older than the migrations: run bin/generate-types.js\n',
  )
  process.exit(1)
}

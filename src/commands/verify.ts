import { Command } from 'commander'
import { signedHeads } from '../desk/sealing.ts'
import { instantOf } from '../platform/instant.ts'
import { masterKeys } from '../platform/keys.ts'
import type { Progress } from '../platform/progress.ts'
import type { Store } from '../platform/store.ts'
import { type Program, program, withStore } from './program.ts'
import { withProgress } from './progress.ts'
import type { Finding, VerifyGround } from './verify/check.ts'
import { checkDuplicates, checkOrphans, checkRestricted, checkTrace } from './verify/store.ts'
import { walkPeople } from './verify/walk.ts'

/** `hearth verify`: proves the store. Exit 1 where something is wrong. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'prove the store: the trace, what is due, where contacts stand, that nothing is lost or open to the wrong people',
    )
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => {
      const it = program()
      const began = Date.now()
      const findings = await withStore(it, (store) =>
        withProgress({ what: 'People looked at' }, ({ progress }) => verifyStore(it, store, progress)),
      )
      const ok = findings.every(({ faults }) => faults.length === 0)
      const seconds = (Date.now() - began) / 1000
      process.stdout.write(`${json ? JSON.stringify({ ok, checks: findings, seconds }) : asText(findings)}\n`)
      if (!ok) process.exitCode = 1
    })
}

async function verifyStore({ config }: Program, store: Store, progress: Progress): Promise<Finding[]> {
  const owner = store.connect('owner', { connections: 2 })
  const staff = store.connect('hearth_staff', { connections: 1 })
  const keys = masterKeys(config.masterKey, store.dataDir)
  const now = instantOf(config.testClock ?? new Date())
  try {
    return await verify({ owner, staff, heads: signedHeads(keys, store.dataDir), now, progress })
  } finally {
    await Promise.all([owner.destroy(), staff.destroy()])
  }
}

/** Every check, one after the other. */
export async function verify(ground: VerifyGround): Promise<Finding[]> {
  return [
    await checkTrace(ground),
    ...(await walkPeople(ground)),
    await checkOrphans(ground),
    await checkDuplicates(ground),
    await checkRestricted(ground),
  ]
}

function asText(findings: readonly Finding[]): string {
  return findings
    .flatMap(({ title, looked, faults }) => {
      const head = `${faults.length === 0 ? 'good ' : 'WRONG'} ${title}: ${looked} looked at, ${faults.length} wrong`
      return [head, ...faults.map((fault) => `        ${fault}`)]
    })
    .join('\n')
}

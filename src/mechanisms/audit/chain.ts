import { createHmac, timingSafeEqual } from 'node:crypto'
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import type { Db } from '../../platform/db.ts'
import type { Instant } from '../../platform/instant.ts'
import { type CheckedBlock, checkedBlocks, latestBlock } from './records.ts'

/** A head of the chain as it was signed and written outside the database. */
interface SignedHead {
  readonly at: Instant
  readonly number: number
  readonly hash: string
  readonly signature: string
}

/**
 * What is wrong with the chain, one line each; empty where it holds. Finds a changed, lost, inserted or reordered entry,
 * a block that does not follow the one before, and, by the signed heads, a tail that was cut off.
 * @param heads the file of signed heads, or null where none is kept
 */
export async function chainFaults(
  db: Db,
  heads: { file: string; key: Uint8Array } | null,
): Promise<string[]> {
  const blocks = await checkedBlocks(db)
  const faults = blocks.flatMap((block, index) => blockFaults(block, blocks[index - 1]))
  return heads === null ? faults : [...faults, ...(await headFaults(blocks, heads))]
}

function blockFaults(block: CheckedBlock, before: CheckedBlock | undefined): string[] {
  const faults: string[] = []
  const follows = block.number === (before?.number ?? 0) + 1
  if (!follows) faults.push(`The trace lacks the block before block ${block.number}`)
  if (block.previous !== (before?.hash ?? ''))
    faults.push(`Block ${block.number} of the trace does not follow the one before it`)
  if (before && block.fromXid !== before.toXid) faults.push(`Block ${block.number} of the trace leaves a gap`)
  if (block.entries !== block.foundEntries) {
    faults.push(
      `Block ${block.number} of the trace held ${block.entries} entries and now holds ${block.foundEntries}`,
    )
  } else if (block.hash !== block.foundHash)
    faults.push(`An entry in block ${block.number} of the trace was changed`)
  return faults
}

async function headFaults(
  blocks: readonly CheckedBlock[],
  heads: { file: string; key: Uint8Array },
): Promise<string[]> {
  const signed = await readHeads(heads.file)
  return signed.flatMap((head) => {
    if (!isSignedBy(head, heads.key))
      return [`The signed head of ${head.at} was not signed with this store's key`]
    const block = blocks.find((candidate) => candidate.number === head.number)
    if (!block) return [`The trace was cut: block ${head.number}, signed on ${head.at}, is gone`]
    return block.hash === head.hash
      ? []
      : [`Block ${head.number} of the trace is not the one signed on ${head.at}`]
  })
}

/** Signs the newest block's hash and appends it to a file that the database can't write. Answers whether there was anything to sign. */
export async function signHead(
  db: Db,
  heads: { file: string; key: Uint8Array },
  now: Instant,
): Promise<boolean> {
  const block = await latestBlock(db)
  if (!block) return false
  const head = { at: now, ...block }
  await appendFile(heads.file, `${JSON.stringify({ ...head, signature: signatureOf(head, heads.key) })}\n`, {
    mode: 0o600,
  })
  return true
}

/**
 * Signs anew what an earlier key had signed, so that the earlier key is needed no more. Heads that no key of ours signed stay as
 * they are, and remain a fault. Answers how many were signed anew.
 */
export async function resignHeads(
  { file, key }: { file: string; key: Uint8Array },
  earlier: readonly Uint8Array[],
): Promise<number> {
  const heads = await readHeads(file)
  const isOld = (head: SignedHead) => !isSignedBy(head, key) && earlier.some((one) => isSignedBy(head, one))
  const old = heads.filter(isOld)
  if (old.length === 0) return 0
  const lines = heads.map((head) =>
    JSON.stringify(isOld(head) ? { ...head, signature: signatureOf(head, key) } : head),
  )
  await writeFile(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
  return old.length
}

function signatureOf(head: Omit<SignedHead, 'signature'>, key: Uint8Array): string {
  return createHmac('sha256', key).update(`${head.at}\n${head.number}\n${head.hash}`).digest('hex')
}

function isSignedBy(head: SignedHead, key: Uint8Array): boolean {
  const expected = Buffer.from(signatureOf(head, key))
  const given = Buffer.from(String(head.signature))
  return expected.length === given.length && timingSafeEqual(expected, given)
}

async function readHeads(file: string): Promise<SignedHead[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

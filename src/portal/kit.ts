import type { Logger } from 'pino'
import type { Actor, Db } from '../platform/db.ts'
import { derivedKey, earlierKeys, type MasterKeys, NotOpened, seal, unseal } from '../platform/keys.ts'
import type { Outside } from '../platform/web/answers.tsx'
import type { WebGround } from '../platform/web/ground.ts'
import type { Scanner } from '../record/documents/scan/scanner.ts'
import type { FileStore } from '../record/documents/store/file-store.ts'

/** What the portal is made from. */
export interface PortalOptions {
  /** In the role of the portal, which can read nothing of the record. */
  readonly db: Db
  readonly ground: WebGround
  readonly keys: MasterKeys
  readonly outside: Outside
  readonly store: FileStore
  readonly scanner: Scanner
  readonly log: Logger
}

/** The same with its keys at hand. */
export interface PortalKit extends PortalOptions {
  readonly codeKey: Buffer
  readonly limitKey: Buffer
  readonly wordsKeys: readonly [Buffer, ...Buffer[]]
}

const wordsPurpose = 'words of the portal'

/** Derives the keys. */
export function portalKit(options: PortalOptions): PortalKit {
  return {
    ...options,
    codeKey: derivedKey(options.keys, 'codes of the portal'),
    limitKey: derivedKey(options.keys, 'limits of the portal'),
    wordsKeys: [derivedKey(options.keys, wordsPurpose), ...earlierKeys(options.keys, wordsPurpose)],
  }
}

/** Whom row security takes to act: nobody of the council. */
export const portalActor: Actor = { id: '00000000-0000-4000-8000-000000000002' }

/** Seals a text of somebody outside for one place. */
export function sealText({ wordsKeys }: PortalKit, place: string, text: string): Buffer {
  return seal(wordsKeys[0], place, Buffer.from(text, 'utf8'))
}

/** The sealed text; null where it does not open any more: then it is as if it had not been written. */
export function openText({ wordsKeys }: PortalKit, place: string, sealed: Buffer | null): string | null {
  if (sealed === null) return null
  for (const key of wordsKeys) {
    const text = opened(key, place, sealed)
    if (text !== null) return text
  }
  return null
}

function opened(key: Buffer, place: string, sealed: Buffer): string | null {
  try {
    return unseal(key, place, sealed).toString('utf8')
  } catch (error) {
    if (error instanceof NotOpened) return null
    throw error
  }
}

import { hash, verify } from '@node-rs/argon2'

/** What is wrong with a passphrase that somebody wants to have. */
export type PassphraseFault = 'too short' | 'too long' | 'easy to guess' | 'holds your name'

/** @source spec/security.md 8.2; the upper end only keeps the work of hashing small */
const passphraseLength = { least: 15, most: 200 } as const

// Well-known phrases and what people in our field type first, without spaces and in plain letters.
const known = [
  'correcthorsebatterystaple',
  'thequickbrownfox',
  'qwertyuiop',
  'qazwsxedc',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghij',
  'letmein',
  'trustno1',
  'iloveyou',
  'password',
  'passphrase',
  'passwort',
  'changeme',
  'welcome',
  'administrator',
  'footballclub',
  'liverpool',
  'manchester',
  'sunshine',
  'princess',
  'monkey',
  'dragon',
  'childrensservices',
  'childrenssocialcare',
  'socialworker',
  'safeguarding',
  'frontdoor',
  'council',
  'hearth',
  'summer',
  'winter',
  'spring',
  'autumn',
]

const digitsForLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** What is wrong with a passphrase; null: nothing. `names` are the person's own, which a guesser tries first. */
export function passphraseFault(passphrase: string, names: readonly string[]): PassphraseFault | null {
  const characters = [...passphrase]
  if (characters.length < passphraseLength.least) return 'too short'
  if (characters.length > passphraseLength.most) return 'too long'
  const ownWords = names.flatMap((name) => name.split(/\s+/)).filter((word) => word.length > 2)
  const isOwn = ownWords.some((word) => plain(passphrase).includes(plain(word)))
  if (isOwn && hardPart(passphrase, ownWords) < 10) return 'holds your name'
  return hardPart(passphrase, known) < 8 || new Set(plain(passphrase)).size < 6 ? 'easy to guess' : null
}

/** How many characters are left without the words, and with each run ('1234', 'aaaa', 'fedc') counted as one. */
function hardPart(passphrase: string, words: readonly string[]): number {
  const readings = [plain(passphrase), plain(asLetters(passphrase))]
  const rests = readings.map((text) => words.reduce((rest, word) => rest.replaceAll(plain(word), ''), text))
  return Math.min(...rests.map((rest) => withoutRuns(rest).length))
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** 'p@ssw0rd' as it is meant. */
function asLetters(text: string): string {
  return [...text].map((sign) => digitsForLetters[sign] ?? sign).join('')
}

function withoutRuns(text: string): string[] {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  return [...text].filter((_, at) => at === 0 || Math.abs((codes[at] ?? 0) - (codes[at - 1] ?? 0)) > 1)
}

/** Argon2id: 19 MiB, two passes. @source OWASP password storage */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash to keep; its salt and cost are in it. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase.normalize('NFC'), cost)
}

// Of a passphrase that nobody has: an unknown name costs as much work as a known one.
const decoy = hashPassphrase('nobody has this passphrase 7f1c')

/** Whether the passphrase is the one that was hashed. Without a hash it does the same work and says no. */
export async function isPassphrase(kept: string | null, passphrase: string): Promise<boolean> {
  const right = await verify(kept ?? (await decoy), passphrase.normalize('NFC'))
  return right && kept !== null
}

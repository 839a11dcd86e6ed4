import type { Assertions } from '../assertions.ts'
import { type CleanAddress, cleanAddress } from './address.ts'
import { type CleanBirth, cleanBirth } from './birth.ts'
import { type CleanName, cleanName } from './name.ts'
import { type CleanUpn, cleanEmail, cleanNhsNumber, cleanOtherId, cleanPhone, cleanUpn } from './numbers.ts'

/** A person ready to compare: what was written, cleaned, with everything that can't be true left out. */
export interface Person {
  readonly id: string
  readonly names: readonly CleanName[]
  readonly births: readonly CleanBirth[]
  readonly sex: 'F' | 'M' | null
  readonly addresses: readonly CleanAddress[]
  readonly nhsNumbers: readonly { readonly value: string; readonly verified: boolean }[]
  readonly upns: readonly CleanUpn[]
  readonly otherIds: readonly string[]
  /** Telephone numbers and e-mail addresses in one list. */
  readonly contacts: readonly string[]
  readonly carers: readonly string[]
}

/** Cleans what was written of one person. The original is the caller's to keep. */
export function cleanPerson(written: Assertions): Person {
  const { names = [], births = [], addresses = [], upns = [], otherIds = [] } = written
  return {
    id: written.id,
    names: names.map(cleanName).filter(({ given, family, placeholder }) => given || family || placeholder),
    births: cleaned(births, cleanBirth),
    sex: cleanSex(written.sex),
    addresses: cleaned(addresses, cleanAddress),
    nhsNumbers: cleaned(written.nhsNumbers ?? [], ({ value, verified = false }) => {
      const sound = cleanNhsNumber(value)
      return sound === null ? null : { value: sound, verified }
    }),
    upns: cleaned(upns, cleanUpn),
    otherIds: cleaned(otherIds, cleanOtherId),
    contacts: [...cleaned(written.phones ?? [], cleanPhone), ...cleaned(written.emails ?? [], cleanEmail)],
    carers: written.carers ?? [],
  }
}

function cleaned<From, To>(list: readonly From[], clean: (from: From) => To | null): To[] {
  return list.map(clean).filter((each) => each !== null)
}

function cleanSex(text = ''): 'F' | 'M' | null {
  if (/^(f|female|girl|woman|2)$/i.test(text.trim())) return 'F'
  return /^(m|male|boy|man|1)$/i.test(text.trim()) ? 'M' : null
}

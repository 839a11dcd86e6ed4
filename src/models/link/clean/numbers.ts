/** Ten digits of an NHS number whose check digit is right, or null. @source NHS Data Dictionary, modulus 11 */
export function cleanNhsNumber(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return null
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check === Number(digits[9]) ? digits : null
}

export interface CleanUpn {
  readonly value: string
  /** The check letter is right and it is not a temporary number, which another school may have given to another child. */
  readonly sound: boolean
}

const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A unique pupil number of the right form, or null. @source DfE, Unique pupil numbers: check letter, modulus 23 */
export function cleanUpn(text: string): CleanUpn | null {
  const value = text.toUpperCase().replace(/\s/g, '')
  if (!/^[A-Z]\d{11}[\dA-Z]$/.test(value)) return null
  const isTemporary = !/\d$/.test(value)
  const sum = [...value.slice(1)].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0)
  return { value, sound: !isTemporary && upnLetters[sum % 23] === value[0] }
}

/** A number of another system, letters and digits only, or null where it says nothing. */
export function cleanOtherId(text: string): string | null {
  const value = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return value.length >= 4 && !/^(.)\1+$/.test(value) ? value : null
}

/** A telephone number as +44…, or another country's with its plus; null where there are too few digits. */
export function cleanPhone(text: string): string | null {
  const digits = text
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
  const full = digits.replace(/^0/, '+44').replace(/^44(?=\d{10}$)/, '+44')
  return /^\+\d{10,15}$/.test(full) ? full : null
}

/** An e-mail address in lower case, or null. */
export function cleanEmail(text: string): string | null {
  const email = text.trim().toLowerCase()
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email) ? email : null
}

/**
 * Whether ten digits are an NHS number: the tenth is the check digit, modulus 11. Spaces and hyphens between groups are allowed.
 * @source NHS Data Dictionary: NHS number
 */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replaceAll(/[ -]/g, '')]
  if (digits.length !== 10 || !digits.every((digit) => /^[0-9]$/.test(digit))) return false
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

// No I, O or S: they look like numbers.
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * Whether a text is a unique pupil number: a check letter and twelve digits, the letter being their weighted sum, modulus 23.
 * A temporary number ends in a letter; of that only the shape is checked.
 * @source CIN census rules 1510 and 1550
 */
export function isUpn(text: string): boolean {
  const upn = text.toUpperCase().trim()
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return false
  if (!/\d$/.test(upn)) return true
  const sum = [...upn.slice(1)].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0)
  return checkLetters[sum % 23] === upn[0]
}

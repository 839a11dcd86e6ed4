import anyAscii from 'any-ascii'

const plain = /^[\t -~]*$/

/** Lower-case letters of the English alphabet for text in any script; marks dropped, so 'Łukasz' is 'lukasz'. */
export function plainLetters(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return anyAscii(text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
}

/** Words of a name: apostrophes and dots join, hyphens, spaces and all else part, digits are no name. */
export function nameWords(text: string): string[] {
  const parted = text.replace(/\p{L}*?\p{Ll}{2}(?=\p{Lu}\p{Ll}{2})/gu, partWords)
  return plainLetters(parted)
    .replace(/['’`´.\d]/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
}

/** 'ShahBegum' is two words run together; 'MacDonald' and 'DeSouza' are written so. */
function partWords(start: string): string {
  return runOn.test(start) ? start : `${start} `
}

const runOn = /^(mac|fitz|van|von|del|della|di|de|da|la|le|abu|abd|al|el|bin|ibn)$/i

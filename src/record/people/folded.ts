const dropped = /[\u0300-\u036f'\u2019\u2018`\u02bc\u02bb]/gu
const spaced = /[-\u2013\u2010.,]/gu
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' }

/** A name as names are compared: the same as `record.folded` in the database, word by word. */
export function foldedWords(text: string): string[] {
  const bare = text.toLowerCase().normalize('NFD').replaceAll(dropped, '')
  return bare
    .replaceAll(/[łøđı]/gu, (letter) => plain[letter] ?? letter)
    .replaceAll(spaced, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

import { AppError } from '../../platform/errors.ts'

/** A message was about to say what only the record may say. */
export class MessageTells extends AppError<'MESSAGE_TELLS'> {}

/** Where an act gives none. */
export const usualSubject = 'You have a message in Hearth'

const longest = 600
const telling: readonly { readonly what: string; readonly looks: RegExp }[] = [
  { what: 'a date', looks: /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b(19|20)\d\d-\d\d-\d\d\b/ },
  { what: 'an NHS number', looks: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/ },
  { what: 'a postcode', looks: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/ },
  { what: 'an address', looks: /\S@\S+\.\S/ },
]

/**
 * What in a message's words says more than that there is something to read; empty: nothing. A name can't be told from a word
 * ('May', 'Hope'), so that no name stands in one is held by a test over every kind of message.
 */
export function tellsTooMuch(text: string): string[] {
  const found = telling.filter(({ looks }) => looks.test(text)).map(({ what }) => what)
  return text.length > longest ? [...found, 'a story'] : found
}

/** The whole text of a message: its words and where to read on. @param publicUrl Hearth's address without a path */
export function bodyOf(
  {
    text,
    link,
    reference,
  }: { readonly text: string; readonly link: string | null; readonly reference: string | null },
  publicUrl: string,
): string {
  const where = link === null ? [] : [`${publicUrl}${link}`]
  const named = reference === null || text.includes(reference) ? [] : [`Reference: ${reference}`]
  return [text, ...where, ...named].join('\n\n')
}

/** An address that shows whose it may be and not what it is: 'p…@school.example'. */
export function veiled(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 1 ? '…' : `${address.slice(0, 1)}…${address.slice(at)}`
}

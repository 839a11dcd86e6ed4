/** A form as it was sent: a name sent more than once is a list. */
export type Fields = Readonly<Record<string, string | readonly string[]>>

/** Texts by name, of an address or a query; a repeated name or one that is not text is not passed on. */
export type Params = Readonly<Record<string, string>>

/** Texts by name; a repeated field or one that is not text is not passed on. */
export function wordsOf(fields: unknown): Params {
  if (typeof fields !== 'object' || fields === null) return {}
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** A form's fields; what is neither a text nor a list of texts is not passed on. */
export function fieldsOf(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string | string[]] => isField(entry[1])),
  )
}

function isField(value: unknown): boolean {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  )
}

/** What stands in a field that takes one text, without blanks around it; '' where nothing was sent, or the field came twice (11.1). */
export function textOf(body: Fields, name: string): string {
  const sent = body[name]
  return typeof sent === 'string' ? sent.trim() : ''
}

const shapeOfId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address can be an id at all; anything else is 'not there'. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && shapeOfId.test(text)
}

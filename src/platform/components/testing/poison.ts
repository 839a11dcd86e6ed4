/** What a person might type to run a script in somebody else's page. */
export const poison = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`

/** Words of a fixed set, which a page cannot take from a person. */
const fixed = new Set([
  'type',
  'variant',
  'state',
  'colour',
  'headingTag',
  'narrow',
  'role',
  'sort',
  'format',
])

/** The same options with poison for every text, however deep. */
export function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? '' : poison
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, fixed.has(name) ? part : poisoned(part)]),
  )
}

/** Options of an official macro without ready markup: what is left is text. */
export function withoutMarkup(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMarkup)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      if (name === 'slots') return []
      if (name === 'html') return [['text', part]]
      return name.endsWith('Html') ? [[name.replace(/Html$/, 'Text'), part]] : [[name, withoutMarkup(part)]]
    }),
  )
}

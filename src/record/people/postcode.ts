const shape = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/

/** A postcode as it is stored, 'AB1 2CD'; a text that is none comes back tidied, for old and foreign addresses. */
export function closePostcode(text: string): string {
  const [, outward, inward] = shape.exec(text.toUpperCase().trim()) ?? []
  return outward && inward ? `${outward} ${inward}` : text.trim()
}

/** Whether a text is a whole British postcode. */
export function isPostcode(text: string): boolean {
  return shape.test(text.toUpperCase().trim())
}

/** The part of a postcode that names an area and no street: 'AB1'. Null where it is no postcode. */
export function outwardOf(postcode: string | null): string | null {
  return shape.exec(postcode?.toUpperCase().trim() ?? '')?.[1] ?? null
}

const shape = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/

/** A postcode as it is stored, 'AB1 2CD'; a text that is none comes back tidied, for old and foreign addresses. */
export function closePostcode(text: string): string {
  const [, outward, inward] = shape.exec(text.toUpperCase().trim()) ?? []
  return outward && inward ? `${outward} ${inward}` : text.trim()
}

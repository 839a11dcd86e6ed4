/** Where a postcode lies: metres on the national grid, and the authority's code. */
export interface PostcodePlace {
  readonly east: number
  readonly north: number
  readonly authority: string
}

/** Real postcodes, keyed without spaces, in upper case. */
export type PostcodeList = ReadonlyMap<string, PostcodePlace>

/** A postcode as the list keeps it. */
export function postcodeKey(text: string): string {
  return text.replaceAll(' ', '').toUpperCase()
}

/** Whether a postcode is in the list; spaces and case do not count. */
export function isRealPostcode(postcodes: PostcodeList, text: string): boolean {
  return postcodes.has(postcodeKey(text))
}

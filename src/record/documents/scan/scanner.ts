/** What a scanner says of a file. Unsure: the file stays in quarantine. */
export type ScanAnswer =
  | { readonly found: 'nothing' }
  | { readonly found: 'something'; readonly what: string }
  | { readonly found: 'unsure'; readonly why: string }

/** Looks through a file for what would harm a machine. It never throws: what it can't do it is unsure of. */
export interface Scanner {
  /** As the page names it. */
  readonly name: string
  scan(bytes: Buffer): Promise<ScanAnswer>
}

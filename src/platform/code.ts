/** One entry of a code list: the code a return needs beside the words people read. */
export interface Code<Value extends string = string> {
  readonly code: Value
  readonly label: string
}

/** The words for a code; the code itself where an old or imported one is not in the list. */
export function labelOf(codes: readonly Code[], code: string): string {
  return codes.find((entry) => entry.code === code)?.label ?? code
}

/** Whether `text` is one of the codes. */
export function isCode<Value extends string>(codes: readonly Code<Value>[], text: string): text is Value {
  return codes.some((entry) => entry.code === text)
}

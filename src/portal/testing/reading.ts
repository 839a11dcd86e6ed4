import { sentencesOf } from '../../platform/language/reading.ts'

/** The sentences of a page as somebody reads them: each heading, label and line is one at least. */
export function sentencesIn(html: string): string[] {
  const visible = html
    .replaceAll(/<(head|script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(
      /<(\/?)(p|h\d|li|label|legend|button|dt|dd|div|a|option|details|summary|main|header|footer|br|title|fieldset|form|dialog|section)\b[^>]*>/g,
      '\n',
    )
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&#?\w+;/g, ' ')
  return sentencesOf(visible)
}

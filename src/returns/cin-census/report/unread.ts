import type { ReadReturn } from '../read/return-reader.ts'

const mostLines = 50

/** What in the file could not be read, a line each. */
export function unreadLines({ unread, unreadInAll }: Pick<ReadReturn, 'unread' | 'unreadInAll'>): string[] {
  const lines = unread.slice(0, mostLines).map(({ line, child, where, value, why }) => {
    const whose = child === null ? '' : ` of ${child}`
    return `line ${line}: ${where}${whose}${value === null ? '' : ` ‘${value.slice(0, 60)}’`} ${why}`
  })
  const more = unreadInAll - lines.length
  return more > 0 ? [...lines, `and ${more.toLocaleString('en-GB')} more that could not be read`] : lines
}

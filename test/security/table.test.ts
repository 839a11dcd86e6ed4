import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')

/** The requirements that are due: the number of lines of each section, less those of a later time. */
const due = [
  ...ids(2, 3),
  ...ids(3, 13),
  ...ids(4, 2),
  ...ids(5, 4),
  ...ids(6, 5),
  ...ids(7, 5),
  ...ids(8, 7),
  ...ids(9, 4),
  ...ids(10, 2),
  ...ids(11, 4),
  '11.7',
  ...ids(12, 3),
  ...ids(14, 7),
  '14.11',
  '14.12',
  ...ids(15, 3),
  '16',
]

function ids(section: number, last: number): string[] {
  return Array.from({ length: last }, (_, at) => `${section}.${at + 1}`)
}

const rows = [...page.matchAll(/^\| (\d+(?:\.\d+)?) \| (.+) \| (.+) \|$/gm)].map(
  ([, id = '', , where = '']) => ({ id, where }),
)
const filesIn = (text: string) =>
  [...text.matchAll(/`((?:src|test)\/[^`]+\.test\.tsx?)`/g)].map(([, file = '']) => file)

describe('the table of security requirements', () => {
  test('has one row for each that is due, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(due)
  })

  test('each is tested, or says what is still to come', () => {
    expect(rows.filter(({ where }) => filesIn(where).length === 0 && !/\blater\b/.test(where))).toEqual([])
  })

  test.each(rows)('$id: every file named is there, and names it', ({ id, where }) => {
    const named = (text: string) =>
      new RegExp(`(?<![\\d.])${id.replace('.', '\\.')}(?![\\d.]*\\d)`).test(text)
    const [byName = ''] = where.split('by topic')
    for (const file of filesIn(where)) expect([file, existsSync(join(root, file))]).toEqual([file, true])
    for (const file of filesIn(byName)) {
      expect([file, named(readFileSync(join(root, file), 'utf8'))]).toEqual([file, true])
    }
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkCommand } from './link.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-link-'))
})
afterAll(() => rm(folder, { recursive: true }))

const people = `id,forename,surname,dob,postcode
1,Elizabeth,Okafor,2015-03-05,ZB1 2CD
2,Libby,Okafor,05/03/2015,ZB1 2CD
3,Grace,Okafor,2015-03-05,ZB1 2CD
4,Tariq,Bell,1999-11-30,ZC3 4EF
`

test('says as JSON in the shape other programs rely on who is one person', async () => {
  const said = JSON.parse(await run(people, '--json'))
  expect(said).toEqual({
    threshold: expect.any(Number),
    pairs: [['1', '2', expect.any(Number)]],
    clusters: expect.any(Array),
    seconds: expect.any(Number),
    candidates: 3,
  })
  expect(said.pairs[0][2]).toBeGreaterThanOrEqual(said.threshold)
})

test('with all also says the pairs below, of which a guarded twin is one', async () => {
  const { pairs } = JSON.parse(await run(people, '--json', '--all'))
  expect(pairs.map(([a, b]: string[]) => `${a}-${b}`).toSorted()).toEqual(['1-2', '1-3', '2-3'])
})

test('columns of any name can be said', async () => {
  const strange = people.replace('id,forename,surname,dob', 'key,x1,x2,x3')
  const said = await run(strange, '--json', '--map', 'id=key', 'given=x1', 'family=x2', 'birth=x3')
  expect(JSON.parse(said).pairs).toEqual([['1', '2', expect.any(Number)]])
})

test('prints a line for a pair and a sum for people', async () => {
  const lines = (await run(people)).split('\n')
  expect(lines[0]).toMatch(/^1 {2}2 {2}[01]\.\d{3} {2}(?:Very likely|Possibly) the same person$/)
  expect(lines.at(-1)).toMatch(/^1 pairs of 3 compared, .* threshold 0\.\d+, [\d.]+ s$/)
})

test('an empty file of people has nobody in it twice', async () => {
  expect(JSON.parse(await run('id,surname\n', '--json'))).toMatchObject({
    pairs: [],
    clusters: [],
    candidates: 0,
  })
})

test.each([
  { wrong: 'no id', text: 'forename,surname\nAda,Bell\n', says: 'No column holds the id' },
  { wrong: 'no name', text: 'id,dob\n1,2015-03-05\n', says: 'No column holds a name' },
  { wrong: 'an id twice', text: 'id,surname\n1,Bell\n1,Bell\n', says: 'Two rows have the id 1' },
  { wrong: 'a row without an id', text: 'id,surname\n,Bell\n', says: 'A row has no id' },
  { wrong: 'a row too short', text: 'id,surname\n1\n', says: 'no sound CSV' },
  { wrong: 'nothing at all', text: '', says: 'No column holds the id' },
])('refuses a file with $wrong in one line', async ({ text, says }) => {
  await expect(run(text)).rejects.toThrow(says)
})

test.each([
  { wrong: 'an unknown field', map: 'shoe=dob', says: '--map knows no field shoe' },
  { wrong: 'an unknown column', map: 'birth=born', says: 'The file has no column born' },
])('refuses to map $wrong', async ({ map, says }) => {
  await expect(run(people, '--map', map)).rejects.toThrow(says)
})

test('refuses a file that is not there', async () => {
  const command = linkCommand(() => {}).exitOverride()
  await expect(command.parseAsync([join(folder, 'nowhere.csv')], { from: 'user' })).rejects.toThrow(
    'can’t be read',
  )
})

async function run(text: string, ...given: string[]): Promise<string> {
  const file = join(folder, 'people.csv')
  await writeFile(file, text)
  const lines: string[] = []
  await linkCommand((line) => void lines.push(line))
    .exitOverride()
    .parseAsync([file, ...given], { from: 'user' })
  return lines.join('\n')
}

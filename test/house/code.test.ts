import { describe, expect, test } from 'vitest'
import * as rules from './code-rules.ts'
import { codeFiles, isGenerated, isTest, textOf } from './tree.ts'

const written = codeFiles.filter((file) => !isGenerated(file)).map((file) => rules.code(file, textOf(file)))
const running = written.filter(({ file }) => !isTest(file))

const mayCast = /^src\/platform\//
const mayQuery = /^src\/(platform|record)\/|[/.]records\.ts$|^bench\//
const mayPassOn = /^src\/mechanisms\/[^/]+\/index\.ts$/

describe('the code of the house', () => {
  test('there is code to look at', () => {
    expect(running.length).toBeGreaterThan(4)
    expect(written.length).toBeGreaterThan(running.length)
  })

  test('a function fits on a screen', () => {
    expect(running.flatMap(rules.longFunctions)).toEqual([])
  })

  test('a function asks for at most three things', () => {
    expect(running.flatMap(rules.wideFunctions)).toEqual([])
  })

  test('branches nest at most two deep', () => {
    expect(running.flatMap(rules.deepNesting)).toEqual([])
  })

  test('only the platform casts', () => {
    expect(written.filter(({ file }) => !mayCast.test(file)).flatMap(rules.casts)).toEqual([])
  })

  test('queries stand in records', () => {
    expect(running.filter(({ file }) => !mayQuery.test(file)).flatMap(rules.queries)).toEqual([])
  })

  test('nothing is passed on but by a mechanism’s index', () => {
    expect(written.filter(({ file }) => !mayPassOn.test(file)).flatMap(rules.reExports)).toEqual([])
  })

  test('nothing is left unfinished, silenced or skipped', () => {
    expect(written.flatMap(rules.words)).toEqual([])
  })

  test('files are short: none over 400 lines, 19 in 20 under 250', () => {
    const lengths = running.map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    const long = lengths.filter(({ lines }) => lines > 250)
    expect(lengths.filter(({ lines }) => lines > 400)).toEqual([])
    expect(long.length, JSON.stringify(long)).toBeLessThanOrEqual(Math.ceil(lengths.length / 20))
  })
})

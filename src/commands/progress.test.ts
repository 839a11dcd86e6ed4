import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { withProgress } from './progress.ts'

/** Works for as many seconds, telling each; answers what stood on the screen. */
async function shown(isTTY: boolean, seconds: number): Promise<string> {
  const screen = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  let passed = 0
  const answer = await withProgress({ what: 'Made up', screen, clock: () => passed }, async (telling) => {
    for (let second = 0; second < seconds; second++) {
      telling.progress(second, seconds)
      passed += 1_000
    }
    telling.say('a line')
    telling.progress(seconds, seconds)
    return 'the answer'
  })
  expect(answer).toBe('the answer')
  return String(screen.read() ?? '')
}

test('a terminal shows a bar after two seconds, and lines stand above it', async () => {
  const text = await shown(true, 5)
  expect(text).toMatch(/Made up \[.*\] 2 of 5/)
  expect(text).toContain('\r\u001B[Ka line\n')
})

test('short work shows no bar', async () => {
  expect(await shown(true, 2)).toBe('a line\n')
})

test('where no terminal is there are plain lines, now and then', async () => {
  expect(await shown(false, 25)).toBe('Made up: 2 of 25\nMade up: 12 of 25\nMade up: 22 of 25\na line\n')
})

test('the bar is put away when the work fails', async () => {
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 80 })
  let passed = 0
  const failing = withProgress({ what: 'Made up', screen, clock: () => passed }, async ({ progress }) => {
    passed = 3_000
    progress(1, 5)
    throw new Error('no more')
  })
  await expect(failing).rejects.toThrow('no more')
  expect(String(screen.read())).toContain('\u001B[?25h')
})

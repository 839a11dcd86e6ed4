import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { supervise } from './supervise.ts'

/** A server that ends `lives` ms after its start, or when told to. */
function aServerThatLives(lives: number) {
  const end = new AbortController()
  const ended = pause(lives, undefined, { signal: end.signal }).catch(() => undefined)
  const stop = async () => {
    end.abort()
    await ended
  }
  return { ended, stop }
}

const forGood = 60_000

test('a server that ends at once, again and again, is started again ever more slowly', async () => {
  const start = vi.fn(async () => aServerThatLives(0))
  const { stop } = await supervise(start, () => undefined)
  await pause(1_000)
  await stop()
  expect(start.mock.calls.length).toBeGreaterThanOrEqual(3)
  expect(start.mock.calls.length).toBeLessThanOrEqual(5)
})

test('a server that can not start again is tried until it can, and the reason is told once', async () => {
  const said: string[] = []
  const results = [async () => aServerThatLives(20), full, full, async () => aServerThatLives(forGood)]
  const start = () => (results.shift() ?? full)()
  const { stop } = await supervise(start, (line) => said.push(line))
  await vi.waitFor(() => expect(said).toContain('The database runs again'), { timeout: 5_000 })
  await stop()
  expect(said).toEqual([
    'The database stopped by itself: starting it again',
    'the disk is full',
    'The database runs again',
  ])
})

test('a stop ends the waiting for the next try', async () => {
  const results = [async () => aServerThatLives(0)]
  const { stop } = await supervise(
    () => (results.shift() ?? full)(),
    () => undefined,
  )
  await pause(900)
  const from = performance.now()
  await stop()
  expect(performance.now() - from).toBeLessThan(500)
})

test('a server that can not start the first time is an error', async () => {
  await expect(supervise(full, () => undefined)).rejects.toThrow('the disk is full')
})

async function full(): Promise<never> {
  throw new Error('the disk is full')
}

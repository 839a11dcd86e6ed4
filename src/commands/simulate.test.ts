import { afterEach, expect, test, vi } from 'vitest'
import { simulateCommand } from './simulate.ts'

afterEach(() => vi.unstubAllEnvs())

const run = (...words: string[]) =>
  simulateCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parseAsync(words, { from: 'user' })

test('made-up people are never put into production, and the database is not even opened', async () => {
  vi.stubEnv('HEARTH_PRODUCTION', '1')
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none')
  vi.stubEnv('HEARTH_PUBLIC_URL', 'https://hearth.example')
  await expect(run('--children', '10')).rejects.toThrow(
    'Made-up people are never put into a store for production',
  )
})

test.each([['0'], ['-3'], ['ten'], ['1.5'], ['']])('%j children is refused', async (children) => {
  await expect(run('--children', children)).rejects.toThrow('Give a whole number above 0')
})

test('a profile that is not there is named beside those that are', async () => {
  vi.stubEnv('HEARTH_PRODUCTION', '')
  await expect(run('--children', '10', '--profile', 'atlantis', '--out', '/nowhere')).rejects.toThrow(
    'There is no profile atlantis; there are: river-borough, busy-borough',
  )
})

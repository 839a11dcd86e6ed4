import { describe, expect, test } from 'vitest'
import { createLog, oneLine } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  write(createLog({ to: { write: (line) => void lines.push(line) } }))
  return lines.join('')
}

describe('15.3 what a log line holds', () => {
  test('only the keys that were agreed on', () => {
    const line = logged((log) =>
      log.info({ route: '/people/:id', name: 'Ffion Rees', words: 'bruise', count: 2 }, 'answered'),
    )
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.any(String),
      route: '/people/:id',
      count: 2,
      msg: 'answered',
    })
  })

  test('an error without its message, which may repeat what somebody typed', () => {
    const error = Object.assign(new Error('duplicate key (name)=(Ffion Rees)'), {
      code: '23505',
      constraint: 'worker_pkey',
      detail: 'Ffion',
    })
    for (const write of [
      (log: ReturnType<typeof createLog>) => log.error(error),
      (log: ReturnType<typeof createLog>) => log.error({ err: error }),
      (log: ReturnType<typeof createLog>) =>
        log.error({ err: new Error('Ffion', { cause: error }) }, 'failed'),
      (log: ReturnType<typeof createLog>) =>
        log.child({ name: 'Ffion', requestId: 'r' }).warn({ err: error }),
    ]) {
      const line = logged(write)
      expect(line).toContain('23505')
      expect(line).toContain('log.test.ts')
      expect(line).not.toContain('Ffion')
    }
  })

  test('a fault of the code is told in its own words', () => {
    expect(logged((log) => log.error({ err: new TypeError('x is not a function') }))).toContain(
      'x is not a function',
    )
  })

  test('nobody writes a second line', () => {
    const line = logged((log) => log.info({ route: 'a\r\n{"level":"fatal"}\u2028\u0085\u202E' }, 'x'))
    expect(line.trimEnd().split(/\r|\n|\u2028|\u0085/).length).toBe(1)
    expect(oneLine('a\r\nb\u2028c\u202Ed\u001b[31m')).toBe('a b c d [31m')
  })
})

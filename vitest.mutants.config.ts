import { defineConfig } from 'vitest/config'

// The tests that need no database: mutants are many and each runs them again.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'src/mechanisms/access/{decide,urgent,role-rule,parts}.test.ts',
      'src/mechanisms/timescales/*date*.test.ts',
      'src/journey/front-door/model.test.ts',
      'src/platform/plain-date.test.ts',
    ],
  },
})

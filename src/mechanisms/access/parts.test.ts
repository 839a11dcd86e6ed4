import { expect, test } from 'vitest'
import { partsOpened } from './parts.ts'

// Written apart from the code, from the table of spec/security.md 3.3.
test.each([
  {
    extent: 'whole',
    parts:
      'a contact, chronology, contacts, documents, family, identity, involvements, key events, notes, warnings',
  },
  {
    extent: 'front-door',
    parts: 'a contact, contacts, family, identity, involvements, key events, warnings',
  },
  { extent: 'family', parts: 'family, identity, involvements, warnings' },
  { extent: 'contact', parts: 'a contact, identity' },
] as const)('3.3 $extent opens $parts', ({ extent, parts }) => {
  expect([...partsOpened[extent]].toSorted().join(', ')).toBe(parts)
})

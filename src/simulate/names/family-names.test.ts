import { describe, expect, test } from 'vitest'
import { randomOf } from '../random.ts'
import { origins } from './all.ts'
import { type FamilyNames, familyNames } from './family-names.ts'
import type { Origin } from './origin.ts'

function families(id: string): FamilyNames[] {
  const origin = origins.find((one) => one.id === id)
  if (!origin) throw new RangeError(`No origin ${id}`)
  return Array.from({ length: 40 }, (_, n) => familyNames(origin, randomOf(id, n)))
}

describe('names hang together as their origin has it', () => {
  test('Polish: the ending is a woman’s for daughters and mothers', () => {
    for (const names of families('Polish').filter(({ shared }) => shared.endsWith('ski'))) {
      expect(names.child('F').family).toBe(`${names.shared.slice(0, -1)}a`)
      expect(names.child('M').family).toBe(names.shared)
    }
  })

  test('Somali: the child’s second name is the father’s first, the third is the grandfather’s', () => {
    for (const names of families('Somali')) {
      const child = names.child('F')
      expect([child.middle, child.family]).toEqual([names.father.given, names.father.middle])
      expect(names.mother.family).not.toBe('')
    }
  })

  test('Sikh: every daughter is Kaur and every son Singh, with a family name or without', () => {
    for (const names of families('Punjabi Sikh')) {
      const [girl, boy] = [names.child('F'), names.child('M')]
      expect([girl.middle, girl.family]).toContain('Kaur')
      expect([boy.middle, boy.family]).toContain('Singh')
    }
  })

  test('Tamil: the father’s name stands where others have a family name, or nothing does', () => {
    for (const names of families('Tamil'))
      expect([names.father.given, null]).toContain(names.child('M').family)
  })

  test('Spanish: one name from each side', () => {
    for (const names of families('Spanish')) {
      const [fathers = ''] = names.father.family?.split(' ') ?? []
      expect(names.child('F').family?.startsWith(fathers)).toBe(true)
    }
  })
})

test('brothers and sisters have names of their own', () => {
  for (const origin of origins) {
    const names = familyNames(origin, randomOf(origin.id))
    const given = [names.child('F'), names.child('F'), names.child('M'), names.child('M')].map(
      (child) => child.given,
    )
    expect([origin.id, new Set(given).size]).toEqual([origin.id, 4])
  }
})

test.each(origins.map((origin): [string, Origin] => [origin.id, origin]))(
  '%s: no name is there twice, none is empty',
  (_, origin) => {
    for (const list of [origin.girls, origin.boys, origin.families]) {
      expect(new Set(list).size).toBe(list.length)
      expect(list.every((name) => name !== '' && name === name.normalize('NFC'))).toBe(true)
    }
  },
)

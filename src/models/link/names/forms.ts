import { africanForms } from './forms-africa.ts'
import { englishForms } from './forms-english.ts'
import { europeanForms } from './forms-europe.ts'
import { muslimForms } from './forms-muslim.ts'

/** Changes whenever a line of the tables does, so that a stored key tells by which table it was made. */
export const formsVersion = '2026-11-24'

/**
 * Names that are forms of one another, one class a line: short forms, pet names and the spellings of one name in several
 * languages. A name may stand in several classes: Alex is Alexander and Alexandra.
 */
const tables = [englishForms, muslimForms, africanForms, europeanForms]

const lines = tables.flatMap((table) =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

const members = lines.map((line) => line.split(/\s+/))

const classes = new Map<string, number[]>()
for (const [number, names] of members.entries()) addClass(number, names)

/** The classes a name stands in, as numbers of the table; none for a name it does not hold. @param name plain letters, one word */
export function formClasses(name: string): readonly number[] {
  return classes.get(name) ?? []
}

/** The names of a class; the first is what it is called by. */
export function formsOf(number: number): readonly string[] {
  return members[number] ?? []
}

/** Every class of the tables; a test holds them to their rules. */
export function formLines(): readonly (readonly string[])[] {
  return members
}

function addClass(number: number, names: readonly string[]): void {
  for (const name of names) {
    const held = classes.get(name)
    if (held) held.push(number)
    else classes.set(name, [number])
  }
}

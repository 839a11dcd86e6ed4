import type { Chance } from '../../../bench/returns/cin/chance.ts'

/** What may befall a file on its way. */
export type Damage = (text: string, chance: Chance) => string

/** One or several. */
export type Damages = readonly [Damage, ...Damage[]]

/** Cut off, bits lost, put in, changed or doubled, anywhere in the text. */
export function damagesWith(scraps: readonly [string, ...string[]]): Damages {
  return [
    (text, chance) => text.slice(0, chance.from(0, text.length)),
    (text, chance) => spliced(text, chance, { removed: chance.from(1, 40), added: '' }),
    (text, chance) => spliced(text, chance, { removed: 0, added: chance.pick(scraps) }),
    (text, chance) =>
      spliced(text, chance, { removed: 1, added: String.fromCodePoint(chance.from(1, 0xd7ff)) }),
    (text, chance) => spliced(text, chance, { removed: 0, added: text.slice(...ends(text, chance)) }),
  ]
}

/** One element that holds a value, changed. */
export function elementDamage(change: (element: string, chance: Chance) => string): Damage {
  return (text, chance) => {
    const elements = [...text.matchAll(/<(\w+)>[^<]*<\/\1>/g)]
    const [found] = elements.slice(chance.from(0, elements.length - 1))
    if (!found) return text
    const [element] = found
    return `${text.slice(0, found.index)}${change(element, chance)}${text.slice(found.index + element.length)}`
  }
}

function spliced(
  text: string,
  chance: Chance,
  { removed, added }: { readonly removed: number; readonly added: string },
): string {
  const at = chance.from(0, text.length)
  return `${text.slice(0, at)}${added}${text.slice(at + removed)}`
}

function ends(text: string, chance: Chance): [number, number] {
  const from = chance.from(0, text.length)
  return [from, from + chance.from(1, 300)]
}

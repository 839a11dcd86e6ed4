import type { Assertions } from '../../../models/link/assertions.ts'
import { longDate } from '../../../platform/day-words.ts'
import { addDays, firstOfMonth, plainDate } from '../../../platform/plain-date.ts'
import type { NewPersonFacts } from '../new-person.ts'
import { closePostcode } from '../postcode.ts'
import type { PersonQuery } from '../query.ts'
import { birthSaid } from '../search/evidence.records.ts'
import { takeHome, takePhone } from '../search/read-parts.ts'

const mostWords = 8

/** What was typed about somebody new, as a search for who they may be. */
export function asQuery(facts: NewPersonFacts): PersonQuery {
  const { address, phones = [] } = facts
  const postcode = address?.postcode?.trim()
  return {
    words: wordsOf(facts).slice(0, mostWords),
    born: bornOf(facts),
    postcode: postcode ? closePostcode(postcode) : null,
    number: null,
    phone: phones.map((phone) => takePhone(phone).found).find((found) => found !== null) ?? null,
    home: takeHome(address?.lines ?? '').found,
    street: null,
  }
}

/** The same as it is told: 'Zbigniew Mazur, 5 May 2015, ZZ1 1AA'. */
export function lookedFor(facts: NewPersonFacts): string {
  const { given, family, knownAs, describedAs, bornOn, bornPrecision, address, phones = [] } = facts
  const name = [given || knownAs, family].filter(Boolean).join(' ') || describedAs
  const born = bornOn && (bornPrecision === 'year' ? `born about ${bornOn.slice(0, 4)}` : longDate(bornOn))
  return [name, born, address?.lines, address?.postcode, phones[0]].filter(Boolean).join(', ')
}

function wordsOf({ given, family, knownAs, describedAs }: NewPersonFacts): string[] {
  const name = [given || knownAs, family].filter(Boolean).join(' ') || (describedAs ?? '')
  return name
    .replaceAll(/[%_\\]/g, ' ')
    .split(/[\s,;]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** A year that was worked out from an age may be one off. */
function bornOf({ bornOn, bornPrecision }: NewPersonFacts): PersonQuery['born'] {
  if (!bornOn) return null
  const year = Number(bornOn.slice(0, 4))
  if (bornPrecision === 'year')
    return { from: plainDate(`${year - 1}-01-01`), to: plainDate(`${year + 1}-12-31`) }
  if (bornPrecision === 'month') return { from: firstOfMonth(bornOn), to: addDays(firstOfMonth(bornOn), 31) }
  return { from: bornOn, to: bornOn }
}

/** The same as the matching engine takes a person. */
export function asAssertions(facts: NewPersonFacts): Assertions {
  const { given, middle, family, knownAs, previousNames = [], address } = facts
  const name = (first: string | null | undefined) => ({
    given: first ?? undefined,
    middle: middle ?? undefined,
    family: family ?? undefined,
  })
  return {
    id: 'typed',
    names: [
      name(given),
      ...(knownAs ? [name(knownAs)] : []),
      ...previousNames.map((line) => ({ given: line.split(' ')[0], family: line.split(' ').at(-1) })),
    ],
    births: facts.bornOn ? [birthSaid(facts.bornOn, facts.bornPrecision ?? null)] : [],
    sex: facts.sex ?? undefined,
    addresses: address
      ? [
          {
            lines: (address.lines ?? '').split(/[,\n]/),
            town: address.town ?? undefined,
            postcode: address.postcode ?? undefined,
          },
        ]
      : [],
    phones: facts.phones ?? [],
    emails: facts.emails ?? [],
  }
}

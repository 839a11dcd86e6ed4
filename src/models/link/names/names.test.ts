import { expect, test } from 'vitest'
import { cleanName } from '../clean/name.ts'
import { compareNames } from '../compare/name.ts'
import { givenLevel } from '../compare/name-part.ts'
import { formLines } from './forms.ts'
import { nameKeys } from './keys.ts'

/** What was said, what is written, and whether the two are found by one key. */
const sameName: readonly (readonly [said: string, written: string, because: string])[] = [
  ['Alfie', 'Alfred', 'short form'],
  ['Liz', 'Elizabeth', 'short form'],
  ['Bess', 'Elizabeth', 'old short form'],
  ['Libby', 'Elizabeth', 'short form'],
  ['Ted', 'Edward', 'short form'],
  ['Teddy', 'Theodore', 'one short form of two names'],
  ['Harry', 'Henry', 'short form'],
  ['Harry', 'Harold', 'one short form of two names'],
  ['Jack', 'John', 'old short form'],
  ['Peggy', 'Margaret', 'rhyming short form'],
  ['Maisie', 'Margaret', 'Scottish short form'],
  ['Bill', 'William', 'short form'],
  ['Liam', 'William', 'Irish short form'],
  ['Kate', 'Catherine', 'short form'],
  ['Kathryn', 'Catherine', 'spelling'],
  ['Katherine', 'Catherine', 'spelling'],
  ['Steven', 'Stephen', 'spelling'],
  ['Sean', 'Shaun', 'spelling'],
  ['Jon', 'Jonathan', 'short form'],
  ['Alex', 'Alexandra', 'one short form of two names'],
  ['Alex', 'Alexander', 'one short form of two names'],
  ['Sam', 'Samantha', 'one short form of two names'],
  ['Chloe', 'Khloe', 'spelling'],
  ['Niamh', 'Neve', 'Irish spelling by ear'],
  ['Siobhan', 'Shevaun', 'Irish spelling by ear'],
  ['Caitlin', 'Katelyn', 'spelling by ear'],
  ['Ciara', 'Keira', 'spelling by ear'],
  ['Rhys', 'Reece', 'Welsh spelling by ear'],
  ['Mohammed', 'Muhammad', 'spelling'],
  ['Mohamed', 'Maxamed', 'Somali spelling'],
  ['Md', 'Mohammed', 'written short in Bengal'],
  ['Mehmet', 'Muhammad', 'Turkish form'],
  ['محمد', 'Muhammad', 'Arabic letters'],
  ['Ahmed', 'Axmed', 'Somali x is h'],
  ['Hassan', 'Xasan', 'Somali x is h'],
  ['Hussein', 'Xuseen', 'Somali x is h'],
  ['Ali', 'Cali', 'Somali c is silent in English'],
  ['Abdi', 'Cabdi', 'Somali c is silent in English'],
  ['Abdirahman', 'Cabdiraxmaan', 'Somali spelling'],
  ['Abdul Rahman', 'Abdulrahman', 'two words or one'],
  ['Farah', 'Faarax', 'Somali x is h'],
  ['Fatima', 'Faadumo', 'Somali form'],
  ['Hawa', 'Xaawo', 'Somali form'],
  ['Yusuf', 'Yousef', 'spelling'],
  ['Yusuf', 'Joseph', 'one name in two languages'],
  ['Aisha', 'Ayesha', 'spelling'],
  ['Aisha', 'Caasha', 'Somali spelling'],
  ['Khadija', 'Hadiza', 'West African form'],
  ['Zainab', 'Zeynep', 'Turkish form'],
  ['Bilal', 'Bilaal', 'long vowel'],
  ['Safiya', 'Safiyyah', 'doubled letters and h'],
  ['Sumaya', 'Sumaiyah', 'spelling'],
  ['Zakariya', 'Zachariah', 'one name in two languages'],
  ['Tayyab', 'Taiyab', 'spelling'],
  ['Haroon', 'Harun', 'long vowel'],
  ['Umar', 'Omar', 'spelling'],
  ['Usman', 'Uthman', 'Urdu and Arabic'],
  ['Usman', 'Cismaan', 'Somali spelling'],
  ['Ibrahim', 'Ebrahim', 'spelling'],
  ['Ismail', 'Ismaaciil', 'Somali spelling'],
  ['Maryam', 'Miriam', 'spelling'],
  ['Noor', 'Nur', 'spelling'],
  ['Iqra', 'Ikra', 'spelling'],
  ['Rukhsana', 'Ruksana', 'kh and k'],
  ['Aleksandra', 'Ola', 'Polish short form'],
  ['Malgorzata', 'Gosia', 'Polish short form'],
  ['Katarzyna', 'Kasia', 'Polish short form'],
  ['Zofia', 'Sophia', 'one name in two languages'],
  ['Zuzanna', 'Susanna', 'one name in two languages'],
  ['Jakub', 'Kuba', 'Polish short form'],
  ['Wojciech', 'Wojtek', 'Polish short form'],
  ['Wojtek', 'Voytek', 'spelling by ear'],
  ['Szymon', 'Simon', 'one name in two languages'],
  ['Łukasz', 'Lukasz', 'a mark dropped'],
  ['Łukasz', 'Lucas', 'one name in two languages'],
  ['Michał', 'Michal', 'a mark dropped'],
  ['Michal', 'Michael', 'one name in two languages'],
  ['Kacper', 'Casper', 'one name in two languages'],
  ['Oskar', 'Oscar', 'k and c'],
  ['Filip', 'Philip', 'f and ph'],
  ['Maja', 'Maya', 'j and y'],
  ['Julia', 'Yulia', 'j and y'],
  ['Andrei', 'Andrew', 'one name in two languages'],
  ['Ionuț', 'Ion', 'Romanian pet form'],
  ['Oksana', 'Оксана', 'Cyrillic letters'],
  ['Oleksandr', 'Alexander', 'one name in two languages'],
  ['Mykola', 'Nicholas', 'one name in two languages'],
  ['Chukwuemeka', 'Emeka', 'Igbo short form'],
  ['Chiamaka', 'Amaka', 'Igbo short form'],
  ['Oluwaseun', 'Seun', 'Yoruba short form'],
  ['Oluwatobiloba', 'Tobi', 'Yoruba short form'],
  ['Temitope', 'Temi', 'Yoruba short form'],
  ['Ayodele', 'Ayo', 'Yoruba short form'],
  ['Kwame', 'Kwamé', 'a mark dropped'],
  ['Kofi', 'Koffi', 'doubled letter'],
  ['Efua', 'Afia', 'Akan spellings'],
  ['Dawit', 'David', 'one name in two languages'],
  ['Yohannes', 'Johannes', 'y and j'],
  ['Harpreet', 'Preet', 'Punjabi short form'],
  ['Lakshmi', 'Laxmi', 'x and ksh'],
  ['Vijay', 'Wijay', 'v and w'],
  ['Lily-Rose', 'Lily Rose', 'hyphen or space'],
  ['Lily-Rose', 'Lilyrose', 'hyphen left out'],
]

test.each(sameName)('%s is found as %s: %s', (said, written) => {
  const [a, b] = [nameOf(said), nameOf(written)]
  expect(shareKey(a, b)).toBe(true)
})

const differentName: readonly (readonly [one: string, other: string, because: string])[] = [
  ['Ava', 'Ivy', 'vowels only in common with a short skeleton'],
  ['Jack', 'Jake', 'brothers have these'],
  ['Emily', 'Amelia', 'sisters have these'],
  ['Ella', 'Isla', 'sisters have these'],
  ['Oliver', 'Olivia', 'a brother and a sister have these'],
  ['Hassan', 'Hussain', 'brothers have these'],
  ['Amina', 'Aisha', 'two names'],
  ['Ibrahim', 'Ismail', 'two names'],
  ['Khadija', 'Fatima', 'two names'],
  ['Zofia', 'Zuzanna', 'two names'],
  ['Jakub', 'Kacper', 'two names'],
  ['Chidi', 'Chioma', 'two names'],
  ['Kofi', 'Kwame', 'two names'],
  ['Thomas', 'Theodore', 'two names'],
  ['Grace', 'Gary', 'two names'],
  ['Leo', 'Liam', 'two names'],
  ['Mia', 'Maya', 'sisters have these'],
  ['Sara', 'Sana', 'sisters have these'],
  ['Ali', 'Amir', 'two names'],
]

test.each(differentName)('%s is not taken for %s: %s', (one, other) => {
  const { given } = compareNames([cleanName({ given: one })], [cleanName({ given: other })])
  expect(given).toBeGreaterThanOrEqual(givenLevel.near)
})

test('no class of the tables is of one name only, and none has a name twice', () => {
  const faults = formLines().filter((names) => names.length < 2 || new Set(names).size !== names.length)
  expect(faults).toEqual([])
})

test('the tables hold plain letters only, as they are looked up by', () => {
  expect(
    formLines()
      .flat()
      .filter((name) => !/^[a-z]+$/.test(name)),
  ).toEqual([])
})

test('keys do not depend on the order in which a name was said', () => {
  const [a, b] = [cleanName({ given: 'Ayan', family: 'Abdi' }), cleanName({ given: 'Abdi', family: 'Ayan' })]
  expect(nameKeys(a).sorted).toBe(nameKeys(b).sorted)
})

function shareKey(a: ReturnType<typeof nameOf>, b: ReturnType<typeof nameOf>): boolean {
  const [one, other] = [nameKeys(a), nameKeys(b)]
  const keys = (key: 'given' | 'forms' | 'sounds') =>
    one[key].some((each) => other[key].some((own) => own === each))
  return keys('given') || keys('forms')
}

function nameOf(given: string) {
  return cleanName({ given })
}

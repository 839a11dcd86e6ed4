/** One line of an explanation: what is compared, and how well it can agree, from best to worst. */
export interface Comparison {
  readonly id: ComparisonId
  readonly title: string
  readonly levels: readonly string[]
  /** Brothers and sisters have it in common, so rarity tells families apart and not the people within. */
  readonly inherited: boolean
}

export const comparisonIds = [
  'given',
  'family',
  'order',
  'middle',
  'birth',
  'address',
  'sex',
  'nhs',
  'upn',
  'otherId',
  'contact',
  'carer',
] as const

export type ComparisonId = (typeof comparisonIds)[number]

/** Where nothing can be compared: it weighs nothing for either side. */
export const missing = 255

export const comparisons: Readonly<Record<ComparisonId, Comparison>> = {
  given: {
    id: 'given',
    title: 'Given name',
    levels: [
      'the same',
      'forms of one name',
      'sounds the same',
      'one letter apart',
      'part of it is the same',
      'looks alike',
      'different',
    ],
    inherited: false,
  },
  family: {
    id: 'family',
    title: 'Family name',
    levels: [
      'the same',
      'one part of a double name is the same',
      'sounds the same',
      'one letter apart',
      'looks alike',
      'different',
    ],
    inherited: true,
  },
  order: {
    id: 'order',
    title: 'Order of the names',
    levels: ['as written', 'given and family name the other way round', 'a middle name used as given name'],
    inherited: false,
  },
  middle: {
    id: 'middle',
    title: 'Middle names',
    levels: ['the same', 'the initial is the same', 'different'],
    inherited: false,
  },
  birth: {
    id: 'birth',
    title: 'Date of birth',
    levels: [
      'the same',
      'the same, but estimated',
      'day and month the other way round',
      'one digit apart',
      'same day, a year apart',
      'same year and month',
      'within a month',
      'about the same age, one of them estimated',
      'within a year',
      'within three years',
      'within twelve years',
      'more than twelve years apart',
    ],
    inherited: true,
  },
  address: {
    id: 'address',
    title: 'Address',
    levels: [
      'the same home',
      'same street and number, other postcode',
      'same street and postcode',
      'same number and postcode',
      'same postcode or town',
      'same part of town, or two digits of the postcode the wrong way round',
      'same postal district',
      'same street name',
      'different',
    ],
    inherited: true,
  },
  sex: { id: 'sex', title: 'Sex', levels: ['the same', 'different'], inherited: false },
  nhs: {
    id: 'nhs',
    title: 'NHS number',
    levels: ['the same', 'one digit apart', 'different', 'different, both confirmed'],
    inherited: false,
  },
  upn: {
    id: 'upn',
    title: 'Pupil number',
    levels: ['the same', 'one digit apart', 'different'],
    inherited: false,
  },
  otherId: {
    id: 'otherId',
    title: 'Number in another system',
    levels: ['the same', 'one digit apart', 'different'],
    inherited: false,
  },
  contact: {
    id: 'contact',
    title: 'Phone or e-mail',
    levels: ['the same', 'none the same'],
    inherited: true,
  },
  carer: { id: 'carer', title: 'Parent or carer', levels: ['the same', 'different'], inherited: true },
}

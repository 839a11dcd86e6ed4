import type { Code } from '../../platform/code.ts'

/** Code sets of the CIN census. Source: the return's format; the labels are short names of ours. */
export const ethnicities = [
  { code: 'WBRI', label: 'White British' },
  { code: 'WIRI', label: 'White Irish' },
  { code: 'WIRT', label: 'Traveller of Irish heritage' },
  { code: 'WOTH', label: 'Other White' },
  { code: 'WROM', label: 'Gypsy or Roma' },
  { code: 'MWBC', label: 'White and Black Caribbean' },
  { code: 'MWBA', label: 'White and Black African' },
  { code: 'MWAS', label: 'White and Asian' },
  { code: 'MOTH', label: 'Other mixed' },
  { code: 'AIND', label: 'Indian' },
  { code: 'APKN', label: 'Pakistani' },
  { code: 'ABAN', label: 'Bangladeshi' },
  { code: 'AOTH', label: 'Other Asian' },
  { code: 'BCRB', label: 'Caribbean' },
  { code: 'BAFR', label: 'African' },
  { code: 'BOTH', label: 'Other Black' },
  { code: 'CHNE', label: 'Chinese' },
  { code: 'OOTH', label: 'Other' },
  { code: 'REFU', label: 'Refused' },
  { code: 'NOBT', label: 'Not yet obtained' },
] as const satisfies readonly Code[]

export const disabilities = [
  { code: 'NONE', label: 'None' },
  { code: 'MOB', label: 'Mobility' },
  { code: 'HAND', label: 'Hand function' },
  { code: 'PC', label: 'Personal care' },
  { code: 'INC', label: 'Incontinence' },
  { code: 'COMM', label: 'Communication' },
  { code: 'LD', label: 'Learning' },
  { code: 'HEAR', label: 'Hearing' },
  { code: 'VIS', label: 'Vision' },
  { code: 'BEH', label: 'Behaviour' },
  { code: 'CON', label: 'Consciousness' },
  { code: 'AUT', label: 'Diagnosed autism' },
  { code: 'DDA', label: 'Other' },
] as const satisfies readonly Code[]

export const categoriesOfAbuse = [
  { code: 'NEG', label: 'Neglect' },
  { code: 'PHY', label: 'Physical abuse' },
  { code: 'SAB', label: 'Sexual abuse' },
  { code: 'EMO', label: 'Emotional abuse' },
  { code: 'MUL', label: 'More than one (discouraged)' },
] as const satisfies readonly Code[]

/** Who sent the referral. 5D came in 2022/23. */
export const referralSources = '1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10'.split(' ')

/** Why an episode ended. RC9 came in 2022/23. */
export const closureReasons = 'RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9'.split(' ')

/** Closed after the assessment: without further action, or on to early help. */
export const closedAfterAssessment: ReadonlySet<string | null> = new Set(['RC8', 'RC9'])

export const primaryNeeds = 'N0 N1 N2 N3 N4 N5 N6 N7 N8 N9'.split(' ')

/** Reasons that excuse a child of school age from a UPN. UN1 means not of school age, so it does not. */
export const upnExcuses = 'UN2 UN3 UN4 UN5 UN6 UN7'.split(' ')

const people = (numbers: string, letters: string) =>
  numbers.split(' ').flatMap((number) => [...letters].map((letter) => `${number}${letter}`))

/** Factors found at an assessment. The letter says who: A child, B parent or carer, C another person. There is no 8A. */
export const assessmentFactors = [
  ...people('1 2 3 4 5 6', 'ABC'),
  ...people('8', 'BCDEF'),
  ...people('7 9 10 11 12 13 14 15 16 17 22 23 24', 'A'),
  ...people('18 19', 'ABC'),
  '20',
  '21',
]

const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n)

/** Council codes that may stand in a UPN. 942 and 943 came in 2023/24. */
export const upnCouncils: ReadonlySet<string> = new Set(
  [
    ...[span(1, 5), span(201, 213), span(301, 320), span(330, 336), span(340, 344), span(350, 359)],
    ...[span(370, 373), span(380, 384), span(390, 394), [420], span(660, 681), span(701, 708)],
    ...[span(800, 803), span(805, 808), span(810, 813), [815, 816], span(820, 823), [825, 826, 830, 831]],
    ...[span(835, 841), [845, 846], span(850, 852), span(855, 857), [860, 861], span(865, 896)],
    ...[[908, 909, 916, 919, 921, 925, 926, 928, 929, 931, 933], span(935, 938), span(940, 943)],
  ]
    .flat()
    .map((code) => String(code).padStart(3, '0')),
)

import type { Assertions } from './assertions.ts'

/** What a column of a file may hold. */
export const fields = [
  'id',
  'given',
  'middle',
  'family',
  'birth',
  'sex',
  'number',
  'street',
  'street2',
  'town',
  'postcode',
  'uprn',
  'nhs',
  'upn',
  'otherId',
  'phone',
  'email',
  'carer',
] as const

export type Field = (typeof fields)[number]

/** The column that holds each field, where there is one. */
export type Columns = Partial<Record<Field, string>>

/** Names that columns usually have, in plain letters. */
const usual: Readonly<Record<Field, string>> = {
  id: 'rec_id id record_id person_id personid',
  given: 'given_name given_names forename forenames first_name firstname given',
  middle: 'middle_names middle_name middle',
  family: 'surname family_name last_name lastname family',
  birth: 'date_of_birth dob birth_date birthdate dateofbirth',
  sex: 'sex gender',
  number: 'house_number street_number number house',
  street: 'street address_1 address1 address address_line_1 street_name',
  street2: 'address_2 address2 address_line_2',
  town: 'suburb town city',
  postcode: 'postcode post_code zip pcd',
  uprn: 'uprn',
  nhs: 'nhs_number nhs_no nhs nhsnumber',
  upn: 'upn unique_pupil_number',
  otherId: 'soc_sec_id ssn social_security_number ni_number national_insurance_number other_id',
  phone: 'phone telephone phone_number mobile tel',
  email: 'email e_mail email_address',
  carer: 'carer_id mother_id parent_id carer mother',
}

/** Which column holds what, by the names of the columns. */
export function recognisedColumns(header: readonly string[]): Columns {
  const columns: Columns = {}
  for (const field of fields) {
    const names = usual[field].split(' ')
    const found = names
      .map((name) => header.find((column) => plainName(column) === name))
      .find((column) => column !== undefined)
    if (found !== undefined) columns[field] = found
  }
  return columns
}

/** One row of a file as what was written of a person. */
export function assertionsOf(row: Readonly<Record<string, string>>, columns: Columns): Assertions {
  const at = (field: Field) => {
    const column = columns[field]
    return (column === undefined ? '' : (row[column] ?? '')).trim()
  }
  return {
    id: at('id'),
    names: [{ given: at('given'), middle: at('middle'), family: at('family') }],
    births: [{ on: at('birth') }],
    sex: at('sex'),
    addresses: [
      {
        number: at('number'),
        lines: [at('street'), at('street2')],
        town: at('town'),
        postcode: at('postcode'),
        uprn: at('uprn'),
      },
    ],
    nhsNumbers: filled(at('nhs')).map((value) => ({ value })),
    upns: filled(at('upn')),
    otherIds: filled(at('otherId')),
    phones: filled(at('phone')),
    emails: filled(at('email')),
    carers: filled(at('carer')),
  }
}

function filled(text: string): string[] {
  return text === '' ? [] : [text]
}

function plainName(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
}

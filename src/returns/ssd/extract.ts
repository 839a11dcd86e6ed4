import { field, type ReadRow, type SsdRow } from '../../record/bulk/ssd-table.ts'
import type { ReadTable } from './read-table.ts'

/** All that an extract says, ready to be put person by person. */
export interface Extract {
  readonly rows: (table: string) => readonly SsdRow[]
  /** The rows of a table about one person, by the council's identifier. */
  readonly of: (table: string, personId: string) => readonly SsdRow[]
}

const personColumn: Readonly<Record<string, string>> = {
  ssd_person: 'pers_person_id',
  ssd_family: 'fami_person_id',
  ssd_address: 'addr_person_id',
  ssd_disability: 'disa_person_id',
  ssd_linked_identifiers: 'link_person_id',
  ssd_contacts: 'cont_person_id',
  ssd_early_help_episodes: 'earl_person_id',
  ssd_cin_episodes: 'cine_person_id',
  ssd_involvements: 'invo_person_id',
  ssd_cin_assessments: 'cina_person_id',
  // They have no person: by the assessment that they belong to.
  ssd_assessment_factors: 'cinf_assessment_id',
  ssd_cin_plans: 'cinp_person_id',
  ssd_cin_visits: 'cinv_person_id',
}

/** Puts the rows of checked tables in order by person. */
export function extractOf(tables: readonly ReadTable[]): Extract {
  const rows = new Map(tables.map(({ table, rows }) => [table.name, rows.map(({ row }: ReadRow) => row)]))
  const byPerson = new Map(
    [...rows].map(([name, all]) => {
      const column = personColumn[name] ?? ''
      return [name, Map.groupBy(all, (row) => field(row, column) ?? '')]
    }),
  )
  return {
    rows: (table) => rows.get(table) ?? [],
    of: (table, personId) => byPerson.get(table)?.get(personId) ?? [],
  }
}

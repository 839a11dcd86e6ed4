import type { ReadRow } from '../../record/bulk/ssd-table.ts'
import type { Fault, ReadTable } from './read-table.ts'

/** Pairs of days of which the second may not lie before the first. */
const inOrder: readonly (readonly [string, string])[] = [
  ['addr_address_start_date', 'addr_address_end_date'],
  ['earl_episode_start_date', 'earl_episode_end_date'],
  ['cine_referral_date', 'cine_close_date'],
  ['cina_assessment_start_date', 'cina_assessment_auth_date'],
  ['cinp_cin_plan_start_date', 'cinp_cin_plan_end_date'],
  ['invo_involvement_start_date', 'invo_involvement_end_date'],
  ['pers_dob', 'pers_death_date'],
  ['link_valid_from_date', 'link_valid_to_date'],
]

/**
 * Checks each table against itself and against those that it points at, those pointed at first: a key twice, an end before its
 * beginning, a person, worker, team or referral that is in no file. A row that points at a refused one is refused too.
 * @param known keys that the store holds already, by table
 */
export function checkTables(
  tables: readonly ReadTable[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): ReadTable[] {
  const keys = new Map([...known].map(([table, ids]) => [table, new Set(ids)]))
  return tables.map((table) => {
    const checked = checkTable(table, keys)
    const all = keys.get(table.table.name) ?? new Set()
    for (const { row } of checked.rows) all.add(row[keyOf(table)] ?? '')
    keys.set(table.table.name, all)
    return checked
  })
}

/** The column that tells a table's rows apart. */
function keyOf({ table }: ReadTable): string {
  return (
    table.columns.find(({ kind, required, of }) => kind === 'id' && required && of === undefined)?.name ?? ''
  )
}

function checkTable(table: ReadTable, keys: ReadonlyMap<string, ReadonlySet<string>>): ReadTable {
  const seen = new Set<string>()
  const rows: ReadRow[] = []
  const refused: Fault[] = [...table.refused]
  for (const read of table.rows) {
    const faults = rowFaults(table, read, { seen, keys })
    refused.push(...faults)
    if (faults.length === 0) rows.push(read)
  }
  return { ...table, rows, refused }
}

interface Known {
  readonly seen: Set<string>
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>
}

function rowFaults(table: ReadTable, { line, row }: ReadRow, { seen, keys }: Known): Fault[] {
  const fault = (column: string, says: string): Fault => ({ file: table.file, line, column, says })
  const identity = identityOf(table, { line, row })
  const twice = seen.has(identity)
    ? [fault(keyOf(table) || (table.table.columns[0]?.name ?? ''), 'is there twice')]
    : []
  seen.add(identity)
  const lonely = table.table.columns.flatMap(({ name, of }) => {
    const value = row[name]
    if (of === undefined || !value || keys.get(of)?.has(value) !== false) return []
    return [fault(name, `names ${value}, which is in no row of ${of} that can be loaded`)]
  })
  const order = inOrder.flatMap(([first, last]) => {
    const [from, to] = [row[first], row[last]]
    return from && to && to < from ? [fault(last, `lies before ${first}`)] : []
  })
  return [...twice, ...lonely, ...order]
}

/** What tells a row from the others: its key, or all it points at. */
function identityOf(table: ReadTable, { row }: ReadRow): string {
  switch (table.table.name) {
    case 'ssd_family':
      return `${row['fami_family_id']} ${row['fami_person_id']}`
    case 'ssd_mother':
      return `${row['moth_person_id']} ${row['moth_childs_person_id']}`
    case 'ssd_disability':
      return `${row['disa_person_id']} ${row['disa_disability_code']}`
    case 'ssd_linked_identifiers':
      return `${row['link_person_id']} ${row['link_identifier_type']} ${row['link_identifier_value']}`
    default:
      return row[keyOf(table)] ?? ''
  }
}

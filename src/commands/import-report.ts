import type { ImportReport, TableReport } from '../returns/ssd/import.ts'

/** Refused rows in a report for people; all are in the JSON. */
const mostShown = 50

/** What was loaded, what was refused and why, for people. */
export function importText({ done, tables, faults, notes }: ImportReport): string {
  const refused = faults.slice(0, mostShown).map(({ file, line, column, says }) => {
    const where = [file, line === null ? '' : `line ${line}`, column ?? ''].filter(Boolean).join(', ')
    return `${where}: ${says}`
  })
  const more = faults.length > mostShown ? [`and ${faults.length - mostShown} more: --json shows all`] : []
  const end = done ? 'Loaded.' : 'Nothing was loaded: put it right, or load the rest with --accept-refused.'
  return [...tables.map(tableText), ...refused, ...more, ...notes.map((note) => `Note: ${note}`), end].join(
    '\n',
  )
}

function tableText({ table, file, read, loaded, held, refused }: TableReport): string {
  if (file === null) return `${table}: no file`
  return `${table}: ${read} rows, ${loaded} loaded, ${held} here already, ${refused} refused`
}

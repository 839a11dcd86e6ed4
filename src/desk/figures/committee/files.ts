import { stringify } from 'csv-stringify/sync'
import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import exceljs from 'exceljs'
import { safeCell } from '../../../platform/csv-cell.ts'
import type { CommitteeTable } from './table.ts'

const title = 'Figures for the committee'

/** The kinds of file that the table can be taken as. */
export const tableFiles = {
  csv: { type: 'text/csv; charset=utf-8', make: async (table: CommitteeTable) => asCsv(table) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: asWorkbook,
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: asDocument,
  },
} as const

function lines({ heads, rows }: CommitteeTable): string[][] {
  const head = ['Figure', 'Unit', ...heads, 'Beside a year before', 'In words']
  return [
    head,
    ...rows.map(({ title: name, unit, values, direction, sentence }) => [
      name,
      unit === '%' ? 'per cent' : unit,
      ...values,
      direction,
      sentence,
    ]),
  ]
}

function asCsv(table: CommitteeTable): string {
  const notes = table.notes.map((note) => [note])
  const cells = [...lines(table), [''], ...notes].map((line) => line.map((cell) => safeCell(cell)))
  return stringify(cells, { bom: true, record_delimiter: 'windows' })
}

/** Numbers are numbers, so that the sheet can be reckoned with. */
async function asWorkbook(table: CommitteeTable): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('Figures', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  for (const line of lines(table)) sheet.addRow(line.map(numberOr))
  sheet.getRow(1).font = { bold: true }
  sheet.columns.forEach((column, at) => {
    column.width = at === 0 ? 48 : at === (sheet.columnCount ?? 0) - 1 ? 90 : 12
  })
  sheet.addRow([])
  for (const note of table.notes) sheet.addRow([safeCell(note)])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function numberOr(cell: string): string | number {
  return /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : (safeCell(cell) ?? '')
}

async function asDocument(table: CommitteeTable): Promise<Uint8Array> {
  const [head = [], ...rows] = lines(table).map((line) => line.slice(0, -1))
  const document = new Document({
    title,
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))],
          }),
          ...table.rows.map(
            ({ title: name, sentence }) =>
              new Paragraph({
                children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(sentence)],
              }),
          ),
          ...table.notes.map((text) => new Paragraph({ text })),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function rowOf(cells: readonly string[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    children: cells.map(
      (text) =>
        new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: isHead })] })] }),
    ),
  })
}

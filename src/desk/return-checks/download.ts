import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { findingsPage } from '../../returns/findings/page.ts'
import type { FindingsReport } from '../../returns/findings/report.ts'
import { findingsSheet } from '../../returns/findings/sheet.ts'
import { writeFindings } from '../../returns/findings/workbook.ts'
import type { Download, DownloadKind } from './model.ts'

const makers: Readonly<Record<DownloadKind, (report: FindingsReport) => Promise<Omit<Download, 'name'>>>> = {
  xlsx: async (report) => ({
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await workbook(report),
  }),
  csv: async (report) => ({ type: 'text/csv; charset=utf-8', content: findingsSheet(report) }),
  html: async (report) => ({ type: 'text/html; charset=utf-8', content: findingsPage(report) }),
}

/** Every finding as a file. It is made in memory. */
export async function downloadOf(report: FindingsReport, kind: DownloadKind): Promise<Download> {
  const name = `findings-${report.year.replace('/', '-')}.${kind}`
  return { name, ...(await makers[kind](report)) }
}

async function workbook(report: FindingsReport): Promise<Uint8Array> {
  const out = new PassThrough()
  const [bytes] = await Promise.all([buffer(out), writeFindings(report, out)])
  return bytes
}

import { englandAndWales } from '../../mechanisms/timescales/index.ts'
import { checkReturn } from '../../returns/cin-census/check.ts'
import { newestYear } from '../../returns/cin-census/period.ts'
import { UnreadableReturn } from '../../returns/cin-census/read/unreadable.ts'
import { reportOf } from '../../returns/cin-census/report/report.ts'
import type { FindingsReport } from '../../returns/findings/report.ts'
import { years } from '../../returns/years.ts'
import type { Asked } from './model.ts'
import { streamOf } from './stream-of.ts'

/** Checks a CIN Census return: one XML file. @throws UnreadableReturn with one line that says what is wrong */
export async function checkCin({ now, year }: Asked): Promise<FindingsReport> {
  const [file, other] = now
  if (file === undefined) throw new UnreadableReturn('There is no file. Choose the XML file of the return.')
  if (other !== undefined)
    throw new UnreadableReturn('The CIN Census is one XML file. Choose that file and no other.')
  const asked = years.find((one) => one === year) ?? newestYear
  return reportOf(await checkReturn(streamOf(file.bytes), { year: asked, calendar: englandAndWales() }))
}

import type { FindingsReport } from '../../returns/findings/report.ts'
import { checkReturn } from '../../returns/ssda903/checking/check.ts'
import type { Source } from '../../returns/ssda903/reading/source.ts'
import { reportOf } from '../../returns/ssda903/report/report.ts'
import { isYear } from '../../returns/years.ts'
import type { Asked, CheckedFile } from './model.ts'
import { streamOf } from './stream-of.ts'

/** Checks an SSDA903 return. @throws Unreadable with one line that says what is wrong */
export async function checkSsda903({ now, last, year, authority }: Asked): Promise<FindingsReport> {
  const checked = await checkReturn({
    now: now.map(sourceOf),
    last: last.length === 0 ? undefined : last.map(sourceOf),
    year: year !== null && isYear(year) ? year : undefined,
    authority: authority ?? undefined,
  })
  return reportOf(checked)
}

function sourceOf({ name, bytes }: CheckedFile): Source {
  return { name, size: bytes.byteLength, open: () => streamOf(bytes) }
}

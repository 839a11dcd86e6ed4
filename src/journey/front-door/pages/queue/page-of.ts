/** As many lines as one looks over; a council's whole queue at once is slow to draw and no easier to read. */
const mostLines = 25

/** A part of a list, with the numbers of the pages around it. Pages count from 1. */
export interface PageOf<Row> {
  readonly shown: readonly Row[]
  readonly number: number
  readonly count: number
}

/** The page that an address asks for; the nearest there is where it asks for none or for one that is not there. */
export function pageOf<Row>(rows: readonly Row[], asked: string): PageOf<Row> {
  const count = Math.max(1, Math.ceil(rows.length / mostLines))
  const wanted = /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  const number = Math.min(count, Math.max(1, wanted))
  return { shown: rows.slice((number - 1) * mostLines, number * mostLines), number, count }
}

/** Where the pages before and after lie, narrowed as this one is. Null where there is none. */
export function pagesAround(
  { number, count }: Pick<PageOf<unknown>, 'number' | 'count'>,
  chosen: Readonly<Record<string, string>>,
): { readonly before: string | null; readonly after: string | null } {
  const narrowed = Object.entries(chosen).filter(([, value]) => value !== '')
  const to = (page: number) => `/contacts?${new URLSearchParams([...narrowed, ['page', `${page}`]])}`
  return { before: number > 1 ? to(number - 1) : null, after: number < count ? to(number + 1) : null }
}

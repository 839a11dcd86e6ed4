import { type UploadDesk, uploadDesk } from '../../record/documents/upload-desk.ts'
import type { Answer, Desk } from '../../record/shell/desk.ts'
import { textOf } from '../../record/shell/fields.ts'
import { type Doing, page, submitOnly } from '../../record/shell/page.ts'
import { isAuthorityOfEngland } from '../../returns/ssda903/definitions/upper-tier.ts'
import { mayCheckReturns } from './access.ts'
import {
  type Asked,
  type CheckedFile,
  type Download,
  downloadKinds,
  type Report,
  returnKinds,
} from './model.ts'
import { CheckPage } from './page.tsx'
import { runCheck } from './run-check.ts'
import { checkMessages, reportWords } from './words.ts'

const url = '/returns/check'

/** A whole council's return and last year's; nobody else may send so much. */
const size = { fileSize: 200 * 1_048_576, files: 30, allFiles: 500 * 1_048_576 }
const nothing = { fileSize: 1, files: 1, allFiles: 1 }

/** Checking the files of a return. Nothing is stored: the trace says that somebody checked one, and no more. */
export function returnCheckRoutes(desk: Desk): void {
  page(desk, {
    url,
    access: mayCheckReturns,
    audit: 'open check of returns',
    show: async () => shown({}, null),
  })
  uploadDesk(desk, checkRoute, (request) =>
    mayCheckReturns(desk.actOf(request).viewer).allowed ? size : nothing,
  )
}

function checkRoute(desk: UploadDesk): void {
  submitOnly(desk, {
    url,
    access: mayCheckReturns,
    audit: 'check return',
    kind: 'look',
    async show({ again }): Promise<Answer> {
      const about = again?.about
      if (isDownload(about)) return { file: about }
      return shown(again?.body ?? {}, isReport(about) ? about : null)
    },
    submit: async (doing) => ({ again: await checked(desk, doing) }),
  })
}

async function checked(desk: UploadDesk, { act, body }: Doing) {
  // What comes back is judged again by the page, which says so and leaves the trace.
  if (!mayCheckReturns(act.viewer).allowed) return { errors: [], body: {} }
  const asked = askedIn(body, filesIn(desk, act))
  if (typeof asked === 'string') return fault(checkMessages[asked], body)
  const answered = await runCheck(asked)
  if (answered === 'busy') return fault(checkMessages.busy, body)
  if ('cannot' in answered) return fault({ field: 'now', text: answered.cannot }, body)
  return { errors: [], body, about: 'report' in answered ? answered.report : answered.download }
}

function fault({ field, text }: { readonly field: string; readonly text: string }, body: Doing['body']) {
  return { errors: [{ href: `#${field}`, text }], body }
}

function filesIn(desk: UploadDesk, act: Doing['act']) {
  // A control that was left empty sends a file without name and bytes.
  const sent = desk.filesOf(act).filter(({ name, bytes }) => name !== '' || bytes.byteLength > 0)
  const of = (field: string): CheckedFile[] =>
    sent.filter((file) => file.field === field).map(({ name, bytes }) => ({ name, bytes }))
  return { now: of('now'), last: of('last') }
}

function askedIn(
  body: Doing['body'],
  { now, last }: Pick<Asked, 'now' | 'last'>,
): Asked | 'no kind' | 'no files' | 'bad authority' {
  const kind = returnKinds.find(({ code }) => code === textOf(body, 'kind'))?.code
  if (kind === undefined) return 'no kind'
  if (now.length === 0) return 'no files'
  const authority = textOf(body, 'authority').toUpperCase()
  if (authority !== '' && !isAuthorityOfEngland(authority)) return 'bad authority'
  const download = downloadKinds.find(({ code }) => code === textOf(body, 'as'))?.code ?? null
  return { kind, download, now, last, year: textOf(body, 'year') || null, authority: authority || null }
}

/** Whether a form comes back with what the check handed over. */
function isReport(about: unknown): about is Report {
  return typeof about === 'object' && about !== null && 'rules' in about && 'lines' in about
}

function isDownload(about: unknown): about is Download {
  return typeof about === 'object' && about !== null && 'content' in about && 'type' in about
}

function shown(body: Doing['body'], report: Report | null): Answer {
  const chosen = {
    kind: textOf(body, 'kind'),
    year: textOf(body, 'year'),
    authority: textOf(body, 'authority'),
  }
  const words = report === null ? null : reportWords(report)
  return { page: (view) => <CheckPage view={view} chosen={chosen} report={words} /> }
}

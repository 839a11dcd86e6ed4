import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag, type TagColour } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longMoment } from '../../../platform/day-words.ts'
import { fileKinds } from '../inspect/inspect.ts'
import type { Document, DocumentState } from '../model.ts'

interface StateWords {
  readonly tag: string
  readonly colour: TagColour
  readonly says: string
}

/** A document's state in words: on lists the tag, on its page the sentence too. */
const stateWords: Record<DocumentState, StateWords> = {
  quarantine: {
    tag: 'Waiting to be scanned',
    colour: 'yellow',
    says: 'It has not been scanned yet, so it can’t be opened. It is kept, and is scanned as soon as the scanner answers.',
  },
  clean: { tag: 'Scanned', colour: 'green', says: 'It was scanned and can be opened.' },
  refused: {
    tag: 'Refused',
    colour: 'red',
    says: 'The scanner found something harmful in it. It was taken away and can’t be opened.',
  },
}

/** A document, worded. */
export function documentPage(document: Document, personId: string) {
  const { id, title, fileName, type, size, state, refusedBecause, uploadedByName, uploadedAt, scanner } =
    document
  const scannedBy = scanner === null ? [] : [{ key: 'Scanned by', value: scanner }]
  const found = refusedBecause === null ? [] : [{ key: 'Found', value: refusedBecause }]
  return {
    title,
    state: stateWords[state],
    rows: [
      { key: 'File', value: fileName },
      { key: 'Type', value: fileKinds[type]?.label ?? type },
      { key: 'Size', value: sizeWords(size) },
      { key: 'Added', value: `${uploadedByName}, ${longMoment(uploadedAt)}` },
      ...scannedBy,
      ...found,
    ],
    download: state === 'clean' ? `/documents/${id}/file` : null,
    back: { text: 'Back to the record', href: `/people/${personId}` },
  }
}

/** '3 KB', '1.4 MB'. */
function sizeWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} bytes`
  const kilobytes = bytes / 1_024
  return kilobytes < 1_000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1_024).toFixed(1)} MB`
}

/** What a document is and whether it can be opened. */
export function DocumentPage({
  view,
  title,
  state,
  rows,
  download,
  back,
}: ReturnType<typeof documentPage> & { readonly view: ShellView }) {
  return (
    <Layout title="Document" view={view} back={back}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <Tag text={state.tag} colour={state.colour} /> {state.says}
      </p>
      <SummaryList rows={rows} />
      {download && (
        <p class="govuk-body">
          <a class="govuk-link" href={download} download>
            Download the document
          </a>
        </p>
      )}
    </Layout>
  )
}

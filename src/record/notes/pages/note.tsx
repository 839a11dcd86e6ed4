import { labelOf } from '../../../platform/code.ts'
import { Details } from '../../../platform/components/details.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longMoment } from '../../../platform/day-words.ts'
import type { GuideTerm } from '../../../platform/language/terms.ts'
import { howItReads } from '../../language/how-it-reads.ts'
import { HowItReadsPart } from '../../language/how-it-reads.tsx'
import { noteKinds } from '../codes.ts'
import type { EarlierText, Note, NotePart, Written } from '../model.ts'
import { WrittenWords } from '../written-words.tsx'

interface Given {
  readonly note: Note
  readonly earlier: readonly EarlierText[]
  readonly mayCorrect: boolean
  readonly guide: readonly GuideTerm[]
}

/** A note, worded. It names only children whose notes the reader may see. */
export function notePage({ note, earlier, mayCorrect, guide }: Given) {
  const { id, kind, happenedAt, title, text, author, changed, parts } = note
  return {
    id,
    title,
    rows: [
      { key: 'About', value: parts.map(({ name }) => name).join(', ') },
      { key: 'Kind', value: labelOf(noteKinds, kind) },
      { key: 'Happened', value: longMoment(happenedAt) },
      { key: 'Written', value: byWhom(author) },
      ...(changed === null ? [] : [{ key: 'Last corrected', value: byWhom(changed) }]),
    ],
    text,
    reads: howItReads([text, ...parts.map(({ part }) => part ?? '')].join('\n'), guide, false),
    parts: parts.filter(hasWords),
    earlier: earlier.map((one) => ({
      summary: `Version ${one.version}, written by ${byWhom(one.written)}`,
      because: one.because,
      title: one.title,
      text: one.text,
      parts: one.parts.filter(hasWords),
    })),
    back: { text: 'Back to the record', href: `/people/${parts[0]?.personId}` },
    steps: [
      ...(mayCorrect ? [{ text: 'Correct this note', href: `/notes/${id}/correct` }] : []),
      { text: 'Print', href: `/notes/${id}/print` },
    ],
  }
}

const hasWords = ({ part }: NotePart) => (part ?? '').trim() !== ''
const byWhom = ({ byName, at }: Written) => `${byName}, ${longMoment(at)}`

type NoteWorded = ReturnType<typeof notePage>

/** A note with the texts it had before. */
export function NotePage({ view, ...note }: NoteWorded & { readonly view: ShellView }) {
  return (
    <Layout title="Note" view={view} back={note.back}>
      <NoteBody {...note} />
      <HowItReadsPart {...note.reads} />
      <ul class="govuk-list govuk-!-display-none-print">
        {note.steps.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {note.earlier.length > 0 && <h2 class="govuk-heading-m">Earlier texts</h2>}
      {note.earlier.map((one) => (
        <Details summaryText={one.summary}>
          <p class="govuk-body">Corrected because: {one.because}</p>
          <h3 class="govuk-heading-s">{one.title}</h3>
          <WrittenWords text={one.text} />
          <Parts parts={one.parts} />
        </Details>
      ))}
    </Layout>
  )
}

/** The note alone, for paper. */
export function NotePrintPage({ view, ...note }: NoteWorded & { readonly view: ShellView }) {
  return (
    <Layout title="Note" view={view} back={{ text: 'Back to the note', href: `/notes/${note.id}` }}>
      <NoteBody {...note} />
    </Layout>
  )
}

function NoteBody({ title, rows, text, parts }: Pick<NoteWorded, 'title' | 'rows' | 'text' | 'parts'>) {
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <SummaryList rows={rows} />
      <WrittenWords text={text} />
      <Parts parts={parts} />
    </>
  )
}

function Parts({ parts }: { readonly parts: readonly NotePart[] }) {
  return (
    <>
      {parts.map(({ name, part }) => (
        <section>
          <h2 class="govuk-heading-s">Only about {name}</h2>
          <WrittenWords text={part ?? ''} />
        </section>
      ))}
    </>
  )
}

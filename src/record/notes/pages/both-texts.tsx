import { InsetText } from '../../../platform/components/inset-text.tsx'
import { longMoment } from '../../../platform/day-words.ts'
import type { Fields } from '../../shell/fields.ts'
import { textOf } from '../../shell/fields.ts'
import { compareTexts, type Piece } from '../compare.ts'
import type { Note } from '../model.ts'
import { WrittenWords } from '../written-words.tsx'

/** What somebody else saved while the reader was writing, beside the reader's own, worded. */
export function bothTexts(note: Note, ours: Fields) {
  const written = note.changed ?? note.author
  const fields = [
    { label: 'Title', theirs: note.title, ours: textOf(ours, 'title') },
    { label: 'What happened', theirs: note.text, ours: textOf(ours, 'text') },
    ...note.parts.map(({ personId, name, part }) => ({
      label: `Only about ${name}`,
      theirs: part ?? '',
      ours: textOf(ours, `part-for-${personId}`),
    })),
  ]
  return {
    who: `${written.byName} saved this note on ${longMoment(written.at)}, while you were writing. Your words are in the form below.`,
    fields: fields.map((field) => ({ ...field, pieces: differing(field) })),
  }
}

function differing({ theirs, ours }: { theirs: string; ours: string }): Piece[] {
  return compareTexts(theirs, ours).filter((piece) => piece.in !== 'both')
}

/** Both texts, and what differs. The reader puts theirs right in the form that follows. */
export function BothTexts({ who, fields }: ReturnType<typeof bothTexts>) {
  return (
    <InsetText>
      <h2 class="govuk-heading-m">The note was changed while you were writing</h2>
      <p class="govuk-body">{who}</p>
      {fields.map(({ label, theirs, pieces }) => (
        <section>
          <h3 class="govuk-heading-s">{label}: their text</h3>
          {theirs.trim() === '' ? <p class="govuk-body">Nothing</p> : <WrittenWords text={theirs} />}
          <Differences pieces={pieces} />
        </section>
      ))}
    </InsetText>
  )
}

const where = { theirs: 'Only in their text', ours: 'Only in yours', both: 'In both' } as const

function Differences({ pieces }: { readonly pieces: readonly Piece[] }) {
  if (pieces.length === 0) return <p class="govuk-hint">Yours is the same.</p>
  return (
    <ul class="govuk-list govuk-list--bullet">
      {pieces.map((piece) => (
        <li>
          {where[piece.in]}: <q dir="auto">{piece.text.trim()}</q>
        </li>
      ))}
    </ul>
  )
}

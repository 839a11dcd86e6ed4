import { longDate } from '../../platform/day-words.ts'
import type { Letter, LetterKind } from './model.ts'

/** A letter, worded for a sheet of paper. */
export function sheetOf(kind: Pick<LetterKind, 'letterhead'>, letter: Letter) {
  const { to, reference, heading, paragraphs, fromName, fromTitle, writtenOn } = letter
  return {
    letterhead: kind.letterhead,
    to: [to.name, ...to.address.split('\n')],
    date: longDate(writtenOn),
    reference: `Our reference: ${reference}`,
    heading,
    paragraphs: paragraphs.map((text) => text.split('\n')),
    from: [fromName, fromTitle],
  }
}

type Sheet = ReturnType<typeof sheetOf>

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        <bdi>{line}</bdi>
      </>
    ))}
  </>
)

/** The letter itself, for a page. @param level of its heading, as the page around it asks for */
export function LetterSheet({ sheet, level }: { readonly sheet: Sheet; readonly level: 1 | 2 }) {
  const Heading = level === 1 ? ('h1' as const) : ('h2' as const)
  return (
    <article class="hearth-letter" aria-label="The letter">
      <p class="govuk-body">
        <Lines lines={sheet.letterhead} />
      </p>
      <p class="govuk-body">
        <Lines lines={sheet.to} />
      </p>
      <p class="govuk-body">
        <Lines lines={[sheet.date, sheet.reference]} />
      </p>
      <Heading class="govuk-heading-m">{sheet.heading}</Heading>
      {sheet.paragraphs.map((lines) => (
        <p class="govuk-body">
          <Lines lines={lines} />
        </p>
      ))}
      <p class="govuk-body">
        <Lines lines={sheet.from} />
      </p>
    </article>
  )
}

// A document of its own: nothing is fetched and nothing runs in it, whatever somebody typed into the letter.
const policy = "default-src 'none'; style-src 'unsafe-inline'"
const paper =
  '@page{size:A4;margin:25mm 22mm}body{font:11.5pt/1.45 Arial,Helvetica,sans-serif;color:#000}h1{font-size:13pt}p{margin:0 0 1em;overflow-wrap:anywhere}'

/** The letter alone as a whole document, for making a PDF of it. */
export function LetterDocument({ sheet, title }: { readonly sheet: Sheet; readonly title: string }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <title>{title}</title>
        <style>{paper}</style>
      </head>
      <body>
        <LetterSheet sheet={sheet} level={1} />
      </body>
    </html>
  )
}

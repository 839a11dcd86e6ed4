import { labelOf } from '../../platform/code.ts'
import { Button } from '../../platform/components/button.tsx'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { SummaryList } from '../../platform/components/summary-list.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { longMoment } from '../../platform/day-words.ts'
import { LetterSheet, sheetOf } from './letter-sheet.tsx'
import { type Letter, type LetterKind, sendingWays } from './model.ts'

interface Shown {
  readonly kind: LetterKind
  readonly letter: Letter
  /** Whether a PDF can be made here. */
  readonly canPrint: boolean
  /** The last try to make one failed. */
  readonly pdfFailed: boolean
}

/** A letter's page, worded. */
export function letterPage({ kind, letter, canPrint, pdfFailed }: Shown) {
  const url = `/letters/${kind.id}/${letter.id}`
  const { sent } = letter
  return {
    title: kind.title,
    back: { text: 'Back to the record', href: `/people/${letter.about[0]}` },
    state:
      sent === null ? 'This letter has not been sent.' : `Sent ${longMoment(sent.at)} by ${sent.byName}.`,
    rows: sent && [
      { key: 'How', value: labelOf(sendingWays, sent.how) },
      { key: 'To', value: <Address text={sent.confirmed} /> },
    ],
    pdf: pdfWords({ canPrint, pdfFailed }),
    steps: [
      { text: 'Print page', href: `${url}/print` },
      ...(canPrint ? [{ text: 'PDF', href: `${url}/pdf` }] : []),
      ...(sent === null ? [{ text: 'Change who it goes to', href: `${url}/recipient` }] : []),
    ],
    send: sent === null ? `${url}/send` : null,
    sheet: sheetOf(kind, letter),
  }
}

function pdfWords({ canPrint, pdfFailed }: Pick<Shown, 'canPrint' | 'pdfFailed'>): string | null {
  if (pdfFailed) return 'The PDF could not be made just now. Use the print page, or try again.'
  return canPrint ? null : 'No browser is installed here that makes PDFs. Use the print page.'
}

/** Name and address in full, line by line. */
function Address({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <>
          {index > 0 && <br />}
          <bdi>{line}</bdi>
        </>
      ))}
    </>
  )
}

/** A letter: what it says, whether it went and to whom, and what can be done with it. */
export function LetterPage({ view, ...words }: ReturnType<typeof letterPage> & { readonly view: ShellView }) {
  return (
    <Layout title={words.title} view={view} back={words.back}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.state}</p>
      {words.rows && <SummaryList rows={words.rows.map(rowOf)} />}
      {words.pdf && <InsetText text={words.pdf} />}
      <ul class="govuk-list">
        {words.steps.map(({ text, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      {words.send && <Button text="Send it" href={words.send} />}
      <LetterSheet sheet={words.sheet} level={2} />
    </Layout>
  )
}

type Row = NonNullable<ReturnType<typeof letterPage>['rows']>[number]
const rowOf = ({ key, value }: Row) => ({ key: { text: key }, value: { children: value } })

/** The letter alone, for paper. */
export function LetterPrintPage({
  view,
  kind,
  letter,
}: Pick<Shown, 'kind' | 'letter'> & { readonly view: ShellView }) {
  const back = { text: 'Back to the letter', href: `/letters/${kind.id}/${letter.id}` }
  return (
    <Layout title={`${kind.title}, to print`} view={view} back={back}>
      <LetterSheet sheet={sheetOf(kind, letter)} level={1} />
    </Layout>
  )
}

/** Before the question whether it is right: to whom it goes, in full. */
export function GoesTo({ letter: { to, reference } }: Pick<Shown, 'letter'>) {
  return (
    <>
      <p class="govuk-body">The letter with the reference {reference} goes to:</p>
      <InsetText>
        <strong>
          <bdi>{to.name}</bdi>
        </strong>
        <br />
        <Address text={to.address} />
      </InsetText>
    </>
  )
}

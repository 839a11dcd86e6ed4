import { FormQuestions } from '../../mechanisms/forms/index.ts'
import { Button } from '../../platform/components/button.tsx'
import { ClockTag } from '../../platform/components/clock-tag.tsx'
import { DataTable } from '../../platform/components/data-table.tsx'
import { EmptyState } from '../../platform/components/empty-state.tsx'
import { Form } from '../../platform/components/form.tsx'
import { InsetText } from '../../platform/components/inset-text.tsx'
import { Layout } from '../../platform/components/layout.tsx'
import { SummaryList } from '../../platform/components/summary-list.tsx'
import { Tag } from '../../platform/components/tag.tsx'
import type { ShellView } from '../../platform/components/view.ts'
import { keyOf } from '../../record/involvements/ask-page.tsx'
import type { DraftOnPage } from '../../record/shell/draft.ts'
import type { Again } from '../../record/shell/page.ts'
import { reviewForm } from '../../record/urgent-reviews/forms/review.ts'
import type { ReviewWords } from './words.ts'

interface ReviewPageProps {
  readonly view: ShellView
  readonly words: ReviewWords
  readonly again: Again | null
  readonly draft: DraftOnPage | null
  readonly draftUrl: string
  readonly version: number
}

/** Who looked, at what, when and why; what was opened meanwhile; and what the reviewer finds. */
export function ReviewPage(props: ReviewPageProps) {
  const { view, words, again } = props
  const title = words.done ? 'An urgent opening that was reviewed' : reviewForm.title
  return (
    <Layout title={title} view={view} back={{ text: 'Home', href: '/' }}>
      <span class="govuk-caption-l">{words.reference}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {words.done && <Done done={words.done} again={again} />}
      <Facts words={words} />
      <Opened words={words} />
      {!words.done && <Asked {...props} />}
    </Layout>
  )
}

function Facts({ words }: Pick<ReviewPageProps, 'words'>) {
  const { who, whose, opened, ground, ownWords, asked, due, done } = words
  const waits = [
    { key: 'Asked to review', value: asked },
    { key: 'Review', value: { children: <ClockTag {...due} /> } },
  ]
  return (
    <SummaryList
      rows={[
        { key: 'Who looked', value: { children: <bdi>{who}</bdi> } },
        { key: 'Whose record', value: { children: <bdi>{whose}</bdi> } },
        { key: 'Opened', value: opened },
        { key: 'Ground', value: ground },
        ownWords !== null && {
          key: 'In their words',
          value: { children: <span class="hearth-words">{ownWords}</span> },
        },
        ...(done ? [] : waits),
      ]}
    />
  )
}

function Opened({ words }: Pick<ReviewPageProps, 'words'>) {
  return (
    <DataTable
      id="opened"
      caption="What they opened while it lasted"
      columns={[{ text: 'When' }, { text: 'What' }]}
      rows={words.looks.map(({ when, what }) => [when, what])}
      empty={<EmptyState title="Nothing more was opened, or it is not shown to you" />}
    />
  )
}

function Done({
  done: { tag, by, because, told },
  again,
}: {
  readonly done: NonNullable<ReviewWords['done']>
  readonly again: Again | null
}) {
  const typed = again?.body['because']
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Found', value: { children: <Tag {...tag} /> } },
          { key: 'By', value: by },
          { key: 'Why', value: { children: <span class="hearth-words">{because}</span> } },
          told !== '' && { key: 'Asked to act on it', value: told },
        ]}
      />
      {typeof typed === 'string' && typed !== '' && <InsetText text={`What you wrote, not kept: ${typed}`} />}
    </>
  )
}

function Asked({ view, again, draft, draftUrl, version }: ReviewPageProps) {
  return (
    <Form csrfToken={view.csrfToken} idempotencyKey={keyOf(again, draft)} {...{ version, draftUrl }}>
      <FormQuestions form={reviewForm} body={again?.body ?? draft?.body} errors={view.errors} />
      <Button text="Record the review" preventDoubleClick />
    </Form>
  )
}

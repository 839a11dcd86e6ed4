import { randomUUID } from 'node:crypto'
import type { AnyForm, FormBody } from '../../../mechanisms/forms/index.ts'
import { Button } from '../../../platform/components/button.tsx'
import { Form } from '../../../platform/components/form.tsx'
import { InsetText } from '../../../platform/components/inset-text.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import { SummaryList } from '../../../platform/components/summary-list.tsx'
import { Tag } from '../../../platform/components/tag.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Again } from '../../shell/page.ts'
import { ChildsViews } from '../../voice/pages/childs-views.tsx'
import type { viewsWords } from '../../voice/pages/words.ts'
import { AnswerForm } from './answer-form.tsx'
import { PlanDifferenceList } from './plan-view.tsx'
import type { writeWords } from './write-words.ts'

interface WritePageProps extends ReturnType<typeof writeWords> {
  readonly view: ShellView
  readonly form: AnyForm
  readonly first: FormBody
  readonly again: Again | null
  readonly edits: number
  readonly said: ReturnType<typeof viewsWords>
}

/** A plan while it is written: its parts, what is missing in each, and the one press that makes it the plan. */
export function WritePage({ view, form, first, again, edits, said, ...words }: WritePageProps) {
  return (
    <Layout title={`Writing: ${words.title}`} view={view} back={words.back}>
      <span class="govuk-caption-l">{words.names}</span>
      <h1 class="govuk-heading-l">
        {words.title} <Tag text="Being written" colour="yellow" />
      </h1>
      <InsetText text={words.stands} />
      <Frame {...words.frame} />
      {words.outcomes.map((part) => (
        <Part {...part} />
      ))}
      <div class="govuk-button-group">
        <Button text={words.addOutcome.text} href={words.addOutcome.href} classes="govuk-button--secondary" />
      </div>
      {words.addDifficulty && (
        <>
          {words.difficulties.map((part) => (
            <Part {...part} />
          ))}
          <div class="govuk-button-group">
            <Button
              text={words.addDifficulty.text}
              href={words.addDifficulty.href}
              classes="govuk-button--secondary"
            />
          </div>
        </>
      )}
      <ChildsViews {...{ children: said }} />
      <Changes changes={words.changes} />
      <h2 class="govuk-heading-m">{form.title}</h2>
      <Missing missing={words.missing} />
      <AnswerForm {...{ view, form, first, again, version: edits, button: 'Make this the plan' }} />
      {words.changes.length > 0 && <ThrowAway {...{ view, edits }} />}
    </Layout>
  )
}

function ThrowAway({ view, edits }: Pick<WritePageProps, 'view' | 'edits'>) {
  return (
    <Form csrfToken={view.csrfToken} idempotencyKey={randomUUID()} version={edits}>
      <input type="hidden" name="do" value="drop" />
      <Button text="Throw these changes away" classes="govuk-button--warning" />
    </Form>
  )
}

type Words = ReturnType<typeof writeWords>

function Changes({ changes }: Pick<Words, 'changes'>) {
  if (changes.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What is different from the plan that holds</h2>
      <PlanDifferenceList lines={changes} />
    </>
  )
}

function Missing({ missing }: Pick<Words, 'missing'>) {
  if (missing.length === 0) return <p class="govuk-body">Nothing is missing.</p>
  return (
    <>
      <p class="govuk-body">Before this can be the plan:</p>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ text, href, of }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
            {of !== '' && <> ({of})</>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Frame({ heading, rows, href }: Words['frame']) {
  return <SummaryList card={cardOf({ heading, href })} rows={rows} />
}

function Part({ heading, rows, href }: Words['outcomes'][number]) {
  return <SummaryList card={cardOf({ heading, href })} rows={rows} />
}

function cardOf({ heading, href }: { readonly heading: string; readonly href: string }) {
  return { title: { text: heading }, actions: { items: [{ text: 'Change', href }] } }
}

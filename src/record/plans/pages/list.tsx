import { labelOf } from '../../../platform/code.ts'
import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import { Layout } from '../../../platform/components/layout.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import { longDate } from '../../../platform/day-words.ts'
import { planKindOf } from '../kinds.ts'
import type { PlanLine } from '../model.ts'

/** The plans of a child, worded: those that stand first. */
export function plansWords(lines: readonly PlanLine[]) {
  return lines.map((line) => {
    const kind = planKindOf(line.kind)
    return {
      title: kind?.title ?? line.kind,
      href: line.version === 0 ? `/plans/${line.id}/write` : `/plans/${line.id}`,
      when: whenWords(line),
      stands: line.endedOn === null ? openWords(line) : labelOf(kind?.endReasons ?? [], line.endReason ?? ''),
      next: line.endedOn === null && line.reviewOn !== null ? longDate(line.reviewOn) : '',
    }
  })
}

function whenWords({ startedOn, endedOn }: PlanLine): string {
  if (startedOn === null) return 'Being written'
  return endedOn === null ? `Since ${longDate(startedOn)}` : `${longDate(startedOn)} to ${longDate(endedOn)}`
}

function openWords({ openActions, lateActions, version }: PlanLine): string {
  if (version === 0) return 'Not the plan yet'
  const late = lateActions > 0 ? `, ${lateActions} late` : ''
  return `${openActions} to do${late}`
}

interface PlansPageProps {
  readonly view: ShellView
  readonly name: string
  readonly lines: ReturnType<typeof plansWords>
  readonly newHref: string
  readonly back: { readonly text: string; readonly href: string }
}

/** The plans that a child is or was on. */
export function PlansPage({ view, name, lines, newHref, back }: PlansPageProps) {
  return (
    <Layout title="Plans" view={view} back={back}>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Plans</h1>
      <Button text="Start a plan" href={newHref} />
      <DataTable
        id="plans"
        caption="Plans, those that hold first"
        columns={['Plan', 'When', 'How it stands', 'Looked at again on'].map((text) => ({ text }))}
        rows={lines.map(({ title, href, when, stands, next }) => [
          {
            children: (
              <a class="govuk-link" href={href}>
                {title}
              </a>
            ),
          },
          { text: when },
          { text: stands },
          { text: next },
        ])}
        empty={<EmptyState title="No plan yet">Plans stand here when there are some.</EmptyState>}
      />
    </Layout>
  )
}

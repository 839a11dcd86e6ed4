import { Button } from '../../../platform/components/button.tsx'
import { DataTable } from '../../../platform/components/data-table.tsx'
import { EmptyState } from '../../../platform/components/empty-state.tsx'
import type { ShellView } from '../../../platform/components/view.ts'
import type { Frame } from '../frame.ts'
import { RecordPage } from '../record-page.tsx'
import type { FamilyWords, RelativeRow, ResponsibilityRow } from './words.ts'

interface FamilyPageProps {
  readonly view: ShellView
  readonly frame: Frame
  readonly words: FamilyWords
}

/** Who belongs to somebody, who did, and who decides for a child. */
export function FamilyPage({ view, frame, words }: FamilyPageProps) {
  return (
    <RecordPage view={view} frame={frame} title="Family">
      <h1 class="govuk-heading-l">Family</h1>
      {words.addRelative && (
        <Button text="Add somebody" href={words.addRelative} classes="govuk-button--secondary" />
      )}
      <Relatives id="family-now" caption="Family now" rows={words.now} />
      {words.before.length > 0 && <Relatives id="family-before" caption="Earlier" rows={words.before} />}
      {words.groups.length > 0 && <Groups groups={words.groups} />}
      {words.responsibility && <ResponsibilityPart {...words} rows={words.responsibility} />}
    </RecordPage>
  )
}

interface RelativesProps {
  readonly id: string
  readonly caption: string
  readonly rows: readonly RelativeRow[]
}

function Relatives({ id, caption, rows }: RelativesProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={[
        { text: 'Who' },
        { text: 'What they are to each other' },
        { text: 'Age' },
        { text: 'When' },
        { text: 'Change' },
      ]}
      rows={rows.map((row) => [
        { children: <Name name={row.name} href={row.href} /> },
        row.what,
        row.age,
        row.when,
        { children: <ChangeLink href={row.changeHref} about={row.name} /> },
      ])}
      empty={<EmptyState title="No family is recorded" />}
    />
  )
}

function Groups({ groups }: Pick<FamilyWords, 'groups'>) {
  return (
    <DataTable
      id="groups"
      caption="Counted as one family"
      columns={[{ text: 'Family' }, { text: 'Who belongs to it' }, { text: 'Change' }]}
      rows={groups.map(({ name, members, leaveHref }) => [
        { children: <bdi>{name}</bdi> },
        { children: <bdi>{members}</bdi> },
        leaveHref
          ? {
              children: (
                <a class="govuk-link" href={leaveHref}>
                  They no longer belong to it<span class="govuk-visually-hidden">: {name}</span>
                </a>
              ),
            }
          : { text: 'Nothing to change' },
      ])}
    />
  )
}

function Name({ name, href }: Pick<RelativeRow, 'name' | 'href'>) {
  if (!href) return <bdi>{name}</bdi>
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={href}>
      <bdi>{name}</bdi>
    </a>
  )
}

function ChangeLink({ href, about }: { readonly href: string | null; readonly about: string }) {
  if (!href) return <>Nothing to change</>
  return (
    <a class="govuk-link" href={href}>
      It has ended<span class="govuk-visually-hidden">: {about}</span>
    </a>
  )
}

interface ResponsibilityPartProps {
  readonly rows: readonly ResponsibilityRow[]
  readonly addResponsibility: string | null
}

function ResponsibilityPart({ rows, addResponsibility }: ResponsibilityPartProps) {
  return (
    <>
      <DataTable
        id="responsibility"
        caption="Parental responsibility"
        columns={[{ text: 'Who' }, { text: 'On what ground' }, { text: 'When' }, { text: 'Change' }]}
        rows={rows.map(({ who, basis, when, changeHref }) => [
          { children: <bdi>{who}</bdi> },
          basis,
          when,
          { children: <ChangeLink href={changeHref} about={who} /> },
        ])}
        empty={<EmptyState title="Who holds parental responsibility is not recorded yet" />}
      />
      {addResponsibility && (
        <Button
          text="Add who holds parental responsibility"
          href={addResponsibility}
          classes="govuk-button--secondary"
        />
      )}
    </>
  )
}

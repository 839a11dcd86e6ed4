import type { ComponentChildren } from 'preact'
import { DataTable } from '../../../platform/components/data-table.tsx'
import type { FurtherRelative } from '../../../record/network/genogram-words.ts'
import type { FamilyWords, RelativeRow } from './words.ts'

interface RelativesProps {
  readonly id: string
  readonly caption: string
  readonly rows: readonly RelativeRow[]
  readonly empty?: ComponentChildren
}

/** Relatives with what they are to the person, and where it can be said that it ended. */
export function Relatives({ id, caption, rows, empty }: RelativesProps) {
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
      empty={empty}
    />
  )
}

/** Those in the drawing who belong through somebody else. What they are is changed on the record of either of the two. */
export function FurtherRelatives({ rows }: { readonly rows: readonly FurtherRelative[] }) {
  return (
    <DataTable
      id="family-further"
      caption="Further family in the drawing"
      columns={[{ text: 'Who' }, { text: 'Through whom' }, { text: 'Age' }]}
      rows={rows.map(({ name, href, through, age }) => [
        { children: <Name name={name} href={href} /> },
        { children: <bdi>{through}</bdi> },
        age,
      ])}
    />
  )
}

/** Those who are counted as one family. */
export function Groups({ groups }: Pick<FamilyWords, 'groups'>) {
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

/** Where it is said that something ended; nothing to press where the viewer may not, or it has ended. */
export function ChangeLink({ href, about }: { readonly href: string | null; readonly about: string }) {
  if (!href) return <>Nothing to change</>
  return (
    <a class="govuk-link" href={href}>
      It has ended<span class="govuk-visually-hidden">: {about}</span>
    </a>
  )
}

import { SubNavigation } from '../../../../platform/components/sub-navigation.tsx'

const places = [
  { text: 'Contacts waiting', href: '/contacts' },
  { text: 'How it stands', href: '/contacts/board' },
  { text: 'Daily triage', href: '/triage' },
  { text: 'Advice to professionals', href: '/consultations' },
  { text: 'Left for the day team', href: '/handovers' },
  { text: 'Out-of-hours log', href: '/out-of-hours' },
  { text: 'Who is on', href: '/on-duty' },
  { text: 'Numbers and guidance', href: '/contacts/outcomes' },
] as const

/** The pages that belong to the work of the front door. */
export function Places({ here }: { readonly here: (typeof places)[number]['href'] }) {
  return (
    <SubNavigation
      label="Front door"
      items={places.map(({ text, href }) => ({ text, href, active: href === here }))}
    />
  )
}

interface Sourced {
  readonly sourceKind: string | null
  readonly sourceId: string | null
}

const sources: Readonly<Record<string, { readonly name: string; readonly href?: (id: string) => string }>> = {
  contact: { name: 'Contact', href: (id) => `/contact/${id}` },
  referral: { name: 'Referral', href: (id) => `/referrals/${id}` },
  'case-note': { name: 'Note', href: (id) => `/notes/${id}` },
  document: { name: 'Document', href: (id) => `/documents/${id}` },
  oversight: { name: 'Management oversight' },
  measure: { name: 'Measure' },
  plan: { name: 'Plan', href: (id) => `/plans/${id}` },
  assessment: { name: 'Assessment' },
  visit: { name: 'Visit', href: (id) => `/visits/${id}` },
  'direct-work': { name: 'Direct work' },
  view: { name: 'What the child said' },
  meeting: { name: 'Meeting' },
  'family-help': { name: 'Help in the family' },
}

/** Where the record that an entry came of can be read; null where it has no page of its own. */
export function sourceHref({ sourceKind, sourceId }: Sourced): string | null {
  if (!sourceKind || !sourceId) return null
  return sources[sourceKind]?.href?.(sourceId) ?? null
}

/** What one would call the record that an entry came of. */
export function sourceName(kind: string | null): string {
  return (kind && sources[kind]?.name) || 'The record'
}

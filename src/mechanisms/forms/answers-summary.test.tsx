import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../platform/plain-date.ts'
import { AnswersSummary } from './answers-summary.tsx'
import { records } from './store.ts'
import { everything, returnHomeInterview, siblings } from './testing/forms.ts'

const [ayla, bilal] = siblings
const answers = {
  on: '2026-03-01',
  at: '2026-07-01T08:05:00.000Z',
  minutes: 45,
  with: bilal.id,
  where: '<b>Home</b>\nor so',
  worries: ['10', '1A'],
  safe: false,
  danger: 'One\n\nTwo',
  perChild: { [ayla.id]: { mood: 'low', why: 'Tired' }, [bilal.id]: { mood: 'well' } },
}
const record = { formId: 'everything', formVersion: 1, answers }
const forms = [returnHomeInterview, everything]
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a stored record', () => {
  test('is read in the words of its form, without what was not asked', () => {
    const html = render(
      <AnswersSummary forms={forms} record={record} children={siblings} people={siblings} />,
    )
    const words = plain(html)
    expect(words).toContain('1 March 2026')
    expect(words).toContain('1 July 2026 at 09:05')
    expect(words).toContain('45 minutes')
    expect(words).toContain('Who was seen first? Bilal Test')
    expect(words).toContain('Which worries? Neglect Going missing')
    expect(words).toContain('Is everyone safe? No, or not sure')
    expect(words).toContain('Who told us? Not answered')
    expect(words).toContain('Form: Every kind of question, version 1')
    expect(words.match(/Why\?/g)).toHaveLength(1)
    expect(html).toContain('&lt;b>Home&lt;/b>')
    expect(html).toContain('<div dir="auto">One</div><div dir="auto"><br/></div><div dir="auto">Two</div>')
  })

  test('shows the parts of those children only whose parts may be read, and says so', () => {
    const words = plain(
      render(<AnswersSummary forms={forms} record={record} children={[bilal]} people={[bilal]} />),
    )
    expect(words).not.toContain('Tired')
    expect(words).not.toContain('Ayla')
    expect(words).toContain('The part about 1 other child is not shown here')
  })

  test('names the source of what Hearth filled in and nobody changed', () => {
    const fact = { source: 'the school’s call', on: plainDate('2026-02-27') }
    const prefill = { on: { ...fact, value: '2026-03-01' }, minutes: { ...fact, value: 60 } }
    const provenance = records.provenance(everything, answers, { prefill, children: siblings })
    expect(provenance).toEqual({ on: fact })
    const words = plain(
      render(<AnswersSummary forms={forms} record={{ ...record, provenance }} children={siblings} />),
    )
    expect(words).toContain('1 March 2026 From the school’s call on 27 February 2026')
  })

  test('opens in its own version, whatever versions came later', () => {
    const later = { ...everything, version: 2, title: 'Later', sections: [] }
    const words = plain(
      render(<AnswersSummary forms={[later, everything]} record={record} children={siblings} />),
    )
    expect(words).toContain('How long was it? 45 minutes')
  })

  test('opens even where its version is not in this program', () => {
    const words = plain(render(<AnswersSummary forms={[]} record={record} />))
    expect(words).toContain('minutes 45')
    expect(words).toContain(
      'Form: everything, version 1. The words of its questions are not in this program.',
    )
  })
})

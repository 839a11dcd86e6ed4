import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { NextStep } from './next-steps.ts'
import { StepsList } from './steps-list.tsx'

const step = (label: string) => ({ step: label.toLowerCase(), label, form: null, commentRequired: false })
const steps: readonly NextStep[] = [
  { ...step('Approve'), open: true },
  { ...step('Return'), open: true, commentRequired: true },
  {
    ...step('Send'),
    open: false,
    why: 'not from this state',
    because: 'It is open. This can be done when it is approved',
  },
]

test('open steps are buttons or links, closed ones say why and can not be pressed', () => {
  const html = render(
    <StepsList steps={steps} hrefOf={(one) => (one.commentRequired ? `/report/${one.step}` : null)} />,
  )
  expect(html).toMatch(/<button [^>]*value="approve" name="step"/)
  expect(html).toMatch(/<a href="\/report\/return" role="button"/)
  expect(html).toContain('<strong>Send</strong>: not open. It is open. This can be done when it is approved.')
  expect(html).not.toMatch(/(value|href)="[^"]*send"/)
})

test('nothing is shown where there is nothing', () => {
  expect(render(<StepsList steps={[]} hrefOf={() => null} />)).toBe('')
})

import { Radios } from 'govuk-frontend'

/** The official radios, but for aria-expanded, which a radio may not carry. @source WAI-ARIA 1.2: radio */
export class QuietRadios extends Radios {
  override syncConditionalRevealWithInputState(input: HTMLInputElement): void {
    super.syncConditionalRevealWithInputState(input)
    input.removeAttribute('aria-expanded')
  }
}

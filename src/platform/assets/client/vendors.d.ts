type Component = new (root: Element | null, config?: object) => object

declare module 'govuk-frontend' {
  export function createAll(component: Component, config?: object): object[]
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const ExitThisPage: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export class Radios {
    constructor(root: Element | null, config?: object)
    syncConditionalRevealWithInputState(input: HTMLInputElement): void
  }
  export const ServiceNavigation: Component
  export const SkipLink: Component
  export const Tabs: Component
}

declare module '@ministryofjustice/frontend/moj/components/alert/alert.mjs' {
  export const Alert: Component
}

declare module '@ministryofjustice/frontend/moj/components/multi-select/multi-select.mjs' {
  export const MultiSelect: Component
}

declare module '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs' {
  export const SortableTable: Component
}

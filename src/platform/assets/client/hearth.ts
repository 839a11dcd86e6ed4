import { Alert } from '@ministryofjustice/frontend/moj/components/alert/alert.mjs'
import { MultiSelect } from '@ministryofjustice/frontend/moj/components/multi-select/multi-select.mjs'
import { SortableTable } from '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs'
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { answerAsTyped } from './as-typed.ts'
import { keepDraft } from './draft.ts'
import { offerKinderWords } from './kinder-words.ts'
import { showOnlyIf } from './only-if.ts'
import { exitAtOnce } from './quick-exit.ts'
import { QuietRadios } from './quiet-radios.ts'
import { refuseSecondPress } from './second-press.ts'
import { warnOfTimeOut } from './time-out.ts'

const components = [
  Alert,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  MultiSelect,
  NotificationBanner,
  PasswordInput,
  QuietRadios,
  ServiceNavigation,
  SkipLink,
  SortableTable,
  Tabs,
]

for (const component of components) createAll(component)
for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) refuseSecondPress(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft-url]')) keepDraft(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form:has([data-as-typed])'))
  answerAsTyped(form)
for (const box of document.querySelectorAll<HTMLTextAreaElement>('form[data-draft-url] textarea'))
  offerKinderWords(box)
for (const exit of document.querySelectorAll<HTMLElement>('[data-module="govuk-exit-this-page"]'))
  exitAtOnce(exit)
for (const group of document.querySelectorAll<HTMLElement>('[data-only-if]')) showOnlyIf(group)
for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[data-warn-after]'))
  warnOfTimeOut(dialog)

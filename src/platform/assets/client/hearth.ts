import { Alert } from '@ministryofjustice/frontend/moj/components/alert/alert.mjs'
import { MultiSelect } from '@ministryofjustice/frontend/moj/components/multi-select/multi-select.mjs'
import { SortableTable } from '@ministryofjustice/frontend/moj/components/sortable-table/sortable-table.mjs'
import {
  Accordion,
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { keepDraft } from './draft.ts'
import { refuseSecondPress } from './second-press.ts'
import { warnOfTimeOut } from './time-out.ts'

const components = [
  Accordion,
  Alert,
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  MultiSelect,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  SortableTable,
  Tabs,
]

for (const component of components) createAll(component)
for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) refuseSecondPress(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft-url]')) keepDraft(form)
for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[data-warn-after]'))
  warnOfTimeOut(dialog)

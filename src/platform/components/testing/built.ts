import type { ComponentType } from 'preact'
import { BackLink } from '../back-link.tsx'
import { Breadcrumbs } from '../breadcrumbs.tsx'
import { Button } from '../button.tsx'
import { CharacterCount } from '../character-count.tsx'
import { Checkboxes } from '../checkboxes.tsx'
import { DateInput } from '../date-input.tsx'
import { Details } from '../details.tsx'
import { ErrorMessage } from '../error-message.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { ExitThisPage } from '../exit-this-page.tsx'
import { Fieldset } from '../fieldset.tsx'
import { FileUpload } from '../file-upload.tsx'
import { Hint } from '../hint.tsx'
import { Input } from '../input.tsx'
import { InsetText } from '../inset-text.tsx'
import { Label } from '../label.tsx'
import { NotificationBanner } from '../notification-banner.tsx'
import { Pagination } from '../pagination.tsx'
import { Panel } from '../panel.tsx'
import { PasswordInput } from '../password-input.tsx'
import { PhaseBanner } from '../phase-banner.tsx'
import { Radios } from '../radios.tsx'
import { Select } from '../select.tsx'
import { ServiceNavigation } from '../service-navigation.tsx'
import { SkipLink } from '../skip-link.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Table } from '../table.tsx'
import { Tabs } from '../tabs.tsx'
import { Tag } from '../tag.tsx'
import { TaskList } from '../task-list.tsx'
import { Textarea } from '../textarea.tsx'
import { WarningText } from '../warning-text.tsx'

/** Our components by the names of the official ones. */
export const built: Readonly<Record<string, ComponentType<never>>> = {
  'character-count': CharacterCount,
  details: Details,
  'exit-this-page': ExitThisPage,
  'file-upload': FileUpload,
  'inset-text': InsetText,
  pagination: Pagination,
  panel: Panel,
  'password-input': PasswordInput,
  'phase-banner': PhaseBanner,
  tabs: Tabs,
  'task-list': TaskList,
  'warning-text': WarningText,
  'back-link': BackLink,
  breadcrumbs: Breadcrumbs,
  button: Button,
  checkboxes: Checkboxes,
  'date-input': DateInput,
  'error-message': ErrorMessage,
  'error-summary': ErrorSummary,
  fieldset: Fieldset,
  hint: Hint,
  input: Input,
  label: Label,
  'notification-banner': NotificationBanner,
  radios: Radios,
  select: Select,
  'service-navigation': ServiceNavigation,
  'skip-link': SkipLink,
  'summary-list': SummaryList,
  table: Table,
  tag: Tag,
  textarea: Textarea,
}

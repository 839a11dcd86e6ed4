import { referralForm } from '../../forms/reasons.ts'
import { DecidePage, type DecidePageProps } from '../decide/page.tsx'

type Given = 'view' | 'caption' | 'facts' | 'body' | 'errors' | 'back' | 'idempotencyKey' | 'version'

/** A referral: what is known of it and, while it is open, the question of the next step. */
export function ReferralPage({ open, ...given }: Pick<DecidePageProps, Given> & { readonly open: boolean }) {
  return (
    <DecidePage
      {...given}
      title="Referral to social care"
      intro={open ? [] : ['The next step is decided.']}
      form={referralForm}
      buttons={open ? [{ text: 'Record the next step', value: 'decide' }] : []}
    />
  )
}

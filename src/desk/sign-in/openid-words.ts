import type { OpenidProblem } from './openid-sign-in.ts'

/** What a person is told when a council account did not open Hearth. */
export const openidWords: Readonly<Record<OpenidProblem, string>> = {
  'server not answering': 'The council’s sign-in service is not answering. Wait a minute, then try again',
  'not proved': 'Your council account could not be checked. Try again from this page',
  'too weak':
    'Your council account was used without the second step that Hearth needs. Sign in with it, then try again',
  'no work here': 'Your council account does not give you work in Hearth. If it should, ask your manager',
  'account not open': 'Your account in Hearth is not open. If it should be, ask the person who runs Hearth',
  'somebody else': 'That was the account of somebody else. Confirm with your own',
}

/** What each figure counts, of what, and what stays out, in plain words. A test holds that every figure has its own. */
export const definitions: Readonly<Record<string, string>> = {
  'I-FD01':
    'Contacts received in the time, each child in a contact counted once, for every 10,000 children aged 0 to 17 who live here. A time under 12 months is raised to a year.',
  'I-FD02':
    'Of the contacts decided in the time, and those that are open and late already at its end: how many were decided by the end of the first working day after they came. A contact that is left open does not make the figure better.',
  'I-FD02-published':
    'Of the contacts decided in the time: how many were decided by the end of the first working day after they came. Contacts still open are not in it.',
  'I-FD03':
    'Of the contacts decided in the time: how many led to a referral, or to a strategy discussion, which opens one.',
  'I-FD04':
    'Of the contacts decided in the time: how many ended with nothing further being done. Advice, pointing to another service and early help are something done, so they do not count.',
  'I-FD05':
    'Referrals received in the time, each one counted, for every 10,000 children aged 0 to 17 who live here.',
  'I-FD06':
    'Of the referrals received in the time: how many were of a child who had been referred before, in the 12 months before the day of this referral.',
  'I-FD07': 'Of the referrals received in the time: how many were closed with no further action.',
  'I-FD09': 'The referrals received in the time, by who made them.',
}

import type { ProblemKind } from './problems.ts'

/** What a problem page says: what happened, whether words are safe, what to do. The reference number is added by the page. */
export interface ProblemWords {
  readonly title: string
  readonly happened: string
  /** Left out where nothing could have been typed. */
  readonly words?: string
  readonly next: string
}

const notSaved = 'Nothing was saved or changed by this.'
const drafts =
  'If you were filling in a form, go back: your words should still be there, and forms that save drafts kept one as you typed.'

export const problemWords: Readonly<Record<ProblemKind, ProblemWords>> = {
  'not found': {
    title: 'Page not found',
    happened: 'There is nothing at this address that you can open.',
    next: 'Check the address, or go to your start page and look from there.',
  },
  'not this way': {
    title: 'This page can’t be used that way',
    happened: 'The address is right, but it was asked for in a way it does not answer.',
    words: `${notSaved} ${drafts}`,
    next: 'Go to your start page and open the page from there.',
  },
  'bad request': {
    title: 'We could not read what was sent',
    happened: 'What arrived was not what this page sends.',
    words: `${notSaved} ${drafts}`,
    next: 'Go back, load the page again and send it once more.',
  },
  'too large': {
    title: 'That is too much at once',
    happened: 'What was sent is larger than this page can take.',
    words: `${notSaved} ${drafts}`,
    next: 'Go back and shorten the text, or send fewer or smaller files.',
  },
  'wrong kind of content': {
    title: 'We can’t take that kind of content',
    happened: 'What was sent is not of a kind that this page takes.',
    words: `${notSaved} ${drafts}`,
    next: 'Go back and use the form on the page.',
  },
  'not from our page': {
    title: 'We could not be sure that this came from you',
    happened: 'The page you sent this from may have been open since before you last signed in.',
    words: `${notSaved} ${drafts}`,
    next: 'Go back, load the page again and send it once more.',
  },
  'wrong address': {
    title: 'Hearth is not at this address',
    happened: 'You came here by a name that Hearth does not answer to.',
    next: 'Use the address that your council gave you.',
  },
  'too many': {
    title: 'Too many tries in a short time',
    happened: 'You, or somebody at the same place, did this more often than is allowed in a minute.',
    words: `${notSaved} ${drafts}`,
    next: 'Wait a minute, then try again.',
  },
  'database stalled': {
    title: 'Hearth is not answering just now',
    happened: 'The place where records are kept did not answer in time.',
    words: `If you were saving, it may not have been saved. ${drafts} Sending the same form again never saves it twice.`,
    next: 'Wait a minute, then try again. In an emergency use your team’s out-of-hours arrangements.',
  },
  'disk full': {
    title: 'Hearth can’t save anything just now',
    happened: 'There is no room left where records are kept.',
    words: `${notSaved} ${drafts}`,
    next: 'You can still read records. Saving will work again by itself when there is room.',
  },
  'not yours to see': {
    title: 'You can’t open this',
    happened: 'Your work does not include this page.',
    next: 'If you think it should, ask your manager.',
  },
  failed: {
    title: 'Something went wrong',
    happened: 'A fault in Hearth stopped this page. It is not something you did.',
    words: `If you were saving, it may not have been saved. ${drafts} Sending the same form again never saves it twice.`,
    next: 'Try again. If it happens again, tell the people who run Hearth and give them the reference number.',
  },
}

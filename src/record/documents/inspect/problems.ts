/** Why a file is not taken. */
export type FileProblem =
  | 'no file'
  | 'empty'
  | 'too large'
  | 'type not taken'
  | 'not what its name says'
  | 'locked'
  | 'programs inside'
  | 'damaged'

/** What to tell the person, beside the file and in the summary. */
export const fileMessages: Record<FileProblem, string> = {
  'no file': 'Select a file',
  empty: 'The file is empty: select another',
  'too large': 'The file must be 25 MB or smaller',
  'type not taken': 'The file must be a PDF, Word, Excel, JPG, PNG or plain text file',
  'not what its name says': 'The file is not what the end of its name says: save it again as what it is',
  locked: 'The file is locked with a password, so we can’t check it: save it without one',
  'programs inside': 'The file has macros or programs inside: save it without them',
  damaged: 'The file is damaged, so we can’t check it: save it again',
}

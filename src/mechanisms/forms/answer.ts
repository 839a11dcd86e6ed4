/** One answer as it is stored. */
export type Answer = string | number | boolean | readonly string[]

/** Answers by the names of their questions. */
export type Answers = Readonly<Record<string, Answer>>

/** All answers of a record, those about single children apart. */
export interface WholeAnswers {
  readonly own: Answers
  readonly perChild: Readonly<Record<string, Answers>>
}

/** Answers as they are stored and as a form's type has them: flat, with `perChild` beside them. */
export type StoredAnswers = Readonly<Record<string, Answer | WholeAnswers['perChild']>>

/** Told by long work as it goes on: how much is done, and of how much. Called often. */
export type Progress = (done: number, of: number) => void

/** Whether a change of a list changes what a worker themself may see: nobody changes their own restrictions (2.2). */
export function changesOwn(
  workerId: string,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): boolean {
  return before.includes(workerId) !== after.includes(workerId)
}

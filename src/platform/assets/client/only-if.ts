/** What a group of questions waits for, as the server wrote it. */
type Condition =
  | { readonly controls: readonly string[]; readonly sends: readonly string[] | null }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

/**
 * Hides a group of questions until earlier answers ask for it. Without this script the group is there, under words that say
 * when it is to be answered; the server drops what was not asked, so hiding decides nothing.
 */
export function showOnlyIf(group: HTMLElement): void {
  const form = group.closest('form')
  const condition: Condition | null = JSON.parse(group.dataset['onlyIf'] ?? 'null')
  if (!form || condition === null) return
  group.classList.add('hearth-only-if--scripted')
  const show = () => {
    group.hidden = !holds(condition, new FormData(form))
  }
  form.addEventListener('input', show)
  form.addEventListener('change', show)
  show()
}

function holds(condition: Condition, answers: FormData): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers))
  if ('any' in condition) return condition.any.some((one) => holds(one, answers))
  const sent = condition.controls.flatMap((name) => answers.getAll(name)).filter((value) => value !== '')
  const { sends } = condition
  return sends === null ? sent.length > 0 : sent.some((value) => sends.includes(String(value)))
}

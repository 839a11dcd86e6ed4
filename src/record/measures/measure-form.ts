import { ask, type Form } from '../../mechanisms/forms/index.ts'
import type { MeasureAnswers } from './score.ts'
import type { MeasureTool } from './tool.ts'

/** A tool as a form: an item a question. Who rated and when is asked by the page. */
export function measureForm({ id, version, title, items, mayLeaveOut }: MeasureTool): Form<MeasureAnswers> {
  const questions = items.map(({ id: name, text, hint, options }) => {
    const choices = options.map(({ code, label }) => ({ code, label }))
    const extra = hint === undefined ? {} : { hint }
    const question =
      mayLeaveOut > 0
        ? ask.choose(text, choices, extra)
        : ask.choose(text, choices, { ...extra, required: `Select an answer to: ${text}` })
    return { name, each: 'form' as const, question }
  })
  return { id: `measure-${id}`, version, title, sections: [{ title: null, questions }] }
}

import { forEveryone } from '../../mechanisms/access/index.ts'
import { readAnswers } from '../../mechanisms/forms/index.ts'
import { inContext } from '../../platform/db.ts'
import { idsIn } from '../involvements/address-ids.ts'
import { AskPage } from '../involvements/ask-page.tsx'
import { nameOfPerson } from '../involvements/records.ts'
import type { Act } from '../shell/act.ts'
import type { Desk } from '../shell/desk.ts'
import { isId } from '../shell/fields.ts'
import { formPage } from '../shell/page.ts'
import { Refused } from '../shell/refused.ts'
import { type FinishProblem, finishTask } from './actions/finish-task.ts'
import { giveTask } from './actions/give-task.ts'
import { newTaskForm } from './forms/new-task.ts'
import { TaskPage, taskPage } from './pages/task.tsx'
import { assigneesFor, findTask } from './records.ts'

/** Reading a task, saying that it is done, and giving one. */
export function taskRoutes(desk: Desk): void {
  taskRoute(desk)
  giveTaskRoute(desk)
}

function taskRoute(desk: Desk): void {
  formPage(desk, {
    url: '/tasks/:taskId',
    access: forEveryone,
    audit: 'read task',
    async show({ trx, act: { viewer, origin }, params: { taskId }, again }) {
      const task = isId(taskId) ? await findTask(trx, { taskId, viewer, now: origin.now }) : undefined
      if (!task) return 'not found'
      const people = task.personId === null ? [] : [task.personId]
      return {
        page: (view) => <TaskPage {...taskPage(task)} {...{ view, again }} />,
        saw: { people, subject: { kind: 'task', id: task.id } },
      }
    },
    async submit({ act, params, body }) {
      const { taskId } = idsIn(params, 'taskId')
      const task = await taskFor(act, taskId)
      const done = await finishTask(act, task)
      if (done.ok) return { goTo: '/' }
      return { again: { errors: [{ text: finishMessages[done.problem] }], body } }
    },
  })
}

const finishMessages: Readonly<Record<FinishProblem, string>> = {
  'already done': 'Somebody has done this task already',
  'no such task': 'This task is not there any more',
  'done elsewhere': 'This task is done when the work that it leads to is done',
}

async function taskFor({ db, viewer, origin }: Act, taskId: string) {
  const task = await inContext(db, viewer, (trx) => findTask(trx, { taskId, viewer, now: origin.now }))
  if (task) return task
  throw new Refused({ allowed: false, because: 'no working relationship' })
}

function giveTaskRoute(desk: Desk): void {
  formPage(desk, {
    url: '/people/:personId/tasks/new',
    access: 'involvements',
    audit: 'give task',
    async show({ trx, act, people: [personId = ''], again }) {
      const people = await assigneesFor(trx, personId, act.viewer)
      const name = await nameOfPerson(trx, personId)
      return {
        page: (view) => (
          <AskPage
            {...{ view, again, people, form: newTaskForm, button: 'Give the task', caption: name }}
            back={{ text: 'Back to the record', href: `/people/${personId}` }}
          />
        ),
      }
    },
    async submit({ act, params, body }) {
      const { personId } = idsIn(params, 'personId')
      const people = await inContext(act.db, act.viewer, (trx) => assigneesFor(trx, personId, act.viewer))
      const read = readAnswers(newTaskForm, body, { today: act.today, people })
      if (!read.ok) return { again: { errors: read.errors, body } }
      const { title, detail, to, dueOn } = read.value
      const done = await giveTask(act, { personId, title, detail, to, dueOn })
      if (done.ok) return { goTo: `/people/${personId}` }
      return { again: { errors: [{ text: 'Select who is to do it', href: '#to' }], body } }
    },
  })
}

import { Command } from 'commander'
import { confirmSecondAdministrator } from '../desk/administration/confirm-second.ts'
import { listUsers, type UserLine } from '../desk/administration/users.records.ts'
import { inviteFirstAdministrator, recoverAccount } from '../desk/sign-in/invite.ts'
import { type Db, inContext, systemActor } from '../platform/db.ts'
import { instantOf } from '../platform/instant.ts'
import { CannotRun, program, withStore } from './program.ts'

/** What the commands about users work on. */
export interface UserWork {
  readonly db: Db
  /** Where people find Hearth; a link stands behind it. */
  readonly publicUrl: string
  readonly say: (line: string) => void
}

/** Opens the store, works, and closes it. Tests bring their own. */
export type WithUsers = (work: (given: UserWork) => Promise<void>) => Promise<void>

/**
 * `hearth user`: what nobody can do on a page, because nobody may yet sign in. Roles are given on pages, by people; the first
 * administrator is made here, and a second while there is one alone.
 */
export function userCommand(withUsers: WithUsers = withOwnStore): Command {
  const user = new Command('user').description('who can sign in: the first administrator, and lost accounts')
  user
    .command('list')
    .description('everybody who can sign in or holds a role')
    .action(() => withUsers(list))
  user
    .command('add-first-administrator')
    .description('make the first administrator, and print the link to set the account up')
    .requiredOption('--name <name>', 'their name')
    .option('--title <title>', 'their job title', 'System administrator')
    .option('--user-name <name>', 'what they sign in with; made from the name unless given')
    .action((given: NewAdministrator) => withUsers((work) => addFirst(work, given)))
  user
    .command('confirm-administrator <name>')
    .description('be the second of the two people who make the second administrator')
    .action((name: string) => withUsers((work) => confirmSecond(work, name)))
  user
    .command('reset <user-name>')
    .description('a new link for somebody who lost their passphrase or code app')
    .action((userName: string) => withUsers((work) => reset(work, userName)))
  for (const command of user.commands) command.exitOverride()
  return user
}

async function withOwnStore(work: (given: UserWork) => Promise<void>): Promise<void> {
  const it = program()
  await withStore(it, async (store) => {
    const db = store.connect('hearth_staff', { connections: 2 })
    const say = (line: string) => void process.stdout.write(`${line}\n`)
    await work({ db, publicUrl: it.config.publicUrl, say }).finally(() => db.destroy())
  })
}

async function list({ db, say }: UserWork): Promise<void> {
  const users = await inContext(db, systemActor, (trx) => listUsers(trx))
  say(['name', 'title', 'account', 'signs in with', 'roles', 'last seen'].join('\t'))
  for (const user of users) say(lineOf(user).join('\t'))
}

function lineOf({ name, title, state, account, roles, lastSeenAt }: UserLine): string[] {
  return [name, title, state, account ?? 'nothing yet', roles.join(', ') || 'none', lastSeenAt ?? 'never']
}

interface NewAdministrator {
  readonly name: string
  readonly title: string
  readonly userName?: string
}

const inviteProblems = {
  'there is an administrator already':
    'There is an administrator already. Further ones are made by two people, on the page Workers and roles',
  'the user name is taken': 'This user name is taken: give another with --user-name',
  'not a user name':
    'A user name is 3 to 40 small letters, digits, dots or hyphens: give one with --user-name',
} as const

async function addFirst(
  { db, publicUrl, say }: UserWork,
  { name, title, userName = userNameFrom(name) }: NewAdministrator,
): Promise<void> {
  const made = await inviteFirstAdministrator(db, { name, title, userName, now: instantOf(new Date()) })
  if (!made.ok) throw new CannotRun('CANNOT_RUN', inviteProblems[made.problem])
  say(`${name} signs in with: ${userName}`)
  sayLink(say, `${publicUrl}${made.value.path}`)
}

/** 'Siân O’Brien' is 'sian.obrien'. */
function userNameFrom(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/[\u0300-\u036f’'`]/g, '')
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.|\.$/g, '')
}

function sayLink(say: UserWork['say'], link: string): void {
  say('Give this link to that person alone. It works once, for a day:')
  say(link)
}

const confirmProblems = {
  'not alone':
    'There is not exactly one administrator: another administrator confirms, on the page Workers and roles',
  'not proposed':
    'The administrator has not proposed this person in the last seven days. The name must be as Hearth has it',
} as const

async function confirmSecond({ db, say }: UserWork, name: string): Promise<void> {
  const done = await confirmSecondAdministrator(db, { name, now: instantOf(new Date()) })
  if (!done.ok) throw new CannotRun('CANNOT_RUN', confirmProblems[done.problem])
  say(`${name} is an administrator now`)
}

async function reset({ db, publicUrl, say }: UserWork, userName: string): Promise<void> {
  const done = await recoverAccount(db, { userName, now: instantOf(new Date()) })
  if (!done.ok)
    throw new CannotRun('CANNOT_RUN', `Nobody signs in with ‘${userName}’ and an account of Hearth’s own`)
  say('Every stay of the account has ended, and the old passphrase and code app work no more')
  sayLink(say, `${publicUrl}${done.value.path}`)
}

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The checkout's own folder. */
export const root = join(import.meta.dirname, '../..')

const ours = ['src', 'test', 'bench', 'bin', 'migrations', 'council', 'decisions', 'docs', '.ci']

/** Every file of the project, relative to the root: what git has or would add; without git, what lies in our folders. */
export const files: readonly string[] = listed().filter((file) => existsSync(join(root, file)))

/** Code of ours; the few JavaScript files are those that must run before TypeScript can. */
export const codeFiles = files.filter(isCode)

export function isCode(file: string): boolean {
  return /^(src|test|bench|bin)\/.*\.(tsx?|js)$/.test(file)
}

/** The text of one file of the project. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /^test\/|\/testing\/|[./]testing\.tsx?$/.test(file)
}

export function isGenerated(file: string): boolean {
  return /\.generated\.tsx?$/.test(file)
}

/** Folders directly under one folder, by name; none where the folder is not there yet. */
export function foldersIn(folder: string): string[] {
  const depth = folder.split('/').length
  const inside = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.split('/'))
  return [...new Set(inside.filter((parts) => parts.length > depth + 1).map((parts) => parts[depth] ?? ''))]
}

function listed(): string[] {
  return existsSync(join(root, '.git')) ? knownToGit() : lyingAround()
}

/** The files of our folders as they lie on the disk, whatever git thinks of them. */
export function lyingAround(): string[] {
  return [...ours.flatMap((folder) => onDisk(folder, true)), ...onDisk('', false)]
}

function knownToGit(): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
}

function onDisk(folder: string, deep: boolean): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: deep })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

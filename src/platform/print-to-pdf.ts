import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Makes a PDF of a whole HTML document; null where it could not be made in time. */
export type PrintToPdf = (html: string) => Promise<Buffer | null>

const usual = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium on this machine: the one named, else an installed one; null where there is none. */
export function findChromium(named: string | null, searched = process.env['PATH'] ?? ''): string | null {
  const places = searched.split(delimiter).filter((folder) => folder !== '')
  const tried = named === null ? usual.flatMap((name) => places.map((folder) => join(folder, name))) : [named]
  return tried.find(runs) ?? null
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Prints with a Chromium in a process of its own, one at a time, each ended after `waitMs`. The PDF has tags, so that a screen reader
 * reads it in order. The page lies in a folder that only we may enter, fetches nothing, and is taken away.
 */
export function printWith(
  chromium: string,
  { waitMs = 20_000, inFolder = tmpdir() }: { readonly waitMs?: number; readonly inFolder?: string } = {},
): PrintToPdf {
  let before: Promise<unknown> = Promise.resolve()
  return (html) => {
    const printed = before.then(() => printOne(html, { chromium, waitMs, inFolder })).catch(() => null)
    before = printed
    return printed
  }
}

interface Printing {
  readonly chromium: string
  readonly waitMs: number
  readonly inFolder: string
}

async function printOne(html: string, { chromium, waitMs, inFolder }: Printing): Promise<Buffer | null> {
  const folder = await mkdtemp(join(inFolder, 'hearth-print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    await writeFile(page, html, { mode: 0o600 })
    const ended = await runInTime(chromium, argumentsFor({ folder, page, pdf }), waitMs)
    return ended ? await readFile(pdf) : null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  }
}

function argumentsFor({ folder, page, pdf }: { folder: string; page: string; pdf: string }): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium refuses root its sandbox; the page has no script and fetches nothing.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--export-tagged-pdf',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]
}

/** Runs a program with all it starts; answers whether it ended well in time. What it says is not kept: it may repeat the page. */
function runInTime(program: string, given: readonly string[], waitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...given], { stdio: 'ignore', detached: true })
    const clock = setTimeout(() => endAll(child.pid), waitMs)
    child.on('error', () => resolve(false))
    child.on('exit', (code) => {
      clearTimeout(clock)
      endAll(child.pid)
      resolve(code === 0)
    })
  })
}

/** Ends the program's group: what it started may outlive it. */
function endAll(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody is left in it.
  }
}

import { type Child, type ChildParts, type CinReturn, childOf, type Header, type Table } from '../model.ts'
import * as records from '../records-of.ts'
import { childFrom } from './child-reader.ts'
import { type Element, elementReader } from './elements.ts'
import { type Limits, megabytes, limits as ours } from './limits.ts'
import { type Ledger, look, newLedger, note, rawFrom, type Unread } from './record-reader.ts'
import { UnreadableReturn } from './unreadable.ts'

/** A return as read, with what could not be read of it. */
export interface ReadReturn extends CinReturn {
  /** How many records each table has. */
  readonly rows: Readonly<Partial<Record<Table, number>>>
  /** The first thousand; `unreadInAll` says how many there are. */
  readonly unread: readonly Unread[]
  readonly unreadInAll: number
}

export interface ReadingOptions {
  /** Looked at as soon as it is read, so that a wrong file is refused before its children are. */
  readonly onHeader?: (header: Header) => void
  /** Told how many bytes have been read. */
  readonly onBytes?: (read: number) => void
  readonly limits?: Limits
}

/**
 * Reads the XML of a return as a stream.
 *
 * @param source the file's bytes, in UTF-8
 * @throws UnreadableReturn with one line that says what is wrong and what to do; nothing of the file is kept then
 */
export async function readReturn(
  source: AsyncIterable<Uint8Array>,
  { onHeader, onBytes, limits = ours }: ReadingOptions = {},
): Promise<ReadReturn> {
  const ledger = newLedger()
  const headers: Header[] = []
  const children = gathering(limits)
  const reader = elementReader({
    limits,
    onHeader: (element) => {
      const header = headerFrom(element, ledger)
      headers.push(header)
      onHeader?.(header)
    },
    onChild: (element) => children.add(childFrom(element, ledger)),
    onStranger: (element) => noteStranger(element, ledger),
  })
  await pour(source, { write: reader.write, onBytes, most: limits.bytes })
  reader.close()
  if (headers.length === 0)
    throw new UnreadableReturn('This is no CIN Census return: it has no <Header>. Make the file again.')
  const all = children.all()
  if (all.length === 0)
    throw new UnreadableReturn('The return holds no children. Choose another file, or make it again.')
  const { rowsRead, unread, unreadInAll } = ledger
  return { headers, children: all, rows: rowsRead, unread, unreadInAll }
}

/** Brings together what stands under one identifier, wherever in the file it is. */
function gathering({ childrenOfOneIdentifier }: Limits) {
  // A child without identifier is a child by itself, under a number.
  const byKey = new Map<string | number, Child>()
  const more = new Map<string | number, ChildParts[]>()
  return {
    add(parts: ChildParts): void {
      const id = parts.ChildIdentifiers[0]?.LAchildID
      const key = id ?? byKey.size
      if (!byKey.has(key)) byKey.set(key, childOf(parts))
      else more.set(key, [...(more.get(key) ?? []), parts])
      if ((more.get(key)?.length ?? 0) >= childrenOfOneIdentifier)
        throw new UnreadableReturn(
          `More than ${childrenOfOneIdentifier} children have the identifier ‘${id?.slice(0, 20)}’. Give each child their own and make the file again.`,
        )
    },
    all: () => [...byKey].map(([key, child]) => together([child, ...(more.get(key) ?? [])], child)),
  }
}

function together(parts: readonly ChildParts[], child: Child): Child {
  if (parts.length === 1) return child
  return childOf({
    ChildIdentifiers: parts.flatMap((one) => one.ChildIdentifiers),
    ChildCharacteristics: parts.flatMap((one) => one.ChildCharacteristics),
    Disabilities: parts.flatMap((one) => one.Disabilities),
    episodes: parts.flatMap((one) => one.episodes),
  })
}

/** The elements of a header lie in two groups. */
function headerFrom(element: Element, ledger: Ledger): Header {
  const reading = { child: null, ledger }
  const details = element.inside.find(({ name }) => name === 'CollectionDetails')
  for (const one of [element, ...element.inside]) if (one !== details) look(one, reading)
  return records.header(rawFrom(details, 'Header', reading))
}

function noteStranger({ name, line }: Element, ledger: Ledger): void {
  const why = 'an element that the format does not have here'
  note(ledger, { line, child: null, where: name, value: null, why })
}

interface Pouring {
  readonly write: (text: string) => void
  readonly onBytes: ((read: number) => void) | undefined
  readonly most: number
}

async function pour(source: AsyncIterable<Uint8Array>, { write, onBytes, most }: Pouring): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let read = 0
  for await (const piece of source) {
    if (read === 0) refuseOtherKinds(piece)
    read += piece.byteLength
    if (read > most)
      throw new UnreadableReturn(
        `The file is larger than ${megabytes(most)}, so it is no CIN Census return. Choose another file.`,
      )
    write(inUtf8(() => decoder.decode(piece, { stream: true })))
    onBytes?.(read)
  }
  write(inUtf8(() => decoder.decode()))
}

function inUtf8(decode: () => string): string {
  try {
    return decode()
  } catch (error) {
    throw new UnreadableReturn('The file is not text in UTF-8. Make it again with that encoding.', {
      cause: error,
    })
  }
}

/** What people choose by mistake, by how it begins. */
function refuseOtherKinds(start: Uint8Array): void {
  const [first, second] = start
  if (first === 0x50 && second === 0x4b)
    throw new UnreadableReturn('This is a ZIP file or a workbook. Unpack it and choose the XML file in it.')
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new UnreadableReturn('The file is written in UTF-16. Save it in UTF-8 and try again.')
}

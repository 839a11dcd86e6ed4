import { SaxesParser } from 'saxes'
import type { Limits } from './limits.ts'
import { elementNames } from './modules.ts'
import { UnreadableReturn } from './unreadable.ts'

/** An element with all inside it. */
export interface Element {
  readonly name: string
  readonly line: number
  /** Without the spaces around it. */
  readonly text: string
  readonly inside: readonly Element[]
}

/** What is told while a file is read. */
export interface Listening {
  readonly limits: Limits
  /** A whole header. */
  readonly onHeader: (header: Element) => void
  /** A whole child. */
  readonly onChild: (child: Element) => void
  /** An element outside the header and the children that the format does not know. */
  readonly onStranger: (stranger: Element) => void
}

/** Takes a file piece by piece. Both throw UnreadableReturn with the line of the file. */
export interface ElementReader {
  readonly write: (text: string) => void
  readonly close: () => void
}

const root = 'Message'

interface Building extends Element {
  text: string
  inside: Element[]
}

// Nearly every element holds no other: one list will do for all of them.
const empty: Element[] = []

interface Reading extends Listening {
  readonly parser: SaxesParser
  readonly open: Building[]
  readonly count: { elements: number; ofOne: number; children: number }
  isClosing: boolean
}

/** Reads a return as a stream, a child at a time. No document type is accepted, so an entity can't grow. */
export function elementReader(listening: Listening): ElementReader {
  const parser = new SaxesParser()
  const count = { elements: 0, ofOne: 0, children: 0 }
  const reading: Reading = { ...listening, parser, open: [], count, isClosing: false }
  parser.on('doctype', () => {
    throw refused(parser.line, 'it declares a document type (DOCTYPE), which a return never has')
  })
  parser.on('error', ({ message }) => {
    throw broken(reading, message)
  })
  parser.on('opentag', ({ name }) => opened(reading, name))
  parser.on('text', (text) => added(reading, text))
  parser.on('cdata', (text) => added(reading, text))
  parser.on('closetag', () => closed(reading))
  return {
    write: (text) => {
      parser.write(text)
    },
    close: () => {
      reading.isClosing = true
      parser.close()
    },
  }
}

function opened({ parser: { line }, open, count, limits }: Reading, name: string): void {
  if (open.length === 0 && name !== root)
    throw new UnreadableReturn(
      `This is no CIN Census return: it begins with <${short(name)}>, not <${root}>. Choose the XML file that is meant for COLLECT.`,
    )
  if (open.length >= limits.depth) throw refused(line, 'its elements lie too deep inside each other')
  count.elements += 1
  // A child is below <Message><Children>, the header below <Message>.
  count.ofOne = open.length < 3 ? 1 : count.ofOne + 1
  if (count.elements > limits.elements) throw refused(line, 'it holds far more than any council sends')
  if (count.ofOne > limits.elementsOfOneChild)
    throw refused(line, 'one child holds far more than any child has')
  open.push({ name: elementNames.get(name) ?? name, line, text: '', inside: empty })
}

function added({ parser: { line }, open, limits }: Reading, text: string): void {
  const holder = open.at(-1)
  const words = text.trim()
  if (!holder || words === '') return
  holder.text += words
  if (holder.text.length > limits.textOfOneElement)
    throw refused(line, `<${short(holder.name)}> holds more text than any value has`)
}

function closed(reading: Reading): void {
  const { open, onHeader, onStranger } = reading
  const done = open.pop()
  const holder = open.at(-1)
  if (!done) return
  if (open.length < 2 && done.text !== '') onStranger({ ...done, name: `${done.name}.text` })
  if (open.length === 1 && done.name === 'Header') onHeader(done)
  else if (open.length === 1 && done.name !== 'Children') onStranger(done)
  else if (open.length === 2 && holder?.name === 'Children') closedInChildren(done, reading)
  else if (open.length > 1 && holder) putInside(holder, done)
}

function putInside(holder: Building, done: Element): void {
  if (holder.inside === empty) holder.inside = []
  holder.inside.push(done)
}

function closedInChildren(done: Element, { parser: { line }, count, limits, ...on }: Reading): void {
  count.children += done.name === 'Child' ? 1 : 0
  if (count.children > limits.children) throw refused(line, 'it holds far more children than any council has')
  if (done.name === 'Child') on.onChild(done)
  else on.onStranger(done)
}

function refused(line: number, why: string): UnreadableReturn {
  return new UnreadableReturn(
    `Line ${line}: this is no CIN Census return, because ${why}. Make the file again.`,
  )
}

function broken({ parser: { line }, count, isClosing }: Reading, message: string): UnreadableReturn {
  const isXml = count.elements > 0
  if (isClosing && isXml)
    return new UnreadableReturn(
      `The file ends in the middle, at line ${line}: it was cut off. Make or copy it again.`,
    )
  if (!isXml)
    return new UnreadableReturn(
      `The file ${isClosing ? 'is empty' : 'is no XML'}. Choose the XML file that is meant for COLLECT.`,
    )
  const what = short(message.replace(/^\d+:\d+: /, ''))
  return new UnreadableReturn(`Line ${line} is not well-formed XML (${what}). Make the file again.`)
}

/** A name or message from a file is not let fill the screen. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

import { SaxesParser } from 'saxes'
import type { Limits } from './limits.ts'
import { UnreadableReturn } from './unreadable.ts'

/** An element with all inside it. */
export interface Element {
  readonly name: string
  readonly line: number
  /** Without the spaces around it. */
  text: string
  readonly inside: Element[]
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

/** Reads a return as a stream, a child at a time. No document type is accepted, so an entity can't grow. */
export function elementReader({ limits, onHeader, onChild, onStranger }: Listening): ElementReader {
  const parser = new SaxesParser()
  const open: Element[] = []
  const count = { elements: 0, ofOne: 0, children: 0 }
  let isClosing = false

  parser.on('doctype', () => {
    throw refused(parser.line, 'it declares a document type (DOCTYPE), which a return never has')
  })
  parser.on('error', ({ message }) => {
    throw broken(parser.line, { isClosing, isEmpty: count.elements === 0, message })
  })
  parser.on('opentag', ({ name }) => {
    if (open.length === 0 && name !== root)
      throw new UnreadableReturn(
        `This is no CIN Census return: it begins with <${short(name)}>, not <${root}>. Choose the XML file that is meant for COLLECT.`,
      )
    if (open.length >= limits.depth) throw refused(parser.line, 'its elements lie too deep inside each other')
    countOne(isUnit(open, name) || open.length < 2)
    open.push({ name, line: parser.line, text: '', inside: [] })
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const done = open.pop()
    if (done) finished(done)
  })

  function countOne(isNewUnit: boolean): void {
    count.elements += 1
    count.ofOne = isNewUnit ? 1 : count.ofOne + 1
    if (count.elements > limits.elements)
      throw refused(parser.line, 'it holds far more than any council sends')
    if (count.ofOne > limits.elementsOfOneChild)
      throw refused(parser.line, 'one child holds far more than any child has')
  }

  function addText(text: string): void {
    const holder = open.at(-1)
    const words = text.trim()
    if (!holder || words === '') return
    holder.text += words
    if (holder.text.length > limits.textOfOneElement)
      throw refused(parser.line, `<${short(holder.name)}> holds more text than any value has`)
  }

  function finished(done: Element): void {
    const holder = open.at(-1)
    if (open.length === 1) return finishedBelowRoot(done)
    if (open.length === 2 && holder?.name === 'Children') return finishedInChildren(done)
    if (open.length > 1) holder?.inside.push(done)
  }

  function finishedBelowRoot(done: Element): void {
    if (done.name === 'Header') onHeader(done)
    else if (done.name !== 'Children') onStranger(done)
  }

  function finishedInChildren(done: Element): void {
    if (done.name !== 'Child') return onStranger(done)
    count.children += 1
    if (count.children > limits.children)
      throw refused(parser.line, 'it holds far more children than any council has')
    onChild(done)
  }

  return {
    write: (text) => void parser.write(text),
    close: () => {
      isClosing = true
      parser.close()
    },
  }
}

/** A header, or a child: what is handed over whole. */
function isUnit(open: readonly Element[], name: string): boolean {
  return open.length === 2 && name === 'Child'
}

function refused(line: number, why: string): UnreadableReturn {
  return new UnreadableReturn(
    `Line ${line}: this is no CIN Census return, because ${why}. Make the file again.`,
  )
}

function broken(
  line: number,
  { isClosing, isEmpty, message }: { isClosing: boolean; isEmpty: boolean; message: string },
): UnreadableReturn {
  if (isClosing && isEmpty)
    return new UnreadableReturn(
      'The file is empty or holds no XML. Choose the XML file that is meant for COLLECT.',
    )
  if (isClosing)
    return new UnreadableReturn(
      `The file ends in the middle, at line ${line}: it was cut off. Make or copy it again.`,
    )
  const what = short(message.replace(/^\d+:\d+: /, ''))
  return new UnreadableReturn(`Line ${line} is not well-formed XML (${what}). Make the file again.`)
}

/** A name or message from a file is not let fill the screen. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

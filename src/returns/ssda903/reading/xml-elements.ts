import { SaxesParser } from 'saxes'
import { Unreadable } from './source.ts'
import type { XmlLimits } from './xml-limits.ts'

/** An element with all inside it. */
export interface Element {
  readonly name: string
  text: string
  readonly inside: Element[]
}

/** Takes a file piece by piece. Both throw Unreadable, with the line of the file. */
export interface ElementReader {
  readonly write: (text: string) => void
  readonly close: () => void
}

interface Listening {
  readonly file: string
  readonly limits: XmlLimits
  /** A whole child. */
  readonly onChild: (child: Element) => void
  /** An element below the root that is no child. */
  readonly onStranger: (name: string) => void
}

interface Reading extends Listening {
  readonly parser: SaxesParser
  readonly open: Element[]
  readonly count: { children: number; ofOne: number; all: number }
  isClosing: boolean
}

const root = 'EXPSSDA903'

/** Reads a return as a stream, a child at a time. No document type is accepted, so no entity can grow. */
export function elementReader(listening: Listening): ElementReader {
  const parser = new SaxesParser()
  const count = { children: 0, ofOne: 0, all: 0 }
  const reading: Reading = { ...listening, parser, open: [], count, isClosing: false }
  parser.on('doctype', () => {
    throw refused(reading, 'it declares a document type (DOCTYPE), which a return never has')
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

function opened(reading: Reading, name: string): void {
  const { open, count, limits, file } = reading
  if (open.length === 0 && name.toUpperCase() !== root)
    throw new Unreadable(
      `${file} is no SSDA903 return: it begins with <${short(name)}>, not <${root}>. Choose the return’s XML file`,
    )
  if (open.length >= limits.depth) throw refused(reading, 'its elements lie too deep inside each other')
  count.all += 1
  count.ofOne = open.length < 2 ? 1 : count.ofOne + 1
  if (count.ofOne > limits.elementsOfOneChild)
    throw refused(reading, 'one child holds far more than any child has')
  open.push({ name: name.toUpperCase(), text: '', inside: [] })
}

function added(reading: Reading, text: string): void {
  const holder = reading.open.at(-1)
  if (!holder || holder.inside.length > 0) return
  holder.text += text
  if (holder.text.length > reading.limits.textOfOneElement)
    throw refused(reading, `<${short(holder.name)}> holds more text than any value has`)
}

function closed(reading: Reading): void {
  const { open, count, limits, onChild, onStranger } = reading
  const done = open.pop()
  if (!done || open.length === 0) return
  if (open.length > 1) {
    open.at(-1)?.inside.push(done)
    return
  }
  if (done.name !== 'CHILD') {
    onStranger(done.name)
    return
  }
  count.children += 1
  if (count.children > limits.children)
    throw refused(reading, 'it holds far more children than any council has')
  onChild(done)
}

function refused({ file, parser: { line } }: Reading, why: string): Unreadable {
  return new Unreadable(
    `${file}, line ${line}: this is no SSDA903 return, because ${why}. Make the file again`,
  )
}

function broken({ file, parser: { line }, count, isClosing }: Reading, message: string): Unreadable {
  if (isClosing && count.all === 0) return new Unreadable(`${file} is empty. Choose the return’s XML file`)
  if (isClosing)
    return new Unreadable(
      `${file} ends in the middle, at line ${line}: it was cut off. Make or copy it again`,
    )
  const what = short(message.replace(/^\d+:\d+: /, ''))
  return new Unreadable(`${file}, line ${line}: this is not well-formed XML (${what}). Make the file again`)
}

/** A name or message from a file is not let fill the screen. */
function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

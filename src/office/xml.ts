import {SaxesParser} from 'saxes'

/** An element: its name with the prefix that its namespace always has here (“w:p”), and its attributes likewise. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The characters directly inside of it. */
  readonly text: string
  readonly place: XmlPlace
}

/** Where an element stands in its source, in UTF-16 code units: `<a>` begins at `start`, what it holds goes from `inside` to `insideEnd`. */
export interface XmlPlace {
  readonly start: number
  readonly inside: number
  readonly insideEnd: number
  readonly end: number
}

const transitional = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const openDocument = 'urn:oasis:names:tc:opendocument:xmlns'

/** Transitional and strict documents name the same things by other addresses. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${transitional}/wordprocessingml/2006/main`, 'w'],
  [`${strict}/wordprocessingml/main`, 'w'],
  [`${transitional}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${transitional}/drawingml/2006/main`, 'a'],
  [`${strict}/drawingml/main`, 'a'],
  [`${transitional}/markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ...['office', 'text', 'table', 'style', 'drawing'].map(
    name => [`${openDocument}:${name}:1.0`, name] as const
  ),
  [`${openDocument}:xsl-fo-compatible:1.0`, 'fo'],
  [`${openDocument}:svg-compatible:1.0`, 'svg']
])
const mostDepth = 256
/**
 * Elements and attributes: an annex of two hundred pages, each cell set by hand. The tree of so many takes a tenth of a
 * gigabyte, and reading it as a whole less than half of one.
 */
const mostNodes = 1_200_000

/** What is well formed and no document: more elements than any has. */
export class TooManyNodes extends Error {}

/** The name of a stretch of characters among children, where a tree is wanted that keeps their order. */
export const characters = '#text'

/**
 * XML → a tree. With `mixed`, characters between elements are children of their own. No document type, so no entities of its own; no deeper than any document is.
 *
 * @throws {TooManyNodes}
 * @throws {Error} for what is not well formed, has a DOCTYPE or is too deep
 */
export function parseXml(source: string, {mixed = false} = {}): XmlElement {
  const parser = new SaxesParser({xmlns: true})
  const root: Building = {name: '', attributes: {}, children: [], text: '', place: {...nowhere}}
  // The innermost that is open, and those around it.
  let inner = root
  const around: Building[] = []
  let nodes = 0
  const names = new Names()
  const shared = new SharedAttributes()
  parser.on('doctype', () => {
    throw new Error('a DOCTYPE')
  })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    if (around.length >= mostDepth) throw new Error('too deep')
    const attributes: Record<string, string> = {}
    nodes++
    for (const written in tag.attributes) {
      const attribute = tag.attributes[written]
      if (!attribute) continue
      attributes[names.of(attribute.uri, attribute.local)] = attribute.value
      nodes++
    }
    if (nodes > mostNodes) throw new TooManyNodes()
    const place = {start: tagStart(source, parser), inside: parser.position, insideEnd: 0, end: 0}
    const element: Building = {
      name: names.of(tag.uri, tag.local),
      attributes: shared.of(attributes),
      children: [],
      text: '',
      place
    }
    inner.children.push(element)
    around.push(inner)
    inner = element
  })
  parser.on('closetag', tag => {
    const closed = inner
    const {place} = closed
    inner = around.pop() ?? root
    place.end = parser.position
    place.insideEnd = tag.isSelfClosing ? place.end : tagStart(source, parser)
    // An array that grew has room for sixteen more, which is half of what a tree takes.
    closed.children = closed.children.length === 0 ? none : closed.children.slice()
  })
  const addText = (text: string): void => {
    if (mixed && around.length > 0)
      inner.children.push({name: characters, attributes: {}, children: [], text, place: nowhere})
    else inner.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(source).close()
  const [top] = root.children
  if (!top) throw new Error('no element')
  return top
}

interface Building {
  name: string
  attributes: Record<string, string>
  children: Building[]
  text: string
  place: {start: number; inside: number; insideEnd: number; end: number}
}

const none: Building[] = []
const nowhere = {start: 0, inside: 0, insideEnd: 0, end: 0}

/**
 * The names of elements and attributes of one document by their namespaces, each made once: nearly all are met again and
 * again. They go with its tree, since a name that it makes up is a piece of its source.
 */
class Names {
  readonly #known = new Map<string, Map<string, string>>()

  of(address: string, local: string): string {
    let names = this.#known.get(address)
    if (!names) this.#known.set(address, (names = new Map()))
    let name = names.get(local)
    if (name === undefined) {
      const prefix = prefixes.get(address)
      name = prefix === undefined ? local : `${prefix}:${local}`
      names.set(local, name)
    }
    return name
  }
}

/** Attributes that were met before, of which most are: a cell says of itself what the others say. */
class SharedAttributes {
  readonly #known = new Map<string, Record<string, string>>()

  of(attributes: Record<string, string>): Record<string, string> {
    let key = ''
    for (const name in attributes) key += `${name}\0${attributes[name]}\0`
    if (key.length > longestShared) return attributes
    const known = this.#known.get(key)
    if (known) return known
    if (this.#known.size < mostShared) this.#known.set(key, attributes)
    return attributes
  }
}

const longestShared = 200
const mostShared = 20_000

/** Where the tag begins that was just read: “<” stands nowhere inside of a tag. */
function tagStart(source: string, parser: {readonly position: number}): number {
  return source.lastIndexOf('<', parser.position - 1)
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const one of element.children) if (one.name === name) return one
  return undefined
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter(one => one.name === name) ?? []
}

/** The `w:val` of a child. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val']
}

/** A child that switches something on or off; undefined where it is not there. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  if (!found) return undefined
  const value = found.attributes['w:val']
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value)
}

/** Whether the value of an attribute says yes; one that is not there says no. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

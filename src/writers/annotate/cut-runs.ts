import type {XmlElement} from '../../office/xml.js'
import {type Edit, escaped} from './splice.js'

/** A place in a run: before the character `at` of one of its children; the run itself stands for its two ends. */
export interface Cut {
  readonly run: XmlElement
  readonly source: XmlElement
  readonly at: number
}

/** What is to be written at one place, in this order. */
interface Marks {
  inserted: string
  ends: string
  starts: string
}

/** A stretch of one child of a run that is deleted. */
interface Deletion {
  readonly from: number
  readonly to: number
  readonly open: string
}

/** What is to be done within one child of a run, or before it: marks by their places, and deletions. */
interface ChildCuts {
  readonly marks: Map<number, Marks>
  readonly deletions: Deletion[]
}

interface Content {
  readonly first: XmlElement | undefined
  readonly last: XmlElement | undefined
  /** The child behind each child. */
  readonly next: ReadonlyMap<XmlElement, XmlElement>
}

/**
 * Marks between characters, and characters marked as deleted. A run that a mark falls into is cut: each part has what
 * the run has, and is written as it was where nothing in it changed.
 */
export class RunCuts {
  /** Beside runs, by the offset in the source. */
  readonly #beside = new Map<number, Marks>()
  readonly #inside = new Map<XmlElement, Map<XmlElement, ChildCuts>>()

  readonly #contents = new Map<XmlElement, Content>()

  constructor(readonly source: string) {}

  start(cut: Cut, mark: string): void {
    this.#marksAt(cut).starts += mark
  }

  end(cut: Cut, mark: string): void {
    this.#marksAt(cut).ends += mark
  }

  insert(cut: Cut, mark: string): void {
    this.#marksAt(cut).inserted += mark
  }

  /** @param open the tag that says who deletes it; what it is closed with follows */
  delete(run: XmlElement, source: XmlElement, from: number, to: number, open: string): void {
    this.#inChild(run, source).deletions.push({from, to, open})
  }

  /** A mark at a place of the source that stands in no run. */
  at(offset: number, mark: string): void {
    this.#besideAt(offset).starts += mark
  }

  /** @param nextId a number that no other change has */
  edits(nextId: () => number): Edit[] {
    const beside = [...this.#beside].map(([start, marks]) => ({start, end: start, text: written(marks)}))
    const runs = [...this.#inside].map(([run, children]) => ({
      start: run.place.start,
      end: run.place.end,
      text: this.#rewritten(run, children, nextId)
    }))
    return [...beside, ...runs]
  }

  #marksAt({run, source, at}: Cut): Marks {
    const {first, last, next} = this.#contentOf(run)
    if (at === 0 && (source === run || source === first)) return this.#besideAt(run.place.start)
    const isEnd = source === run || (source === last && at >= lengthOf(source))
    if (isEnd) return this.#besideAt(run.place.end)
    // The end of one child is the beginning of the next.
    const behind = at >= lengthOf(source) ? next.get(source) : undefined
    const {marks} = this.#inChild(run, behind ?? source)
    return taken(marks, behind ? 0 : at, blank)
  }

  #besideAt(offset: number): Marks {
    return taken(this.#beside, offset, blank)
  }

  #inChild(run: XmlElement, child: XmlElement): ChildCuts {
    const children = taken(this.#inside, run, () => new Map<XmlElement, ChildCuts>())
    return taken(children, child, () => ({marks: new Map<number, Marks>(), deletions: []}))
  }

  /** A run may have thousands of children, and as many cuts. */
  #contentOf(run: XmlElement): Content {
    return taken(this.#contents, run, () => {
      const content = contentOf(run)
      const next = new Map<XmlElement, XmlElement>()
      content.forEach((child, at) => {
        const before = content[at - 1]
        if (before) next.set(before, child)
      })
      return {first: content[0], last: content.at(-1), next}
    })
  }

  #rewritten(run: XmlElement, children: ReadonlyMap<XmlElement, ChildCuts>, nextId: () => number): string {
    const {source} = this
    const [open, close] = [
      source.slice(run.place.start, run.place.inside),
      source.slice(run.place.insideEnd, run.place.end)
    ]
    const rPr = run.children.find(({name}) => name === 'w:rPr')
    let look = rPr ? source.slice(rPr.place.start, rPr.place.end) : ''
    let out = ''
    let deleting: string | undefined
    let isOpen = false
    const shut = () => {
      if (isOpen) out += close + (deleting === undefined ? '' : '</w:del>')
      isOpen = false
    }
    for (const child of contentOf(run)) {
      const length = lengthOf(child)
      const {marks: here = new Map<number, Marks>(), deletions = []} = children.get(child) ?? {}
      const inOrder = [...deletions].sort((a, b) => a.from - b.from)
      const stops = [...new Set([0, ...here.keys(), ...inOrder.flatMap(({from, to}) => [from, to]), length])]
        .filter(stop => stop <= length)
        .sort((a, b) => a - b)
      let next = 0
      for (const [k, from] of stops.entries()) {
        if (k === stops.length - 1 && length > 0) break
        const to = stops[k + 1] ?? length
        const marks = here.get(from)
        for (let one = inOrder[next]; one && one.to <= from; one = inOrder[next]) next++
        const candidate = inOrder[next]
        const deletion =
          candidate && candidate.from <= from && candidate.to >= to && to > from ? candidate : undefined
        if (marks || deletion?.open !== deleting) shut()
        if (marks) out += written(marks)
        if (!isOpen) {
          out += (deletion?.open ?? '') + open + look
          look = copiedLook(run, source, nextId)
        }
        deleting = deletion?.open
        isOpen = true
        out += this.#part(child, from, to, deletion !== undefined)
      }
    }
    shut()
    return out
  }

  #part(child: XmlElement, from: number, to: number, isDeleted: boolean): string {
    const isWhole = from === 0 && to === lengthOf(child)
    if (isWhole && !isDeleted) return this.source.slice(child.place.start, child.place.end)
    const name = isDeleted ? 'w:delText' : 'w:t'
    return `<${name} xml:space="preserve">${escaped(child.text.slice(from, to))}</${name}>`
  }
}

/**
 * How a run looks, for a copy of it. What somebody changed of its look goes along, under a number of its own, or not
 * at all where the copy is ours alone.
 */
export function copiedLook(run: XmlElement, source: string, nextId?: () => number): string {
  const rPr = run.children.find(({name}) => name === 'w:rPr')
  if (!rPr) return ''
  const {start, end} = rPr.place
  const change = rPr.children.find(({name}) => name === 'w:rPrChange')
  if (!change) return source.slice(start, end)
  const {place} = change
  const copy = nextId
    ? source.slice(place.start, place.inside).replace(/(\sw:id=)(["'])[^"']*\2/, `$1"${nextId()}"`) +
      source.slice(place.inside, place.end)
    : ''
  return source.slice(start, place.start) + copy + source.slice(place.end, end)
}

function contentOf(run: XmlElement): readonly XmlElement[] {
  return run.children.filter(({name}) => name !== 'w:rPr')
}

function lengthOf({name, text}: XmlElement): number {
  return name === 'w:t' ? text.length : 1
}

function blank(): Marks {
  return {inserted: '', ends: '', starts: ''}
}

function written({inserted, ends, starts}: Marks): string {
  return inserted + ends + starts
}

function taken<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

import type {AnchoredParagraph} from '../../office/anchor.js'
import {child, type XmlElement} from '../../office/xml.js'
import {copiedLook} from './cut-runs.js'
import {touching} from './in-order.js'
import {author} from './author.js'
import {type Edit, escaped} from './splice.js'

/** A paragraph that is to be put in. Places are those of characters of the document’s text, whose look is copied. */
export interface NewParagraph {
  /** In a paragraph that is set as this one will be. */
  readonly like: number
  /** The automatic number of that paragraph is not taken over. */
  readonly isUnnumbered?: boolean
  readonly words: readonly {readonly text: string; readonly like: number}[]
}

/** Paragraphs that are put in together. */
export interface Insertion {
  readonly side: 'before' | 'behind'
  /** In the paragraph before or behind which they stand, or in a table that ends there. */
  readonly at: number
  /** In a paragraph with which they stand in one column: outside of the tables, and in the cell, that this stands in. */
  readonly beside: number
  readonly paragraphs: readonly NewParagraph[]
}

/** Between two elements of the source. */
interface Spot {
  readonly offset: number
  /** No paragraph follows that could take up what is left where the new ones are refused: they take up the end of this one. */
  readonly endOf: XmlElement | undefined
}

/** What paragraphs may stand in. */
const columns = new Set(['w:body', 'w:sdtContent', 'w:customXml', 'w:tc'])
/** What may stand between paragraphs and is none. */
const marks = /^w:(?:bookmark|commentRange|move(?:From|To)Range|perm)(?:Start|End)$|^w:proofErr$/

/** Paragraphs put into the main part as tracked insertions: refused, the document is what it was. */
export class NewParagraphs {
  readonly #parents = new Map<XmlElement, XmlElement>()

  /** @param paragraphs of the document, in the order of its text */
  constructor(
    root: XmlElement,
    readonly source: string,
    readonly paragraphs: readonly AnchoredParagraph[]
  ) {
    const stack = [root]
    for (let one = stack.pop(); one; one = stack.pop())
      for (const inner of one.children) {
        this.#parents.set(inner, one)
        stack.push(inner)
      }
  }

  canInsert(insertion: Insertion): boolean {
    return this.#spot(insertion) !== undefined
  }

  /**
   * The changes of the source. What comes to one place stands there in its order; what has no place is left out.
   *
   * @param nextId a number that no other mark has
   */
  edits(insertions: readonly Insertion[], nextId: () => number, date: string): Edit[] {
    const groups = new Map<number, {spot: Spot; paragraphs: NewParagraph[]}>()
    for (const insertion of insertions) {
      const spot = this.#spot(insertion)
      if (!spot) continue
      const group = groups.get(spot.offset)
      if (group) group.paragraphs.push(...insertion.paragraphs)
      else groups.set(spot.offset, {spot, paragraphs: [...insertion.paragraphs]})
    }
    const mark = () => `w:id="${nextId()}" w:author="${author}" w:date="${date}"`
    return [...groups.values()].flatMap(({spot: {offset, endOf}, paragraphs}) => {
      const text = paragraphs.map((one, at) => {
        const isEnd = endOf !== undefined && at === paragraphs.length - 1
        return this.#paragraph(one, isEnd ? endOf : undefined, mark)
      })
      const ended = endOf ? [this.#endInserted(endOf, `<w:ins ${mark()}/>`)] : []
      return [...ended, {start: offset, end: offset, text: text.join('')}]
    })
  }

  /** @param endOf the paragraph whose end it has, where it is the last */
  #paragraph(
    {like, isUnnumbered = false, words}: NewParagraph,
    endOf: XmlElement | undefined,
    mark: () => string
  ) {
    const [element] = this.#paragraphAt(like)?.paragraph.elements ?? []
    const properties = endOf
      ? this.#setting(endOf, false, '')
      : this.#setting(element, isUnnumbered, `<w:ins ${mark()}/>`)
    const runs = words.map(({text, like: at}) => this.#run(text, at)).join('')
    return `<w:p>${properties}<w:ins ${mark()}>${runs}</w:ins></w:p>`
  }

  #spot({side, at, beside}: Insertion): Spot | undefined {
    const elements = this.#paragraphAt(at)?.paragraph.elements
    const one = side === 'before' ? elements?.[0] : elements?.at(-1)
    const home = this.#paragraphAt(beside)?.paragraph.elements[0]
    if (!one || !home) return undefined
    const around = this.#around(home)
    const chain = [one, ...this.#around(one)]
    const within = chain.findIndex((element, k) => k > 0 && around.includes(element))
    const [column, inside] = [chain[within], chain[within - 1]]
    if (!column || !inside || !columns.has(column.name)) return undefined
    // A text box is there twice, for old and for new programs.
    if (chain.some(({name}) => name === 'w:txbxContent')) return undefined
    if (side === 'before') return inside.name === 'w:p' ? spotAt(inside.place.start) : undefined
    const next = column.children
      .slice(column.children.indexOf(inside) + 1)
      .find(({name}) => !marks.test(name))
    if (next?.name === 'w:p') return spotAt(inside.place.end)
    return inside.name === 'w:p' ? spotAt(inside.place.end, inside) : undefined
  }

  /** What an element stands in, from the inside. */
  #around(element: XmlElement): XmlElement[] {
    const around: XmlElement[] = []
    for (let one = this.#parents.get(element); one; one = this.#parents.get(one)) around.push(one)
    return around
  }

  #paragraphAt(at: number): AnchoredParagraph | undefined {
    const found = touching(this.paragraphs, at, at)
    return found.find(({start, end}) => start <= at && at < end) ?? found.at(-1)
  }

  /** How a paragraph is set, without what makes it the end of a section, and without what somebody changed in it. */
  #setting(paragraph: XmlElement | undefined, isUnnumbered: boolean, mark: string): string {
    const pPr = child(paragraph, 'w:pPr')
    const look = this.#inner(child(pPr, 'w:rPr'), changed)
    const kept = (pPr?.children ?? []).filter(({name}) => !notCopied.has(name))
    const before = kept.filter(({name}) => beforeNumber.has(name))
    const behind = kept.filter(({name}) => !beforeNumber.has(name) && name !== 'w:numPr')
    const number = isUnnumbered
      ? '<w:numPr><w:numId w:val="0"/></w:numPr>'
      : kept.flatMap(one => (one.name === 'w:numPr' ? `<w:numPr>${this.#inner(one, changed)}</w:numPr>` : []))
    const written = [...before.map(one => this.#text(one)), number, ...behind.map(one => this.#text(one))]
    const rPr = mark + look === '' ? '' : `<w:rPr>${mark}${look}</w:rPr>`
    const inner = written.flat().join('') + rPr
    return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`
  }

  #inner(element: XmlElement | undefined, without: ReadonlySet<string>): string {
    return (element?.children ?? [])
      .filter(({name}) => !without.has(name))
      .map(one => this.#text(one))
      .join('')
  }

  #text({place}: XmlElement): string {
    return this.source.slice(place.start, place.end)
  }

  #run(text: string, like: number): string {
    const found = this.#paragraphAt(like)
    const at = found ? like - found.offset : 0
    const pieces = found?.paragraph.pieces ?? []
    const piece = pieces.find(({end}) => end > at) ?? pieces.at(-1)
    const look = piece ? copiedLook(piece.run, this.source) : ''
    return `<w:r>${look}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  }

  /** The end of a paragraph marked as put in. */
  #endInserted(paragraph: XmlElement, mark: string): Edit {
    const pPr = child(paragraph, 'w:pPr')
    const rPr = child(pPr, 'w:rPr')
    if (rPr) return within(rPr, mark, rPr.place.inside, 'w:rPr')
    const later = pPr?.children.find(({name}) => name === 'w:sectPr' || name === 'w:pPrChange')
    if (pPr) return within(pPr, `<w:rPr>${mark}</w:rPr>`, later?.place.start ?? pPr.place.insideEnd, 'w:pPr')
    return within(paragraph, `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`, paragraph.place.inside, 'w:p')
  }
}

function spotAt(offset: number, endOf?: XmlElement): Spot {
  return {offset, endOf}
}

/** Something put into an element at a place, which has no inside where it is empty. */
function within({place: {start, inside, end}}: XmlElement, text: string, at: number, name: string): Edit {
  return inside < end || start === end
    ? {start: at, end: at, text}
    : {start: end - '/>'.length, end, text: `>${text}</${name}>`}
}

/** What a copy of a paragraph’s properties has none of, or has of its own. */
const notCopied = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange', 'w:pageBreakBefore', 'w:framePr'])
const beforeNumber = new Set(['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:widowControl'])
/** What somebody changed. */
const changed = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:numberingChange'])

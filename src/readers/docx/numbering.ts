import {child, childrenOf, switchOf, valueOf, type XmlElement} from '../../office/xml.js'
import {isDigit} from '../../vietnamese/letters.js'
import {bulletSign, formatNumber} from '../office/number-formats.js'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  readonly isLegal: boolean
  /** Which level above restarts it: 0 for none, undefined for any. */
  readonly restart: number | undefined
  readonly style: string | undefined
  /** How its paragraphs are set. */
  readonly properties: XmlElement | undefined
}

/** “Phần thứ %1.” has thirty characters; what is far longer is no number. */
const longestText = 100

interface NumberedList {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startAt: ReadonlyMap<number, number>
}

/**
 * The automatic numbers of a document, made anew: paragraphs are counted in their order, lists of one definition go on
 * with each other unless one of them says where it starts.
 */
export class Numbering {
  readonly #lists = new Map<string, NumberedList>()
  /** Counters by definition. */
  readonly #counters = new Map<string, (number | undefined)[]>()
  readonly #begun = new Set<string>()

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map(one => [one.attributes['w:abstractNumId'] ?? '', one])
    )
    const byStyle = new Map(
      [...abstracts].flatMap(([id, one]) => {
        const link = valueOf(one, 'w:styleLink')
        return link === undefined ? [] : [[link, id] as const]
      })
    )
    for (const num of childrenOf(root, 'w:num')) {
      const id = num.attributes['w:numId'] ?? ''
      const named = valueOf(num, 'w:abstractNumId') ?? ''
      // A definition that only names a style is the one that the style is linked to.
      const link = valueOf(abstracts.get(named), 'w:numStyleLink')
      const abstractId = (link === undefined ? undefined : byStyle.get(link)) ?? named
      this.#lists.set(id, listOf(num, abstractId, abstracts.get(abstractId)))
    }
  }

  /** The level that stands for the first of these styles which one stands for. */
  levelOfStyles(numId: string, styles: readonly string[]): number | undefined {
    const levels = [...(this.#lists.get(numId)?.levels ?? [])]
    for (const style of styles) {
      const found = levels.find(([, level]) => level.style === style)
      if (found) return found[0]
    }
    return undefined
  }

  /** How the paragraphs of a level are set. */
  propertiesOf(numId: string, at: number): XmlElement | undefined {
    return this.#lists.get(numId)?.levels.get(at)?.properties
  }

  /** The number of the next paragraph of this list, with the blank behind it; '' where it has none. */
  next(numId: string, at: number): string {
    const list = this.#lists.get(numId)
    const level = list?.levels.get(at)
    if (!list || !level) return ''
    const counters = this.#counters.get(list.abstractId) ?? []
    this.#counters.set(list.abstractId, counters)
    this.#count(numId, list, level, at, counters)
    const label = this.#label(list, level, counters)
    if (label.trim() === '') return ''
    // Where nothing follows, the blanks of the label itself part it from the text.
    return level.suffix === 'nothing' ? label.trimStart() : `${label.trim()} `
  }

  #count(
    numId: string,
    list: NumberedList,
    level: Level,
    at: number,
    counters: (number | undefined)[]
  ): void {
    const startAt = list.startAt.get(at)
    const first = !this.#begun.has(`${numId} ${at}`)
    this.#begun.add(`${numId} ${at}`)
    // A level that was passed over has begun: “8.1.” is followed by “9.”.
    for (let above = 0; above < at; above++) counters[above] ??= list.levels.get(above)?.start
    const before = counters[at]
    counters[at] = first && startAt !== undefined ? startAt : before === undefined ? level.start : before + 1
    for (const [deeper, {restart}] of list.levels) {
      if (deeper <= at || restart === 0) continue
      if (restart === undefined || at < restart) counters[deeper] = undefined
    }
  }

  #label(list: NumberedList, level: Level, counters: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return bulletSign(level.text)
    const numberOn = (at: number): string => {
      const other = list.levels.get(at)
      const value = counters[at] ?? other?.start ?? 1
      return formatNumber(value, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'))
    }
    // “%1.%2.”: the number on a level, counted from one.
    const [first = '', ...parts] = level.text.split('%')
    return parts.reduce((label, part) => {
      const [digit = '', rest] = [part[0], part.slice(1)]
      return isDigit(digit) && digit !== '0' ? label + numberOn(Number(digit) - 1) + rest : `${label}%${part}`
    }, first)
  }
}

function listOf(num: XmlElement, abstractId: string, abstract: XmlElement | undefined): NumberedList {
  const levels = new Map(childrenOf(abstract, 'w:lvl').map(one => [levelNumber(one), levelOf(one)]))
  const startAt = new Map<number, number>()
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const own = child(override, 'w:lvl')
    if (own) levels.set(levelNumber(override), levelOf(own))
    const start = valueOf(override, 'w:startOverride')
    if (start !== undefined) startAt.set(levelNumber(override), Number(start))
  }
  return {abstractId, levels, startAt}
}

function levelNumber(element: XmlElement): number {
  return Number(element.attributes['w:ilvl'] ?? 0)
}

function levelOf(lvl: XmlElement): Level {
  const suffix = valueOf(lvl, 'w:suff')
  const restart = valueOf(lvl, 'w:lvlRestart')
  return {
    // Word writes none where it counts from 0.
    start: Number(valueOf(lvl, 'w:start') ?? 0),
    format: formatOf(lvl),
    text: (valueOf(lvl, 'w:lvlText') ?? '').slice(0, longestText),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    isLegal: switchOf(lvl, 'w:isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
    style: valueOf(lvl, 'w:pStyle'),
    properties: child(lvl, 'w:pPr')
  }
}

/** A format of Word 2010 and later stands in two wordings, of which older programs take the second. */
function formatOf(lvl: XmlElement): string {
  const holder = child(child(lvl, 'mc:AlternateContent'), 'mc:Choice') ?? lvl
  const numFmt = child(holder, 'w:numFmt') ?? child(lvl, 'w:numFmt')
  const {'w:val': name = 'decimal', 'w:format': shown = ''} = numFmt?.attributes ?? {}
  return name === 'custom' ? shown : name
}

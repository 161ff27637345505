import {bulletSign, formatNumber} from '../office/number-formats.js'
import {child, type XmlElement} from '../../office/xml.js'

/** What a list style says of a level. */
interface Level {
  readonly bullet: string | undefined
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  /** How many levels its number shows. */
  readonly shown: number
  readonly start: number
  /** The whole pattern, as LibreOffice writes it: “%2%.%3%.”. */
  readonly pattern: string | undefined
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperAlphabet',
  a: 'lowerAlphabet',
  '01, 02, 03, ...': 'decimalZero',
  '': 'none'
}

/** Letters that are repeated behind z: aa, bb. */
const repeated: Readonly<Record<string, string>> = {A: 'upperLetter', a: 'lowerLetter'}

/** The numbering of chapters goes by no name of a list. */
const outline = '\0outline'

/** The numbers of lists, made anew: lists that go on with another share its counters. */
export class OdtLists {
  readonly #styles = new Map<string, ReadonlyMap<number, Level>>()
  /** Counters by the id of a list, and the last of each style. */
  readonly #byId = new Map<string, number[]>()
  readonly #byStyle = new Map<string, number[]>()
  readonly #chapters: number[] = []

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots)
      for (const holder of ['office:styles', 'office:automatic-styles'])
        for (const style of child(root, holder)?.children ?? [])
          if (style.name === 'text:list-style' || style.name === 'text:outline-style')
            this.#styles.set(
              style.name === 'text:outline-style' ? outline : (style.attributes['style:name'] ?? ''),
              new Map(
                style.children.map(level => [Number(level.attributes['text:level'] ?? 1), levelOf(level)])
              )
            )
  }

  /** The number of the next heading outside of lists, as the numbering of chapters counts them. */
  nextHeading(level: number, startAt: number | undefined): string {
    return this.next(this.#chapters, outline, level, startAt)
  }

  /** The counters that a list counts with: new ones, or those it goes on with. */
  open(list: XmlElement, style: string): number[] {
    const {'text:continue-list': other, 'text:continue-numbering': goesOn} = list.attributes
    const known =
      other !== undefined ? this.#byId.get(other) : goesOn === 'true' ? this.#byStyle.get(style) : undefined
    const counters = known ?? []
    const id = list.attributes.id ?? list.attributes['xml:id']
    if (id !== undefined) this.#byId.set(id, counters)
    this.#byStyle.set(style, counters)
    return counters
  }

  /** The counters of paragraphs that are numbered without a list around them. */
  numbered({attributes}: XmlElement, style: string): number[] {
    const id = attributes['text:list-id']
    const known = id === undefined ? this.#byStyle.get(style) : this.#byId.get(id)
    const counters = known ?? []
    if (id !== undefined) this.#byId.set(id, counters)
    this.#byStyle.set(style, counters)
    return counters
  }

  /** The number of the next item on a level (from 1), with the blank behind it. */
  next(counters: number[], style: string, at: number, startAt: number | undefined): string {
    const levels = this.#styles.get(style)
    const level = levels?.get(at)
    if (!levels || !level) return ''
    // A level that was passed over has begun: “8.1.” is followed by “9.”.
    for (let above = 1; above < at; above++) counters[above] ??= levels.get(above)?.start ?? 1
    const before = counters[at]
    counters[at] = startAt ?? (before === undefined ? level.start : before + 1)
    counters.length = at + 1
    if (level.bullet !== undefined) return `${bulletSign(level.bullet) || '-'} `
    const value = (of: number) =>
      formatNumber(counters[of] ?? levels.get(of)?.start ?? 1, levels.get(of)?.format ?? 'decimal')
    const label =
      level.pattern?.replace(/%(\d+)%/g, (_, of: string) => value(Number(of))) ??
      `${level.prefix}${shownLevels(at, level.shown, levels).map(value).join('.')}${level.suffix}`
    return label.trim() === '' ? '' : `${label.trim()} `
  }
}

/** The levels that a number shows, down to its own; those without a format are passed over, and so is their stop. */
function shownLevels(at: number, shown: number, levels: ReadonlyMap<number, Level>): number[] {
  const from = Math.max(1, at - shown + 1)
  const all = Array.from({length: at - from + 1}, (_, k) => from + k)
  return levels.get(at)?.format === 'none' ? [] : all.filter(of => levels.get(of)?.format !== 'none')
}

function levelOf(element: XmlElement): Level {
  const {attributes} = element
  const pattern = attributes['style:num-list-format'] ?? attributes['num-list-format']
  const format = attributes['style:num-format'] ?? ''
  const isRepeated = attributes['style:num-letter-sync'] === 'true'
  return {
    bullet:
      element.name === 'text:list-level-style-bullet' ? (attributes['text:bullet-char'] ?? '-') : undefined,
    format: (isRepeated ? repeated[format] : undefined) ?? formats[format] ?? format,
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    shown: Number(attributes['text:display-levels'] ?? 1),
    start: Number(attributes['text:start-value'] ?? 1),
    pattern: pattern === undefined || pattern === '' ? undefined : pattern
  }
}

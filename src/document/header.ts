import {isoDate} from '../vietnamese/dates.js'
import {isAllCapitals, isDigit, isUpper} from '../vietnamese/letters.js'
import {Passage} from '../vietnamese/passage.js'
import {symbolsIn} from '../vietnamese/symbols.js'
import type {LineIndex} from './line-index.js'
import type {Header, HeaderDate, HeaderNumber} from './plan.js'
import type {Block} from './source-document.js'
import {withoutEnd, withoutEndOf} from '../vietnamese/without-end.js'

const nationalTitle = /cong h[o0]a xa hoi chu nghia viet nam/g
const motto = /d[po]{1,2}c [l|]ap ?\S? ?t[uw]. ?do ?\S? ?hanh ph\S{0,3}/g
/** “DỰ THẢO”, “DỰ THẢO LẦN 2” in a box beside the number is no part of the issuer’s name. */
const draftStamp = /(?<![^ ])du thao(?: lan (?:thu )?\S+)?(?![^ ])/g
const blankNumber = /(?<=^| )s[o6] ?[:.]? ?[.…_ ]{0,30}\/ ?(?=\p{L})/u
const placeAndDate = /ngay ?([^ ]{0,12}?) ?thang ?([^ ]{0,12}?) ?nam ?([^ ]{0,12})/g

/** The block above the title, in whatever shape its two columns arrive: side by side, one after the other, cut. */
export function readHeader(blocks: readonly Block[], index: LineIndex): Header | undefined {
  const passages = blocks.flatMap(block =>
    block.type === 'paragraph'
      ? [block.passage]
      : block.children.flatMap(row => row.children.map(cell => cell.passage))
  )
  const filled = passages.filter(passage => passage.length > 0)
  if (filled.length === 0) return undefined
  const whole = Passage.join(filled)
  const number = headerNumber(whole)
  const date = headerDate(whole)
  const national = [...whole.bare.matchAll(nationalTitle), ...whole.bare.matchAll(motto)]
  const draft = [...whole.bare.matchAll(draftStamp)]
  const party = [...whole.bare.matchAll(/dang cong san viet nam/g)]
  const cut = [...national, ...party, ...draft].map(
    found => [found.index, found.index + found[0].length] as const
  )
  if (date) cut.push(date.range)
  if (number) cut.push(number.range)
  const issuer = issuerIn(whole, cut)
  return {
    type: 'header',
    position: index.position(whole.span()),
    passages: filled,
    issuer,
    issuerLines: issuer ? linesOf(issuer, index.text) : [],
    number: number?.number,
    date: date?.date,
    hasNationalTitle: national.length > 0,
    whole
  }
}

/** Whether anything of a header stands above the title, or all of it was lost. */
export function carriesHeader(header: Header | undefined): boolean {
  return (
    header !== undefined &&
    (header.hasNationalTitle || header.number !== undefined || header.date !== undefined)
  )
}

function headerNumber(whole: Passage): {number: HeaderNumber; range: readonly [number, number]} | undefined {
  const written = ownSymbol(whole)
  const blank = blankNumber.exec(whole.bare)
  if (blank && (!written || blank.index < written.start)) {
    const symbolStart = blank.index + blank[0].length
    const symbol =
      /^[\p{L}\p{N}&]+(?: ?- ?\p{Lu}[\p{L}\p{N}&]*)*/u.exec(whole.value.slice(symbolStart))?.[0] ?? ''
    const range = [blank.index, symbolStart + symbol.length] as const
    return {
      number: {
        span: whole.span(...range),
        number: undefined,
        symbol: symbol.replaceAll(' ', ''),
        isBlank: true
      },
      range
    }
  }
  if (!written) return undefined
  const before = /(?<=^| )s[o6] ?:? ?([^:]{0,12})$/.exec(whole.bare.slice(0, written.start))
  const range = [before ? before.index : written.start, written.end] as const
  // “Số:^4 3 /KH-SYT”: a number written by hand that a machine could not read.
  const unreadable = before !== null && before[1]!.trim() !== '' && !/^hieu/.test(before[1]!)
  const symbol = written.number.slice(written.number.search(/[/-]/) + 1)
  return {
    number: {
      span: whole.span(...range),
      number: unreadable ? undefined : written.number,
      symbol,
      isBlank: false
    },
    range
  }
}

/** The symbol behind “Số:”, else the first that no other document’s type stands before: “THEO QUYẾT ĐỊNH SỐ 77/QĐ-SNV”. */
function ownSymbol(whole: Passage): ReturnType<typeof symbolsIn>[number] | undefined {
  const symbols = symbolsIn(whole)
  const before = (start: number) => whole.bare.slice(Math.max(0, start - 40), start)
  const free = symbols.filter(({start}) => cited(before(start)) !== 'type')
  return free.find(({start}) => /(?:^| )s[o6] ?: ?[^:]{0,12}$/.test(before(start))) ?? free[0] ?? symbols[0]
}

const citing =
  /(?:quyet dinh|nghi quyet|ke hoach|chuong trinh|cong van|chi thi|thong bao|thong tu|nghi dinh|luat)(?: so)? ?:? ?([^ ][^ /]*\/[^ ]+ ?,? ?)?$/

/** What a text ends with: the type of another document, “THEO QUYẾT ĐỊNH SỐ”, or that and its symbol. */
function cited(text: string): 'type' | 'document' | undefined {
  const found = citing.exec(text)
  return found ? (found[1] === undefined ? 'type' : 'document') : undefined
}

function headerDate(whole: Passage): {date: HeaderDate; range: readonly [number, number]} | undefined {
  const isCited = (at: number) => cited(whole.bare.slice(Math.max(0, at - 60), at)) === 'document'
  const found = [...whole.bare.matchAll(placeAndDate)].findLast(one => isDate(one) && !isCited(one.index))
  if (!found) return undefined
  const [day, month, year] = [found[1]!, found[2]!, withoutEndOf(found[3]!, unit => !isDigit(unit))]
  const start = placeStart(whole, found.index)
  const end = found.index + found[0].length
  const place = withoutEnd(whole.value.slice(start, found.index), ' ,')
  const isBlankPart = (part: string) => !/[\p{L}\p{N}]/u.test(part)
  const known = /^\d{4}$/.test(year)
  const iso =
    /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && known
      ? isoDate(Number(year), Number(month), Number(day))
      : undefined
  return {
    date: {
      span: whole.span(start, end),
      place: place === '' ? undefined : place,
      iso,
      year: known ? Number(year) : undefined,
      month:
        known && isBlankPart(day) && /^\d{1,2}$/.test(month)
          ? monthOf(Number(year), Number(month))
          : undefined,
      isBlank: isBlankPart(day) || isBlankPart(month),
      parts: dateParts(found)
    },
    range: [start, end]
  }
}

/** Blanks and figures, well or badly read; “Ngày, tháng, năm sinh” of a form is none. */
function isDate([, , , year]: RegExpMatchArray): boolean {
  return !/^\p{L}+\S?$/u.test(year!)
}

/** The first and the last day of a month; undefined for a 13th. */
function monthOf(year: number, month: number): HeaderDate['month'] {
  const first = isoDate(year, month, 1)
  const last = [31, 30, 29, 28].map(day => isoDate(year, month, day)).find(day => day !== undefined)
  return first && last ? {first, last} : undefined
}

/** Where day, month and year stand: each after its word. */
function dateParts(found: RegExpMatchArray): HeaderDate['parts'] {
  const part = (word: string, text: string, from: number) => {
    const start = found[0].indexOf(text, found[0].indexOf(word, from) + word.length)
    return {start: found.index! + start, end: found.index! + start + text.length}
  }
  const day = part('ngay', found[1]!, 0)
  const month = part('thang', found[2]!, day.end - found.index!)
  return {day, month, year: part('nam', found[3]!, month.end - found.index!)}
}

/** The place’s name before “, ngày”: capitalised words, at most five. */
function placeStart(whole: Passage, ngay: number): number {
  let start = ngay
  const words = [...whole.value.slice(0, ngay).matchAll(/[^ ]+/g)].slice(-6)
  for (const word of words.reverse()) {
    if (!isUpper(word[0][0]) || /[/:;.\d]/.test(word[0].replace(/^TP\.$/, '')) || /-\p{Lu}/u.test(word[0]))
      break
    if (word[0] !== 'TP.' && word[0].length > 2 && isAllCapitals(word[0].replace(/,$/, '')) && start < ngay)
      break
    start = word.index
  }
  return start
}

/** What stands in capitals when the country’s name, the number and the date are taken away. */
function issuerIn(whole: Passage, cut: readonly (readonly [number, number])[]): Passage | undefined {
  const parts: Passage[] = []
  let at = 0
  for (const [start, end] of [...cut].sort((a, b) => a[0] - b[0])) {
    if (start > at) parts.push(whole.slice(at, start))
    at = Math.max(at, end)
  }
  parts.push(whole.slice(at))
  const shouted = parts.map(capitalRun).filter(part => part.length > 1)
  return shouted.length > 0 ? Passage.join(shouted) : undefined
}

/** Where a line, a cell or a paragraph of the source begins. */
function linesOf({value, starts, ends}: Passage, source: string): number[] {
  const lines = [0]
  for (let at = 1; at < value.length; at++)
    if (value[at - 1] === ' ' && /[\r\n|]|<br/.test(source.slice(ends[at - 2], starts[at]))) lines.push(at)
  return lines
}

/** The last run of words in capitals of a passage. */
function capitalRun(passage: Passage): Passage {
  const words = [...passage.value.matchAll(/[^ |]+/g)]
  const word = (at: number) => words[at]?.[0] ?? ''
  let end = words.length
  while (end > 0 && !isAllCapitals(word(end - 1))) end--
  // “TRƯỜNG TIỂU HỌC SỐ 1”, “THUẾ CƠ SỞ 7”
  if (/^(?:SỐ|SỞ|VỰC)$/.test(word(end - 1)) && /^\d{1,2}$/.test(word(end))) end++
  let start = end
  while (start > 0 && isShouted(word(start - 1))) start--
  while (start < end && !isAllCapitals(word(start))) start++
  if (start === end) return Passage.empty
  return passage.slice(words[start]!.index, words[end - 1]!.index + words[end - 1]![0].length)
}

function isShouted(word: string): boolean {
  return isAllCapitals(word) || /^(?:[-–&,.]+|\d{1,2}(?:\/\d{1,2})?)$/.test(word)
}

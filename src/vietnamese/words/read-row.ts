import {entryOf, isWord, kindOf} from './characters.js'
import {tokenise} from './lexer.js'
import {RowFault} from './row-fault.js'
import {flag, sign} from './tokens.js'

/**
 * How a row is written:
 *
 *     giao [nhiệm vụ] [cho] <agencies>     words; [what may be left out]; <what another table or row finds>
 *     (hằng | hàng | mỗi) quý              one of
 *     ngày {số} tháng {số}                 {số} a number, {tên} one to four capitalised words
 *     giao …3 cho                          up to three words between, not over the end of a clause; “…” is up to five
 *
 * Case, tone placement, kinds of dashes, decomposed letters, ends of lines: nothing that a writer has to think of.
 */

export type Item =
  | {readonly type: 'word'; readonly word: string}
  | {readonly type: 'sign'; readonly sign: number}
  | {readonly type: 'number'}
  | {readonly type: 'name'}
  /** The name of a table, of a row of the same table, or “table/row”. */
  | {readonly type: 'reference'; readonly to: string}
  /** Up to so many words. */
  | {readonly type: 'gap'; readonly words: number}

/** One of the wordings that a row stands for. */
export type Wording = readonly Item[]

/** More wordings than this are no row but a list that somebody should split. */
export const mostWordings = 600
const mostFormsOfName = 64
const mostWordsBetween = 12
const usualWordsBetween = 5

const signs = new Map<string, number>([
  [',', sign.comma],
  [';', sign.semicolon],
  [':', sign.colon],
  ['.', sign.stop],
  ['/', sign.slash],
  ['"', sign.quote]
])

/** All wordings of a row in the syntax above. @throws {RowFault} */
export function readRow(row: string): Wording[] {
  return new RowReader(row.normalize('NFC')).read()
}

/**
 * All wordings of a name as tables of knowledge have it: words and {tên}, and no other syntax; each of its commas may
 * be left out. None where it has no words.
 */
export function readName(name: string): Wording[] {
  let all: Item[][] = [[]]
  for (const [at, part] of name.normalize('NFC').split('{tên}').entries()) {
    if (at > 0) for (const one of all) one.push({type: 'name'})
    const tokens = tokenise(part)
    for (let i = 0; i < tokens.length; i++) {
      const isSign = (tokens.flagsOf(i) & flag.sign) !== 0
      if (!isSign) {
        const word = part.slice(tokens.start[i], tokens.end[i])
        for (const one of all) one.push({type: 'word', word})
      } else if (tokens.symbol[i] === sign.comma) {
        const comma: Item = {type: 'sign', sign: sign.comma}
        // Of a name with very many commas, the last ones must stand.
        all =
          all.length > mostFormsOfName
            ? all.map(one => [...one, comma])
            : all.flatMap(one => [one, [...one, comma]])
      }
    }
  }
  return all.filter(one => one.some(item => item.type === 'word'))
}

/** No wording is longer than the row, so that whatever is written has an end. */
class RowReader {
  #at = 0

  constructor(readonly row: string) {}

  read(): Item[][] {
    const all = this.#alternatives()
    if (this.#at < this.row.length) {
      const unit = this.row.charAt(this.#at)
      throw this.#fault(`có dấu “${unit}” mà phía trước không mở`, `“${unit}” closes nothing`)
    }
    return all
  }

  #alternatives(): Item[][] {
    const all: Item[][] = []
    for (;;) {
      all.push(...this.#sequence())
      if (all.length > mostWordings) throw tooMany(this.row)
      if (this.row[this.#at] !== '|') return all
      this.#at++
    }
  }

  #sequence(): Item[][] {
    let all: Item[][] = [[]]
    const then = (more: readonly Item[][]): void => {
      if (all.length * more.length > mostWordings) throw tooMany(this.row)
      all = all.flatMap(one => more.map(two => [...one, ...two]))
    }
    for (;;) {
      const unit = this.row[this.#at]
      if (unit === undefined || unit === '|' || unit === ']' || unit === ')') return all
      const symbol = signs.get(unit)
      if (unit === ' ' || unit === '-' || unit === '&') this.#at++
      else if (unit === '[') then([[], ...this.#inside(']')])
      else if (unit === '(') then(this.#inside(')'))
      else if (unit === '{') then([[this.#slot()]])
      else if (unit === '<') then([[{type: 'reference', to: this.#until('>')}]])
      else if (unit === '…') then([[this.#gap()]])
      else if (symbol !== undefined) {
        this.#at++
        then([[{type: 'sign', sign: symbol}]])
      } else then([[this.#word()]])
    }
  }

  #inside(close: string): Item[][] {
    this.#at++
    const all = this.#alternatives()
    if (this.row[this.#at] !== close) throw this.#fault(`thiếu dấu “${close}”`, `“${close}” is missing`)
    this.#at++
    return all
  }

  #until(close: string): string {
    const end = this.row.indexOf(close, this.#at)
    if (end < 0) throw this.#fault(`thiếu dấu “${close}”`, `“${close}” is missing`)
    const inside = this.row.slice(this.#at + 1, end).trim()
    this.#at = end + 1
    return inside
  }

  #slot(): Item {
    const name = this.#until('}')
    if (name === 'số') return {type: 'number'}
    if (name === 'tên') return {type: 'name'}
    throw this.#fault(
      `không có ô “{${name}}”; chỉ có {số} và {tên}`,
      `there is no “{${name}}”, only {số} and {tên}`
    )
  }

  #gap(): Item {
    this.#at++
    let digits = ''
    while (isDigit(this.row[this.#at])) digits += this.row.charAt(this.#at++)
    const words = digits === '' ? usualWordsBetween : Number(digits)
    if (words < 1 || words > mostWordsBetween)
      throw this.#fault(
        `“…${digits}” không dùng được; số từ ở giữa là từ 1 đến ${mostWordsBetween}`,
        `“…${digits}” cannot be used; between 1 and ${mostWordsBetween} words`
      )
    return {type: 'gap', words}
  }

  #word(): Item {
    const start = this.#at
    while (this.#at < this.row.length && isWord(kindOf(entryOf(this.row.charCodeAt(this.#at))))) this.#at++
    if (start === this.#at) {
      const [unit = ''] = this.row.slice(start)
      throw this.#fault(`dấu “${unit}” không dùng được ở đây`, `“${unit}” cannot stand here`)
    }
    return {type: 'word', word: this.row.slice(start, this.#at)}
  }

  #fault(vi: string, en: string): RowFault {
    return new RowFault({vi: `“${this.row}”: ${vi}.`, en: `“${this.row}”: ${en}.`})
  }
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9'
}

function tooMany(row: string): RowFault {
  return new RowFault({
    vi: `“${row}” gồm quá nhiều cách viết (nhiều hơn ${mostWordings}); hãy tách thành nhiều dòng.`,
    en: `“${row}” stands for more than ${mostWordings} wordings; split it.`
  })
}

import {isDigit} from '../../vietnamese/letters.js'

/**
 * How many codes the ranges of a font’s table (CMap, Adobe Technical Note 5014) come to: “<0000> <00ff> <0041>” are 256.
 * It is read as pdf.js reads it, which passes over what makes no sense, so that nothing is told to it and not to this.
 *
 * @param text the table, a unit a byte
 */
export function mappedCodes(text: string): number {
  if (!text.includes('beginbfrange') && !text.includes('begincidrange')) return 0
  const tokens = new Tokens(text)
  let codes = 0
  for (let token = tokens.next(); token !== undefined && token !== 'endcmap'; token = tokens.next())
    if (token === 'beginbfrange' || token === 'begincidrange') codes += codesOfRows(tokens)
  return codes
}

/** Rows end with what is none. */
function codesOfRows(tokens: Tokens): number {
  let codes = 0
  for (;;) {
    const from = tokens.next()
    const to = typeof from === 'number' ? tokens.next() : undefined
    if (typeof from !== 'number' || typeof to !== 'number') return codes
    const meant = tokens.next()
    const length = to - from + 1
    const listed = meant === '[' ? tokens.passList() : length
    if (length > longestRange || (meant !== '[' && meant !== aNumber && typeof meant !== 'number'))
      return codes
    codes += Math.max(0, Math.min(length, listed))
  }
}

/** Of a range that is longer none is taken, nor any row behind it. */
const longestRange = 1 << 24
/** Digits that are written as such; a string is a number here, that of its bytes. */
const aNumber = '0'
/** No word is longer: what follows is the next. */
const longestWord = 128

const [tab, newline, formFeed, carriageReturn, space, lastOfAscii] = [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x7f]
const delimiters = '()<>[]{}/%'

/** The objects of a table, in its order. */
class Tokens {
  #at = 0

  constructor(readonly text: string) {}

  /** A string as the number of its last four bytes, any number as `aNumber`, else the word; undefined at the end. */
  next(): number | string | undefined {
    this.#passBlanks()
    const {text} = this
    const sign = text[this.#at]
    if (sign === undefined) return undefined
    if (isDigit(sign) || '+-.'.includes(sign)) return this.#number()
    if (sign === '(') return this.#string()
    if (sign === '<' && text[this.#at + 1] !== '<') return this.#hexadecimal()
    if (delimiters.includes(sign)) {
      this.#at += text[this.#at + 1] === sign && '<>'.includes(sign) ? 2 : 1
      return sign === '/' ? `/${this.#word(this.#at, Infinity)}` : sign
    }
    const first = text.charCodeAt(this.#at)
    const second = text.charCodeAt(this.#at + 1)
    // A word begins with no such letter; what follows may begin one.
    if ((first < space || first > lastOfAscii) && second >= space && second <= lastOfAscii)
      return text[this.#at++]
    return this.#word(this.#at, longestWord)
  }

  /** Goes behind the “]” of a list that has begun. @returns how many stood in it */
  passList(): number {
    let listed = 0
    for (let token = this.next(); token !== undefined && token !== ']'; token = this.next()) listed++
    return listed
  }

  #passBlanks(): void {
    let isNote = false
    for (; this.#at < this.text.length; this.#at++) {
      const unit = this.text.charCodeAt(this.#at)
      if (isNote) isNote = unit !== newline && unit !== carriageReturn
      else if (unit === 0x25) isNote = true
      else if (!isBlank(unit)) return
    }
  }

  #word(from: number, most: number): string {
    const {text} = this
    let end = from
    while (
      end < text.length &&
      end - from < most &&
      !isBlank(text.charCodeAt(end)) &&
      !delimiters.includes(text[end]!)
    )
      end++
    this.#at = end
    return text.slice(from, end)
  }

  #number(): string {
    const {text} = this
    if ('+-'.includes(text[this.#at]!)) this.#at += text.startsWith('--', this.#at) ? 2 : 1
    while (text[this.#at] === '\n' || text[this.#at] === '\r') this.#at++
    let hasPoint = text[this.#at] === '.'
    if (hasPoint) this.#at++
    for (; ; this.#at++) {
      const sign = text[this.#at]
      if (sign === '.' && !hasPoint) hasPoint = true
      else if (sign !== '-' && !isDigit(sign)) return aNumber
    }
  }

  #hexadecimal(): number {
    const end = this.text.indexOf('>', this.#at)
    let [value, digits] = [0, 0]
    for (let at = this.#at + 1; at < (end < 0 ? this.text.length : end); at++) {
      const digit = digitOf(this.text.charCodeAt(at))
      if (digit < 0) continue
      value = ((value << 4) | digit) >>> 0
      digits++
    }
    this.#at = end < 0 ? this.text.length : end + 1
    return digits % 2 === 0 ? value : (value << 4) >>> 0
  }

  #string(): number {
    const {text} = this
    let [value, open] = [0, 1]
    const add = (byte: number) => (value = ((value << 8) | (byte & 255)) >>> 0)
    for (this.#at++; this.#at < text.length; this.#at++) {
      const sign = text[this.#at]!
      if (sign === '\\') this.#escaped(add)
      else {
        if (sign === '(') open++
        if (sign === ')' && --open === 0) {
          this.#at++
          break
        }
        add(sign.charCodeAt(0))
      }
    }
    return value
  }

  /** What stands behind a “\”; the place is then that of its last sign. */
  #escaped(add: (byte: number) => unknown): void {
    const {text} = this
    const sign = text[++this.#at]
    if (sign === undefined || sign === '\n') return
    if (sign === '\r') {
      if (text[this.#at + 1] === '\n') this.#at++
      return
    }
    if (!isOctal(sign)) {
      add(named[sign] ?? sign.charCodeAt(0))
      return
    }
    let octal = Number(sign)
    for (let left = 2; left > 0 && isOctal(text[this.#at + 1]); left--)
      octal = octal * 8 + Number(text[++this.#at])
    add(octal)
  }
}

const named: Readonly<Record<string, number>> = {n: 10, r: 13, t: 9, b: 8, f: 12}

function isOctal(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '0' && sign <= '7'
}

function isBlank(unit: number): boolean {
  return (
    unit === space ||
    unit === newline ||
    unit === carriageReturn ||
    unit === tab ||
    unit === formFeed ||
    unit === 0
  )
}

/** Of a digit of sixteen; −1 for what is none. */
function digitOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

import {isDash, isDigit, isUpper} from './letters.js'
import {
  type Group,
  hasTwoCapitals,
  isAbbreviation,
  isLettersAlone,
  isOfPrimeMinister,
  isWithoutType,
  isWordOfSentence,
  withUsualCapitals
} from './symbol-groups.js'
import type {PassageWords} from './words/passage-words.js'
import {sign} from './words/tokens.js'

/**
 * The numbers and symbols of Vietnamese documents: “76/NQ-CP”, “61/2018/NĐ-CP”, “581/BNV-CCHC”, “14-ĐA/TU”.
 *
 * Blanks beside the slash and the hyphen are allowed, since a line break may stand there; look-alike letters and
 * dashes are folded. Places are indexes into the passage's `value`.
 */
export interface SymbolMatch {
  readonly start: number
  readonly end: number
  /** Normal form: NFC, no blanks. */
  readonly number: string
  /** The year inside the symbol, as in “61/2018/NĐ-CP”. */
  readonly year: number | undefined
  /** The abbreviation of the document's type, as it is written: “KH”, “NQ”; undefined for “581/BNV-CCHC”. */
  readonly type: string | undefined
  /** Who issued it, as the symbol says: “UBND”, “CP”, “BNV-CCHC”. */
  readonly issuer: string
  /** A symbol of the Party has its hyphen before the type: “14-ĐA/TU”. */
  readonly isParty: boolean
}

/** Digits of a number, and of what stands behind a dot in it: “1.018”. */
const mostDigits = 5
const mostBehindDot = 3
/** UTF-16 units of “SNV”, “CCHC&PC”. */
const longestGroup = 20
const mostGroups = 7
const mostOfParty = 4

const figuresOfCutYear = 3
const figuresOfTerm = 2
/** Issuers whose letters the number of their term belongs to: “QH15”. */
const assembly: ReadonlySet<string> = new Set(['QH', 'UBTVQH'])

/** Units of a hyphen and one blank. */
const apart = 2

/** Before them a lost hyphen is put back, “27/CTTg”: no word and no other abbreviation ends so. */
const gluedIssuers = [
  ['TTg', 'TTg'],
  ['Tg', 'TTg'],
  ['CP', 'CP'],
  ['UBND', 'UBND'],
  ['HĐND', 'HĐND']
] as const

/** Issuers that are known behind hyphens alone, “19-KH-UBND”: codes of other things look like such numbers. */
const hyphenatedIssuers: ReadonlySet<string> = new Set(['TTg', 'CP', 'UBND', 'HĐND', 'TW', 'TU'])

/** “hành động”, “phối hợp”, “liên ngành”, “liên sở”, “liên tịch” behind the letters of a type: “KHHĐ”, “CTrPH”. */
const joinedWith = ['HĐ', 'PH', 'LN', 'LS', 'LT'] as const

/** Reads symbols number by number: a number, a slash, perhaps a year and a type, groups of letters. */
export class SymbolReader {
  /**
   * @param text what the words are tokens of, its look-alike letters and dashes folded
   * @param types letters that stand for a type of document, as they are written
   */
  constructor(
    readonly text: string,
    readonly words: PassageWords,
    readonly types: ReadonlySet<string>
  ) {}

  /** The symbol whose number begins at a token, and the token behind it. */
  at(i: number): {readonly symbol: SymbolMatch; readonly to: number} | undefined {
    const behind = this.#behindNumber(i)
    if (behind === undefined) return undefined
    if (this.#isSlash(behind)) return this.#ofYearAndHyphen(i, behind + 1) ?? this.#ofState(i, behind + 1)
    return this.#ofParty(i, behind) ?? this.#ofHyphens(i, behind)
  }

  /** Where the letters end that begin at a token, behind a number that is not written yet: “KH-UBND”. */
  endOfLetters(k: number): number | undefined {
    const groups = this.#groups(k, mostGroups, true)
    const [first] = groups
    const last = groups.at(-1)
    if (!first || !last) return undefined
    const {written} = first
    return hasTwoCapitals(written.slice(0, 2)) || this.#isType(written)
      ? this.words.end(last.to - 1)
      : undefined
  }

  /** “12”, “1.018”, “12a”; not what goes on from something else. */
  #behindNumber(i: number): number | undefined {
    const start = this.words.start(i)
    if (!isDigit(this.text[start])) return undefined
    const before = this.text[start - 1]
    if (before === '/' || before === '.' || isDash(before)) return undefined
    if (!this.#isSerial(i, mostDigits)) return undefined
    if (this.#gap(i + 1) !== '.') return i + 1
    return this.words.isNumber(i) && this.#isSerial(i + 1, mostBehindDot) ? i + 2 : undefined
  }

  /** “61/2018/NĐ-CP”, “581/BNV-CCHC”, “61/2018/QH14”, “27/CTTg”, from the token behind the first slash. */
  #ofState(i: number, behindSlash: number): ReturnType<SymbolReader['at']> {
    const hasSlash = this.#isSlash(behindSlash + 1)
    const hasYear = hasSlash && this.#isYear(behindSlash)
    const year = hasYear ? this.words.value(behindSlash) : undefined
    const isCut = hasSlash && this.#isCutYear(behindSlash) && this.#isLabelled(i)
    const k = hasYear || isCut ? behindSlash + 2 : behindSlash
    if (!this.#isClose(k)) return undefined
    const glued = this.#glued(k)
    if (glued) {
      const number = this.#between(i, this.words.start(k)) + glued.join('-')
      return this.#match(i, k + 1, {number, year, type: glued[0], issuer: glued[1], isParty: false})
    }
    const first = this.#behindType(k) ?? k
    const type = first > k ? this.#word(k) : undefined
    const groups = this.#groups(first, mostGroups, true)
    if (type === undefined) {
      const more = this.#moreGroups(groups)
      if (isWithoutType(groups, hasYear || isCut)) groups.push(...more)
      else if (!this.#isLabelled(i)) return undefined
      // “12/GXN/VP”
      else if (groups.every(isAbbreviation) && more.length > 0) groups.push(...more)
      else if (!isLettersAlone(groups, this.types)) return undefined
    }
    return this.#read(i, first, groups, {year, type, isParty: false})
  }

  /** “14-ĐA/TU”, from its type. */
  #ofParty(i: number, k: number): ReturnType<SymbolReader['at']> {
    if (!this.#isHyphenated(k) || !this.#isType(this.#word(k))) return undefined
    if (!this.#isSlash(k + 1) || !this.#isClose(k + 2)) return undefined
    const groups = this.#groups(k + 2, mostOfParty, false)
    return this.#read(i, k + 2, groups, {year: undefined, type: this.#word(k), isParty: true})
  }

  /** “118/2025-NĐ-CP”, from its year: a hyphen where a slash should stand. */
  #ofYearAndHyphen(i: number, year: number): ReturnType<SymbolReader['at']> {
    const isHere = this.#isYear(year) && this.#isHyphenated(year + 1) && this.#isLabelled(i)
    return isHere ? this.#withYear(i, year - 1, year, year + 1) : undefined
  }

  /** “118-2025/NĐ-CP” and “19-KH-UBND”, from behind the number: hyphens where slashes should stand. */
  #ofHyphens(i: number, k: number): ReturnType<SymbolReader['at']> {
    if (!this.#isHyphenated(k) || !this.#isLabelled(i)) return undefined
    if (this.#isYearNumber(k)) return this.#isSlash(k + 1) ? this.#withYear(i, k, k, k + 2) : undefined
    const type = this.#word(k)
    const issuer = this.#word(k + 1)
    if (!this.#isType(type) || !isDash(this.#gap(k + 1)) || !hyphenatedIssuers.has(issuer)) return undefined
    if (isDash(this.#gap(k + 2).trim())) return undefined
    const number = `${this.#between(i, this.words.end(k - 1))}/${type}-${issuer}`
    return this.#match(i, k + 2, {number, year: undefined, type, issuer, isParty: false})
  }

  /** A number up to a token, with its year at one and its type at another, and the signs that should stand between. */
  #withYear(i: number, to: number, year: number, k: number): ReturnType<SymbolReader['at']> {
    const first = this.#behindType(k)
    const found =
      first &&
      this.#read(i, first, this.#groups(first, mostGroups, true), {
        year: this.words.value(year),
        type: this.#word(k),
        isParty: false
      })
    if (!found) return undefined
    const serial = this.#between(i, this.words.end(to - 1))
    const letters = withUsualCapitals(this.#between(k, found.symbol.end))
    return {...found, symbol: {...found.symbol, number: `${serial}/${this.#word(year)}/${letters}`}}
  }

  /** What these groups end; nothing where there is none. */
  #read(
    i: number,
    first: number,
    groups: readonly Group[],
    parts: Pick<SymbolMatch, 'year' | 'type' | 'isParty'>
  ): ReturnType<SymbolReader['at']> {
    const last = groups.at(-1)
    if (!last) return undefined
    const issuer = withUsualCapitals(groups.map(({written}) => written).join('-'))
    // “15/KH-Trường …”: the only group is a word of the sentence, too.
    const isWord = groups.length === 1 && isWordOfSentence(last) && this.#isHyphenated(first)
    const to = isWord ? first : last.to
    const number = withUsualCapitals(this.#between(i, this.words.end(to - 1)))
    return this.#match(i, to, {number, issuer, ...parts})
  }

  #match(
    i: number,
    to: number,
    parts: Omit<SymbolMatch, 'start' | 'end'>
  ): {readonly symbol: SymbolMatch; readonly to: number} {
    return {symbol: {start: this.words.start(i), end: this.words.end(to - 1), ...parts}, to}
  }

  /** The token behind a type that something follows: “QĐ-”, “NQLT/”. */
  #behindType(k: number): number | undefined {
    if (!this.#isType(this.#word(k))) return undefined
    const next = this.#isSlash(k + 1) && this.#isClose(k + 2) ? k + 2 : this.#isHyphenated(k + 1) ? k + 1 : -1
    return this.#behindGroup(next) === undefined ? undefined : next
  }

  /** “KH”, “KHHĐ”. */
  #isType(written: string): boolean {
    if (this.types.has(written)) return true
    const end = joinedWith.find(letters => written.endsWith(letters))
    return end !== undefined && this.types.has(written.slice(0, -end.length))
  }

  /** “CTTg”: the type and the issuer. */
  #glued(k: number): readonly [type: string, issuer: string] | undefined {
    const written = this.#word(k)
    const after = this.text[this.words.end(k)]
    if (after === '&' || isDash(after) || this.#groups(k, mostGroups, true).length > 1) return undefined
    for (const [end, issuer] of gluedIssuers) {
      const type = written.slice(0, -end.length)
      if (written.endsWith(end) && this.types.has(type)) return [type, issuer]
    }
    return undefined
  }

  /** Groups with hyphens between, without words of the sentence that follow them: “76/NQ-CP - Về …”. */
  #groups(from: number, most: number, isLoose: boolean): Group[] {
    const groups: Group[] = []
    for (let k = from; groups.length < most;) {
      const to = this.#behindGroup(k)
      if (to === undefined) break
      const written = this.#between(k, this.words.end(to - 1))
      groups.push({written, to, isApart: this.#gap(k).length > apart})
      k = to
      if (isLoose ? !this.#isHyphenated(k) : !isDash(this.#gap(k))) break
    }
    const last = groups.findLastIndex(group => !isWordOfSentence(group))
    return groups.slice(0, Math.max(1, last + 1))
  }

  /** What goes on behind a slash in a symbol without a type: “05/2026/VP/CV-HB”. */
  #moreGroups(groups: readonly Group[]): Group[] {
    const more: Group[] = []
    for (let k = groups.at(-1)?.to; k !== undefined && more.length < mostGroups; k = more.at(-1)?.to) {
      if (!this.words.is(k, sign.slash) || this.#gap(k) !== '' || this.#gap(k + 1) !== '') break
      const next = this.#groups(k + 1, mostGroups, false)
      if (next.length === 0 || !next.every(isAbbreviation)) break
      more.push(...next)
    }
    return more
  }

  /** “số” stands before the number. */
  #isLabelled(i: number): boolean {
    return this.words.endingAt(i, 'before-citations')?.id === 'number'
  }

  /** The token behind a group that begins with a capital: “UBND”, “CCHC&PC”; “ttg” is one too. */
  #behindGroup(k: number): number | undefined {
    if (!this.words.isWord(k)) return undefined
    if (!isUpper(this.text[this.words.start(k)]) && !isOfPrimeMinister(this.#word(k))) return undefined
    let to = k + 1
    while (this.words.isWord(to) && this.#gap(to) === '&') to++
    // “QH 15”: the term of the National Assembly.
    if (assembly.has(this.#word(to - 1)) && this.#gap(to) === ' ' && this.#isTerm(to)) to++
    return this.words.end(to - 1) - this.words.start(k) <= longestGroup ? to : undefined
  }

  /** “15”. */
  #isTerm(k: number): boolean {
    return this.words.isNumber(k) && this.#word(k).length === figuresOfTerm
  }

  /** Digits, and one small letter behind them at most. */
  #isSerial(i: number, most: number): boolean {
    if (!this.words.isWord(i)) return false
    const written = this.#word(i)
    let digits = 0
    while (isDigit(written[digits])) digits++
    const letter = written[digits]
    if (digits === 0 || digits > most || written.length > digits + 1) return false
    return letter === undefined || letter === 'đ' || (letter >= 'a' && letter <= 'z')
  }

  #isYear(k: number): boolean {
    return this.#isClose(k) && this.#isYearNumber(k)
  }

  #isYearNumber(k: number): boolean {
    const year = this.words.value(k)
    return year >= 1900 && year < 2100 && this.#word(k).length === 4
  }

  /** “80/202/QH15”: a year that lost a figure. */
  #isCutYear(k: number): boolean {
    return this.#isClose(k) && this.words.isNumber(k) && this.#word(k).length === figuresOfCutYear
  }

  #isSlash(k: number): boolean {
    return this.words.is(k, sign.slash) && this.#isClose(k)
  }

  /** Nothing but a blank stands before the token. */
  #isClose(k: number): boolean {
    return k < this.words.length && this.#gap(k).trim() === ''
  }

  /** A hyphen stands before the token, and a blank or two at most. */
  #isHyphenated(k: number): boolean {
    return isDash(this.#gap(k).trim())
  }

  /** What stands between a token and the one before it. */
  #gap(k: number): string {
    return k > 0 && k < this.words.length ? this.text.slice(this.words.end(k - 1), this.words.start(k)) : ''
  }

  #word(k: number): string {
    return k < this.words.length ? this.text.slice(this.words.start(k), this.words.end(k)) : ''
  }

  /** From the beginning of a token to a place, without blanks. */
  #between(i: number, end: number): string {
    return this.text.slice(this.words.start(i), end).replaceAll(' ', '')
  }
}

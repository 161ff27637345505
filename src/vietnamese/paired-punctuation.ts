import {isDigit, isWordUnit} from './letters.js'

/** A mark that opens or closes, at an index of its text. */
export interface PairedMark {
  readonly at: number
  readonly sign: string
}

export interface ClosedMark extends PairedMark {
  readonly isListMark?: boolean
  readonly mayBeInch?: boolean
}

/** What does not pair inside one paragraph. */
export interface UnpairedMark {
  /** Opened and not closed, in order. */
  readonly opened: readonly PairedMark[]
  /** Closed and not opened, in order. `isListMark`: “a)”, and `mayBeInch`: “24””, which may stand alone. */
  readonly closed: readonly ClosedMark[]
  /** A mark turned the wrong way: “2030“ or ”2030”. */
  readonly turned: readonly (PairedMark & {readonly right: string; readonly isSure: boolean})[]
}

/**
 * The marks of one paragraph that do not pair. Quotation marks pair with each other, and each kind of bracket with its
 * own; they need not nest in each other. Apostrophes, inches, list marks such as “a)” and smileys are none.
 */
export function unpaired(text: string): UnpairedMark {
  const quotes = new Quotes(text)
  const [round, square]: [PairedMark[], PairedMark[]] = [[], []]
  const closed: (PairedMark & {isListMark?: boolean})[] = []
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === 0) continue
    const sign = text.charAt(at)
    const others = kind === ofRound ? round : kind === ofSquare ? square : undefined
    if (!others) quotes.read(at, sign)
    else if (sign === '(' || sign === '[') others.push({at, sign})
    else if (!others.pop()) closed.push({at, sign, isListMark: isListMark(text, at)})
  }
  return {
    opened: inOrder(quotes.open, round, square),
    closed: inOrder(quotes.closed, closed),
    turned: quotes.turned
  }
}

function inOrder<Mark extends PairedMark>(...marks: readonly (readonly Mark[])[]): readonly Mark[] {
  const all = marks.flat()
  return all.length < 2 ? all : all.sort((a, b) => a.at - b.at)
}

const [ofRound, ofSquare, ofQuotes] = [1, 2, 3]

/** What kind of mark a UTF-16 unit is; 0 of what is none. */
function kindOf(code: number): number {
  if (code >= 0x80) return isQuote(code) ? ofQuotes : 0
  if (code === 40 || code === 41) return ofRound
  if (code === 91 || code === 93) return ofSquare
  return code === 34 ? ofQuotes : 0
}

/** “”„«»: those beyond ASCII. */
function isQuote(code: number): boolean {
  return (code >= 0x201c && code <= 0x201e) || code === 0xab || code === 0xbb
}

/** Whether a UTF-16 unit is a bracket or a quotation mark. */
export function isPaired(code: number): boolean {
  return kindOf(code) !== 0
}

/** Which signs open and close what: marks pair over paragraphs only within their family. */
export function familyOf({sign}: PairedMark): 'quote' | 'round' | 'square' {
  if (sign === '(' || sign === ')') return 'round'
  return sign === '[' || sign === ']' ? 'square' : 'quote'
}

const quoteSigns = '“”«»"'

class Quotes {
  readonly open: PairedMark[] = []
  readonly closed: (PairedMark & {mayBeInch?: boolean})[] = []
  readonly turned: (PairedMark & {right: string; isSure: boolean})[] = []

  constructor(readonly text: string) {}

  read(at: number, sign: string): void {
    if (isArcSecond(this.text, at)) return
    const mark = {at, sign}
    if (isWordUnit(this.text[at - 1]) && isWordUnit(this.text[at + 1]) && sign !== '"') {
      this.#readInside(mark)
      return
    }
    if (sign === '“' || sign === '„' || sign === '«') this.#readOpening(mark)
    else if (sign === '”' || sign === '»') this.#readClosing(mark)
    else this.#readStraight(mark)
  }

  /** Between two words: a blank is missing beside it, “Một cửa”của; or it is a letter of an old encoding, “c«ng”. */
  #readInside(mark: PairedMark): void {
    if (mark.sign === '”' && this.open.length > 0) this.open.pop()
    else if (mark.sign === '“' && this.open.length === 0) this.open.push(mark)
  }

  #readOpening(mark: PairedMark): void {
    const last = this.open.at(-1)
    if (!endsRun(this.text, mark.at)) this.open.push(mark)
    else if (!last) this.closed.push(mark)
    // „So“ is how some write it.
    else if (last.sign === '„') this.open.pop()
    else {
      const alone = this.open.length === 1 && last.sign === '“' && mark.sign === '“'
      this.open.pop()
      this.turned.push({...mark, right: mark.sign === '«' ? '»' : '”', isSure: alone})
    }
  }

  #readClosing(mark: PairedMark): void {
    if (this.open.length > 0) this.open.pop()
    else if (beginsRun(this.text, mark.at) && this.#isClosedLater(mark)) {
      this.open.push(mark)
      this.turned.push({...mark, right: mark.sign === '»' ? '«' : '“', isSure: mark.sign === '”'})
    } else this.closed.push({...mark, mayBeInch: mark.sign === '”' && isInch(this.text, mark.at)})
  }

  #readStraight(mark: PairedMark): void {
    const top = this.open.at(-1)
    if (top && (top.sign === '"' || endsRun(this.text, mark.at))) this.open.pop()
    else if (isDigit(this.text[mark.at - 1]) && !top) return
    else this.open.push(mark)
  }

  #isClosedLater({at, sign}: PairedMark): boolean {
    let next = at + 1
    while (next < this.text.length && !quoteSigns.includes(this.text.charAt(next))) next++
    return this.text[next] === sign && !beginsRun(this.text, next)
  }
}

/** “màn hình 24””: a number of at most three digits before it, and no year. */
function isInch(text: string, at: number): boolean {
  let start = at
  while (isDigit(text[start - 1]) || (text[start - 1] === ',' && isDigit(text[start - 2]))) start--
  return (
    start < at && at - start <= 4 && !/^(?:19|20)\d\d$/.test(text.slice(start, at)) && text[start - 1] === ' '
  )
}

const minuteSigns = `'’′‘`

/** “21°12’30,5”N”, “21° 12’ 30””: a number in front of it, and minutes in front of that. */
function isArcSecond(text: string, at: number): boolean {
  let start = at
  while (isDigit(text[start - 1]) || ((text[start - 1] === ',' || text[start - 1] === '.') && start < at))
    start--
  if (start === at) return false
  if (text[start - 1] === ' ') start--
  const minutes = text[start - 1]
  return minutes !== undefined && minuteSigns.includes(minutes) && isDigit(text[start - 2])
}

/** “2030“ and “2030“,: words before it, and none after. */
function endsRun(text: string, at: number): boolean {
  const before = text[at - 1]
  return before !== undefined && !' (“„«'.includes(before) && !isWordUnit(text[at + 1])
}

function beginsRun(text: string, at: number): boolean {
  const before = text[at - 1]
  return (before === undefined || before === ' ' || before === '(') && isWordUnit(text[at + 1])
}

/** “a)”, “a.)”, “12)”, “1.2)”, “iv)” at the beginning of a clause or of a quotation, “…đ)” behind what it leaves out, “:)”. */
function isListMark(text: string, at: number): boolean {
  return /(?:^|[ ;:,.…“"„«-])(?:\d{1,2}|\d{0,2}\.\d{1,2}|[a-zđA-ZĐ]\d?|[ivxIVX]{1,4})\.?$|(?:^|[ ;:])$/.test(
    text.slice(Math.max(0, at - 6), at)
  )
}

import {isAsciiDigit, isSpaceOrTab, afterLineEnding, lineEndFrom, skipBlanks, unit} from './code-units.js'
import {rawLines} from '../raw-lines.js'

/** Which parts of Markdown a text is read without. */
export interface LeftOut {
  /** Lists and block quotes. */
  readonly nesting: boolean
  /** What is marked inside a paragraph, but for escapes and entities. */
  readonly inline: boolean
  /** micromark's names of all of them. */
  readonly constructs: readonly string[]
}

const nestingConstructs = ['list', 'blockQuote']
const inlineConstructs = [
  'attention',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
  'codeText',
  'htmlText',
  'autolink'
]

const deepest = 100
const mostMarks = 1000
const mostLines = 1000

/**
 * The parser takes the square of the depth of lists and quotes, of the lines of one list without an empty line, and of
 * the marks that open and close in one paragraph. No document that a person wrote nests a hundred deep or has a thousand
 * such marks in a paragraph; what does is text with signs in it, and is read as that. Its lists are not believed anyway.
 */
export function constructsLeftOut(text: string): LeftOut {
  const mayHaveMany = hasMany(text, '\n\r', mostLines - 1) || hasMany(text, inlineMarks, mostMarks)
  const {nesting, inline} = mayHaveMany ? manyIn(text) : {nesting: deepIn(text), inline: false}
  return {
    nesting,
    inline,
    constructs: [...(nesting ? nestingConstructs : []), ...(inline ? inlineConstructs : [])]
  }
}

/** Whether a text has more than so many of these signs together. */
function hasMany(text: string, signs: string, most: number): boolean {
  let count = 0
  for (const sign of signs)
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
      if (++count > most) return true
  return false
}

function deepIn(text: string): boolean {
  return rawLines(text).some(({start, end}) => nestsDeep(text, start, end))
}

function manyIn(text: string): Pick<LeftOut, 'nesting' | 'inline'> {
  let [nesting, inline] = [false, false]
  // Since the last empty line.
  let [lines, marks] = [0, 0]
  for (let start = 0; start < text.length;) {
    const end = lineEndFrom(text, start)
    const first = skipBlanks(text, start, end)
    if (first === end) lines = marks = 0
    else {
      lines++
      marks += marksIn(text, first, end)
      nesting ||= lines > mostLines || nestsDeep(text, start, end)
      inline ||= marks > mostMarks
    }
    start = afterLineEnding(text, end)
  }
  return {nesting, inline}
}

/** The line text[start, end) opens many lists and quotes by itself, or is indented as one that stands in so many. */
function nestsDeep(text: string, start: number, end: number): boolean {
  if (end - start < deepest) return false
  let depth = 0
  let blanks = 0
  let isRuler = true
  let at = start
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isSpaceOrTab(code)) blanks++
    else if (!isMarkerUnit(code)) break
    else {
      // The digits of a number, and the sign behind them, are one marker.
      if (!isNumberUnit(code) || !isAsciiDigit(text.charCodeAt(at - 1))) depth++
      isRuler &&= code === unit.dash || code === unit.asterisk
    }
  }
  return at - start >= deepest && depth > 0 && depth + blanks / 2 > deepest && !(isRuler && at === end)
}

/** How many runs of marks text[start, end) has. */
function marksIn(text: string, start: number, end: number): number {
  let marks = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isInlineMark(code) && text.charCodeAt(at - 1) !== code) marks++
  }
  return marks
}

function isMarkerUnit(code: number): boolean {
  return (
    isNumberUnit(code) ||
    code === unit.greaterThan ||
    code === unit.asterisk ||
    code === unit.plus ||
    code === unit.dash
  )
}

function isNumberUnit(code: number): boolean {
  return isAsciiDigit(code) || code === unit.dot || code === unit.rightParenthesis
}

const inlineMarks = '*_[]`<!'

function isInlineMark(code: number): boolean {
  return (
    code === unit.asterisk ||
    code === unit.underscore ||
    code === unit.leftBracket ||
    code === unit.rightBracket ||
    code === unit.backtick ||
    code === unit.lessThan ||
    code === unit.exclamation
  )
}

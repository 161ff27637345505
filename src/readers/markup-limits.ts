/**
 * Which parts of Markdown a text is read without.
 *
 * The parser takes the square of the depth of lists and quotes, of the lines of one list without an empty line, and of
 * the marks that open and close in one paragraph. No document that a person wrote nests a hundred deep or has a thousand
 * such marks in a paragraph; what does is text with signs in it, and is read as that. Its lists are not believed anyway.
 */
export function constructsLeftOut(text: string): string[] {
  const left = nestsDeep(text) || hasLongRuns(text) ? nesting : []
  return isOverladen(text) ? [...left, ...inline] : left
}

const nesting = ['list', 'blockQuote']
const inline = [
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

/** A line opens many lists and quotes by itself, or is indented as one that stands in so many. */
function nestsDeep(text: string): boolean {
  for (const {index, 0: lead} of text.matchAll(/^[\t >*+\-.)\d]+/gm)) {
    if (lead.length < deepest) continue
    let depth = 0
    let blanks = 0
    for (const {0: sign} of lead.matchAll(/[ \t]+|\d+[.)]?|./g)) {
      if (sign[0] === ' ' || sign[0] === '\t') blanks += sign.length
      else depth++
    }
    const isRuler = /^[-* \t]+$/.test(lead) && /^[\r\n]?$/.test(text.charAt(index + lead.length))
    if (depth > 0 && depth + blanks / 2 > deepest && !isRuler) return true
  }
  return false
}

/** Very many lines follow each other without an empty one; each that goes on with a list looks through all before it. */
function hasLongRuns(text: string): boolean {
  let lines = 0
  for (const {0: line} of text.matchAll(/.+|\n\s*\n/g)) {
    lines = line.trim() === '' ? 0 : lines + 1
    if (lines > mostLines) return true
  }
  return false
}

/** Between two empty lines stand very many marks. */
function isOverladen(text: string): boolean {
  let marks = 0
  let isEmpty = true
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    if (sign === '\n' || sign === '\r') {
      if (isEmpty) marks = 0
      isEmpty = sign === '\n' || isEmpty
    } else if (sign !== ' ' && sign !== '\t') {
      isEmpty = false
      if (isMark(sign) && text[at - 1] !== sign && ++marks > mostMarks) return true
    }
  }
  return false
}

function isMark(sign: string): boolean {
  return (
    sign === '*' ||
    sign === '_' ||
    sign === '[' ||
    sign === ']' ||
    sign === '`' ||
    sign === '<' ||
    sign === '!'
  )
}

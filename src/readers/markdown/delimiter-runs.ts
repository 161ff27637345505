import {unit} from './code-units.js'

/** A run of asterisks or underscores, source[start, end), that may open or close emphasis. */
export interface DelimiterRun {
  readonly sign: number
  readonly start: number
  readonly end: number
  readonly opens: boolean
  readonly closes: boolean
}

/** One end of a stretch of emphasis: source[start, end) are its signs. */
export interface EmphasisEdge {
  readonly start: number
  readonly end: number
  readonly kind: 'strong' | 'emphasis' | 'close'
}

/**
 * The run that begins at source[start] and ends at `end`, in a line whose content is source[lineStart, lineEnd). What
 * flanks it is told by single code units, as the parser does; the line's own ends count as blanks.
 */
export function delimiterRun(
  source: string,
  start: number,
  end: number,
  lineStart: number,
  lineEnd: number
): DelimiterRun {
  const sign = source.charCodeAt(start)
  const before = start === lineStart ? 'blank' : kindOf(source.charCodeAt(start - 1))
  const after = end === lineEnd ? 'blank' : kindOf(source.charCodeAt(end))
  const isLeftFlanking = after === 'letter' || (after === 'punctuation' && before !== 'letter')
  const isRightFlanking = before === 'letter' || (before === 'punctuation' && after !== 'letter')
  if (sign === unit.asterisk) return {sign, start, end, opens: isLeftFlanking, closes: isRightFlanking}
  // An underscore inside a word is text.
  return {
    sign,
    start,
    end,
    opens: isLeftFlanking && (before !== 'letter' || !isRightFlanking),
    closes: isRightFlanking && (after !== 'letter' || !isLeftFlanking)
  }
}

/** A run that is still open, and what is left of it: signs are taken off its end. */
interface Opener {
  readonly run: DelimiterRun
  readonly start: number
  end: number
}

/**
 * Which runs make emphasis: its edges in the order of the source. Takes the square of the number of runs at worst;
 * who calls bounds that.
 */
export function emphasisEdges(runs: readonly DelimiterRun[]): EmphasisEdge[] {
  const edges: EmphasisEdge[] = []
  const open: Opener[] = []
  for (const run of runs) {
    let from = run.start
    while (run.closes && from < run.end) {
      const at = openerFor(run, run.end - from, open)
      const opener = at < 0 ? undefined : open[at]
      if (!opener) break
      const size = opener.end - opener.start > 1 && run.end - from > 1 ? 2 : 1
      open.length = at + 1
      opener.end -= size
      edges.push(
        {start: opener.end, end: opener.end + size, kind: size === 2 ? 'strong' : 'emphasis'},
        {start: from, end: from + size, kind: 'close'}
      )
      from += size
      if (opener.end === opener.start) open.pop()
    }
    if (from < run.end) open.push({run, start: from, end: run.end})
  }
  return edges.sort((a, b) => a.start - b.start)
}

/** The last opener that a run can close with what is left of it; -1 where there is none. */
function openerFor(run: DelimiterRun, left: number, open: readonly Opener[]): number {
  for (let at = open.length - 1; at >= 0; at--) {
    const opener = open[at]
    if (!opener?.run.opens || opener.run.sign !== run.sign) continue
    const {run: other, start, end} = opener
    // CommonMark's rule of three: “*a**b*” is not taken apart where one of both may open and close.
    if ((other.closes || run.opens) && left % 3 !== 0 && (end - start + left) % 3 === 0) continue
    return at
  }
  return -1
}

type Kind = 'blank' | 'punctuation' | 'letter'

const punctuation = /[\p{P}\p{S}]/u
const kinds = new Map<number, Kind>()

/** What a code unit is to a delimiter run; half of a character of two units is a letter. */
function kindOf(code: number): Kind {
  let kind = kinds.get(code)
  if (kind === undefined) {
    const character = String.fromCharCode(code)
    kind = character.trim() === '' ? 'blank' : punctuation.test(character) ? 'punctuation' : 'letter'
    kinds.set(code, kind)
  }
  return kind
}

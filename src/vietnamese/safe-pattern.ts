import {unaccented, fold} from './fold.js'
import {isDigit, isWordUnit} from './letters.js'
import {nfc} from './normal-form.js'

/**
 * Patterns that a person may write in a rule: a small part of regular expressions, on folded text, that takes time in
 * proportion to the text whatever is written. There is “|” between whole alternatives, “.”, “[…]”, “[^…]”, `\d` for a
 * digit, “?” and “{m,n}” up to 50 after one character or class; a backslash makes a sign a letter of the text. No
 * groups, no “*” and “+”, no looking around, no going back.
 *
 * A match is whole words, and the leftmost longest.
 */
export interface SafePattern {
  /** Matches in a folded text, left to right, without overlaps. `isUnaccented` where the text has no diacritics. */
  findAll(text: string, isUnaccented?: boolean): {readonly start: number; readonly end: number}[]
}

export interface PatternObjection {
  readonly vi: string
  readonly en: string
}

/** One character of the text that an alternative asks for, or may leave out. */
interface Step {
  readonly isOptional: boolean
  /** A literal that is compared, or a class. */
  readonly literal: string
  readonly accepts?: (unit: string) => boolean
}

const maxRepeat = 50
/** How many characters all alternatives may ask for together. */
const maxSteps = 400

/** The pattern, or what cannot be written in it. */
export function readPattern(source: string): {pattern: SafePattern} | {objection: PatternObjection} {
  try {
    const alternatives = new PatternReader(nfc(source)).read()
    return {pattern: makePattern(alternatives)}
  } catch (error) {
    if (error instanceof Objection) return {objection: error.what}
    throw error
  }
}

class Objection extends Error {
  constructor(readonly what: PatternObjection) {
    super(what.en)
  }
}

class PatternReader {
  #at = 0
  #steps = 0

  constructor(readonly source: string) {}

  read(): Step[][] {
    let steps: Step[] = []
    const alternatives = [steps]
    while (this.#at < this.source.length) {
      if (this.source[this.#at] === '|') {
        this.#at++
        steps = []
        alternatives.push(steps)
        continue
      }
      const atom = this.#atom()
      const {min, max} = this.#repeat()
      for (let k = 0; k < max; k++) steps.push({...atom, isOptional: k >= min})
      this.#steps += max
      if (this.#steps > maxSteps)
        throw objection('mẫu quá dài; hãy tách thành nhiều mẫu.', 'the pattern is too long; split it.')
    }
    if (alternatives.some(steps => steps.every(step => step.isOptional)))
      throw objection(
        'mẫu (hoặc một vế của “|”) có thể khớp với chỗ không có chữ nào; cần có ít nhất một chữ bắt buộc.',
        'the pattern, or one side of “|”, may match nothing; ask for at least one character.'
      )
    return alternatives
  }

  #atom(): Omit<Step, 'isOptional'> {
    const unit = this.source.charAt(this.#at++)
    if (unit === '\\') return this.#escape()
    if (unit === '.') return {literal: '', accepts: () => true}
    if (unit === '[') return this.#class()
    if (unit === '*' || unit === '+')
      throw objection(
        `mẫu không dùng được “${unit}” (lặp không giới hạn); hãy viết số lần, ví dụ “{1,20}”.`,
        `“${unit}” repeats without bound; write how often, such as “{1,20}”.`
      )
    if (unit === '(' || unit === ')')
      throw objection(
        `mẫu không dùng được nhóm “${unit}”; muốn tìm chính dấu ngoặc thì viết “\\${unit}”.`,
        `groups are not allowed; for the bracket itself write “\\${unit}”.`
      )
    if (unit === '^' || unit === '$' || unit === '{' || unit === '}' || unit === '?' || unit === ']')
      throw objection(
        `dấu “${unit}” ở vị trí này không dùng được trong mẫu; muốn tìm chính dấu ấy thì viết “\\${unit}”.`,
        `“${unit}” cannot stand here; for the sign itself write “\\${unit}”.`
      )
    return {literal: unit}
  }

  #escape(): Omit<Step, 'isOptional'> {
    const unit = this.source[this.#at++]
    if (unit === 'd') return {literal: '', accepts: isDigit}
    if (unit === undefined || isWordUnit(unit))
      throw objection(
        `mẫu không dùng được “\\${unit ?? ''}”; sau “\\” chỉ viết chữ d (một chữ số) hoặc một dấu câu.`,
        `“\\${unit ?? ''}” is not allowed; after “\\” write d, for a digit, or a sign.`
      )
    return {literal: unit}
  }

  #class(): Omit<Step, 'isOptional'> {
    const isNegated = this.source[this.#at] === '^'
    if (isNegated) this.#at++
    const ranges: [string, string][] = []
    for (;;) {
      let unit = this.source[this.#at++]
      if (unit === undefined)
        throw objection('mẫu mở “[” mà chưa có “]” đóng lại.', 'a “[” is not closed by “]”.')
      if (unit === ']') break
      if (unit === '[')
        throw objection(
          'trong “[…]” không viết thêm “[”; hãy viết “\\[”.',
          'inside “[…]” write “\\[” for “[”.'
        )
      if (unit === '\\') {
        unit = this.source[this.#at++]
        if (unit === 'd') {
          ranges.push(['0', '9'])
          continue
        }
        if (unit === undefined || isWordUnit(unit))
          throw objection(
            `mẫu không dùng được “\\${unit ?? ''}” trong “[…]”.`,
            `“\\${unit ?? ''}” is not allowed inside “[…]”.`
          )
      }
      const last = this.source[this.#at + 1]
      if (this.source[this.#at] !== '-' || last === undefined || last === ']') {
        ranges.push([unit, unit])
        continue
      }
      this.#at += 2
      if (!isDigit(unit) || !isDigit(last) || unit > last)
        throw objection(
          `mẫu không dùng được khoảng “${unit}-${last}”, vì chữ có dấu nằm ngoài khoảng ấy; hãy viết từng chữ, hoặc dùng “.”.`,
          `the range “${unit}-${last}” is not allowed, since letters with diacritics lie outside; write each letter, or “.”.`
        )
      ranges.push([unit, last])
    }
    if (ranges.length === 0) throw objection('“[]” chưa có chữ nào.', '“[]” is empty.')
    const folded = ranges.map(([from, to]) => [fold(from), fold(to)] as const)
    const within = (unit: string) => folded.some(([from, to]) => unit >= from && unit <= to)
    return {literal: '', accepts: unit => within(unit) !== isNegated}
  }

  #repeat(): {min: number; max: number} {
    const unit = this.source[this.#at]
    if (unit === '?') {
      this.#at++
      return this.#once({min: 0, max: 1})
    }
    if (unit !== '{') return {min: 1, max: 1}
    const found = /^\{(\d{1,3})(?:,(\d{1,3}))?\}/.exec(this.source.slice(this.#at))
    const min = Number(found?.[1])
    const max = Number(found?.[2] ?? found?.[1])
    if (!found || max > maxRepeat || min > max || max === 0)
      throw objection(
        `số lần lặp phải viết dạng “{m}” hoặc “{m,n}”, với m không lớn hơn n và n từ 1 đến ${maxRepeat}.`,
        `a repetition is “{m}” or “{m,n}”, m not above n, and n from 1 to ${maxRepeat}.`
      )
    this.#at += found[0].length
    return this.#once({min, max})
  }

  /** One sign of repetition, not two. */
  #once<Repeat>(repeat: Repeat): Repeat {
    if (['?', '*', '+', '{'].includes(this.source[this.#at] ?? ''))
      throw objection(
        'mẫu có hai dấu lặp liền nhau; chỉ viết một.',
        'two repetitions follow each other; write one.'
      )
    return repeat
  }
}

function objection(vi: string, en: string): Objection {
  return new Objection({vi, en})
}

function makePattern(alternatives: readonly (readonly Step[])[]): SafePattern {
  const folded = alternatives.map(steps => literalsMade(steps, fold))
  const plain = alternatives.map(steps => literalsMade(steps, unaccented))
  return {findAll: (text, isUnaccented = false) => findAll(isUnaccented ? plain : folded, text)}
}

/** The literals folded together, since where a tone stands depends on the letter beside it. */
function literalsMade(steps: readonly Step[], change: (text: string) => string): Step[] {
  const text = change(steps.map(step => (step.accepts ? '\u0000' : step.literal)).join(''))
  return steps.map((step, at) => (step.accepts ? step : {...step, literal: text.charAt(at)}))
}

/**
 * All alternatives walk the text together. For each place in an alternative only the earliest start that reaches it
 * is kept, so that a character of text costs one look at each step, however the repetitions could be shared out.
 */
function findAll(alternatives: readonly (readonly Step[])[], text: string): {start: number; end: number}[] {
  const found: {start: number; end: number}[] = []
  let from = 0
  while (from < text.length) {
    const match = firstMatch(alternatives, text, from)
    if (!match) break
    found.push(match)
    from = match.end
  }
  return found
}

function firstMatch(
  alternatives: readonly (readonly Step[])[],
  text: string,
  from: number
): {start: number; end: number} | undefined {
  let best: {readonly start: number; readonly end: number} | undefined
  let walks = alternatives.map(steps => ({steps, states: unreached(steps)}))
  for (let at = from; at <= text.length; at++) {
    const isEdge = !(isWordUnit(text[at - 1]) && isWordUnit(text[at]))
    for (const {steps, states} of walks) {
      if (isEdge && !best) states[0] = Math.min(startAt(states, 0), at)
      for (const [i, step] of steps.entries())
        if (step.isOptional) states[i + 1] = Math.min(startAt(states, i + 1), startAt(states, i))
      const start = startAt(states, steps.length)
      if (isEdge && start < at && (!best || start < best.start || (start === best.start && at > best.end)))
        best = {start, end: at}
    }
    const unit = text[at]
    if (unit === undefined) break
    const latest = best?.start ?? Infinity
    walks = walks.map(({steps, states}) => ({steps, states: advance(steps, states, unit, latest)}))
    // Nothing that is under way began as early as what was found.
    if (best && walks.every(({states}) => states.every(start => start > latest))) break
  }
  return best
}

/** The earliest start that reaches each place in an alternative: of none yet. */
function unreached(steps: readonly Step[]): number[] {
  return new Array<number>(steps.length + 1).fill(Infinity)
}

function startAt(states: readonly number[], place: number): number {
  return states[place] ?? Infinity
}

function advance(steps: readonly Step[], states: readonly number[], unit: string, latest: number): number[] {
  const next = unreached(steps)
  for (const [i, {literal, accepts}] of steps.entries()) {
    const start = startAt(states, i)
    if (start > latest || start === Infinity) continue
    if (accepts ? accepts(unit) : unit === literal) next[i + 1] = start
  }
  return next
}

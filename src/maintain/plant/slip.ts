import type {ReadFileReport} from '../../diagnostic/report.js'
import {type TextWords, textWords} from '../../vietnamese/text-words.js'

/** One thing that a clerk did wrong: these units of the plan were written as `text`. Offsets are UTF-16 units, `end` exclusive. */
export interface Slip {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What would be right there too, beside what the plan had. */
  readonly right?: string
}

/** A plan of which nothing is said, in NFC. */
export interface CleanPlan {
  readonly name: string
  readonly text: string
  readonly words: TextWords
  readonly report: ReadFileReport
}

/** A kind of slip, which our rules say that they find. */
export interface SlipKind {
  /** As the table of results names it. */
  readonly name: string
  /** Any of these may say it. */
  readonly rules: readonly string[]
  /** A finding may stand anywhere: what is missing has no place. Else it has to touch the slip. */
  readonly isSaidAnywhere?: boolean
  /** Everywhere in a plan that it can be done. */
  slips(plan: CleanPlan): Iterable<Slip>
}

export function cleanPlan(name: string, text: string, report: ReadFileReport): CleanPlan {
  return {name, text, words: textWords(text), report}
}

/** Wherever an expression (with the flag g) matches, what stands there is written otherwise, if the writer knows how. */
export function rewriting(
  name: string,
  rules: readonly string[],
  found: RegExp,
  write: (match: RegExpExecArray) => string | undefined,
  {isInBody = false, ...how}: {readonly isSaidAnywhere?: boolean; readonly isInBody?: boolean} = {}
): SlipKind {
  return {
    name,
    rules,
    ...how,
    *slips({text}) {
      for (const match of text.matchAll(found)) {
        const written = isInBody && !isRunning(text, match.index) ? undefined : write(match)
        if (written !== undefined && written !== match[0]) yield slipOf(match.index, match[0], written)
      }
    }
  }
}

/** Whether a place lies between the first heading and Nơi nhận, and in no table. */
function isRunning(text: string, at: number): boolean {
  const end = text.indexOf('\n', at)
  const line = text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end)
  return isBetween(text, at) && !line.includes('|')
}

function isBetween(text: string, at: number): boolean {
  return at > text.indexOf('I. ') && at < text.indexOf('Nơi nhận')
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at) + 1, at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

/**
 * Each word in small letters, written otherwise, if the writer knows how; with `isInText` neither above the first heading,
 * below the last paragraph, nor in a quotation on its line, which may be as somebody else wrote it.
 */
export function misspelling(
  name: string,
  rules: readonly string[],
  write: (word: string) => string | undefined,
  {isInText = false}: {readonly isInText?: boolean} = {}
): SlipKind {
  return {
    name,
    rules,
    *slips({text, words}) {
      for (let at = 0; at < words.length; at++) {
        const word = text.slice(words.start(at), words.end(at))
        if (word.length < 3 || word !== word.toLowerCase()) continue
        if (isInText && (!isBetween(text, words.start(at)) || isQuoted(text, words.start(at)))) continue
        const written = write(word)
        if (written !== undefined && written !== word) yield slipOf(words.start(at), word, written)
      }
    }
  }
}

/** Only what differs is replaced, so that the place of a slip is its own. */
function slipOf(start: number, meant: string, written: string): Slip {
  let [same, tail] = [0, 0]
  const most = Math.min(meant.length, written.length)
  while (same < most && meant[same] === written[same]) same++
  while (tail < most - same && meant.at(-1 - tail) === written.at(-1 - tail)) tail++
  return {
    start: start + same,
    end: start + meant.length - tail,
    text: written.slice(same, written.length - tail)
  }
}

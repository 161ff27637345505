import type {Wording} from '../base/wording.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {fold} from '../vietnamese/fold.js'
import {nfc} from '../vietnamese/normal-form.js'
import type {RulePath} from './check-references.js'
import type {RuleData} from './rule.js'

/** A list of which the commas were meant to be part of a phrase: “[các sở, ban, ngành]”. */
export interface SplitPhrase {
  /** The list in the rule’s file. */
  readonly at: RulePath
  readonly what: Wording
}

/**
 * The lists of a rule in which entries behind each other, with the commas between them, are one phrase.
 *
 * @param isOne whether a phrase with commas, folded, is one
 * @param written what stands in the file for a list: only one in brackets and without quotes was split by its commas
 */
export function splitPhrases(
  rule: RuleData,
  isOne: (phrase: string) => boolean,
  written: (at: RulePath) => string
): SplitPhrase[] {
  const found: SplitPhrase[] = []
  const walk = (value: unknown, at: RulePath): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value) && value.every(one => typeof one === 'string')) {
      const pieces = piecesOfOne(value, isOne)
      if (pieces && isPlainList(written(at))) found.push({at, what: sentence(pieces)})
    } else
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...at, Array.isArray(value) ? Number(key) : key])
  }
  walk(rule.params, ['with'])
  for (const [at, item] of rule.items.entries())
    if (item.id !== undefined) walk(item.params, ['items', at, 'with'])
  return found
}

/** What the names that the tables know are, those with commas. */
export function isKnownName(tables: KnowledgeTables): (phrase: string) => boolean {
  const names = [...tables.agencies, ...tables['official-terms']].flatMap(({name, aliases}) => [
    name,
    ...aliases
  ])
  const known = new Set(names.filter(name => name.includes(',')).map(folded))
  return phrase => known.has(phrase)
}

/** Whether a phrase stands in what the rule’s own examples say. */
export function standsInExamples({examples}: RuleData): (phrase: string) => boolean {
  const texts = examples.flatMap(({text, says}) => [text, ...says]).map(folded)
  return phrase => texts.some(text => text.includes(phrase))
}

const mostPieces = 6

function piecesOfOne(list: readonly string[], isOne: (phrase: string) => boolean): string[] | undefined {
  for (let from = 0; from < list.length - 1; from++)
    for (let to = Math.min(list.length, from + mostPieces); to > from + 1; to--) {
      const pieces = list.slice(from, to)
      if (isOpened(pieces) || isOne(folded(pieces.join(', ')))) return pieces
    }
  return undefined
}

/** “[“đường dây nóng, tổng đài”]”: quotes of Word, which are letters like others here. */
function isOpened(pieces: readonly string[]): boolean {
  const [first = '', last = ''] = [pieces[0], pieces.at(-1)]
  return first.startsWith('“') && !first.includes('”') && last.endsWith('”')
}

function isPlainList(written: string): boolean {
  return written.startsWith('[') && !/["']/.test(written)
}

function folded(text: string): string {
  return fold(nfc(text))
}

function withoutQuotes(text: string): string {
  return text.startsWith('“') && text.endsWith('”') ? text.slice(1, -1) : text
}

function sentence(pieces: readonly string[]): Wording {
  const list = pieces.map(piece => `“${piece}”`).join(', ')
  const whole = `["${withoutQuotes(pieces.join(', '))}"]`
  return {
    vi: `dấu phẩy trong “[ ]” chia danh sách này thành ${list}; nếu là một cụm từ thì viết ${whole}, nếu không thì viết mỗi cụm từ trên một dòng, bắt đầu bằng dấu “- ”.`,
    en: `the commas within “[ ]” divide this list into ${list}; for one phrase write ${whole}, else write each on a line that begins with “- ”.`
  }
}

import {once} from '../base/once.js'
import {inCaseOf, isCapitalised} from '../vietnamese/capitals.js'
import {fold} from '../vietnamese/fold.js'
import type {KnownWord} from '../vietnamese/known-words.js'
import {nfc} from '../vietnamese/normal-form.js'
import type {LikelyWords} from '../vietnamese/pairs/likely-word.js'
import type {Passage} from '../vietnamese/passage.js'
import {gap, type TextWords, textWords} from '../vietnamese/text-words.js'
import {isNameLike, type Replacement, replacementOf} from './confusions.js'
import {likelyWordsOf} from './likely-words.js'
import type {KnowledgeTables, MisspellingRow} from './tables.js'

/** Words of a passage that stand in the table: those from `first` up to and without `behind`. */
export interface Misspelling {
  readonly first: number
  readonly behind: number
  /** The words of the passage to change, and what into. */
  readonly from: number
  readonly to: number
  readonly right: string
}

/** One pair of the table. */
interface Entry extends Replacement {
  readonly words: readonly string[]
  /** Whether a comma may stand behind each of them. */
  readonly commas: readonly boolean[]
  /** Where in them the two stand by which it is looked for. */
  readonly at: number
  readonly except: readonly (readonly string[])[]
}

/** The table of misspellings, looked for by two words of each that stand together in nothing that is right. */
export class Misspellings {
  readonly #tables: KnowledgeTables
  /** Undefined where the table is not as it was compiled. */
  readonly #likely: LikelyWords | undefined
  #pairs: readonly FoldedPair[] | undefined
  /** Those that are looked for by two words. */
  readonly #entries = new Map<string, readonly Entry[]>()

  private constructor(tables: KnowledgeTables) {
    this.#tables = tables
    this.#likely = tables.words?.changed.includes('misspellings') ? undefined : likelyWordsOf(tables)
  }

  static readonly of = once((tables: KnowledgeTables) => new Misspellings(tables))

  /** Whether a user changed it: then it has words of which nobody knows whether they stand together elsewhere. */
  get isOwn(): boolean {
    return this.#likely === undefined
  }

  /** Whether the table may have something around two words: before it is asked for, which it mostly need not be. */
  mayHave(one: KnownWord, other: KnownWord): boolean {
    return this.#likely ? this.#likely.areListed(one, other) : this.#around(one, other).length > 0
  }

  /** What the table has around two words. */
  around(passage: Passage, i: number, one: KnownWord, other: KnownWord): Misspelling | undefined {
    const {textWords} = passage
    let best: Entry | undefined
    for (const entry of this.#around(one, other)) {
      if (best && best.words.length >= entry.words.length) continue
      if (standsAt(entry, textWords, i - entry.at) && !isExcepted(entry, textWords, i - entry.at))
        best = entry
    }
    return best && misspelling(best, passage, i - best.at)
  }

  #around(one: KnownWord, other: KnownWord): readonly Entry[] {
    const key = `${one.folded} ${other.folded}`
    return (this.isOwn ? this.#all() : this.#listed(key)).get(key) ?? none
  }

  /** All of a table that a user changed, of which any two words may be the first to ask for. */
  #all(): ReadonlyMap<string, readonly Entry[]> {
    if (!this.#pairs) {
      this.#pairs = pairsOf(this.#tables.misspellings)
      for (const entry of this.#pairs.map(entryOf)) {
        const key = keyOf(entry)
        this.#entries.set(key, [...(this.#entries.get(key) ?? none), entry])
      }
    }
    return this.#entries
  }

  /** Few pairs of the table are ever asked for: only those that have the two words are taken apart. */
  #listed(key: string): ReadonlyMap<string, readonly Entry[]> {
    if (!this.#entries.has(key)) {
      this.#pairs ??= pairsOf(this.#tables.misspellings)
      const around = this.#pairs.filter(pair => ` ${pair.folded} `.includes(` ${key} `)).map(entryOf)
      this.#entries.set(
        key,
        around.filter(entry => keyOf(entry) === key)
      )
    }
    return this.#entries
  }
}

const none: readonly Entry[] = []

function keyOf({words, at}: Entry): string {
  return `${words[at]} ${words[at + 1]}`
}

function misspelling(entry: Entry, passage: Passage, first: number): Misspelling | undefined {
  const {textWords, value} = passage
  const [from, to] = [first + entry.from, first + entry.from + entry.count]
  const place = {start: textWords.start(from), end: textWords.end(to - 1)}
  const mayBeCapitalised = entry.from === 0 && isCapitalised(passage, from)
  if (!mayBeCapitalised && isNameLike(passage, from, to, place)) return undefined
  const right = inCaseOf(value.slice(place.start, place.end), entry.right, entry.from === 0)
  return {first, behind: first + entry.words.length, from, to, right}
}

function standsAt({words, commas}: Entry, text: TextWords, first: number): boolean {
  if (first < 0 || first + words.length > text.length) return false
  return words.every((word, at) => {
    if (text.folded(first + at) !== word) return false
    const between = at + 1 < words.length ? text.gapAfter(first + at) : gap.plain
    return between === gap.plain || (between === gap.comma && commas[at] === true)
  })
}

/** Whether what would be changed is part of a phrase that is right. */
function isExcepted({from, count, except}: Entry, text: TextWords, first: number): boolean {
  return except.some(phrase => {
    for (let before = 0; before + count <= phrase.length; before++) {
      const start = first + from - before
      if (start >= 0 && phrase.every((word, k) => text.folded(start + k) === word)) return true
    }
    return false
  })
}

/** One pair of the table as it is written there. */
interface FoldedPair {
  readonly written: string
  readonly right: string
  /** Its words, folded, with a blank between them. */
  readonly folded: string
  readonly except: readonly string[]
}

function pairsOf(rows: readonly MisspellingRow[]): FoldedPair[] {
  return rows.flatMap(({words, except}) =>
    Object.entries(words).map(([written, right]) => ({
      written,
      right,
      folded: fold(nfc(written)).replaceAll(',', ''),
      except
    }))
  )
}

function entryOf({written, right, except}: FoldedPair): Entry {
  const text = textWords(nfc(written))
  return {
    ...replacementOf({written, right}),
    words: foldedWords(written),
    commas: text.words.map((_, at) => text.gapAfter(at) === gap.comma),
    at: anchorOf({written, right}),
    except: except.map(foldedWords)
  }
}

/** Pairs of words, folded, that a table has. */
export interface ListedPairs {
  /** Those by which each of its pairs is looked for. */
  readonly anchors: readonly (readonly [string, string])[]
  /** All that hold a word that is wrong. */
  readonly all: readonly (readonly [string, string])[]
}

export function listedPairs(rows: readonly MisspellingRow[]): ListedPairs {
  const [anchors, all]: [[string, string][], [string, string][]] = [[], []]
  for (const [written, right] of rows.flatMap(({words}) => Object.entries(words))) {
    const {from, count} = replacementOf({written, right})
    const words = foldedWords(written)
    const at = anchorOf({written, right})
    for (let one = Math.max(0, from - 1); one < Math.min(words.length - 1, from + count); one++) {
      const pair: [string, string] = [words[one] ?? '', words[one + 1] ?? '']
      all.push(pair)
      if (one === at) anchors.push(pair)
    }
  }
  return {anchors, all}
}

/** Where the first word that is wrong stands with the one behind it or, behind a comma or at the end, before it. */
function anchorOf(pair: {readonly written: string; readonly right: string}): number {
  const {from} = replacementOf(pair)
  const text = textWords(nfc(pair.written))
  return text.gapAfter(from) === gap.plain ? from : from - 1
}

function foldedWords(phrase: string): string[] {
  return textWords(nfc(phrase)).words.map(({written}) => fold(written))
}

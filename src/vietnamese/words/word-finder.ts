import type {Passage} from '../passage.js'
import {compileWords} from './compile.js'
import {Matcher} from './matcher.js'
import type {WordTable} from './rows.js'

/** A row found in a passage; `start` and `end` are indexes into its `value`. */
export interface FoundWord {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Rows of a user, beside the words that were compiled when the project was built. */
export interface OwnWords {
  /** Their tables, with the rows that are the user's. */
  readonly tables: readonly WordTable[]
  /** “table/id” of the rows that no longer stand: the user wrote them anew. */
  readonly replaced: ReadonlySet<string>
}

interface Hit extends FoundWord {
  /** Found as it is written out, and not by a row with a slot. */
  readonly isLiteral: boolean
}

interface Found {
  /** Every hit, also those that a longer one hides; by their places, the longest first, the literal ones first. */
  readonly all: readonly Hit[]
  /** The longest of them, left to right, without overlaps; literal ones that share a range share it. */
  readonly longest: readonly Hit[]
}

const nothing: Found = {all: [], longest: []}

/** Finds the words of all tables in a passage, once, and keeps what was found for everyone who asks. */
export class WordFinder {
  readonly #matcher: Matcher
  readonly #own: Matcher | undefined
  readonly #replaced: ReadonlySet<string>
  readonly #found = new WeakMap<Passage, ReadonlyMap<string, Found>>()

  /** @param bytes what `compileWords` made of the tables */
  constructor(bytes: Uint8Array, own?: OwnWords) {
    this.#matcher = new Matcher(bytes)
    this.#own = own && own.tables.length > 0 ? new Matcher(compileWords(own.tables)) : undefined
    this.#replaced = own?.replaced ?? new Set()
  }

  /** Every longest hit of a table, left to right, without overlaps. */
  find(passage: Passage, table: string): readonly FoundWord[] {
    return this.#tables(passage).get(table)?.longest ?? nothing.longest
  }

  /** The longest hit of a table that begins at this index of the passage's `value`, hidden by another or not. */
  at(passage: Passage, table: string, index: number): FoundWord | undefined {
    return this.#tables(passage)
      .get(table)
      ?.all.find(({start}) => start === index)
  }

  #tables(passage: Passage): ReadonlyMap<string, Found> {
    let found = this.#found.get(passage)
    if (!found) {
      found = this.#read(passage)
      this.#found.set(passage, found)
    }
    return found
  }

  #read(passage: Passage): ReadonlyMap<string, Found> {
    const all = new Map<string, Hit[]>()
    this.#collect(this.#matcher, passage, all, this.#replaced)
    if (this.#own) this.#collect(this.#own, passage, all, new Set())
    return new Map(
      [...all].map(([table, words]) => {
        words.sort((a, b) => a.start - b.start || b.end - a.end || Number(b.isLiteral) - Number(a.isLiteral))
        return [table, {all: words, longest: longestOf(words)}]
      })
    )
  }

  #collect(matcher: Matcher, passage: Passage, into: Map<string, Hit[]>, except: ReadonlySet<string>): void {
    const {tokens, hits} = matcher.read(passage.value)
    for (let hit = 0; hit < hits.length; hit++) {
      const tag = hits.tag[hit]!
      const table = matcher.tableOf(tag)
      if (table < 0) continue
      const name = matcher.names.tables[table]!
      const id = matcher.names.ids[tag]!
      if (except.size > 0 && except.has(`${name}/${id}`)) continue
      let words = into.get(name)
      if (!words) into.set(name, (words = []))
      words.push({
        id,
        start: tokens.start[hits.from[hit]!]!,
        end: tokens.end[hits.to[hit]! - 1]!,
        isLiteral: hit < hits.literals
      })
    }
  }
}

/** The leftmost longest. Of rows that share a range, those that are written out, or all where none is. */
function longestOf(hits: readonly Hit[]): Hit[] {
  const longest: Hit[] = []
  for (const hit of hits) {
    const last = longest.at(-1)
    const isTwin = last?.start === hit.start && last.end === hit.end && last.isLiteral === hit.isLiteral
    if (!last || hit.start >= last.end || isTwin) longest.push(hit)
  }
  return longest
}

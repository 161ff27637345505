import {Beginnings} from './beginnings.js'
import {determinise} from './determinise.js'
import {type FrozenWords, freeze} from './frozen-words.js'
import {layOut} from './lay-out.js'
import {outChains} from './out-chains.js'
import {levelsOf, op, type Program, type Step} from './programs.js'
import {type CutWording, withAlternatives} from './alternatives.js'
import {type Item, readName, readRow, type Wording} from './read-row.js'
import {RowFault, SizeFault} from './row-fault.js'
import type {WordTable} from './rows.js'
import {anyNumber, Symbols} from './symbols.js'
import {firstWord} from './tokens.js'
import {Trie} from './trie.js'
import {slotsOf} from './vocabulary.js'

/**
 * All words of all tables as one automaton, frozen into bytes that a {@link Matcher} reads as they lie.
 *
 * 1. Each row is written out as its wordings.
 * 2. What is words, numbers and signs only goes into one trie, which is made deterministic.
 * 3. What has a slot is cut at its slots: its pieces go into the same trie, and a short program joins them.
 *
 * @param isUnaccented the words are compiled without diacritics, for headings and machine-read text
 * @throws {RowFault} that knows its row, for a row that cannot be read; {SizeFault} for too many of them
 */
export function compileWords(tables: readonly WordTable[], {isUnaccented = false} = {}): Uint8Array {
  return new Compiler(tables, isUnaccented).compile()
}

interface Tag {
  /** The table whose hits carry it; none of a piece. */
  readonly table: number | undefined
  readonly id: string
}

class Compiler {
  readonly #symbols: Symbols
  readonly #trie = new Trie()
  readonly #tags: Tag[] = []
  /** “table/row” → tag. */
  readonly #tagOf = new Map<string, number>()
  readonly #tableOf = new Map<string, number>()
  /** The pieces that may stand for each other → their tag. */
  readonly #pieces = new Map<string, number>()
  readonly #programs = new Map<string, Program>()
  readonly #beginnings = new Beginnings()

  constructor(
    readonly tables: readonly WordTable[],
    readonly isUnaccented: boolean
  ) {
    this.#symbols = new Symbols(isUnaccented)
    for (const [table, {name, rows}] of tables.entries()) {
      this.#tableOf.set(name, table)
      for (const {id} of rows) this.#tagOfRow(name, table, id)
    }
  }

  compile(): Uint8Array {
    for (const [table, {name, rows}] of this.tables.entries())
      for (const {id, words, areNames} of rows)
        for (const row of words) {
          try {
            const wordings = areNames ? readName(row) : readRow(row)
            const stepsOf = wordings.map(wording => this.#stepsOf(wording, row, name))
            this.#add(stepsOf, row, table, this.#tagOfRow(name, table, id))
          } catch (error) {
            if (error instanceof RowFault && !(error instanceof SizeFault))
              error.row ??= {table: name, id, words: row}
            throw error
          }
        }
    return freeze(this.#frozen())
  }

  #add(wordings: readonly CutWording[], row: string, table: number, tag: number): void {
    const withSlots: CutWording[] = []
    for (const steps of wordings) {
      if (steps.some(step => Array.isArray(step) && step.length > longestPhrase)) throw tooLong(row)
      if (steps.length === 1 && Array.isArray(steps[0])) this.#insert(steps[0], tag)
      else withSlots.push(steps)
    }
    for (const steps of withAlternatives(withSlots)) {
      const joined = steps.map(step => ('pieces' in step ? {op: op.tag, of: this.#piece(step.pieces)} : step))
      this.#programs.set(JSON.stringify([tag, joined]), {tag, table, steps: joined})
    }
  }

  #insert(symbols: readonly number[], tag: number): void {
    this.#trie.insert(symbols, tag)
    if (symbols[0] !== undefined) this.#beginnings.add(tag, symbols[0])
  }

  /** Runs of symbols, and what stands between them. @throws {RowFault} for a wording that nothing can begin */
  #stepsOf(wording: Wording, row: string, table: string): CutWording {
    const steps: (number[] | Step)[] = []
    for (const item of wording) {
      const symbol = this.#symbolOf(item)
      const last = steps.at(-1)
      if (symbol === undefined) steps.push(this.#stepOf(item, row, table))
      else if (Array.isArray(last)) last.push(symbol)
      else steps.push([symbol])
    }
    const first = steps[0]
    if (!first)
      throw new RowFault({vi: `“${row}” có thể không gồm từ nào.`, en: `“${row}” may have no words.`})
    if (!Array.isArray(first) && first.op !== op.tag && first.op !== op.table)
      throw new RowFault({
        vi: `“${row}” phải mở đầu bằng một từ hoặc một <dẫn chiếu>.`,
        en: `“${row}” must begin with a word or a <reference>.`
      })
    return steps
  }

  #symbolOf(item: Item): number | undefined {
    if (item.type === 'word') return this.#symbols.of(item.word)
    if (item.type === 'sign') return item.sign
    return item.type === 'number' ? anyNumber : undefined
  }

  #stepOf(item: Item, row: string, own: string): Step {
    if (item.type === 'gap') return {op: op.gap, of: item.words}
    if (item.type !== 'reference') return {op: op.name, of: 0}
    const table = this.#tableOf.get(item.to)
    if (table !== undefined) return {op: op.table, of: table}
    const tag = this.#tagOf.get(item.to) ?? this.#tagOf.get(`${own}/${item.to}`)
    if (tag !== undefined) return {op: op.tag, of: tag}
    throw new RowFault({
      vi: `“${row}”: không có bảng hay dòng “${item.to}”.`,
      en: `“${row}”: there is no table or row “${item.to}”.`
    })
  }

  /** The tag that the hits of any of these pieces carry. */
  #piece(pieces: readonly (readonly number[])[]): number {
    const key = JSON.stringify(pieces)
    let piece = this.#pieces.get(key)
    if (piece === undefined) {
      piece = this.#newTag({table: undefined, id: ''})
      this.#pieces.set(key, piece)
      for (const symbols of pieces) this.#insert(symbols, piece)
    }
    return piece
  }

  /** Rows of one table that share an id share a tag. */
  #tagOfRow(name: string, table: number, id: string): number {
    const key = `${name}/${id}`
    let tag = this.#tagOf.get(key)
    if (tag === undefined) {
      tag = this.#newTag({table, id})
      this.#tagOf.set(key, tag)
    }
    return tag
  }

  #newTag(tag: Tag): number {
    if (this.#tags.length >= mostTags)
      throw new SizeFault({vi: 'Các bảng có quá nhiều dòng.', en: 'The tables have too many rows.'})
    this.#tags.push(tag)
    return this.#tags.length - 1
  }

  #frozen(): FrozenWords {
    const {keys, numbers} = this.#symbols
    const symbols = Math.max(firstWord, keys.length)
    const {states, fromRoot, firstReport} = determinise(this.#trie.root, numbers)
    const {base, cells} = layOut(states, symbols)
    const root = new Uint16Array(symbols)
    for (const [symbol, state] of fromRoot) root[symbol] = state
    const chains = outChains(states.slice(firstReport).map(state => state.outputs))
    const levels = levelsOf([...this.#programs.values()])
    const anchors: [level: number, anchor: number, from: number, to: number, tag: number][] = []
    const steps: number[] = []
    for (const [program, level] of levels) {
      const [first, ...rest] = program.steps
      if (!first) continue
      const from = steps.length
      for (const {op: kind, of} of rest) steps.push(kind, of)
      // Tables are numbered behind the tags.
      const anchor = first.op === op.table ? this.#tags.length + first.of : first.of
      anchors.push([level, anchor, from, steps.length, program.tag])
    }
    anchors.sort(([level, anchor], [otherLevel, other]) => level - otherLevel || anchor - other)
    const tableLevel = new Uint8Array(this.tables.length)
    for (const [{table}, level] of levels) tableLevel[table] = Math.max(tableLevel[table] ?? 0, level)
    return {
      slots: slotsOf(keys, firstWord),
      root,
      base,
      cells,
      fail: Uint16Array.from(states, state => state.fail),
      outHead: chains.heads,
      outTag: chains.tags,
      outLength: chains.lengths,
      outNext: chains.next,
      tagTable: Int16Array.from(this.#tags, tag => tag.table ?? -1),
      tableLevel,
      beginnings: this.#beginnings.perSymbol({
        levels,
        tableOf: this.#tags.map(({table}) => table),
        tables: this.tables.length,
        symbols,
        numbers
      }),
      steps: Int16Array.from(steps),
      anchors: Int32Array.from(anchors.flat()),
      names: {
        isUnaccented: this.isUnaccented,
        tables: this.tables.map(table => table.name),
        ids: this.#tags.map(tag => tag.id)
      }
    }
  }
}

/** How long a hit is has room in a byte. */
const longestPhrase = 255

function tooLong(row: string): RowFault {
  const start = `${row.slice(0, 60)}…`
  return new RowFault({
    vi: `“${start}” dài quá ${longestPhrase} từ.`,
    en: `“${start}” is longer than ${longestPhrase} words.`
  })
}

/** Tags and tables together are numbered by 15 bits. */
const mostTags = 30_000

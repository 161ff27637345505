import {firstIndex} from '../../vietnamese/ordered.js'

/** How an index is named at tokens [from, to). */
export interface IndexName {
  readonly id: string
  /** What a short name means only a list of indices tells: “các chỉ số: cải cách hành chính, hài lòng …”. */
  readonly form: 'abbreviation' | 'name' | 'bare-name' | 'short-name'
  readonly from: number
  readonly to: number
  /** Why it may not be that index: the text was machine-read, or an office’s own may be meant. */
  readonly doubt?: 'misread' | 'internal' | undefined
}

/** The names of indices in one passage, by the token that they begin at. A short name may be part of a long one. */
export class IndexNames {
  readonly #long = new Map<number, IndexName>()
  readonly #short = new Map<number, IndexName>()
  /** Tokens at which a name begins, in order. */
  readonly #starts: readonly number[]

  constructor(names: readonly IndexName[]) {
    for (const name of names) {
      const byStart = name.form === 'short-name' ? this.#short : this.#long
      const known = byStart.get(name.from)
      if (!known || known.to < name.to) byStart.set(name.from, name)
    }
    this.#starts = [...new Set(names.map(name => name.from))].sort((a, b) => a - b)
  }

  static readonly none = new IndexNames([])

  get size(): number {
    return this.#starts.length
  }

  at(i: number): IndexName | undefined {
    if (this.#starts.length === 0) return undefined
    return this.#long.get(i) ?? this.#short.get(i)
  }

  shortAt(i: number): IndexName | undefined {
    return this.#short.get(i)
  }

  /** Whether a name begins in these tokens. */
  hasIn(from: number, to: number): boolean {
    const first = this.#starts[firstIndex(this.#starts, start => start >= from)]
    return first !== undefined && first < to
  }
}

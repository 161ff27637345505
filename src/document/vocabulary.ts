import type {Lexicon, Match} from '../vietnamese/lexicon.js'
import type {Misreadings} from '../vietnamese/misreading.js'
import type {Change} from '../vietnamese/near-change.js'
import type {Passage} from '../vietnamese/passage.js'
import {readAs, type ReadAs} from '../vietnamese/read-as.js'

/** The words a plan is read with. The tables they come from lie on the same floor, so they are handed in. */
export interface Vocabulary {
  /** Names of agencies, each with the ids it may stand for. */
  readonly agencies: Lexicon<AgencyWord>
  /** “Sở Nội vụ” without its first word, for lists such as “các Sở: Nội vụ, Tài chính”. */
  readonly departmentNames: Lexicon<AgencyWord>
  readonly misreadings: Misreadings
  readonly documentTypes: DocumentTypeWords
  /** What in a text is a slip of the pen, and what was meant there; `isHeading` where the text is a whole heading. */
  slips(passage: Passage, isHeading: boolean): readonly Change[]
  /** The official name of an agency. */
  agencyName(id: string): string | undefined
  /** What a place of this name is on that day; undefined for a name that is no province or centrally-run city. */
  provinceKind(name: string, date: string | undefined): 'province' | 'city' | undefined
}

/** What documents are called before their number, and by which letters inside it. */
export interface DocumentTypeWords {
  /** The type named at the end of a text in bare letters, right before a number, and where its name begins. */
  before(bareText: string): {name: string; start: number} | undefined
  /** The type whose name a text in bare letters begins with. */
  beginning(bareText: string): string | undefined
  /** “KH” → “Kế hoạch”. */
  ofSymbol(symbol: string | undefined): string | undefined
}

export interface AgencyWord {
  readonly id: string
  readonly kind: string
}

/**
 * How the phrases of a text are looked for: as they are written or, in machine-read text, as they may be misread. A
 * slip of the pen in a name does not make it another, so that one fault is not told twice: “SỞ NỘI VŨ” is that office.
 */
export class PhraseReader {
  readonly #headings = new WeakMap<Passage, ReadAs>()
  readonly #texts = new WeakMap<Passage, ReadAs>()

  constructor(
    readonly isLegible: boolean,
    readonly vocabulary: Pick<Vocabulary, 'misreadings' | 'slips'>
  ) {}

  find<Value>(lexicon: Lexicon<Value>, passage: Passage): Match<Value>[] {
    return this.#find(lexicon, passage, false)
  }

  /** As {@link find}, of a text that is a heading from its first word to its last. */
  findInHeading<Value>(lexicon: Lexicon<Value>, heading: Passage): Match<Value>[] {
    return this.#find(lexicon, heading, true)
  }

  /** A heading as it was meant. */
  heading(heading: Passage): Passage {
    return this.#read(heading, true)?.passage ?? heading
  }

  #find<Value>(lexicon: Lexicon<Value>, passage: Passage, isHeading: boolean): Match<Value>[] {
    if (!this.isLegible) return lexicon.findMisread(passage, this.vocabulary.misreadings)
    const meant = this.#read(passage, isHeading)
    if (!meant) return lexicon.findAll(passage)
    return lexicon.findAll(meant.passage).map(({value, start, end}) => ({
      value,
      start: meant.writtenAt(start),
      end: meant.writtenAt(end)
    }))
  }

  /** Undefined where nothing is to be put right. */
  #read(passage: Passage, isHeading: boolean): ReadAs | undefined {
    if (!this.isLegible) return undefined
    const slips = this.vocabulary.slips(passage, isHeading)
    if (slips.length === 0) return undefined
    const known = isHeading ? this.#headings : this.#texts
    let read = known.get(passage)
    if (!read) known.set(passage, (read = readAs(passage, slips)))
    return read
  }
}

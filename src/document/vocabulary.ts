import type {Lexicon, Match} from '../vietnamese/lexicon.js'
import type {Misreadings} from '../vietnamese/misreading.js'
import type {Passage} from '../vietnamese/passage.js'

/** The words a plan is read with. The tables they come from lie on the same floor, so they are handed in. */
export interface Vocabulary {
  /** Names of agencies, each with the ids it may stand for. */
  readonly agencies: Lexicon<AgencyWord>
  /** “Sở Nội vụ” without its first word, for lists such as “các Sở: Nội vụ, Tài chính”. */
  readonly departmentNames: Lexicon<AgencyWord>
  readonly misreadings: Misreadings
  /** The official name of an agency. */
  agencyName(id: string): string | undefined
  /** What a place of this name is on that day; undefined for a name that is no province or centrally-run city. */
  provinceKind(name: string, date: string | undefined): 'province' | 'city' | undefined
}

export interface AgencyWord {
  readonly id: string
  readonly kind: string
}

/** How the phrases of a text are looked for: as they are written or, in machine-read text, as they may be misread. */
export class PhraseReader {
  constructor(
    readonly isLegible: boolean,
    readonly misreadings: Misreadings
  ) {}

  find<Value>(lexicon: Lexicon<Value>, passage: Passage): Match<Value>[] {
    return this.isLegible ? lexicon.findAll(passage) : lexicon.findMisread(passage, this.misreadings)
  }
}

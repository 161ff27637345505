import type {Language} from './severity.js'
import type {Wording} from './wording.js'

/**
 * A fault in something a person wrote or typed: a file, an option, a pack. It has one clear sentence in each
 * language and, where one helps, a hint how to mend it. Faults end the command with 2, without a stack.
 */
export class Fault extends Error {
  override readonly name = 'Fault'

  constructor(
    /** What is wrong, one sentence. */
    readonly what: Wording,
    /** What to do. */
    readonly hint?: Wording,
    /** Where it stands, for an editor that shows it there; the sentence names the place too. */
    readonly where?: {readonly file: string; readonly line: number; readonly column: number},
    /** What else is wrong beside it, each with a sentence of its own. */
    readonly others: readonly Fault[] = []
  ) {
    super(what.en)
  }

  /** This one and what else is wrong, in the order in which they are told. */
  get all(): readonly Fault[] {
    return [this, ...this.others]
  }

  /** The sentence and its hint, of this one alone. */
  in(language: Language): string {
    return this.hint ? `${this.what[language]} ${this.hint[language]}` : this.what[language]
  }
}

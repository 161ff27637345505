import type {Wording} from '../base/wording.js'
import type {Place} from './place.js'

/** Something in the configuration that does nothing. It is no fault, and changes no exit code. */
export interface Hint {
  /** One sentence, with its place. */
  readonly what: Wording
  readonly place: Place
}

/** A configuration of a run, and what it says in vain. */
export interface ConfigHints {
  /** The files that it is made of. Absolute. */
  readonly files: readonly string[]
  readonly hints: readonly Hint[]
}

/**
 * What configurations of one run say in vain: what several of them extend is idle only where it is so for all of them.
 * Each place is told once.
 */
export function hintsOfAll(configs: readonly ConfigHints[]): Hint[] {
  const told = new Map<string, Hint>()
  const said = configs.map(({files, hints}) => ({files, said: new Set(hints.map(({what}) => what.vi))}))
  for (const {hints} of configs)
    for (const one of hints) {
      const sharing = said.filter(({files}) => files.includes(one.place.file))
      if (sharing.every(other => other.said.has(one.what.vi))) told.set(one.what.vi, one)
    }
  return [...told.values()]
}

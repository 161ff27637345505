/** What a keeper has of what was not made yet. */
const nothing = Symbol('nothing')

/** A passage has a dozen; what outlives its document, such as the empty passage, forgets what was made of it there. */
const mostPairs = 32

/**
 * What keeps by itself what was made of it: passages and their words, of which a document has hundreds that are asked
 * thousands of times. Walking a few pairs costs less than looking into a `WeakMap`, and nothing at collection.
 */
export class Keeper {
  /** Whom it is kept for and what was made, by turns. */
  #pairs: unknown[] | undefined

  /** What was made for somebody, or {@link nothing}. */
  static made(of: Keeper, by: object): unknown {
    const pairs = of.#pairs
    if (pairs) for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === by) return pairs[at + 1]
    return nothing
  }

  static keep(of: Keeper, by: object, made: unknown): void {
    const pairs = (of.#pairs ??= [])
    if (pairs.length === mostPairs * 2) pairs.length = 0
    pairs.push(by, made)
  }
}

/** What was made of keepers, as long as these are there: a `WeakMap` whose entries lie with them. */
export class Kept<Of extends Keeper, Made> {
  get(of: Of): Made | undefined {
    const made = Keeper.made(of, this)
    return made === nothing ? undefined : (made as Made)
  }

  /** There is none yet. */
  set(of: Of, made: Made): Made {
    Keeper.keep(of, this, made)
    return made
  }
}

/**
 * What is made of something, made once and kept as long as that is there: what is found in a passage or a plan is found
 * by one search, whoever asks.
 */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, {readonly made: Made}>()
  return of => {
    if (of instanceof Keeper) {
      const kept = Keeper.made(of, known)
      if (kept !== nothing) return kept as Made
      const made = make(of)
      Keeper.keep(of, known, made)
      return made
    }
    let found = known.get(of)
    if (!found) known.set(of, (found = {made: make(of)}))
    return found.made
  }
}

/** The same of two things together, kept with each of them; there are fewer of the second than of the first. */
export function onceOfBoth<One extends object, Other extends object, Made>(
  make: (one: One, other: Other) => Made
): (one: One, other: Other) => Made {
  const of = once((other: Other) => once((one: One) => make(one, other)))
  return (one, other) => of(other)(one)
}

/** The same of a thing and a name, such as that of one of its parts. */
export function onceByName<Of extends object, Name extends string, Made>(
  make: (of: Of, name: Name) => Made
): (of: Of, name: Name) => Made {
  const byName = once(() => new Map<Name, {readonly made: Made}>())
  return (of, name) => {
    const known = byName(of)
    let found = known.get(name)
    if (!found) known.set(name, (found = {made: make(of, name)}))
    return found.made
  }
}

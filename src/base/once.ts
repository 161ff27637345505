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

/** What was made of keepers: a `WeakMap` whose entries lie with them, for as long as {@link once} says. */
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

  /** What was made, also where that is undefined, or what is made now. */
  of(of: Of, make: (of: Of) => Made): Made {
    const made = Keeper.made(of, this)
    return made === nothing ? this.set(of, make(of)) : (made as Made)
  }
}

/**
 * What is made of something, made once: what is found in a passage or a plan is found by one search, whoever asks.
 *
 * It is kept as long as that thing is there, whether or not anybody can ask again: in a `WeakMap`, or with a
 * {@link Keeper}, which holds on to whom it is kept for as well. A keeper that more than {@link mostPairs} ask forgets all
 * that was made of it, which is then made anew: what is made is told by the thing alone, and whoever has it may keep it.
 */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new Kept<Of & Keeper, Made>()
  /** What was made of things that keep nothing. */
  let others: WeakMap<Of, {readonly made: Made}> | undefined
  return of => {
    if (of instanceof Keeper) return kept.of(of, make)
    let found = others?.get(of)
    if (!found) (others ??= new WeakMap()).set(of, (found = {made: make(of)}))
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

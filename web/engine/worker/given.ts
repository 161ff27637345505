/** What the worker was begun with, for the program that runs in it. */
export interface Given {
  /** The data of the program, by their files’ names. */
  readonly data: ReadonlyMap<string, Uint8Array>
  /** The parts that were asked for and are not here. */
  readonly missing: Set<string>
}

interface WithGiven {
  cchclint?: Given
}

/** Set by `boot.ts` before anything else runs. */
export function given(): Given {
  const {cchclint} = globalThis as WithGiven
  if (!cchclint) throw new Error('nothing was given')
  return cchclint
}

export function give(all: Given): void {
  ;(globalThis as WithGiven).cchclint = all
}

/** @throws {Error} for data that the page does not hold */
export function dataOf(name: string): Uint8Array {
  const bytes = given().data.get(name)
  if (!bytes) throw new Error(`no data “${name}”`)
  return bytes
}

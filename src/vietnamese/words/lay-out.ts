import type {State} from './determinise.js'

/** A transition table in which the rows of all states lie over each other: the cell of a transition is base + symbol. */
export interface Transitions {
  /** state → its base. */
  readonly base: Int32Array
  /** Two numbers a cell: the state whose transition it is, or {@link noState}, and where it leads. */
  readonly cells: Uint16Array
}

export const noState = 0xffff
/** How far back behind the latest row a row of several transitions looks for room. */
const window = 4096

/** Row displacement, first fit, the longest rows first. Cells reach as far as any symbol may lead from any base. */
export function layOut(states: readonly State[], symbols: number): Transitions {
  const base = new Int32Array(states.length)
  let owner = new Uint16Array(1 << 14).fill(noState)
  let target = new Uint16Array(1 << 14)
  const reach = (size: number): void => {
    if (size <= owner.length) return
    const [owners, targets] = [new Uint16Array(size * 2).fill(noState), new Uint16Array(size * 2)]
    owners.set(owner)
    targets.set(target)
    ;[owner, target] = [owners, targets]
  }
  // The first cells stay empty, so that no base is below 0.
  let free = symbols
  let used = symbols
  let latest = 0
  const order = [...states.entries()].filter(([, {edges}]) => edges.length > 0)
  order.sort(([, a], [, b]) => b.edges.length - a.edges.length)
  for (const [state, {edges}] of order) {
    const lowest = Math.min(...edges.map(([symbol]) => symbol))
    reach(free + 1)
    while (owner[free] !== noState) reach(++free + 1)
    // Rows of one transition fill the holes.
    let place = edges.length === 1 ? free : Math.max(free, latest - window)
    reach(place + symbols)
    while (edges.some(([symbol]) => owner[place + symbol - lowest] !== noState)) reach(++place + symbols)
    base[state] = place - lowest
    latest = Math.max(latest, place)
    for (const [symbol, to] of edges) {
      const cell = place + symbol - lowest
      owner[cell] = state
      target[cell] = to
      used = Math.max(used, cell + 1)
    }
  }
  const cells = new Uint16Array((used + symbols) * 2).fill(noState)
  for (const [cell, state] of owner.subarray(0, used).entries()) cells[2 * cell] = state
  for (const [cell, state] of target.subarray(0, used).entries()) cells[2 * cell + 1] = state
  return {base, cells}
}

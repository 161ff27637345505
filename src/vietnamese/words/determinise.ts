import {SizeFault} from './row-fault.js'
import {anyNumber} from './symbols.js'
import type {Output, TrieNode} from './trie.js'

/** A state of the automaton: where its own symbols lead, where to look for all others, and what it reports. */
export interface State {
  readonly edges: readonly (readonly [symbol: number, state: number])[]
  readonly fail: number
  readonly outputs: readonly Output[]
}

export interface Automaton {
  /** State 0 is the root; those that report stand at the end, from `firstReport` on. */
  readonly states: readonly State[]
  /** Where each symbol leads from the root. */
  readonly fromRoot: ReadonlyMap<number, number>
  readonly firstReport: number
}

const mostStates = 60_000

/**
 * The trie as a deterministic automaton with fail links, as in Aho and Corasick's, by subset construction: {số} and “6”
 * may both go on, so that a state is the set of nodes that some beginning has reached.
 *
 * A state keeps only what its earliest beginning goes on with; all else is found at its fail state, which is the set
 * without that beginning. Nodes of one depth have one beginning.
 */
export function determinise(trie: readonly TrieNode[], numbers: readonly number[]): Automaton {
  const isNumber = new Set(numbers)
  const ids = new Map<string, number>()
  const sets: number[][] = []
  const made: {edges: [number, number][]; fail: number}[] = []

  const stateOf = (nodes: readonly number[]): number => {
    const key = nodes.join(',')
    let id = ids.get(key)
    if (id === undefined) {
      id = sets.length
      if (id >= mostStates)
        throw new SizeFault({vi: 'Các bảng có quá nhiều cụm từ.', en: 'The tables have too many phrases.'})
      ids.set(key, id)
      sets.push([...nodes])
    }
    return id
  }
  /** The nodes reached by a symbol from these and from the root, in ascending order. */
  const advance = (nodes: readonly number[], symbol: number): number[] => {
    const reached = new Set<number>()
    for (const node of [...nodes, 0]) {
      const {edges} = trie[node]!
      const exact = edges.get(symbol)
      if (exact !== undefined) reached.add(exact)
      const any = isNumber.has(symbol) ? edges.get(anyNumber) : undefined
      if (any !== undefined) reached.add(any)
    }
    return [...reached].sort((a, b) => a - b)
  }
  const symbolsOf = (nodes: readonly number[]): Set<number> => {
    const symbols = new Set<number>()
    for (const node of nodes)
      for (const symbol of trie[node]!.edges.keys())
        if (symbol === anyNumber) numbers.forEach(number => symbols.add(number))
        else symbols.add(symbol)
    return symbols
  }

  stateOf([])
  made.push({edges: [], fail: 0})
  const fromRoot = new Map<number, number>()
  for (const symbol of symbolsOf([0])) fromRoot.set(symbol, stateOf(advance([], symbol)))
  for (let at = 1; at < sets.length; at++) {
    const nodes = sets[at]!
    const depth = Math.max(...nodes.map(node => trie[node]!.depth))
    const fail = stateOf(nodes.filter(node => trie[node]!.depth < depth))
    const own = symbolsOf(nodes.filter(node => trie[node]!.depth === depth))
    made.push({edges: [...own].map(symbol => [symbol, stateOf(advance(nodes, symbol))]), fail})
  }
  return reportsLast(
    made.map((state, at) => ({...state, outputs: sets[at]!.flatMap(node => trie[node]!.outputs)})),
    fromRoot
  )
}

/** States that report get the highest numbers, so that one comparison tells them. */
function reportsLast(states: readonly State[], fromRoot: ReadonlyMap<number, number>): Automaton {
  const silent = states.flatMap((state, at) => (state.outputs.length === 0 ? [at] : []))
  const order = [...silent, ...states.flatMap((state, at) => (state.outputs.length > 0 ? [at] : []))]
  const renamed = new Int32Array(states.length)
  order.forEach((old, at) => (renamed[old] = at))
  return {
    states: order.map(old => {
      const {edges, fail, outputs} = states[old]!
      return {edges: edges.map(([symbol, to]) => [symbol, renamed[to]!]), fail: renamed[fail]!, outputs}
    }),
    fromRoot: new Map([...fromRoot].map(([symbol, to]) => [symbol, renamed[to]!])),
    firstReport: silent.length
  }
}

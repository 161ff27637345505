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
export function determinise(root: TrieNode, numbers: readonly number[]): Automaton {
  const isNumber = new Set(numbers)
  const ids = new Map<string, number>()
  const sets: (readonly TrieNode[])[] = []
  const made: State[] = []

  const stateOf = (nodes: readonly TrieNode[]): number => {
    const key = nodes.map(node => node.id).join(',')
    let id = ids.get(key)
    if (id === undefined) {
      id = sets.length
      if (id >= mostStates)
        throw new SizeFault({vi: 'Các bảng có quá nhiều cụm từ.', en: 'The tables have too many phrases.'})
      ids.set(key, id)
      sets.push(nodes)
    }
    return id
  }
  /** The nodes reached by a symbol from these and from the root, in ascending order. */
  const advance = (nodes: readonly TrieNode[], symbol: number): TrieNode[] => {
    const reached = new Set<TrieNode>()
    for (const {edges} of [...nodes, root]) {
      const exact = edges.get(symbol)
      if (exact !== undefined) reached.add(exact)
      const any = isNumber.has(symbol) ? edges.get(anyNumber) : undefined
      if (any !== undefined) reached.add(any)
    }
    return [...reached].sort((a, b) => a.id - b.id)
  }
  const symbolsOf = (nodes: readonly TrieNode[]): Set<number> => {
    const symbols = new Set<number>()
    for (const {edges} of nodes)
      for (const symbol of edges.keys())
        if (symbol === anyNumber) numbers.forEach(number => symbols.add(number))
        else symbols.add(symbol)
    return symbols
  }

  stateOf([])
  made.push({edges: [], fail: 0, outputs: []})
  const fromRoot = new Map<number, number>()
  for (const symbol of symbolsOf([root])) fromRoot.set(symbol, stateOf(advance([], symbol)))
  // The list grows while it is walked.
  for (const [at, nodes] of sets.entries()) {
    if (at === 0) continue
    const depth = Math.max(...nodes.map(node => node.depth))
    const fail = stateOf(nodes.filter(node => node.depth < depth))
    const own = symbolsOf(nodes.filter(node => node.depth === depth))
    made.push({
      edges: [...own].map(symbol => [symbol, stateOf(advance(nodes, symbol))]),
      fail,
      outputs: nodes.flatMap(node => node.outputs)
    })
  }
  return reportsLast(made, fromRoot)
}

/** States that report get the highest numbers, so that one comparison tells them. */
function reportsLast(states: readonly State[], fromRoot: ReadonlyMap<number, number>): Automaton {
  const all = [...states.entries()]
  const silent = all.filter(([, {outputs}]) => outputs.length === 0)
  const order = [...silent, ...all.filter(([, {outputs}]) => outputs.length > 0)]
  const places = new Int32Array(states.length)
  for (const [at, [old]] of order.entries()) places[old] = at
  const renamed = (old: number): number => places[old]!
  return {
    states: order.map(([, {edges, fail, outputs}]) => ({
      edges: edges.map(([symbol, to]) => [symbol, renamed(to)]),
      fail: renamed(fail),
      outputs
    })),
    fromRoot: new Map([...fromRoot].map(([symbol, to]) => [symbol, renamed(to)])),
    firstReport: silent.length
  }
}

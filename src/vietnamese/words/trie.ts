/** A hit that a state reports: its tag, and how many tokens it is long. */
export interface Output {
  readonly tag: number
  readonly length: number
}

export interface TrieNode {
  /** Nodes are numbered as they came; the root is 0. */
  readonly id: number
  readonly edges: Map<number, TrieNode>
  readonly outputs: Output[]
  readonly depth: number
}

/** Sequences of symbols, each with the tag of what it is. */
export class Trie {
  readonly root: TrieNode = {id: 0, edges: new Map(), outputs: [], depth: 0}
  #length = 1

  insert(symbols: readonly number[], tag: number): void {
    let node = this.root
    for (const symbol of symbols) {
      let next = node.edges.get(symbol)
      if (next === undefined) {
        next = {id: this.#length++, edges: new Map(), outputs: [], depth: node.depth + 1}
        node.edges.set(symbol, next)
      }
      node = next
    }
    if (!node.outputs.some(output => output.tag === tag)) node.outputs.push({tag, length: symbols.length})
  }
}

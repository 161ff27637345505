/** A hit that a state reports: its tag, and how many tokens it is long. */
export interface Output {
  readonly tag: number
  readonly length: number
}

export interface TrieNode {
  readonly edges: Map<number, number>
  readonly outputs: Output[]
  readonly depth: number
}

/** Sequences of symbols, each with the tag of what it is. Node 0 is the root. */
export class Trie {
  readonly nodes: TrieNode[] = [{edges: new Map(), outputs: [], depth: 0}]

  insert(symbols: readonly number[], tag: number): void {
    let node = this.nodes[0]!
    for (const symbol of symbols) {
      let next = node.edges.get(symbol)
      if (next === undefined) {
        next = this.nodes.length
        this.nodes.push({edges: new Map(), outputs: [], depth: node.depth + 1})
        node.edges.set(symbol, next)
      }
      node = this.nodes[next]!
    }
    if (!node.outputs.some(output => output.tag === tag)) node.outputs.push({tag, length: symbols.length})
  }
}

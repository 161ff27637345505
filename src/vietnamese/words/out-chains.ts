import {SizeFault} from './row-fault.js'
import type {Output} from './trie.js'

/**
 * What states report, as chains that share their ends: a state reports what its own rows end with, and then all that its
 * fail state reports, which lies there already. Longer hits stand before shorter ones.
 */
export interface OutChains {
  /** state − the first that reports → the link with which its chain begins. */
  readonly heads: Uint16Array
  /** link → what it reports. */
  readonly tags: Uint16Array
  readonly lengths: Uint8Array
  /** link → the next one, or {@link noLink}. */
  readonly next: Uint16Array
}

export const noLink = 0xffff

/** @param outputs of each state that reports, in the order of the states. @throws {RowFault} for too many links */
export function outChains(outputs: readonly (readonly Output[])[]): OutChains {
  const links: {readonly output: Output; readonly next: number}[] = []
  const known = new Map<string, number>()
  const linkOf = (output: Output, next: number): number => {
    const key = `${output.tag} ${output.length} ${next}`
    let link = known.get(key)
    if (link === undefined) {
      link = links.length
      if (link === noLink)
        throw new SizeFault({vi: 'Các bảng có quá nhiều cụm từ.', en: 'The tables have too many phrases.'})
      known.set(key, link)
      links.push({output, next})
    }
    return link
  }
  // Sorting is stable: hits of one range stay as the rows stand in their tables.
  const heads = outputs.map(own =>
    [...own].sort((a, b) => b.length - a.length).reduceRight((next, output) => linkOf(output, next), noLink)
  )
  return {
    heads: Uint16Array.from(heads),
    tags: Uint16Array.from(links, ({output}) => output.tag),
    lengths: Uint8Array.from(links, ({output}) => output.length),
    next: Uint16Array.from(links, ({next}) => next)
  }
}

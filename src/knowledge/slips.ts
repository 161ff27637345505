import {changeOf, type Change, changesOf} from '../vietnamese/near-change.js'
import type {NearMatch} from '../vietnamese/near-phrases.js'
import type {Passage} from '../vietnamese/passage.js'

/** A name or phrase that is not as the tables have it: value[start, end) of a passage, and what to change there. */
export interface Slip {
  readonly start: number
  readonly end: number
  /** In order, inside of the slip. */
  readonly changes: readonly Change[]
  /** A single syllable changed by a single letter or tone, where only one thing can be meant. */
  readonly isSure: boolean
}

/** Near misses as slips, one for each fault, in order. */
export function slipsOf(passage: Passage, matches: readonly NearMatch[]): Slip[] {
  return byPlace(matches).map(group => {
    const shown = toShow(passage, group)
    const changes = changesOf(passage, shown)
    return {
      start: shown.start,
      end: shown.end,
      changes,
      isSure: shown.edit.kind === 'word' && shown.isSmall && changes.length === 1 && isOnly(passage, group)
    }
  })
}

/** Matches that explain one fault, the longest phrase first. */
type Fault = readonly [NearMatch, ...NearMatch[]]

/** The faults of matches that overlap. */
function byPlace(matches: readonly NearMatch[]): Fault[] {
  let group: NearMatch[] = []
  const groups: NearMatch[][] = []
  let end = -1
  for (const match of [...matches].sort((a, b) => a.first - b.first)) {
    if (match.first > end) groups.push((group = []))
    group.push(match)
    end = Math.max(end, match.last)
  }
  return groups.flatMap(group => byFault(group))
}

/** Phrases that overlap may each have a fault of their own. */
function byFault(matches: readonly NearMatch[]): Fault[] {
  const faults = new Map<string, [NearMatch, ...NearMatch[]]>()
  for (const match of [...matches].sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const key = `${match.edit.kind} ${match.edit.token}`
    const known = faults.get(key)
    if (known) known.push(match)
    else faults.set(key, [match])
  }
  return [...faults.values()]
}

/** The whole name where it is one, and of a phrase no more than shows the fault. */
function toShow(passage: Passage, group: Fault): NearMatch {
  const [best] = group
  const {text} = changeOf(passage, best)
  const alike = group.filter(one => changeOf(passage, one).text === text)
  return alike.find(one => one.term.isProper) ?? alike.at(-1) ?? best
}

/** All phrases that explain the fault ask for the same words. */
function isOnly(passage: Passage, group: Fault): boolean {
  return new Set(group.map(one => changeOf(passage, one).text.toLowerCase())).size === 1
}

import {table} from '../markdown.js'
import {type Outcome, type OutcomeKind, outcomeKinds} from './read-watched.js'
import type {Shares} from './shares.js'

/** A file of others, what became of it, and how its text is beside that of another program, where there is one. */
export interface ReadFile {
  readonly file: string
  readonly format: string
  readonly outcome: Outcome
  readonly shares: Shares | undefined
}

/** What files are listed by: what became of them, of whose words too many are missing, and what others read and we do not. */
export const listedKinds = [...outcomeKinds, 'short', 'missed'] as const
export type ListedKind = (typeof listedKinds)[number]

/** Below this share of another program’s words, a text is short of some. */
const enough = 0.9
/** With fewer words, there is nothing to be read. */
const fewest = 5

export function isOfKind({outcome, shares}: ReadFile, kind: ListedKind): boolean {
  if (kind === 'missed') return outcome.kind !== 'read' && (shares?.words ?? 0) >= fewest
  if (kind !== 'short') return outcome.kind === kind
  return outcome.kind === 'read' && shares !== undefined && shares.found < shares.words * enough
}

/** What became of the files, a row for each format and one for all. */
export function corpusTable(all: readonly ReadFile[]): string {
  const formats = [...new Set(all.map(({format}) => format))].sort()
  const head = [
    'format',
    'files',
    ...outcomeKinds,
    'held',
    'words',
    'in order',
    'short',
    'missed',
    'slowest',
    'memory'
  ]
  const rows = formats.map(format => [format, ...figures(all.filter(one => one.format === format))])
  return table(head, [...rows, ['all', ...figures(all)]]).join('\n')
}

function figures(files: readonly ReadFile[]): string[] {
  const count = (kind: ListedKind) => files.filter(one => isOfKind(one, kind)).length
  const held = files.flatMap(({outcome, shares}) => (outcome.kind === 'read' && shares ? [shares] : []))
  const sum = (of: keyof Shares) => held.reduce((total, shares) => total + shares[of], 0)
  const most = (of: 'took' | 'memory') => Math.max(0, ...files.map(({outcome}) => outcome[of]))
  return [
    String(files.length),
    ...outcomeKinds.map(kind => String(count(kind))),
    String(held.length),
    share(sum('found'), sum('words')),
    share(sum('foundPairs'), sum('pairs')),
    String(count('short')),
    String(count('missed')),
    `${(most('took') / 1000).toFixed(1)} s`,
    `${most('memory')} MiB`
  ]
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`
}

/** What was said of the files of a kind, each sentence with how often it was, the most frequent first. */
export function sentences(all: readonly ReadFile[], kind: OutcomeKind): string[] {
  const counts = new Map<string, number>()
  for (const {outcome} of all)
    if (outcome.kind === kind) counts.set(outcome.sentence, (counts.get(outcome.sentence) ?? 0) + 1)
  return [...counts]
    .sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))
    .map(([sentence, count]) => `${count} × ${sentence}`)
}

import {parseArgs} from 'node:util'
import {globSync} from 'tinyglobby'

export const partNames = [
  'start',
  'throughput',
  'word',
  'large',
  'growth',
  'stages',
  'keystrokes',
  'words'
] as const
export type PartName = (typeof partNames)[number]

/** Parts that measure other linters, too. */
const besidePeers: ReadonlySet<PartName> = new Set(['start', 'throughput', 'large'])

/** What a run of the benchmark is asked for. */
export interface Asked {
  readonly isQuick: boolean
  /** The parts that are run; all where none is named. */
  readonly parts: readonly PartName[]
  /** Whether the report is written: only a whole run has all its figures. */
  readonly isWhole: boolean
  /** Whether the other linters are needed. */
  readonly needsPeers: boolean
  /** `words FOLDER`: the plans of which words are looked for. */
  readonly folder: string | undefined
}

/** @throws {Error} for what is not known, and for a folder without plans; its message says so in a sentence */
export function readArguments(typed: readonly string[]): Asked {
  const {values, positionals} = parseArgs({
    args: [...typed],
    options: {quick: {type: 'boolean', default: false}},
    allowPositionals: true
  })
  const [first, second = ''] = positionals
  const isFolder = positionals.length === 2 && first === 'words' && !isPart(second)
  if (isFolder && !hasTexts(second))
    throw new Error(`“${second}” is neither a part nor a folder with Markdown or text files`)
  const named = positionals.slice(0, isFolder ? 1 : undefined)
  const unknown = named.find(part => !isPart(part))
  if (unknown !== undefined) throw new Error(`“${unknown}” is no part; there are ${partNames.join(', ')}`)
  const parts = named.length > 0 ? partNames.filter(name => named.includes(name)) : partNames
  return {
    isQuick: values.quick,
    parts,
    isWhole: named.length === 0 && !values.quick,
    needsPeers: parts.some(part => besidePeers.has(part)),
    folder: isFolder ? second : undefined
  }
}

function hasTexts(folder: string): boolean {
  return globSync('*.{md,txt}', {cwd: folder}).length > 0
}

function isPart(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name)
}

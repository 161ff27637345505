import {parseArgs} from 'node:util'

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

/** What a run of the benchmark is asked for. */
export interface Asked {
  readonly isQuick: boolean
  /** The parts that are run; all where none is named. */
  readonly parts: readonly PartName[]
  /** Whether the report is written: only a whole run has all its figures. */
  readonly isWhole: boolean
  /** `words FOLDER`: the plans of which words are looked for. */
  readonly folder: string | undefined
}

/** @throws for what is not known */
export function readArguments(typed: readonly string[]): Asked {
  const {values, positionals} = parseArgs({
    args: [...typed],
    options: {quick: {type: 'boolean', default: false}},
    allowPositionals: true
  })
  const isFolder = positionals.length === 2 && positionals[0] === 'words' && !isPart(positionals[1] ?? '')
  const parts = positionals.slice(0, isFolder ? 1 : undefined)
  const unknown = parts.find(part => !isPart(part))
  if (unknown !== undefined) throw new Error(`“${unknown}” is no part; there are ${partNames.join(', ')}`)
  return {
    isQuick: values.quick,
    parts: parts.length > 0 ? partNames.filter(name => parts.includes(name)) : partNames,
    isWhole: parts.length === 0 && !values.quick,
    folder: isFolder ? positionals[1] : undefined
  }
}

function isPart(name: string): name is PartName {
  return (partNames as readonly string[]).includes(name)
}

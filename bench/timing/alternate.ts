import {type Command, runCommand, type Sample} from './run-command.js'
import {median} from './statistics.js'

/** What the runs of a command took, in the middle. */
export interface Figure extends Sample {
  readonly name: string
  /** How often it was run. */
  readonly runs: number
}

export interface Rounds {
  readonly rounds: number
  /** A command that has taken so many milliseconds in all is not run again. */
  readonly budget?: number
}

/**
 * Runs commands in turn, A B C A B C …, so that what else the machine does meets all of them alike. The first round only
 * fills the caches of the disk, where there are more than two. A command that fails is left out.
 */
export function alternate(commands: readonly Command[], {rounds, budget = Infinity}: Rounds): Figure[] {
  const samples = new Map<Command, Sample[]>(commands.map(command => [command, []]))
  for (let round = 0; round < rounds; round++)
    for (const [command, list] of samples) {
      if (list.reduce((sum, {wall}) => sum + wall, 0) > budget) continue
      try {
        list.push(runCommand(command))
      } catch (error) {
        console.error(`${error instanceof Error ? error.message : String(error)}; it is left out`)
        samples.delete(command)
      }
    }
  return [...samples].map(([{name}, list]) => figureOf(name, list.length > 2 ? list.slice(1) : list))
}

function figureOf(name: string, samples: readonly Sample[]): Figure {
  const of = (get: (sample: Sample) => number | undefined): number | undefined => {
    const known = samples.map(get).filter(value => value !== undefined)
    return known.length > 0 ? median(known) : undefined
  }
  return {
    name,
    runs: samples.length,
    wall: of(({wall}) => wall) ?? NaN,
    processor: of(({processor}) => processor),
    memory: of(({memory}) => memory)
  }
}

import {readdirSync} from 'node:fs'
import path from 'node:path'

/** The files of a folder, in the order of their names. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map(name => path.join(folder, name))
}

/** How a program of this folder answers: one value as JSON. */
export function answer(value: unknown): void {
  process.stdout.write(JSON.stringify(value))
}

/** Milliseconds that each of some rounds took, after one that is not counted. */
export async function timesOf(rounds: number, run: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const from = performance.now()
    await run()
    if (round > 0) times.push(performance.now() - from)
  }
  return times
}

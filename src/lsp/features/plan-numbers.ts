import {statSync} from 'node:fs'
import path from 'node:path'
import type {Linter} from '../../linter/disk-linter.js'

/** A plan that lies in a folder, by its own number. */
interface NumberedPlan {
  readonly stamp: string
  /** As the report has it: “442/KH-UBND”. */
  readonly number: string | null
  readonly date: string | null
}

/** More files than a province has plans; nobody waits longer for a jump. */
const mostFiles = 300
const longestSearch = 5000

/** Which plan of a folder has a number: each is read when it is first looked for, and again when it has changed. */
export class PlanNumbers {
  readonly #known = new Map<string, NumberedPlan>()

  /** The file, absolute, whose own number and date these are. */
  async find(
    linter: Linter,
    folder: string,
    {number, date}: {readonly number: string; readonly date: string | null}
  ): Promise<string | undefined> {
    const until = performance.now() + longestSearch
    for (const file of (await filesOf(linter)).slice(0, mostFiles)) {
      const absolute = path.resolve(folder, file)
      const plan = await this.#planOf(linter, file, absolute)
      if (plan?.number === number && (date === null || plan.date === null || plan.date === date))
        return absolute
      if (performance.now() > until) return undefined
    }
    return undefined
  }

  async #planOf(linter: Linter, file: string, absolute: string): Promise<NumberedPlan | undefined> {
    const stat = statSync(absolute, {throwIfNoEntry: false})
    if (!stat) return undefined
    const stamp = `${stat.mtimeMs} ${stat.size}`
    const known = this.#known.get(absolute)
    if (known?.stamp === stamp) return known
    const [report] = (await linter.lintFiles([file])).files
    const plan = report?.fault === null ? report.plan : undefined
    const numbered = {stamp, number: plan?.number ?? null, date: plan?.date ?? null}
    this.#known.set(absolute, numbered)
    return numbered
  }
}

/** The files of a folder that would be judged; none is. */
async function filesOf(linter: Linter): Promise<string[]> {
  const files: string[] = []
  await linter.run(['.'], {isAsked: file => (files.push(file), false), withTexts: false})
  return files
}

import {existsSync} from 'node:fs'
import path from 'node:path'

/** A problem matcher of one line, as a task of VS Code has it. */
export interface ProblemMatcher {
  readonly owner: string
  readonly source: string
  readonly fileLocation: readonly [kind: string, folder: string]
  readonly pattern: {readonly regexp: string} & Readonly<
    Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number>
  >
  readonly background?: {
    readonly activeOnStart: boolean
    readonly beginsPattern: string
    readonly endsPattern: string
  }
}

/** What VS Code shows in its list of problems. */
export interface Problem {
  /** Absolute. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: string
  readonly message: string
  readonly code: string
}

/** What VS Code finds in the output of a task that ends. @param folder the one that is open */
export function problemsIn(output: string, matcher: ProblemMatcher, folder: string): Problem[] {
  const found = new Found(matcher, folder)
  for (const line of linesOf(output)) found.take(line)
  return found.problems
}

/**
 * What VS Code shows while a task watches: the problems after each run that has ended. What stands outside of a run
 * counts for none.
 */
export function watchedProblems(output: string, matcher: ProblemMatcher, folder: string): Problem[][] {
  const {background} = matcher
  if (!background) throw new Error('the matcher does not know when a run begins')
  const [begins, ends] = [background.beginsPattern, background.endsPattern].map(one => new RegExp(one))
  const runs: Problem[][] = []
  let found = background.activeOnStart ? new Found(matcher, folder) : undefined
  for (const line of linesOf(output))
    if (begins!.test(line)) found ??= new Found(matcher, folder)
    else if (ends!.test(line)) {
      if (found) runs.push(found.problems)
      found = undefined
    } else found?.take(line)
  return runs
}

class Found {
  readonly #byKey = new Map<string, Problem>()
  readonly #pattern: RegExp

  constructor(
    readonly matcher: ProblemMatcher,
    readonly folder: string
  ) {
    this.#pattern = new RegExp(matcher.pattern.regexp)
  }

  get problems(): Problem[] {
    return [...this.#byKey.values()]
  }

  take(text: string): void {
    const match = this.#pattern.exec(text)
    if (!match) return
    const {pattern} = this.matcher
    const [file, message, code, severity] = (['file', 'message', 'code', 'severity'] as const).map(part =>
      (match[pattern[part]] ?? '').trim()
    ) as [string, string, string, string]
    const [line, column] = [Number(match[pattern.line]), Number(match[pattern.column])]
    if (file === '' || message === '' || !line) return
    // A word that it does not know is an error.
    const known = ['error', 'warning', 'info'].includes(severity) ? severity : 'error'
    const problem = {file: this.#absolute(file), line, column, severity: known, message, code}
    // The message tells no two apart.
    const key = JSON.stringify({...problem, message: undefined})
    if (!this.#byKey.has(key)) this.#byKey.set(key, problem)
  }

  #absolute(file: string): string {
    const [kind, prefix] = this.matcher.fileLocation
    const relative = path.join(prefix.replace('${workspaceFolder}', this.folder), file)
    if (kind === 'relative') return relative
    if (kind !== 'autoDetect') throw new Error(`“${kind}” is not known here`)
    return existsSync(relative) ? relative : path.normalize(file)
  }
}

/** Lines as a terminal shows them: without what colours them, or was written over. */
function linesOf(output: string): string[] {
  return output.split(/\r?\n/).map(line => line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').replace(/^.*\r/, ''))
}

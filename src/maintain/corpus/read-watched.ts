import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type Ended, runBounded} from './run-bounded.js'

export const outcomeKinds = ['read', 'empty', 'refused', 'crash', 'hang'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** What became of a file that the program was given to read. */
export interface Outcome {
  readonly kind: OutcomeKind
  readonly text: string
  /** What the program said of it, the name of the file left out; '' where it was read. */
  readonly sentence: string
  /** In milliseconds. */
  readonly took: number
  /** The most memory that one of its processes held, in MiB; 0 where none could tell. */
  readonly memory: number
}

export interface Watching {
  /** What reads a file, whose name is put behind it; it writes the text, or exits with 2 and says why not. */
  readonly program: readonly [string, ...string[]]
  /** In milliseconds. */
  readonly time: number
  /** The most that the heap of a process may hold, in MiB. */
  readonly heap: number
}

/** Reads a file in a process of its own, which is ended where it takes too long, and ends where it takes too much. */
export async function readWatched(file: string, {program, time, heap}: Watching): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-corpus-'))
  const usage = path.join(folder, 'usage')
  const ended = await runBounded([...program, file], {
    time,
    environment: {
      NODE_OPTIONS: `--max-old-space-size=${heap} --import=${tellMemory}`,
      CCHCLINT_CORPUS_USAGE: usage
    }
  })
  const memory = existsSync(usage)
    ? Math.max(...readFileSync(usage, 'utf8').trim().split('\n').map(Number))
    : 0
  rmSync(folder, {recursive: true})
  return {...outcomeOf(ended, file), memory: Math.round(memory / 1024)}
}

/** Each process adds the most that it held, in KiB, when it ends. */
const tellMemory = `data:text/javascript,${encodeURIComponent(
  'import{appendFileSync as a}from"node:fs";process.on("exit",()=>a(process.env.CCHCLINT_CORPUS_USAGE,process.resourceUsage().maxRSS+"\\n"))'
)}`

export function outcomeOf({code, isLate, took, out, err}: Ended, file: string): Omit<Outcome, 'memory'> {
  const said = {took, text: '', sentence: sentenceIn(err, file)}
  if (isLate) return {...said, kind: 'hang'}
  if (code === 0) return {...said, kind: /\p{L}/u.test(out) ? 'read' : 'empty', text: out}
  if (code !== 2 || err.includes('internal error')) return {...said, kind: 'crash'}
  return {...said, kind: 'refused'}
}

/** What was said, the same for all files of which it is said. */
function sentenceIn(err: string, file: string): string {
  // Where V8 runs out of memory it says so at length, in a line that tells.
  const lines = err.split('\n').filter(line => line.trim() !== '')
  const line = lines.find(one => one.includes('FATAL ERROR')) ?? lines[0] ?? ''
  return line.replaceAll(file, '…').replaceAll(/\d+/g, 'N')
}

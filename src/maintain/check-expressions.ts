import {checkSync} from 'recheck'
import {type BoundedExpression, boundedExpressions} from './bounded-expressions.js'
import type {Expression, Expressions} from './expressions.js'

/** An expression that may hang, or a line of the list of those that may not, and what is wrong with it. */
export interface ExpressionFault {
  readonly where: string
  readonly what: string
}

/**
 * How much is asked of the analysis. Its automata are bounded by their size, so that the answer is the same on any
 * machine; the time, some thirty times what the slowest needs, is for an expression that would keep it busy for ever.
 */
const limits = {checker: 'automaton', maxNFASize: 2000, timeout: 60_000} as const

/** Holds each expression to linear time: decided so by the analysis, or listed with the reason why it is. */
export function expressionFaults(
  {known, unknown}: Expressions,
  listed: readonly BoundedExpression[] = boundedExpressions
): ExpressionFault[] {
  // The analysis in this process; without it, a program for this machine or Java would be looked for.
  process.env.RECHECK_SYNC_BACKEND = 'pure'
  const faults = unknown.map(({file, line, text}) => ({
    where: `${file}:${line}`,
    what: `is put together while the program runs, so that nobody can tell what it costs; write a literal, or a loop: ${text}`
  }))
  const reasons = new Set(listed.map(keyOf))
  const asked = new Map<string, string | undefined>()
  for (const one of known) {
    if (isSlowlyFolded(one))
      faults.push({
        where: `${one.file}:${one.line}`,
        what: 'is many times slower with the flag i, because of its \\p{…}; fold the text first'
      })
    const key = `${one.source}/${one.flags}`
    if (reasons.delete(keyOf(one)) || listed.some(other => keyOf(other) === keyOf(one))) continue
    if (!asked.has(key)) asked.set(key, faultOf(one))
    const what = asked.get(key)
    if (what !== undefined) faults.push({where: `${one.file}:${one.line}`, what: `${what}: /${key}`})
  }
  for (const {file, source} of listed.filter(one => reasons.has(keyOf(one))))
    faults.push({
      where: 'src/maintain/bounded-expressions.ts',
      what: `${file} has no such expression: ${source}`
    })
  return faults
}

function isSlowlyFolded({source, flags}: Expression): boolean {
  return flags.includes('i') && /\\[pP]/.test(source)
}

function keyOf({file, source}: {readonly file: string; readonly source: string}): string {
  return `${file} ${source}`
}

function faultOf({source, flags}: Expression): string | undefined {
  const {d: _, ...known} = Object.fromEntries([...flags].map(flag => [flag, flag]))
  const found = checkSync(source, Object.values(known).join(''), limits)
  if (found.status === 'safe') return undefined
  if (found.status === 'vulnerable') return `takes ${found.complexity.type} time on “${found.attack.pattern}”`
  const {error} = found
  return `is not decided (${'message' in error ? error.message : error.kind}); write it otherwise or list why it is linear`
}

import type {Finding} from '../diagnostic/report.js'
import type {WrittenException} from './judgement.js'

/**
 * The exception that each finding falls under, by where it begins; of several the one that begins last. Both are walked
 * once, so that a document of thousands of comments takes no more than its length.
 *
 * @param findings in the order of their places
 */
export function writtenFor<One extends Pick<WrittenException, 'rule' | 'holds'>>(
  findings: readonly Finding[],
  exceptions: readonly One[]
): (One | undefined)[] {
  const whole = new Map<string, One>()
  const ranged: Ranged<One>[] = []
  for (const one of exceptions) {
    const {rule, holds} = one
    if (holds) ranged.push({one, ...holds})
    else if (!whole.has(rule)) whole.set(rule, one)
  }
  ranged.sort((a, b) => a.start - b.start || b.end - a.end)
  const open = new Map<string, Ranged<One>[]>()
  let next = 0
  return findings.map(({rule, item, start: {offset}}) => {
    for (let one = ranged[next]; one && one.start <= offset; one = ranged[++next]) {
      const others = open.get(one.one.rule)
      if (others) others.push(one)
      else open.set(one.one.rule, [one])
    }
    const ids = item === undefined ? [rule] : [`${rule}/${item}`, rule]
    for (const id of ids) {
      const found = innermost(open.get(id), offset) ?? whole.get(id)
      if (found) return found
    }
    return undefined
  })
}

interface Ranged<One> {
  readonly one: One
  readonly start: number
  readonly end: number
}

/** The last that has not ended; those above it are over for all that follows. */
function innermost<One>(open: Ranged<One>[] | undefined, offset: number): One | undefined {
  for (let last = open?.at(-1); last; last = open?.at(-1)) {
    if (last.end >= offset) return last.one
    open!.pop()
  }
  return undefined
}

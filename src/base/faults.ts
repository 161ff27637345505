import {Fault} from './fault.js'

/** What work gives; what is wrong is kept among the faults instead, and it gives undefined. */
export function keeping<Result>(faults: Fault[], work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    faults.push(...error.all)
    return undefined
  }
}

/** One fault that tells of all; undefined where there is none. A sentence that is said twice is told once. */
export function together(faults: readonly Fault[]): Fault | undefined {
  const told = new Map(faults.flatMap(({all}) => all).map(fault => [fault.in('vi'), fault]))
  const [first, ...others] = told.values()
  return first && new Fault(first.what, first.hint, first.where, others)
}

/** @throws {Fault} that tells of all, where there are any */
export function throwAll(faults: readonly Fault[]): void {
  const all = together(faults)
  if (all) throw all
}

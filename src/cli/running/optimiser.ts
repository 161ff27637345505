/** Bytes of all files that have to be judged, up to which next to nothing is worth optimising. */
const few = 64 << 10
/** … and from which on what is optimised is used long enough to pay soon. */
const many = 1 << 20

/**
 * Called before files are judged. It changes nothing but how soon code is optimised, also in threads.
 *
 * V8 thinks of optimising a function after it has run 66 KB of bytecode, or 3,000 times in newer versions. That is meant
 * for programs that do one thing all day: of a plan that is judged once, optimising takes longer than judging; of a
 * few dozen, half of what is optimised early is never worth its time. Of hundreds of plans it is, and another core optimises.
 *
 * @param bytes how long all that has to be judged is
 * @param v8 the version of V8: it would speak on standard error of a flag that it does not know
 */
export async function paceOptimiser(bytes: number, v8: string): Promise<void> {
  const {setFlagsFromString} = await import('node:v8')
  const later = bytes <= few ? 36 : bytes < many ? 9 : 3
  for (const flag of flagsOf(v8, later)) setFlagsFromString(flag)
}

/** The flags that {@link paceOptimiser} set, as V8 has them by itself: what it compiled is known by them. */
export const usualOptimiser = (v8: string): readonly string[] => flagsOf(v8, 1)

/** The flags of Node 20, 22 and 24. @param later how many times later than usual */
function flagsOf(v8: string, later: number): string[] {
  const number = Number(v8.split('.')[0])
  if (number === 11) return [`--interrupt-budget=${67_584 * later}`]
  const osr = new Map([
    [12, 800],
    [13, 500]
  ]).get(number)
  if (osr === undefined) return []
  return [`--invocation-count-for-turbofan=${3000 * later}`, `--invocation-count-for-osr=${osr * later}`]
}

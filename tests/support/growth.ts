/**
 * How the work of a function grows with its input: processor time at 4n over that at n, the best of a few tries each.
 * Linear work gives about 4, quadratic 16, exponential no end; a loaded machine changes both figures alike.
 *
 * `n` should be such that the first run takes some milliseconds; below that the clock itself is what is measured.
 */
export async function growthOf(work: (n: number) => unknown, n: number): Promise<number> {
  await work(n)
  let [small, large] = [Infinity, Infinity]
  for (let attempt = 0; attempt < 4; attempt++) {
    small = Math.min(small, await processorTime(() => work(n)))
    large = Math.min(large, await processorTime(() => work(4 * n)))
    if (large / Math.max(small, leastTime) < linear) break
  }
  return large / Math.max(small, leastTime)
}

/** Below it, work is no more than linear in what `growthOf` gives. */
export const linear = 8

/** Microseconds under which a measurement says nothing. */
const leastTime = 2000

async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const {user, system} = process.cpuUsage(before)
  return user + system
}

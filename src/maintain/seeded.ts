/** Numbers of a linear congruential generator, from 0 up to but without `below`: the same ones in every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

/** The value in the middle; of an even number, the mean of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The value below which so many per cent of the others lie, between two of them in proportion. NaN where there is none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = ((sorted.length - 1) * percent) / 100
  const below = sorted[Math.floor(place)] ?? NaN
  const above = sorted[Math.ceil(place)] ?? NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** The day in Việt Nam, ISO; the country has no summer time. */
export function todayInVietNam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
}

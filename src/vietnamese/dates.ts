/** “2021-07-15”, or undefined where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}

/** The day after an ISO date. */
export function dayAfter(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10)
}

/** How many days one ISO date lies after another; negative where it lies before it. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** “15/7/2021” for people: day and the months 1 and 2 with two digits, as Nghị định 30/2020/NĐ-CP writes them. */
export function vietnameseDate(iso: string): string {
  const [year, month, day] = iso.split('-') as [string, string, string]
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}

/** “15/7/2021” → “15 tháng 7 năm 2021”. */
export function dateInWords(date: string): string {
  const [day, month, year] = date.split('/') as [string, string, string]
  return `${day} tháng ${month} năm ${year}`
}

/** Whether this is an ISO date of the calendar: “2026-12-31”. */
export function isIsoDate(text: string): boolean {
  return isoShape.test(text) && isoDate(...(text.split('-').map(Number) as [number, number, number])) === text
}

const isoShape = /^\d{4}-\d{2}-\d{2}$/

const perInch: Readonly<Record<string, number>> = {mm: 25.4, cm: 2.54, in: 1, pt: 72, pc: 6, pi: 6}

/** “20mm”, “0.79in”, “12pt” → points; a number without a unit is `unit`s of a point. Undefined for anything else. */
export function points(value: string | undefined, unit = 1): number | undefined {
  const found = /^(-?\d+(?:\.\d+)?)([a-z]{2})?$/.exec(value ?? '')
  if (!found) return undefined
  const number = Number(found[1])
  if (found[2] === undefined) return number * unit
  const per = perInch[found[2]]
  return per === undefined ? undefined : (number / per) * 72
}

export function millimetres(inPoints: number): number
export function millimetres(inPoints: number | undefined): number | undefined
export function millimetres(inPoints: number | undefined): number | undefined {
  return inPoints === undefined ? undefined : Math.round((inPoints / 72) * 25.4 * 100) / 100
}

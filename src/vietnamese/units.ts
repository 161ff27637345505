/** As many units as an engine takes as arguments of one call. */
const mostAtOnce = 8192

/** The first `length` UTF-16 units as a string. */
export function stringOf(units: Uint16Array, length: number): string {
  if (length <= mostAtOnce) return String.fromCharCode.apply(null, units.subarray(0, length) as never)
  let text = ''
  for (let at = 0; at < length; at += mostAtOnce)
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + mostAtOnce)) as never)
  return text
}

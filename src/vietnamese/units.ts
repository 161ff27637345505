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

/** text[start, end) by itself: a part of a text, as engines cut it, keeps the whole in memory. */
export function copyOf(text: string, start: number, end: number): string {
  if (end - start < fewestShared) return text.slice(start, end)
  const units = new Uint16Array(end - start)
  for (let at = start; at < end; at++) units[at - start] = text.charCodeAt(at)
  return stringOf(units, units.length)
}

/** Shorter parts are copied anyway. */
const fewestShared = 13

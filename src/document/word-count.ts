/** Whether value[from, to), parted at blanks, has more than `most` parts; nothing is cut out to tell. */
export function hasMoreWords(value: string, most: number, from = 0, to = value.length): boolean {
  let words = 1
  for (let at = value.indexOf(' ', from); at >= 0 && at < to; at = value.indexOf(' ', at + 1))
    if (++words > most) return true
  return words > most
}

import {fold} from '../../vietnamese/fold.js'

/** Words that may differ without another meaning. */
const small = new Set(
  fold('của cho trong với và các những về đối tại ở trên từ để là được này đó có cùng việc công tác').split(
    ' '
  )
)

/**
 * Whether two texts, as their folded words, share this part of their words, in their order, and say the same. What each
 * has that the other has not says so of most that do not, before their orders are compared.
 */
export function areAlike(a: readonly string[], b: readonly string[], part: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < long.length * part) return false
  const {mine, others} = apart(short, long)
  // One more word is a copy that was gone over; another word or number in its place is another matter.
  const isOther = mine.length > 0 && others.length > 0 && ![...mine, ...others].every(word => small.has(word))
  if (isOther || [...mine, ...others].some(word => /\d/.test(word))) return false
  const isEnough = (shared: number) => (2 * shared) / (a.length + b.length) >= part
  return isEnough(short.length - mine.length) && isEnough(common(short, long))
}

/** The words that one has and the other has not, or not as often. */
function apart(a: readonly string[], b: readonly string[]): {mine: string[]; others: string[]} {
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  const mine = a.filter(word => {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    return count === 0
  })
  const others = [...left].flatMap(([word, count]) => (count > 0 ? [word] : []))
  return {mine, others}
}

/** The length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  // The lengths for what was read of `a` and each beginning of `b`, the empty one first.
  const lengths = new Uint16Array(b.length + 1)
  for (const word of a) {
    let before = 0
    for (let at = 1; at <= b.length; at++) {
      const length = lengths[at] ?? 0
      lengths[at] = word === b[at - 1] ? before + 1 : Math.max(length, lengths[at - 1] ?? 0)
      before = length
    }
  }
  return lengths[b.length] ?? 0
}

import {fold} from '../../vietnamese/fold.js'

/** Words that may differ without another meaning. */
const small = new Set(
  fold('của cho trong với và các những về đối tại ở trên từ để là được này đó có cùng việc công tác').split(
    ' '
  )
)

/** Whether two texts, as their folded words, share this part of their words, in their order, and say the same. */
export function areAlike(a: readonly string[], b: readonly string[], part: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < long.length * part) return false
  const [mine, others] = [missingIn(a, b), missingIn(b, a)]
  // One more word is a copy that was gone over; another word or number in its place is another matter.
  const isOther = mine.length > 0 && others.length > 0 && ![...mine, ...others].every(word => small.has(word))
  if (isOther || [...mine, ...others].some(word => /\d/.test(word))) return false
  return (2 * common(short, long)) / (a.length + b.length) >= part
}

/** The words of `a` that `b` has not, or not as often. */
function missingIn(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  return a.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** The length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  // The lengths for what was read of `a` and each beginning of `b` but the empty one.
  let lengths = b.map(() => 0)
  for (const word of a) {
    let [before, last] = [0, 0]
    lengths = lengths.map((length, at) => {
      last = word === b[at] ? before + 1 : Math.max(length, last)
      before = length
      return last
    })
  }
  return lengths.at(-1) ?? 0
}

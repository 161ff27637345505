import {commonSyllables} from './common-syllables.js'
import {onceAWord, wordOf} from './known-words.js'
import {toneOf} from './syllable.js'

/**
 * How far one syllable is from another: each letter that is wrong, missing, too many or changed with its neighbour
 * counts one, and so does a wrong tone; a letter that is missing or too many takes its tone with it. “tuyền” is one
 * from “truyền”, “nộội” from “nội”, “tỉnh” two from “trình”.
 */
export function syllableDistance(written: string, meant: string): number {
  if (written === meant) return 0
  let distances = known.get(written)
  if (!distances) known.set(written, (distances = new Map()))
  let distance = distances.get(meant)
  if (distance === undefined) {
    if (++count > mostKnown) {
      known.clear()
      count = 0
    }
    distances.set(meant, (distance = measure(written, meant)))
  }
  return distance
}

/** written → meant → how far they are apart. */
const known = new Map<string, Map<string, number>>()
const mostKnown = 50_000
let count = 0

function measure(written: string, meant: string): number {
  const a = toneOf(written)
  const b = toneOf(meant)
  const apart = letterDistance(a.letters, b.letters) + (a.tone === b.tone ? 0 : 1) + Math.max(0, a.tones - 1)
  return written.length === meant.length ? apart : Math.min(apart, letterDistance(written, meant))
}

/** The common syllables that are one letter or one tone away. */
export function syllablesNear(written: string): readonly string[] {
  return nearTo(wordOf(written))
}

const nearTo = onceAWord(({written}): readonly string[] =>
  [...commonSyllables()].filter(
    meant => Math.abs(meant.length - written.length) <= 1 && syllableDistance(written, meant) === 1
  )
)

/** Too far for anybody who asks. */
const far = 3

function letterDistance(a: string, b: string): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > 2) return far
  let before: number[] = []
  let above = Array.from({length: b.length + 1}, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      least = Math.min((above[j] ?? far) + 1, least + 1, (above[j - 1] ?? far) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? far) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above.at(-1) ?? far
}

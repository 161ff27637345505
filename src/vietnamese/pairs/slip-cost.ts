import {unaccented} from '../fold.js'
import {nfc, nfd} from '../normal-form.js'
import {isMarked, toneOf} from '../syllable.js'

/**
 * How unlikely it is that somebody writes one syllable where another was meant, both folded: the natural logarithm of how
 * much rarer such a slip is than the commonest, hỏi for ngã. Undefined for what is no slip of a pen, an ear or a keyboard,
 * and for two spellings of one word: “quy” and “qui”.
 *
 * The figures are those with which planted slips were told best from what is right in official texts; that they are in the
 * order in which clerks err says more than each of them.
 *
 * @param isRare whether what is written is hardly ever a word: a letter that makes another good word was mostly meant
 */
export function slipCost(written: string, meant: string, isRare: boolean): number | undefined {
  const [a, b] = [unaccented(written), unaccented(meant)]
  if (a === b) return costOfMarks(written, meant)
  // Before the tones are told, which takes longer.
  if (!isOneLetterApart(a, b) && !soundAlike(a, b)) return undefined
  const [one, other] = [toneOf(written), toneOf(meant)]
  if (one.tone !== other.tone) return undefined
  if (one.letters.replaceAll('y', 'i') === other.letters.replaceAll('y', 'i')) {
    if (isBehindVowel(one.letters)) return isRare ? 0.5 : 4
    return isRare && !isWrittenInBoth(one.letters) ? 0.5 : undefined
  }
  if (soundAlike(one.letters, other.letters)) return 0.5
  if (!isOneLetterApart(one.letters, other.letters)) return undefined
  return isRare ? 2 : 5
}

/** “kỹ” and “kĩ”, “quy” and “qui” are each two spellings of one word; “khy” is none of “khi”. */
function isWrittenInBoth(letters: string): boolean {
  const before = letters.slice(0, -1)
  return before === 'qu' || (before.length === 1 && 'hklmstv'.includes(before))
}

/** “tạy” for “tại”. */
function isBehindVowel(letters: string): boolean {
  const before = letters.at(-2) ?? ''
  return 'iy'.includes(letters.at(-1) ?? ' ') && 'aăâeêoôơư'.includes(before || ' ')
}

/** Of two syllables of the same letters. */
function costOfMarks(written: string, meant: string): number | undefined {
  if (written === meant || writtenInTwoWays.has(`${written} ${meant}`)) return undefined
  const [one, other] = [toneOf(written), toneOf(meant)]
  if (one.letters === other.letters) return areHookAndTilde(one.tone, other.tone) ? 0 : 1
  if (countOfOthers(one.letters, other.letters) === 1) {
    if (one.tone === other.tone) return 1
    if (one.tone === '') return 2
  }
  return isMarked(written) ? undefined : 2
}

/** Syllables of one word that is written in two ways, both of them right: “hằng năm”, “hàng năm”. */
const writtenInTwoWays = new Set(
  'hàng hằng|bày bầy|dạy dậy|dày dầy|lặp lắp|ánh ảnh|mệnh mạng|nhiệm nhậm|gửi gởi|thầy thày|lãnh lĩnh|vũ võ|sinh sanh'
    .split('|')
    .flatMap(pair => [pair, pair.split(' ').reverse().join(' ')])
)

/** Many speakers make no difference between these two tones. */
function areHookAndTilde(one: string, other: string): boolean {
  return (one === '\u0309' && other === '\u0303') || (one === '\u0303' && other === '\u0309')
}

/** In how many places two words of one length differ. */
function countOfOthers(one: string, other: string): number {
  let count = 0
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) count++
  return count
}

/** Onsets and finals that many speakers say alike. */
const onsetsAlike = [
  ['s', 'x'],
  ['tr', 'ch'],
  ['d', 'gi', 'r', 'v'],
  ['l', 'n']
] as const
const finalsAlike = [
  ['n', 'ng'],
  ['n', 'nh'],
  ['t', 'c'],
  ['t', 'ch']
] as const

/** The syllables that many speakers say as they say this one, folded; some of them are none. */
export function saidAlike(folded: string): string[] {
  const onset = onsetOf(folded)
  const rhyme = folded.slice(onset.length)
  const final = finalOf(rhyme)
  const before = folded.slice(0, folded.length - final.length)
  const {tone} = toneOf(folded)
  return [
    ...onsetsAlike.flatMap(group => others(group, onset).map(other => other + rhyme)),
    ...finalsAlike.flatMap(group => others(group, final).map(other => before + other)),
    ...(final === '' ? endingOtherwise(folded) : []),
    ...(tone === hook
      ? [withTone(folded, hook, tilde)]
      : tone === tilde
        ? [withTone(folded, tilde, hook)]
        : [])
  ]
}

/** “tạy” for “tại”, “khy” for “khi”. */
function endingOtherwise(folded: string): string[] {
  const {letters} = toneOf(folded)
  const last = letters.at(-1) ?? ''
  if ((last !== 'i' && last !== 'y') || (!isBehindVowel(letters) && isWrittenInBoth(letters))) return []
  const bare = nfd(folded)
  const at = bare.lastIndexOf(last)
  return [nfc(bare.slice(0, at) + (last === 'i' ? 'y' : 'i') + bare.slice(at + 1))]
}

const [hook, tilde] = ['\u0309', '\u0303']

/** The same syllable with one tone mark for another. */
function withTone(folded: string, mark: string, other: string): string {
  return nfc(nfd(folded).replace(mark, other))
}

function others(group: readonly string[], one: string): string[] {
  return group.includes(one) ? group.filter(other => other !== one) : []
}

/** “sử” and “xử”, “triển” and “chiển”, “mắc” and “mắt”. */
function soundAlike(one: string, other: string): boolean {
  const [onset, otherOnset] = [onsetOf(one), onsetOf(other)]
  const [rhyme, otherRhyme] = [one.slice(onset.length), other.slice(otherOnset.length)]
  if (rhyme === otherRhyme) return areAlike(onsetsAlike, onset, otherOnset)
  if (onset !== otherOnset) return false
  return finalsAlike.some(
    ([a, b]) => isRhymeWith(rhyme, otherRhyme, a, b) || isRhymeWith(rhyme, otherRhyme, b, a)
  )
}

function areAlike(groups: readonly (readonly string[])[], one: string, other: string): boolean {
  return groups.some(group => group.includes(one) && group.includes(other))
}

/** The same vowels, and behind them these two finals. */
function isRhymeWith(one: string, other: string, final: string, otherFinal: string): boolean {
  return finalOf(one) === final && finalOf(other) === otherFinal && vowelsOf(one) === vowelsOf(other)
}

function vowelsOf(rhyme: string): string {
  return rhyme.slice(0, rhyme.length - finalOf(rhyme).length)
}

const finals = ['ng', 'nh', 'ch', 'n', 'm', 'c', 'p', 't']

function finalOf(rhyme: string): string {
  return finals.find(final => rhyme.endsWith(final)) ?? ''
}

const onsets = ['ngh', 'ng', 'nh', 'gh', 'gi', 'kh', 'ph', 'th', 'tr', 'ch', 'qu']

function onsetOf(letters: string): string {
  const long = onsets.find(onset => letters.startsWith(onset))
  if (long !== undefined) return long
  return 'bcdđghklmnprstvx'.includes(letters[0] ?? ' ') ? letters.slice(0, 1) : ''
}

/** A letter too many, too few or put for another, or two that changed places. */
function isOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  const shorter = Math.min(one.length, other.length)
  let before = 0
  while (before < shorter && one[before] === other[before]) before++
  let behind = 0
  while (behind < shorter - before && one.at(-1 - behind) === other.at(-1 - behind)) behind++
  const [left, right] = [one.length - before - behind, other.length - before - behind]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && one[before] === other[before + 1] && one[before + 1] === other[before]
}

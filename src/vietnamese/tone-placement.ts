/**
 * Where a tone mark stands on “oa”, “oe” and “uy” at the end of a syllable: on the first letter, “hòa, ủy” (the old
 * way, which the office prefers), or on the second, “hoà, uỷ”. In “quý” the u belongs to the consonant, and there is
 * but one way; nor is there a choice in “hoàn” or “khuỷu”.
 */
export type TonePlacement = 'old' | 'new'

/** Each of these rhymes in the old way and in the new. */
export const tonePairs =
  'òa oà|óa oá|ỏa oả|õa oã|ọa oạ|òe oè|óe oé|ỏe oẻ|õe oẽ|ọe oẹ|ùy uỳ|úy uý|ủy uỷ|ũy uỹ|ụy uỵ'
    .split('|')
    .map(pair => pair.split(' ') as [string, string])

const byRhyme = new Map<string, {placement: TonePlacement; other: string}>(
  tonePairs.flatMap(([old, late]): [string, {placement: TonePlacement; other: string}][] => [
    [old, {placement: 'old', other: late}],
    [late, {placement: 'new', other: old}]
  ])
)

/** What may stand before such a rhyme: no vowel, and no q, to which the u belongs. */
const consonants = 'bcdđghklmnprstvx'

/** How a syllable in NFC has its tone placed, and how it is written the other way; undefined where there is no choice. */
export function tonePlacement(syllable: string): {placement: TonePlacement; other: string} | undefined {
  if (syllable.length < 2) return undefined
  const rhyme = syllable.slice(-2)
  const found = byRhyme.get(rhyme.toLowerCase())
  if (!found) return undefined
  const onset = syllable.slice(0, -2)
  if (onset.length > 3 || ![...onset.toLowerCase()].every(unit => consonants.includes(unit))) return undefined
  return {placement: found.placement, other: onset + withCapitalsAt(rhyme, found.other)}
}

function withCapitalsAt(written: string, other: string): string {
  const upper = (at: number) => {
    const [like, letter] = [written.charAt(at), other.charAt(at)]
    return like === like.toUpperCase() ? letter.toUpperCase() : letter
  }
  return upper(0) + upper(1)
}

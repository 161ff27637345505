import {type Comparing, type Dated, isSameDocument} from './same-document.js'

/** “61/2018/NĐ-CP ngày 23/4/2019”: another year than that of the number. */
export function isOfOtherYear({symbolYear, writtenDate}: Dated): boolean {
  return symbolYear !== undefined && !writtenDate.startsWith(String(symbolYear))
}

/** More dates or issuers of one number than this are no slips of the pen. */
export const mostDates = 12

/** Each date of one number that cannot be right, once, and what it is held against. */
export function clashes(
  group: readonly Dated[],
  comparing: Comparing
): {wrong: Dated; right: Dated | undefined}[] {
  const firsts = [...new Map(group.toReversed().map(one => [one.writtenDate, one])).values()].toReversed()
  if (firsts.length > mostDates) return []
  const [only] = firsts
  if (only && firsts.length === 1) return isOfOtherYear(only) ? [{wrong: only, right: undefined}] : []
  const known = new Set(
    firsts.filter(({number, writtenDate}) => {
      return comparing.knowledge.documents.of(number, Number(writtenDate.slice(0, 4)))?.date === writtenDate
    })
  )
  const count = (date: string) => group.filter(one => one.writtenDate === date).length
  const trustIn = (one: Dated) =>
    (known.has(one) ? 1e6 : 0) + (isOfOtherYear(one) ? 0 : 1e5) + count(one.writtenDate)
  // Of two dates that are trusted alike, the first stands.
  const ranked = firsts.toSorted((a, b) => trustIn(b) - trustIn(a))
  return firsts.flatMap(wrong => {
    const right = ranked
      .slice(0, ranked.indexOf(wrong))
      .find(
        other => !(known.has(other) && known.has(wrong)) && isSameDocument(other, wrong, group, comparing)
      )
    return right || isOfOtherYear(wrong) ? [{wrong, right}] : []
  })
}

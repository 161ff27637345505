/** Words that join others and make no compounds with them: what stands beside one of these stands for itself. */
export function isFunctionWord(folded: string): boolean {
  return functionWords.has(folded)
}

/** Words that point at whatever stands before them: they follow any noun, and tell nothing of which. */
export function isPointing(folded: string): boolean {
  return pointing.has(folded)
}

const pointing: ReadonlySet<string> = new Set(['này', 'đó', 'ấy', 'kia', 'nọ', 'khác', 'nào'])

/** Joins the parts of a name, and is left out of it and put into it by mistake. */
export const joiningWord = 'và'

/** “UBND cấp xã”: phrases are right without it. */
export const wordOfLevel = 'cấp'

const functionWords: ReadonlySet<string> = new Set(
  'bằng bị bởi các cho có của cùng do đã đang để đến được gồm hoặc khi là mà mọi một như những nhằm nên ở qua rằng sẽ tại theo thì thuộc trên trong trước từ tới và vào về vì với'.split(
    ' '
  )
)

import type {Language} from '../base/severity.js'
import {sayIn, type Wording} from '../base/wording.js'
import type {PassedOver, WhyPassed} from '../engine/passed-over.js'

/** How many files are named; the others are counted. */
const mostNamed = 3

/** Why a file is passed over, and the same of several. */
const reasons: Readonly<Record<WhyPassed, {readonly one: Wording; readonly many: Wording}>> = {
  report: {
    one: {vi: 'vì là kết quả do cchclint tạo ra', en: 'which cchclint wrote'},
    many: {vi: 'là kết quả do cchclint tạo ra', en: 'that cchclint wrote'}
  },
  copy: {
    one: {
      vi: 'vì là bản sao có ý kiến do cchclint tạo ra; muốn xét thì chỉ rõ tên tệp',
      en: 'a copy with comments that cchclint wrote; name it to have it judged'
    },
    many: {vi: 'là bản sao có ý kiến do cchclint tạo ra', en: 'that are copies with comments by cchclint'}
  },
  stream: {
    one: {vi: 'vì là nơi ghi kết quả của chính lệnh này', en: 'where the result of this very command goes'},
    many: {vi: 'là nơi ghi kết quả của chính lệnh này', en: 'where the result of this very command goes'}
  },
  extract: {
    one: {vi: 'vì là văn bản trích từ một tệp khác đã xét', en: 'which is the text of another file'},
    many: {vi: 'là văn bản trích từ tệp khác đã xét', en: 'that are the texts of other files'}
  },
  untitled: {
    one: {
      vi: 'vì không phải văn bản hành chính; muốn xét thì chỉ rõ tên tệp',
      en: 'which is no paper of an office; name it to have it judged'
    },
    many: {vi: 'không phải văn bản hành chính', en: 'that are no papers of an office'}
  }
}

/** What was passed over, a line for each reason. */
export function passedLines(passed: readonly PassedOver[], language: Language): string[] {
  const say = sayIn(language)
  return (Object.keys(reasons) as WhyPassed[]).flatMap(why => {
    const files = passed.filter(one => one.why === why).map(({file}) => file)
    const [first] = files
    if (first === undefined) return []
    const {one, many} = reasons[why]
    const [because, those] = [one[language], many[language]]
    if (files.length === 1) return say(`Bỏ qua “${first}” ${because}.`, `Passed over “${first}”, ${because}.`)
    const more = files.length - mostNamed
    const named = files.slice(0, mostNamed).join(', ')
    const rest = more > 0 ? say(` và ${more} tệp khác`, ` and ${more} more`) : ''
    return say(
      `Bỏ qua ${files.length} tệp ${those}: ${named}${rest}.`,
      `Passed over ${files.length} files ${those}: ${named}${rest}.`
    )
  })
}

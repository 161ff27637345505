import {z} from 'zod'
import {isPersonName} from '../document/facts.js'
import {carriesHeader} from '../document/header.js'
import {fold} from '../vietnamese/fold.js'
import {isAllCapitals} from '../vietnamese/letters.js'
import {Passage} from '../vietnamese/passage.js'
import {defineCheck} from './define-check.js'
import {words} from './phrases.js'
import {isMachineRead} from './running-text.js'

export const signatureParams = () =>
  z.strictObject({
    /** Titles of deputies, who sign for somebody: “Phó Chủ tịch”. */
    deputies: z.array(words()).min(1)
  })
type Params = z.output<ReturnType<typeof signatureParams>>

/**
 * Is there a place to sign, and does a deputy say for whom he signs?
 *
 * KT. stands before the title of the head; TL., TUQ. and Q. say other grounds. A blank name is right in a draft and an
 * error in what is to be signed. Where the end of the text was lost nothing can be said.
 *
 *     TM. ỦY BAN NHÂN DÂN
 *        PHÓ CHỦ TỊCH            (no “KT. CHỦ TỊCH”)
 *        ^^^^^^^^^^^^
 */
export const signature = defineCheck({
  missing: {
    vi: 'Cuối văn bản chưa có phần ký (quyền hạn, chức vụ, họ tên người ký); cần bổ sung.',
    en: 'No place to sign (authority, title, name) stands at the end; add it.'
  },
  noEnd: {
    vi: 'Không thấy phần cuối văn bản (Nơi nhận, chữ ký) nên không xét phần ký.',
    en: 'The end of the text (recipients, signature) is not there, so the signature is not asked for.'
  },
  deputy: {
    vi: '“{title}” ký thay người đứng đầu thì dòng trên cần ghi “KT.” và chức vụ người đứng đầu.',
    en: '“{title}” signs for the head; the line above must say “KT.” and the title of the head.'
  },
  blankName: {
    vi: 'Bản trình ký chưa có họ tên người ký; cần bổ sung.',
    en: 'The final version does not name the signer; add the name.'
  }
})<Params, unknown>({
  kind: 'signature',
  asks: 'requirements',
  needs: ['diacritics'],
  run({plan, params, items: [item], met, unmet, notApplicable}) {
    const {signature, recipients, facts} = plan
    // Two columns that were flattened leave the signature among the recipients.
    const block = [...(signature?.passages ?? []), ...(recipients?.passages ?? [])]
    const authority = signature?.passages[0] ?? block.find(({value}) => signing.test(value))
    if (!authority) {
      const isWhole = recipients && carriesHeader(plan.header) && !isMachineRead(plan)
      if (!isWhole) return notApplicable(item!, 'noEnd', {})
      return unmet(item!, 'missing', {}, recipients.passages[0]!.span(), {atMost: 'warning'})
    }
    const whole = Passage.join(block)
    const deputy = deputyWithoutGround(whole, params)
    if (deputy) {
      const title = whole.value.slice(deputy.start, deputy.end)
      return unmet(item!, 'deputy', {title}, whole.span(deputy.start, deputy.end), {atMost: 'warning'})
    }
    const isNamed = block.some(({value}) => isPersonName(value))
    if (facts.stage === 'final' && !isNamed) return unmet(item!, 'blankName', {}, authority.span())
    met(item!, [authority.span()])
  }
})

/** An authority, or the title of a head in capitals. */
const signing =
  /(?<!\p{L})(?:TM|KT|TL|TUQ|Q) ?\. ?\p{Lu}|(?<!\p{L})(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|TRƯỞNG|BỘ TRƯỞNG|CỤC TRƯỞNG)(?!\p{L})/u

/** A deputy’s title in capitals where no “KT.”, “TL.”, “TUQ.” or “Q.” stands in the block. */
function deputyWithoutGround(
  {value, folded}: Passage,
  {deputies}: Params
): {start: number; end: number} | undefined {
  // Columns that were flattened may glue “GIÁM ĐỐC” and “KT.” together.
  if (/(?:KT|TL|TUQ|K\/T|T\/L) ?[./]|(?<!\p{L})Q ?\./u.test(value)) return undefined
  for (const title of deputies) {
    const start = folded.search(new RegExp(`(?<!\\p{L})${fold(title.normalize('NFC'))}(?!\\p{L})`, 'u'))
    const end = start + title.normalize('NFC').length
    if (start < 0 || !isAllCapitals(value.slice(start, end))) continue
    // The head’s title stands beside it, with a “KT.” that signatures printed one over the other made unreadable.
    const [, head = ''] = title.normalize('NFC').toUpperCase().split(' ')
    const others = `${value.slice(0, start)} ${value.slice(end)}`
    if (head === '' || !others.includes(head)) return {start, end}
  }
  return undefined
}

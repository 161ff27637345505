import {z} from 'zod'
import {carriesHeader} from '../../document/header.js'
import {isIssuedLaw} from '../reading/legal-document.js'
import {markEdit} from '../../document/reading/mark-edit.js'
import {type MarkSlip, markSlips} from '../../document/reading/recipients-marks.js'
import {entryStart, recipientsHeading} from '../../document/recipients.js'
import {defineRequirement} from '../define-check.js'
import {words} from '../params/phrases.js'
import {
  entryAsAbove,
  isArchived,
  isComplete,
  isEnded,
  isNamedElsewhere,
  lastPlace
} from '../../document/reading/recipients-list.js'
import {gapAt} from '../../document/reading/where-missing.js'

export const recipientsBlockParams = () =>
  z
    .strictObject({
      archive: words().meta({
        description: 'Từ mở đầu dòng cuối của “Nơi nhận”.',
        en: 'What the last line begins with.'
      }),
      asAbove: words().meta({
        description: 'Cách ghi chỉ dùng khi phía trên có lời “Kính gửi”.',
        en: 'An entry that points to a salutation above.'
      }),
      salutation: words().meta({
        description: 'Lời gửi ở đầu văn bản mà cách ghi ấy nhắc tới.',
        en: 'The salutation that it points to.'
      }),
      calls: z.array(words()).meta({
        description: 'Từ đứng trước dấu hai chấm ở dòng nêu nơi nhận của loại văn bản khác, như công điện.',
        en: 'Words before the colon of a line that names the receivers of other types, as of a telegram.'
      })
    })
    .meta({
      description: 'Cuối văn bản có “Nơi nhận” với dòng lưu không?',
      en: 'Is there a list of recipients, with a line that says who keeps the document?'
    })

/**
 * Is there a list of recipients, and does it say who keeps the document?
 *
 * The line is written in dozens of ways (“Lưu: VT, NC.”, “Lưu VT.”, “Lưu Văn thư”), and columns that were flattened
 * may push it among the names of the signature: its first word anywhere below the content will do. Where
 * neither a signature nor header and closing mark tell that the text is whole, its end may be lost: a person must look;
 * of a part without header and end nothing is asked.
 *
 *     Nơi nhận:
 *     - Bộ Nội vụ;
 *     - Lưu: VT, NC.
 */
export const recipientsBlock = defineRequirement({
  missing: {
    vi: 'Cuối văn bản chưa có phần “Nơi nhận”; cần bổ sung, dòng cuối ghi “- {archive}: VT, …”.',
    en: 'No recipients (“Nơi nhận”) are listed at the end; add them, with “- {archive}: VT, …” as the last line.'
  },
  noArchive: {
    vi: 'Phần “Nơi nhận” chưa có dòng “{archive}”; nên bổ sung làm dòng cuối, ví dụ “- {archive}: VT.”.',
    en: 'The recipients have no line “{archive}”; add it as the last, for instance “- {archive}: VT.”.'
  },
  asAbove: {
    vi: '“{entry}” chỉ dùng cho văn bản có “{salutation}” ở trên; nên ghi tên cơ quan, đơn vị nhận.',
    en: '“{entry}” points to a “{salutation}” above, which is not there; name the recipients.'
  },
  heading: {
    vi: 'Sau từ “{words}” chưa có dấu hai chấm; nên viết “{words}:”.',
    en: 'No colon follows “{words}”; write “{words}:”.'
  },
  entry: {
    vi: 'Dòng này của “Nơi nhận” chưa kết thúc bằng dấu chấm phẩy; nên viết “{right}”.',
    en: 'This recipient does not end with a semicolon; write “{right}”.'
  },
  archive: {
    vi: 'Dòng “Lưu” chưa kết thúc bằng dấu chấm; nên viết “{right}”.',
    en: 'The line “Lưu” does not end with a full stop; write “{right}”.'
  },
  order: {
    vi: 'Dòng “{words}” nên đặt cuối cùng trong “Nơi nhận”.',
    en: 'The line “{words}” belongs at the end of the recipients.'
  },
  noEnd: {
    vi: 'Không thấy phần cuối văn bản (Nơi nhận, chữ ký); cần đối chiếu với bản gốc xem đã đủ trang hay chưa.',
    en: 'The end of the text (recipients, signature) is not there; see whether pages are missing.'
  },
  fragment: {
    vi: 'Đây chỉ là một phần của văn bản, không có phần đầu và phần cuối, nên không xét nơi nhận.',
    en: 'This is a part of a document, without header and end, so its recipients are not judged.'
  },
  printed: {
    vi: 'Đây là văn bản quy phạm pháp luật đã ban hành; bản in lại thường không còn phần “Nơi nhận” nên không xét.',
    en: 'This is a legal document that was issued; what is printed of it often leaves out its recipients, so they are not judged.'
  },
  gazette: {
    vi: 'Đây là bản in trong Công báo, vốn bỏ phần “Nơi nhận”, nên không xét.',
    en: 'This was printed in the official gazette, which leaves out recipients, so they are not judged.'
  },
  elsewhere: {
    vi: 'Có từ “Nơi nhận” nhưng không tách được thành một phần riêng; cần đối chiếu với bản gốc.',
    en: 'The words “Nơi nhận” are there, but not as a part of their own; see the original.'
  }
})<typeof recipientsBlockParams>({
  needs: ['diacritics', 'office'],
  run({plan, knowledge, params, met, unmet, unclear, notEvaluated, report}) {
    const [heading] = plan.recipients?.passages ?? []
    const entry = entryAsAbove(plan, params)
    if (entry)
      report('asAbove', {entry: params.asAbove, salutation: params.salutation}, entry, {atMost: 'info'})
    for (const slip of markSlips(plan)) {
      const {kind, passage} = slip
      const mark = marks[kind]
      if (mark === undefined) {
        const words = passage.value.slice(entryStart(passage) ?? 0)
        report('order', {words}, passage.span(), {atMost: 'info'})
        continue
      }
      const {right, span, fix} = markEdit(slip, mark)
      // An office on two lines, “Cục … - Bộ Tư pháp”, looks like two: that is for a person to see.
      const mending = kind === 'entry' ? {} : {fix}
      const words = kind === 'colon' ? params.archive : 'Nơi nhận'
      report(kind === 'colon' ? 'heading' : kind, {words, right}, span, {
        suggestions: [right],
        ...mending,
        atMost: 'info'
      })
    }
    if (heading) {
      const at = heading.span(0, recipientsHeading(heading, plan.phrases) ?? heading.length)
      const {archive} = params
      if (isArchived(plan, archive) || !isComplete(plan)) met([at])
      else unmet('noArchive', {archive}, gapAt(at), {atMost: 'info'})
    } else if (isIssuedLaw(plan, knowledge)) {
      notEvaluated('printed', {})
    } else if (plan.source.isOfGazette) {
      notEvaluated('gazette', {})
    } else if (isNamedElsewhere(plan)) {
      unclear('elsewhere', {}, lastPlace(plan))
    } else if (plan.title && isEnded(plan))
      unmet('missing', {archive: params.archive}, gapAt(lastPlace(plan)))
    else if (carriesHeader(plan.header)) unclear('noEnd', {}, lastPlace(plan))
    else notEvaluated('fragment', {})
  }
})

/** What is to stand at the end of a line; nothing where the line stands at the wrong place. */
const marks: Readonly<Record<MarkSlip['kind'], string | undefined>> = {
  heading: ':',
  entry: ';',
  archive: '.',
  colon: ':',
  order: undefined
}

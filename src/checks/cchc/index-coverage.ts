import {z} from 'zod'
import {type NamedIndex, namedIndices} from '../../document/reading/named-indices.js'
import type {Span} from '../../vietnamese/passage.js'
import {defineRequirements} from '../define-check.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {readerOf} from '../reading/index-reader.js'

export const indexCoverageParams = () =>
  z.strictObject({}).meta({
    description: 'Kế hoạch có nêu việc tuyên truyền chỉ số này không?',
    en: 'Does the plan name this index as something to communicate?'
  })
export const indexCoverageItem = () =>
  z.strictObject({
    index: z.string().meta({
      description: 'Mã của chỉ số trong bảng dữ liệu `indices`.',
      en: 'The id of a row of the table `indices`.'
    })
  })

/**
 * Does the plan name this index as something to communicate?
 *
 * By abbreviation or by name, in what is done and not only in why it is done or how it is paid for. Not where the words
 * stand in the title of a document, not where the index is left out, and not where an office’s own is meant
 * (document/reading/index-lists.ts).
 *
 *     các chỉ số: cải cách hành chính (PAR INDEX), hài lòng … của tỉnh
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const indexCoverage = defineRequirements({
  missing: {
    vi: 'Phần nội dung chưa nêu việc tuyên truyền {name}{abbreviation}; cần bổ sung, ví dụ “Tuyên truyền ý nghĩa, kết quả {short}”.',
    en: 'The plan does not name the index “{name}”{abbreviation} as something to communicate; add it: “Tuyên truyền ý nghĩa, kết quả {short}”.'
  },
  notYet: {
    vi: '{name} chỉ có từ năm {since}, sau năm của kế hoạch.',
    en: '“{name}” exists only since {since}, after the year of the plan.'
  },
  aside: {
    vi: '{name} chỉ được nêu ở phần mục đích, yêu cầu hoặc kinh phí; cần bổ sung vào phần nội dung nếu kế hoạch có tuyên truyền chỉ số này.',
    en: '“{name}” is named only among purposes, requirements or funding; name it in the content if it is communicated.'
  },
  internal: {
    vi: '{name} nêu trong kế hoạch có thể là chỉ số của từng cơ quan, địa phương; cần kiểm tra và ghi rõ tên chỉ số.',
    en: 'Where “{name}” is named, an index of each office or locality may be meant; check it, and give its whole name.'
  },
  misread: {
    vi: 'Có thể văn bản đã nêu {name}, nhưng chữ trong tệp mất dấu, không đủ rõ; cần đối chiếu với bản gốc.',
    en: '“{name}” may be named, but the text has lost its diacritics and is not clear enough; see the original.'
  }
})<typeof indexCoverageItem>({
  run({plan, knowledge, items, met, unmet, unclear, notApplicable}) {
    const named = namedIndices(plan, readerOf(plan, knowledge))
    for (const item of items) {
      const index = knowledge.indices.get(item.params.index)
      if (!index) continue
      const {name, since} = index
      const found = named.filter(({id}) => id === index.id)
      const inWork = found.filter(({isAside}) => !isAside)
      const sure = inWork.filter(({doubt}) => doubt === undefined)
      const evidence = evidenceOf([sure, inWork, found].find(all => all.length > 0) ?? [])
      const [at] = evidence
      if (plan.facts.year !== undefined && plan.facts.year < since)
        notApplicable(item, 'notYet', {name, since})
      else if (at === undefined) {
        const [abbreviation] = index.abbreviations
        unmet(
          item,
          'missing',
          {
            name,
            abbreviation: abbreviation ? ` (${abbreviation})` : '',
            short: abbreviation ? `Chỉ số ${abbreviation}` : name
          },
          whereMissing(plan, 'content')
        )
      } else if (sure.length > 0) met(item, evidence)
      else unclear(item, inWork[0]?.doubt ?? 'aside', {name}, at, evidence)
    }
  }
})

/** The first enumerations that name it, each once. */
function evidenceOf(all: readonly NamedIndex[]): Span[] {
  return [...new Map(all.map(({evidence}) => [evidence.start, evidence])).values()].slice(0, mostEvidence)
}

const mostEvidence = 3

import {z} from 'zod'
import {onceOfBoth} from '../../base/once.js'
import type {Wording} from '../../base/wording.js'
import type {KnowledgeTables} from '../../knowledge/tables.js'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {namedTwice} from '../reading/named-twice.js'
import {CompanyNames, type CompanyWords} from '../reading/company-names.js'
import {abbreviationUses, namesOfBodies} from '../reading/abbreviation-uses.js'

export const abbreviationDefinedParams = () =>
  z
    .strictObject({
      namesAfter: z.array(words()).optional().meta({
        description: 'Sau các từ này, chữ viết tắt là tên cơ quan (“Sở GDĐT”), không xét.',
        en: 'After these words an abbreviation is the name of a body: “Sở GDĐT”.'
      }),
      companies: z.array(words()).optional().meta({
        description:
          'Tên doanh nghiệp mở đầu bằng các từ này; chữ viết tắt trong tên (“Công ty Cổ phần Công nghệ Tin học EFY”) không xét.',
        en: 'What names of companies begin with; letters that are part of such a name abbreviate nothing.'
      }),
      companyForms: z.array(words()).optional().meta({
        description: 'Từ viết thường có thể đứng trong tên doanh nghiệp, như “cổ phần”.',
        en: 'Words in small letters that stand in names of companies, such as “cổ phần”.'
      }),
      usual: z.record(z.string(), words()).default({}).meta({
        description: 'Dạng đầy đủ hay dùng của chữ viết tắt, nêu làm ví dụ.',
        en: 'What abbreviations usually stand for, as the example of a message.'
      })
    })
    .meta({
      description: 'Chữ viết tắt có được viết đầy đủ ở lần đầu không?',
      en: 'Is every abbreviation written out where it is first used?'
    })

const prepare = (params: Parameters<typeof namesOfBodies>[0] & CompanyWords) => ({
  bodies: namesOfBodies(params),
  companies: new CompanyNames(params)
})

/**
 * Is every abbreviation written out where it is first used?
 *
 * One finding for each, at its first use. Written out anywhere before is enough: in a heading, in the title, in the
 * title of a cited document. No use: in header, Nơi nhận and signature, in the row that names a table’s columns, in a
 * cited title, inside the name of an agency that is known by it (“Sở TT&TT”). What knowledge/abbreviations names, and
 * the names of indices, need no definition. A name in full with its abbreviation right behind it, in no brackets, is told too.
 *
 *     - Tuyên truyền kết quả công tác CCHC của tỉnh.      (nowhere “cải cách hành chính (CCHC)”)
 *                                     ^^^^
 */
export const abbreviationDefined = defineFindings({
  undefined: {
    vi: 'Chữ viết tắt “{abbreviation}” chưa được giải thích (dùng {count} lần); lần đầu nên viết đầy đủ, {example}.',
    en: 'The abbreviation “{abbreviation}” is never written out (used {count} times); write it in full at its first use, {example}.'
  },
  late: {
    vi: 'Chữ viết tắt “{abbreviation}” được dùng trước chỗ giải thích; nên viết đầy đủ ngay từ lần đầu.',
    en: 'The abbreviation “{abbreviation}” is used before it is written out; write it in full at its first use.'
  },
  twice: {
    vi: '“{name} {abbreviation}” ghi liền tên đầy đủ và chữ viết tắt; chỉ cần ghi một, hoặc đặt chữ viết tắt trong ngoặc đơn.',
    en: '“{name} {abbreviation}” has the name in full and its abbreviation; write one of them, or put the abbreviation in brackets.'
  },
  definition: {vi: 'Chữ viết tắt được giải thích ở đây.', en: 'It is written out here.'}
})<typeof abbreviationDefinedParams, typeof prepare>({
  prepare,
  needs: ['diacritics'],
  run({plan, knowledge, params, prepared, report}) {
    const twice = [...namedTwice(plan, fullNames(params.usual, knowledge.tables))]
    for (const {name, abbreviation, span} of twice)
      report('twice', {name, abbreviation}, span, {suggestions: [name, abbreviation]})
    for (const use of abbreviationUses(plan, knowledge, prepared.bodies, prepared.companies)) {
      const {abbreviation, at, count, definition} = use
      if (definition && definition.start < at.start) continue
      // One slip is told once.
      if (twice.some(({span}) => span.start <= at.start && at.end <= span.end)) continue
      if (!definition) {
        const example = exampleOf(abbreviation, params.usual[abbreviation])
        report('undefined', {abbreviation, count: String(count), example}, at)
      } else
        report('late', {abbreviation}, at, {
          related: [{message: 'definition', values: {}, at: definition}]
        })
    }
  }
})

function exampleOf(abbreviation: string, name: string | undefined): Wording {
  return name === undefined
    ? {vi: `kèm “(${abbreviation})”`, en: `with “(${abbreviation})”`}
    : {
        vi: `ví dụ “${name} (sau đây viết tắt là ${abbreviation})”`,
        en: `such as “${name} (sau đây viết tắt là ${abbreviation})”`
      }
}

/** What abbreviations stand for, as the rule and the tables say. */
const fullNames = onceOfBoth(
  (usual: Readonly<Record<string, string>>, {abbreviations}: KnowledgeTables): ReadonlyMap<string, string> =>
    new Map([
      ...abbreviations.map(({abbreviation, name}) => [abbreviation, name] as const),
      ...Object.entries(usual)
    ])
)

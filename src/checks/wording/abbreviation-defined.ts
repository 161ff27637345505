import {isInCitedTitle} from '../../document/cited-places.js'
import {z} from 'zod'
import {oncePerTables} from '../../knowledge/once.js'
import {abbreviationParts, abbreviationsIn} from '../../vietnamese/abbreviations.js'
import {fold} from '../../vietnamese/fold.js'
import type {Span} from '../../vietnamese/passage.js'
import {defineCheck} from '../define-check.js'
import {words} from '../params/phrases.js'
import {everyPassage, type PlacedPassage} from '../../document/every-passage.js'
import {nfc} from '../../vietnamese/normal-form.js'

export const abbreviationDefinedParams = () =>
  z
    .strictObject({
      namesAfter: z.array(words()).optional().meta({
        description: 'Sau các từ này, chữ viết tắt là tên cơ quan (“Sở GDĐT”), không xét.',
        en: 'After these words an abbreviation is the name of a body: “Sở GDĐT”.'
      })
    })
    .meta({
      description: 'Chữ viết tắt có được viết đầy đủ ở lần đầu không?',
      en: 'Is every abbreviation written out where it is first used?'
    })
type Params = z.output<ReturnType<typeof abbreviationDefinedParams>>

/**
 * Is every abbreviation written out where it is first used?
 *
 * One finding for each, at its first use. Written out anywhere before is enough: in a heading, in the title, in the
 * title of a cited document. No use: in header, Nơi nhận and signature, in the row that names a table’s columns, in a
 * cited title, inside the name of an agency that is known by it (“Sở TT&TT”). What knowledge/abbreviations names, and
 * the names of indices, need no definition.
 *
 *     - Tuyên truyền kết quả công tác CCHC của tỉnh.      (nowhere “cải cách hành chính (CCHC)”)
 *                                     ^^^^
 */
export const abbreviationDefined = defineCheck({
  undefined: {
    vi: 'Chữ viết tắt “{abbreviation}” chưa được giải thích (dùng {count} lần); lần đầu nên viết đầy đủ, kèm “({abbreviation})”.',
    en: 'The abbreviation “{abbreviation}” is never written out (used {count} times); write it in full at its first use, with “({abbreviation})”.'
  },
  late: {
    vi: 'Chữ viết tắt “{abbreviation}” được dùng trước chỗ giải thích; nên viết đầy đủ ngay từ lần đầu.',
    en: 'The abbreviation “{abbreviation}” is used before it is written out; write it in full at its first use.'
  },
  definition: {vi: 'Chữ viết tắt được giải thích ở đây.', en: 'It is written out here.'}
})<Params, unknown>({
  kind: 'abbreviation-defined',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, knowledge, params, report}) {
    const bodies = (params.namesAfter ?? []).map(word => ` ${fold(nfc(word))} `)
    const needNone = commonAbbreviations(knowledge.tables)
    const {documentTypes} = knowledge.vocabulary
    const uses = new Map<string, {at: Span; count: number}>()
    const defined = new Map<string, Span>()
    for (const placed of everyPassage(plan)) {
      const {passage} = placed
      const abbreviations = abbreviationsIn(
        passage,
        plan.phrases.words(passage),
        documentTypes.symbolsIn(passage)
      )
      if (abbreviations.length === 0) continue
      const agencies = knowledge.vocabulary.agencies.findAll(passage)
      for (const one of abbreviations) {
        const at = passage.span(one.start, one.end)
        if (one.isDefined) {
          if (!defined.has(one.text)) defined.set(one.text, at)
          continue
        }
        if (abbreviationParts(one.text).every(part => needNone.has(part)) || needNone.has(one.text)) continue
        if (!isUse(placed) || agencies.some(name => name.start <= one.start && one.end <= name.end)) continue
        const before = ` ${passage.folded.slice(Math.max(0, one.start - 12), one.start)}`
        if (bodies.some(word => before.endsWith(word))) continue
        if (isInCitedTitle(plan, passage, one.start)) continue
        const known = uses.get(one.text)
        if (known) known.count++
        else uses.set(one.text, {at, count: 1})
      }
    }
    for (const [abbreviation, {at, count}] of uses) {
      const definition = defined.get(abbreviation)
      if (definition && definition.start < at.start) continue
      if (!definition) report('undefined', {abbreviation, count: String(count)}, at)
      else
        report('late', {abbreviation}, at, {
          related: [{message: 'definition', values: {}, at: definition}]
        })
    }
  }
})

function isUse({part, cell}: PlacedPassage): boolean {
  return cell !== 'head' && (part === 'body' || part === 'preamble' || part === 'closing' || part === 'annex')
}

/** What needs no definition. */
const commonAbbreviations = oncePerTables(
  tables =>
    new Set(
      [
        ...tables.abbreviations.map(row => row.abbreviation),
        ...tables.indices.flatMap(row => row.abbreviations),
        ...tables['document-types'].flatMap(row => row.symbol ?? [])
      ].flatMap(text => [text, ...text.split(' ').flatMap(abbreviationParts)])
    )
)

import {z} from 'zod'
import type {Citation} from '../../document/plan.js'
import type {Rests} from '../../knowledge/bases.js'
import {nameOf} from '../../document/reading/cited.js'
import type {More} from '../check.js'
import {defineFindings} from '../define-check.js'
import {words} from '../params/phrases.js'
import {twoTypes} from '../reading/clashing-types.js'
import {symbolFault} from '../reading/symbol-faults.js'
import {eitherWay} from '../reading/type-or-letters.js'
import {otherType, rowOf} from '../reading/type-of-symbol.js'
import {asWritten, nameSpan, numberSpan} from '../../document/reading/cited-symbols.js'

export const citationTypeParams = () =>
  z
    .strictObject({
      anyNumber: z.array(words()).meta({
        description: 'Tên gọi chung cho văn bản loại nào cũng được.',
        en: 'Words that any document may be called by.'
      }),
      anything: z.array(words()).meta({
        description: 'Trong đó, từ chỉ văn bản nói chung, không phải tên loại.',
        en: 'Of these, words that are no type at all.'
      }),
      promulgated: z
        .array(
          z.strictObject({
            types: z.array(words()).min(1).meta({
              description: 'Loại văn bản được ban hành kèm theo.',
              en: 'Types that another document promulgates.'
            }),
            by: z.array(words()).min(1).meta({
              description:
                'Loại văn bản ban hành kèm các loại ấy; các loại ấy có thể ghi số của văn bản này.',
              en: 'What promulgates them, whose number they may bear.'
            })
          })
        )
        .meta({
          description: 'Văn bản được ban hành kèm theo văn bản khác có thể mang số của văn bản ấy.',
          en: 'What is promulgated by another document may bear the number of that.'
        }),
      partyIssuers: z.array(words()).meta({
        description: 'Cơ quan Đảng, có gạch nối trước tên loại: `27-NQ/TW`.',
        en: 'Issuers whose numbers have the hyphen before the type: `27-NQ/TW`.'
      }),
      stateIssuers: z.array(words()).meta({
        description: 'Cơ quan nhà nước, không có gạch nối ở chỗ ấy: `23/CT-TTg`.',
        en: 'Issuers whose numbers never have it there: `23/CT-TTg`.'
      }),
      alwaysWithYear: z.array(words()).meta({
        description: 'Ký hiệu tên loại mà số luôn kèm năm: `118/2025/NĐ-CP`.',
        en: 'Letters of types whose numbers always have a year: `118/2025/NĐ-CP`.'
      }),
      yearsSince: z.iso.date().meta({
        description: 'Ngày mà từ đó số của các loại ấy phải có năm.',
        en: 'The first day of which the numbers of these types have to have it.'
      }),
      cutIssuers: z
        .array(
          z.strictObject({
            letters: words().meta({
              description: 'Ký hiệu bị viết thiếu.',
              en: 'The letters as they are cut.'
            }),
            right: words().meta({description: 'Ký hiệu viết đủ.', en: 'The letters in full.'})
          })
        )
        .meta({
          description: 'Ký hiệu cơ quan hay bị viết thiếu chữ.',
          en: 'Letters of an issuer that are often cut.'
        })
    })
    .meta({
      description: 'Tên loại văn bản có khớp với số, ký hiệu, và số, ký hiệu có viết đúng không?',
      en: 'Do type and letters agree, and is the number written as numbers are?'
    })

/** More blanks than this are how the text was drawn out of a file, and not how it was typed. */
const maxOccurrences = 15

/**
 * Is a cited document called what the letters of its number say, and everywhere the same, and is the number written as
 * numbers are?
 *
 * Documents of the Party have letters of their own and are not asked. A blank counts only where it stands in the source
 * on one line: a number cut by the end of a line is whole. Where there are many, they are left alone.
 *
 *     theo Quyết định số 37/KH-UBND ngày 06/02/2024   → Kế hoạch số 37/KH-UBND
 *          ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const citationType = defineFindings({
  otherType: {
    vi: '“{document}”: ký hiệu “{letters}” là của {type}; cần kiểm tra lại tên loại hoặc số, ký hiệu.',
    en: '“{document}”: the letters “{letters}” are those of a {type}; check the type or the number.'
  },
  twoTypes: {
    vi: '“{document}” ở đây gọi là {type}, nhưng chỗ khác gọi là {other}; cần kiểm tra lại và viết thống nhất.',
    en: '“{document}” is called {type} here, but {other} elsewhere; check, and write one type.'
  },
  otherPlace: {vi: 'Chỗ này gọi là {other}.', en: 'It is called {other} here.'},
  letters: {
    vi: 'Ký hiệu “{letters}” trong “{number}” nên viết là “{right}”.',
    en: 'The letters “{letters}” in “{number}” are written “{right}”.'
  },
  blank: {
    vi: 'Số, ký hiệu “{written}” có dấu cách thừa; nên viết liền: “{number}”.',
    en: 'The number “{written}” has a blank inside; write “{number}”.'
  },
  hyphen: {
    vi: 'Số, ký hiệu “{written}” viết thiếu; nên viết “{number}”.',
    en: 'The number “{written}” lacks a part; write “{number}”.'
  },
  dash: {
    vi: 'Số, ký hiệu “{written}” dùng dấu gạch ngang dài; nên viết bằng dấu gạch nối: “{number}”.',
    en: 'The number “{written}” has a dash where a hyphen stands; write “{number}”.'
  },
  signs: {
    vi: 'Số, ký hiệu “{written}” đặt sai dấu “/” và “-”; nên viết “{number}”.',
    en: 'The number “{written}” has “/” and “-” in each other’s place; write “{number}”.'
  },
  slash: {
    vi: 'Trong “{number}”, tên loại và tên cơ quan nối bằng gạch nối; nên viết “{right}”.',
    en: 'In “{number}” a hyphen stands between the type and the issuer; write “{right}”.'
  },
  cutYear: {
    vi: 'Số, ký hiệu “{number}” ghi thiếu chữ số của năm; nên kiểm tra lại{better}.',
    en: 'The year in “{number}” lacks a figure; check the number{better}.'
  },
  lacksYear: {
    vi: 'Số, ký hiệu “{number}” chưa có năm ban hành; nên viết “{right}”.',
    en: 'The number “{number}” has no year; write “{right}”.'
  },
  state: {
    vi: '“{number}” không phải văn bản của Đảng, số không nối với tên loại bằng gạch nối; nên viết “{right}”.',
    en: '“{number}” is no document of the Party, so no hyphen stands before its type; write “{right}”.'
  },
  party: {
    vi: '“{number}” là văn bản của Đảng, số và tên loại nối bằng gạch nối; nên viết “{right}”.',
    en: '“{number}” is a document of the Party, whose number has its hyphen before the type; write “{right}”.'
  }
})<typeof citationTypeParams>({
  needs: ['diacritics'],
  run({plan, params, knowledge, report}) {
    const blanks: {readonly citation: Citation; readonly written: string}[] = []
    for (const citation of [...plan.citations, ...plan.ownLines]) {
      const {number, symbolType = ''} = citation
      const rests = rowOf(citation, knowledge)
      const type = otherType(citation, params, knowledge)
      if (type !== undefined) {
        const values = {document: nameOf(citation), letters: symbolType, type}
        report('otherType', values, nameSpan(citation), {
          suggestions: eitherWay(plan, citation, type, knowledge),
          rests
        })
      }
      const fault = symbolFault(plan, citation, params, knowledge)
      if (!fault) continue
      const at = numberSpan(citation)
      if (fault.is === 'letters') {
        const {letters, written, right, better} = fault
        report('letters', {letters, number: written, right}, at, instead(better, rests))
      } else if (fault.is === 'party' || fault.is === 'state')
        report(
          fault.is,
          {number: asWritten(citation), right: fault.better},
          at,
          instead(fault.better, rowOf(citation, knowledge, true))
        )
      else if (fault.is === 'slash' || fault.is === 'lacksYear')
        report(fault.is, {number: asWritten(citation), right: fault.better}, at, instead(fault.better, rests))
      else if (fault.is === 'cutYear') {
        const {better} = fault
        const said = better ? {vi: `, có phải “${better}”`, en: `; is it “${better}”`} : ''
        const suggestions = better ? [better] : []
        report('cutYear', {number, better: said}, at, {suggestions, atMost: 'info', rests})
      } else if (fault.is === 'hyphen' || fault.is === 'dash' || fault.is === 'signs')
        report(fault.is, {written: fault.written, number}, at, instead(fault.better, rests))
      // A number that was filled in later stands apart, as in the header.
      else if (!plan.ownLines.includes(citation)) blanks.push({citation, written: fault.written})
    }
    for (const {wrong, right} of twoTypes(plan, params, knowledge)) {
      const {type = '', number} = wrong
      const other = right.type ?? ''
      report('twoTypes', {document: nameOf(wrong), type, other}, nameSpan(wrong), {
        suggestions: [`${other} số ${number}`],
        related: [{message: 'otherPlace', values: {other}, at: nameSpan(right)}]
      })
    }
    if (blanks.length > maxOccurrences) return
    for (const {citation, written} of blanks) {
      const {number} = citation
      report('blank', {written, number}, numberSpan(citation), instead(number, rowOf(citation, knowledge)))
    }
  }
})

/** Another number to write, which is a hint and no more. */
function instead(number: string, rests: Rests | undefined): More {
  return {suggestions: [number], atMost: 'info', rests}
}

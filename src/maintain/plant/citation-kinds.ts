import {builtInKnowledge} from '../../packs/built-in.js'
import {rewriting, type SlipKind} from './slip.js'

const [type, complete, consistent, known] = [
  'citation/type-and-symbol',
  'citation/complete',
  'citation/consistent',
  'citation/known-document'
]

const dated = /số \d{1,5}\/\S{1,30} ngày \d\d?\/\d\d?\/20\d\d/gu
const datedWithSubject =
  /số \d{1,5}\/\S{1,30} ngày \d\d?\/\d\d?\/20\d\d(?= của \p{Lu}[\p{L} ]{2,30} (?:về|ban hành|phê duyệt) )/gu
const numbered =
  /(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Chỉ thị) số \d{1,5}\/(?:20\d\d\/)?\p{Lu}{1,9}-\p{L}{1,9}/gu

/**
 * Whether anybody can say which day is right: the table of documents has it, or the plan tells this number with this date
 * elsewhere too. Of a document that is cited once and not known, any day may be its own.
 */
function isDateKnown({0: whole, input}: RegExpExecArray): boolean {
  const number = whole.slice('số '.length, whole.indexOf(' ngày'))
  return knownNumbers.has(number) || input.indexOf(whole) !== input.lastIndexOf(whole)
}

const knownNumbers = new Set(builtInKnowledge.documents.map(({number}) => number))

/** Numbers, symbols and dates of documents that a plan cites. */
export const citationKinds: readonly SlipKind[] = [
  rewriting(
    'date left out',
    [complete, 'cchc/parent-plan'],
    dated,
    ([whole]) => whole.slice(0, whole.indexOf(' ngày')),
    {
      isSaidAnywhere: true
    }
  ),
  rewriting('a day that is none', ['citation/real-date'], dated, ([whole]) =>
    whole.replace(/ngày \d\d?\/\d\d?/u, 'ngày 31/02')
  ),
  // One slip is told once: of a document that is known with its own date.
  rewriting(
    'a day to come',
    ['citation/not-in-future', known],
    dated,
    ([whole]) => `${whole.slice(0, -4)}2039`
  ),
  rewriting('another day than before', [consistent, known], dated, match =>
    isDateKnown(match)
      ? match[0].replace(/ngày (\d)(\d?)/u, (_, tens: string, ones: string) =>
          // A day that is none is another kind.
          ones && tens !== '3' ? `ngày ${tens}${+ones > 4 ? 1 : 8}` : 'ngày 28'
        )
      : undefined
  ),
  // The number of another year is another document, but where the subject behind it is that of the known one.
  rewriting('another year than before', [consistent, known], datedWithSubject, match =>
    isDateKnown(match) ? `${match[0].slice(0, -4)}${+match[0].slice(-4) - 1}` : undefined
  ),
  rewriting('“/” for “-” in a symbol', [type], numbered, ([whole]) => whole.replace('-', '/')),
  rewriting('“-” for “/” in a symbol', [type], numbered, ([whole]) => whole.replace(/\/(\p{L}+-)/u, '-$1')),
  rewriting('D for Đ in a symbol', [type], numbered, ([whole]) =>
    whole.includes('QĐ') ? whole.replace('QĐ', 'QD') : undefined
  ),
  rewriting('en dash in a symbol', [type], numbered, ([whole]) => whole.replace('-', '–')),
  rewriting('blank in a symbol', [type], numbered, ([whole]) => whole.replace('-', ' - ')),
  rewriting('letters of another type', [type], numbered, ([whole]) =>
    whole.startsWith('Kế hoạch') ? whole.replace('/KH-', '/QĐ-') : whole.replace(/\/(?:QĐ|NQ|NĐ)-/u, '/KH-')
  ),
  rewriting('another type than its letters', [type], numbered, ([whole]) =>
    whole.startsWith('Kế hoạch')
      ? whole.replace('Kế hoạch', 'Quyết định')
      : whole.replace(/^(?:Quyết định|Nghị quyết)/u, 'Kế hoạch')
  )
]

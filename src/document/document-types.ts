import {bare} from '../vietnamese/fold.js'

/** The types of documents that plans cite, each with the abbreviations it has in a symbol (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const types: readonly (readonly [name: string, ...symbols: string[]])[] = [
  ['Thông tư liên tịch', 'TTLT'],
  ['Nghị quyết liên tịch', 'NQLT'],
  ['Văn bản hợp nhất', 'VBHN'],
  ['Nghị quyết', 'NQ'],
  ['Nghị định', 'NĐ'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Kế hoạch', 'KH'],
  ['Công văn', 'CV'],
  ['Văn bản'],
  ['Đề án', 'ĐA'],
  ['Chương trình', 'CTr', 'CTR'],
  ['Thông báo', 'TB'],
  ['Kết luận', 'KL'],
  ['Hướng dẫn', 'HD'],
  ['Thông tư', 'TT'],
  ['Bộ luật'],
  ['Luật', 'L'],
  ['Pháp lệnh', 'PL'],
  ['Tờ trình', 'TTr', 'TTR'],
  ['Báo cáo', 'BC'],
  ['Quy định', 'QyĐ', 'QĐi'],
  ['Quy chế', 'QC'],
  ['Công điện', 'CĐ'],
  ['Phương án', 'PA'],
  ['Dự án', 'DA'],
  ['Biên bản', 'BB'],
  ['Hợp đồng', 'HĐ'],
  ['Thông tri', 'TTri']
]

const byBareName = new Map(types.map(([name]) => [bare(name), name]))
const bySymbol = new Map(
  types.flatMap(([name, ...symbols]) => symbols.map(symbol => [symbol, name] as const))
)

/** “Kế hoạch số” and the like at the end of a text in bare letters; “số” may be misread or missing. */
const nameBeforeNumber = new RegExp(
  `(?<!\\p{L})(${[...byBareName.keys()].join('|')})(?: s[o6e]?d?)? ?:? ?$`,
  'u'
)

/** The type named right before a number, and where its name begins. */
export function typeBefore(bareText: string): {name: string; start: number} | undefined {
  const found = nameBeforeNumber.exec(bareText.slice(-60))
  if (!found) return undefined
  return {name: byBareName.get(found[1]!)!, start: Math.max(0, bareText.length - 60) + found.index}
}

/** “KH” → “Kế hoạch”. */
export function typeOfSymbol(symbol: string | undefined): string | undefined {
  return symbol === undefined ? undefined : bySymbol.get(symbol)
}

const nameFirst = new RegExp(`^(?:${[...byBareName.keys()].join('|')})(?!\\p{L})`, 'u')

/** True where a text in bare letters begins with the name of a type. */
export function beginsWithType(bareText: string): boolean {
  return nameFirst.test(bareText)
}

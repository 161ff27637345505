import {hasCapital, isLetter, isUpper} from './letters.js'

/**
 * Fonts of the time before Unicode print Vietnamese letters under the codes of others: in .VnTime (TCVN3) “ViÖt”
 * looks like “Việt”, in VNI-Times “Vieät” does. Which font a text is set in tells what it says.
 */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni'

/** The encoding that a font’s name tells: “.VnTime”, “.VnArial NarrowH”, “VNI-Times”. */
export function legacyEncodingOf(font: string): LegacyEncoding | undefined {
  if (font.slice(0, 3).toUpperCase() === 'VNI' && '-_ '.includes(font[3] ?? '.')) return 'vni'
  // In a PDF the full stop may be written “#”, or be gone.
  const isMarked = font.startsWith('.') || font.startsWith('#')
  const isTcvn3 = isMarked
    ? font.slice(1, 3).toLowerCase() === 'vn' && isLetter(font[3])
    : font.startsWith('Vn') && isUpper(font[2])
  if (!isTcvn3) return undefined
  return isOfCapitals(font) ? 'tcvn3-capitals' : 'tcvn3'
}

/** “.VnTimeH”, “.VnTimeH-Bold”, “.vntimeh”. */
function isOfCapitals(font: string): boolean {
  return /H(?:[-, ](?:Bold|Italic|Regular).*)?$/s.test(font) || (font.endsWith('h') && !hasCapital(font))
}

/** Text as it stands in the file → text as it is printed; accents may come out decomposed. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const letters = encoding === 'vni' ? vni : tcvn3
  const converted = [...text].map(unit => letters.get(unit) ?? unit).join('')
  return encoding === 'tcvn3-capitals' ? converted.toUpperCase() : converted
}

const tcvn3 = new Map(
  pairs(
    'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư'
  )
)

/** In VNI a letter is followed by its accents, which stand under the codes of accented vowels. */
const vniMarks = pairs(
  'ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323 ê\u0306 é\u0306\u0301 è\u0306\u0300 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323 â\u0302 á\u0302\u0301 à\u0302\u0300 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323'
)
const vniLetters = pairs('ôơ öư ñđ æỉ óĩ òị îỵ')
const vni = new Map([
  ...[...vniMarks, ...vniLetters].map(([from, to]) => [from.toUpperCase(), to.toUpperCase()] as const),
  ...vniMarks,
  ...vniLetters
])

function pairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map(pair => [pair[0]!, pair.slice(1)] as const)
}

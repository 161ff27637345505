/**
 * Letters of the time before Unicode, under the codes of others: in TCVN 5712 (fonts whose names begin with .Vn) “ViÖt” is
 * “Việt”, in VNI “Vieät” is. A font of capitals prints the small letters of TCVN 5712 as capitals.
 */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni'

/** Text as it stands in the file → text as it is printed, unit by unit; accents of VNI come out decomposed. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const letters = encoding === 'vni' ? vni : tcvn3
  const converted = [...text].map(unit => letters.get(unit) ?? unit).join('')
  return encoding === 'tcvn3-capitals' ? converted.toUpperCase() : converted
}

const tcvn3: ReadonlyMap<string, string> = new Map(
  pairs(
    'µà ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ \u00adư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư'
  )
)

/** In VNI a letter is followed by its accents, which stand under the codes of accented vowels. */
const vniMarks = pairs(
  'ù\u0301 ø\u0300 û\u0309 õ\u0303 ï\u0323 ê\u0306 é\u0306\u0301 è\u0306\u0300 ú\u0306\u0309 ü\u0306\u0303 ë\u0306\u0323 â\u0302 á\u0302\u0301 à\u0302\u0300 å\u0302\u0309 ã\u0302\u0303 ä\u0302\u0323'
)
const vniLetters = pairs('ôơ öư ñđ æỉ óĩ òị îỵ')
const vni: ReadonlyMap<string, string> = new Map([
  ...[...vniMarks, ...vniLetters].map(([from, to]) => [from.toUpperCase(), to.toUpperCase()] as const),
  ...vniMarks,
  ...vniLetters
])

/** “µà ¸á”: what stands behind the first unit of each is what that unit is printed as. */
function pairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map(pair => [pair.charAt(0), pair.slice(1)] as const)
}

import {romanNumeral, romanValue} from '../../vietnamese/numerals.js'
import {rewriting, type SlipKind} from './slip.js'

const [number, title, place, signature, recipients, numbering] = [
  'form/document-number',
  'form/national-title',
  'form/place-and-date',
  'form/signature',
  'form/recipients',
  'form/numbering-sequence'
]
const anywhere = {isSaidAnywhere: true}
const header = /^Số: ?\d*\/[^\n]+/gmu
const missing = /^(?:\*\*)?Lưu|^- Lưu:[^\n]*\n?/gmu

/** The header, headings and their numbers, the end of the body, the signature, Nơi nhận. */
export const formKinds: readonly SlipKind[] = [
  rewriting('number without a colon', [number], header, ([line]) => line.replace('Số:', 'Số')),
  rewriting('“-” and “/” of the number changed over', [number], header, ([line]) =>
    line.replace(/\/(\p{Lu}+)-/u, '-$1/')
  ),
  rewriting('full stop in the number', [number], header, ([line]) => line.replace('/', '.')),
  rewriting('blank in the number', [number], header, ([line]) => line.replace('-', ' - ')),
  rewriting('number left out', [number, 'form/header-missing'], header, () => '', anywhere),
  rewriting(
    'motto in other case',
    [title],
    /Độc lập - Tự do - Hạnh phúc/gu,
    () => 'Độc Lập - Tự Do - Hạnh Phúc'
  ),
  rewriting(
    'motto without its dashes',
    [title],
    /Độc lập - Tự do - Hạnh phúc/gu,
    () => 'Độc lập, Tự do, Hạnh phúc'
  ),
  rewriting(
    'country in small letters',
    [title],
    /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/gu,
    () => 'Cộng hòa xã hội chủ nghĩa Việt Nam'
  ),
  rewriting(
    'date of the header in figures',
    [place, 'form/date-format'],
    /, ngày (\d\d?) tháng (\d\d?) năm (\d{4})/gu,
    ([, d, m, y]) => `, ngày ${d}/${m}/${y}`
  ),
  rewriting('type left out', ['form/title'], /^#* ?\**KẾ HOẠCH\**\n/gmu, () => '', anywhere),
  rewriting(
    'no blank behind the number of a heading',
    [numbering, 'wording/punctuation-spacing'],
    /^#* ?\**[IVX]+\. \p{Lu}/gmu,
    ([line]) => line.replace('. ', '.')
  ),
  rewriting(
    'no full stop behind the number of a heading',
    [numbering],
    /^#* ?\**[IVX]+\. \p{Lu}/gmu,
    ([line]) => line.replace('.', '')
  ),
  // One number is left out; where many are, a page was lost, and nobody left out a number.
  rewriting('number of a heading left out of the row', [numbering], /^#* ?\**[IV]+\. \p{Lu}/gmu, ([line]) =>
    line.replace(/[IV]+/u, numeral =>
      numeral.length > 1 ? romanNumeral((romanValue(numeral) ?? 0) + 1) : numeral
    )
  ),
  rewriting(
    'number of a clause twice',
    [numbering],
    /^[2-9]\. \p{Lu}/gmu,
    ([line]) => `${+line.charAt(0) - 1}${line.slice(1)}`
  ),
  rewriting('closing mark left out', ['form/closing-mark'], /\.\/\./gu, () => '.'),
  rewriting('T/M for TM.', [signature], /^\**TM\. /gmu, ([line]) => line.replace('TM.', 'T/M')),
  rewriting('TM without its full stop', [signature], /^\**TM\. /gmu, ([line]) => line.replace('TM.', 'TM')),
  rewriting('TM. left out', [signature], /^\**TM\. /gmu, ([line]) => line.replace('TM. ', ''), anywhere),
  rewriting('K/T for KT.', [signature], /^\**KT\. /gmu, ([line]) => line.replace('KT.', 'K/T')),
  rewriting('KT. left out', [signature], /^\**KT\. .+\n+/gmu, () => '', anywhere),
  rewriting('Lưu left out', [recipients], missing, () => '', anywhere),
  rewriting('mark left out in Nơi nhận', [recipients], /^- [^\n;]{5,60};\n- /gmu, ([line]) =>
    line.replace(';', '')
  ),
  rewriting('Nơi nhận without its mark', [recipients], /Nơi nhận:/gu, () => 'Nơi nhận', anywhere),
  rewriting(
    'blank that nobody filled in',
    ['form/unfilled'],
    /trước ngày \d\d?\/\d\d?\/20\d\d/gu,
    () => 'trước ngày …/…/20…'
  ),
  rewriting(
    'two strokes in a date',
    ['form/date-format', 'citation/real-date'],
    /trước ngày \d+\/\d+/gu,
    ([date]) => date.replace('/', '//')
  )
]

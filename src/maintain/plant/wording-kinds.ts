import {rewriting, type SlipKind} from './slip.js'

const [official, repeated, spacing] = [
  'wording/official-terms',
  'wording/repeated-word',
  'wording/punctuation-spacing'
]

const inBody = {isInBody: true}

/** Twice they are another word, which is right: “từ từ”, “ngày ngày”. */
const reduplications: ReadonlySet<string> = new Set(['từ', 'ngày', 'luôn', 'dần', 'thường', 'chung'])

/** What is left out of a name and what is written twice, marks and capitals, characters that are not what they look like. */
export const wordingKinds: readonly SlipKind[] = [
  rewriting(
    'word of a name left out',
    [official],
    /(Ủy|Hội|Mặt) (ban|đồng|trận) (nhân|Tổ) /gu,
    ([whole]) => whole.slice(0, whole.indexOf(' ') + 1) + whole.split(' ')[2] + ' '
  ),
  rewriting(
    'syllable of a name misspelt',
    [official, 'wording/impossible-syllable', 'wording/misspelt'],
    /(?:Ủy ban nhân dân|Hội đồng nhân dân|dịch vụ công trực tuyến|cải cách hành chính)/gu,
    ([name]) => name.replace('nhân', 'nhan').replace('trực', 'trưc').replace('hành chính', 'hành chinh')
  ),
  rewriting(
    'word written twice',
    [repeated, official],
    / (\p{Ll}{2,7}) (\p{Ll}{2,7}) /gu,
    ([whole, first = '']) =>
      reduplications.has(first) ? undefined : whole.replace(`${first} `, `${first} ${first} `),
    inBody
  ),
  rewriting(
    'two words written twice',
    [repeated, official],
    / (\p{Ll}{3,7} \p{Ll}{3,7}) /gu,
    ([, words = '']) => ` ${words} ${words} `,
    inBody
  ),
  rewriting(
    'blank before a comma',
    [spacing],
    /\p{Ll}, \p{Ll}/gu,
    ([whole]) => whole.replace(',', ' ,'),
    inBody
  ),
  rewriting(
    'no blank behind a comma',
    [spacing],
    /\p{Ll}, \p{Ll}/gu,
    ([whole]) => whole.replace(', ', ','),
    inBody
  ),
  rewriting('two blanks', [spacing], /\p{Ll} \p{Ll}/gu, ([whole]) => whole.replace(' ', '  '), inBody),
  rewriting('two full stops', [spacing], /\p{Ll}\.\n/gu, ([whole]) => whole.replace('.', '..'), inBody),
  rewriting('comma and full stop', [spacing], /\p{Ll}\.\n/gu, ([whole]) => whole.replace('.', ',.'), inBody),
  rewriting(
    'full stop in place of a comma',
    [spacing],
    /\p{Ll}, \p{Ll}{2}/gu,
    ([whole]) => whole.replace(',', '.'),
    inBody
  ),
  rewriting(
    'blank inside quotation marks',
    [spacing],
    /“[^“”\n]{2,40}”/gu,
    ([whole]) => whole.replace('“', '“ '),
    inBody
  ),
  rewriting('quotation not ended', ['wording/quote-pairs'], /\p{L}”/gu, ([whole]) => whole.replace('”', ''), {
    ...inBody,
    isSaidAnywhere: true
  }),
  rewriting(
    'small letter in the name of an office',
    ['wording/capitalisation'],
    /(?:Sở|Bộ) (?:Nội|Tài|Tư) /gu,
    ([name]) => name.toLowerCase().replace(/^./u, letter => letter.toUpperCase())
  ),
  rewriting('“sở” with a small letter', ['wording/capitalisation'], / Sở \p{Lu}/gu, ([name]) =>
    name.replace('S', 's')
  ),
  rewriting(
    'abbreviation not explained',
    ['wording/abbreviation-defined'],
    / \(sau đây [^()]{0,30} \p{Lu}{2,6}\)/gu,
    () => '',
    {
      isSaidAnywhere: true
    }
  ),
  rewriting(
    'uneven dash between years',
    ['wording/number-range'],
    /20\d\d ?- ?20\d\d/gu,
    ([years]) => `${years.slice(0, 4)}- ${years.slice(-4)}`
  ),
  rewriting(
    'years in the wrong order',
    ['wording/number-range'],
    /giai đoạn 20\d\d ?- ?20\d\d/gu,
    ([years]) => years.replace(/(20\d\d)( ?- ?)(20\d\d)/u, '$3$2$1')
  ),
  rewriting('letters and marks apart', ['text/unicode-nfc'], /\p{Ll}{2,4}[ếộờữạ]\p{Ll}/gu, ([word]) =>
    word.normalize('NFD')
  ),
  rewriting('character without width', ['text/invisible-characters'], /\p{Ll} \p{Ll}/gu, ([whole]) =>
    whole.replace(' ', '\u200b ')
  ),
  rewriting('letter of another alphabet', ['text/look-alike-letters'], / Đ\p{Ll}/gu, ([whole]) =>
    whole.replace('Đ', 'Ð')
  )
]

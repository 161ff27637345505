/** A number from 0 up to but without `below`. */
export type Chance = (below: number) => number
export type Mutation = (text: string, chance: Chance) => string

export function pick<T>(from: readonly [T, ...T[]], chance: Chance): T {
  return from[chance(from.length)] ?? from[0]
}

/** What documents of people, of machines and of attackers hold, and programs fall over. */
const oddities: readonly [string, ...string[]] = [
  '\0',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\u00a0',
  '\ufffd',
  '\ufffe',
  '\ue000',
  '𝟙',
  '👩‍👩‍👧',
  'ㅤ',
  'ǜ',
  'Ð',
  'Ð',
  'å',
  'ộ',
  'ộ',
  'tuyªn truyÒn',
  'tuyeân truyeàn',
  '[^1]',
  '[^1]: ',
  '> ',
  '- ',
  '1. ',
  '# ',
  '```\n',
  '~~~',
  '| a | b |\n| --- | --- |\n| c | d |\n',
  '<table><tr><td>',
  '<!-- ',
  '-->',
  '<!-- cchclint-disable -->',
  '<!-- cchclint-disable-next-line form/date-format -- vì thế -->',
  '<!-- cchclint-enable -->',
  '&nbsp;',
  '&#x0;',
  '\\',
  '*',
  '**',
  '_',
  '“',
  '”',
  '"',
  '(',
  ')',
  '…',
  '.....',
  './.',
  '[…]',
  '[...]',
  '(điền …)',
  'số      /KH-UBND ngày      /01/2026',
  'Số: /',
  'ngày 31/02/2025',
  'ngày … tháng … năm',
  'năm 26',
  '0000/QĐ-TTg',
  '99999999999999999999/KH-UBND',
  'Nơi nhận:',
  'TM. ',
  'KT. CHỦ TỊCH',
  'KẾ HOẠCH',
  'Căn cứ ',
  'hằng quý',
  'PAR INDEX',
  'Sở Thông tin và Truyền thông',
  'Điều 1. ',
  'STT\tNội dung\tĐơn vị',
  'https://a.b/',
  'a@b.c',
  '%s',
  '${x}',
  '{{x}}',
  '__proto__',
  'constructor',
  '\r',
  '\r\n',
  '\t',
  '    ',
  '\f',
  '\v'
]

const somewhere = (text: string, chance: Chance) => chance(text.length + 1)
const linesOf = (text: string) => text.split('\n')

/** One place, one change. */
export const textMutations: Readonly<Record<string, Mutation>> = {
  insert: (text, chance) => {
    const at = somewhere(text, chance)
    return text.slice(0, at) + pick(oddities, chance) + text.slice(at)
  },
  delete: (text, chance) => {
    const at = somewhere(text, chance)
    return text.slice(0, at) + text.slice(at + 1 + chance(20))
  },
  'change a letter': (text, chance) => {
    const at = somewhere(text, chance)
    return text.slice(0, at) + String.fromCharCode(chance(0xd7ff)) + text.slice(at + 1)
  },
  'repeat an oddity': (text, chance) => {
    const at = somewhere(text, chance)
    return text.slice(0, at) + pick(oddities, chance).repeat(1 + chance(400)) + text.slice(at)
  },
  'repeat a piece': (text, chance) => {
    const at = somewhere(text, chance)
    const piece = text.slice(at, at + 1 + chance(60))
    return text.slice(0, at) + piece.repeat(1 + chance(200)) + text.slice(at)
  },
  'move a line': (text, chance) => {
    const lines = linesOf(text)
    const [line = ''] = lines.splice(chance(lines.length), 1)
    lines.splice(chance(lines.length + 1), 0, line)
    return lines.join('\n')
  },
  'double a line': (text, chance) => {
    const lines = linesOf(text)
    const at = chance(lines.length)
    lines.splice(at, 0, lines[at] ?? '')
    return lines.join('\n')
  },
  'drop lines': (text, chance) => {
    const lines = linesOf(text)
    lines.splice(chance(lines.length), 1 + chance(8))
    return lines.join('\n')
  },
  'join lines': (text, chance) => {
    const lines = linesOf(text)
    const at = chance(lines.length)
    lines.splice(at, 2, `${lines[at] ?? ''}${pick(['', ' '], chance)}${lines[at + 1] ?? ''}`)
    return lines.join('\n')
  },
  'break a line': (text, chance) => {
    const blank = text.indexOf(' ', somewhere(text, chance))
    return blank < 0 ? text : `${text.slice(0, blank)}\n${text.slice(blank + 1)}`
  },
  'cut short': (text, chance) => text.slice(0, somewhere(text, chance)),
  'drop the beginning': (text, chance) => text.slice(somewhere(text, chance)),
  decompose: text => text.normalize('NFD'),
  'decompose a part': (text, chance) => {
    const at = somewhere(text, chance)
    return text.slice(0, at) + text.slice(at, at + 300).normalize('NFD') + text.slice(at + 300)
  },
  'drop diacritics': text =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
  capitals: text => text.toUpperCase(),
  'other line ends': (text, chance) =>
    text.replaceAll('\n', pick(['\r\n', '\r', '\n\n', ' \n', '\u2028'], chance)),
  'no blanks': (text, chance) => {
    const at = somewhere(text, chance)
    return text.slice(0, at) + text.slice(at, at + 400).replaceAll(' ', '') + text.slice(at + 400)
  },
  'other digits': (text, chance) =>
    text.replace(/\d/g, digit => (chance(12) === 0 ? String(chance(10)) : digit))
}

const names = Object.keys(textMutations) as [string, ...string[]]

/** Up to four changes, each at a place of its own. */
export function mutatedText(text: string, chance: Chance): string {
  let now = text
  for (let left = 1 + chance(4); left > 0; left--) now = textMutations[pick(names, chance)]!(now, chance)
  return now
}

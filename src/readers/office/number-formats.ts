/**
 * A number as a list writes it: `format` is a value of w:numFmt, a format of its own (“001, 002, 003, ...”),
 * or one of two that OpenDocument has besides (“upperAlphabet”, “lowerAlphabet”: z is followed by aa, ab). Formats of
 * other scripts, and numbers in words, are written in digits.
 */
export function formatNumber(value: number, format = 'decimal'): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'upperAlphabet':
      return alphabet(value).toUpperCase()
    case 'lowerAlphabet':
      return alphabet(value)
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value)
    case '001, 002, 003, ...':
      return String(value).padStart(3, '0')
    case '0001, 0002, 0003, ...':
      return String(value).padStart(4, '0')
    case '00001, 00002, 00003, ...':
      return String(value).padStart(5, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** A bullet is “-”, whatever its picture; “+” and “*” are signs of their own in plans. */
export function bulletSign(text: string): string {
  // The signs of Symbol lie in the private use area, each at its code.
  const sign = text.trim()
  if (sign === '+' || sign === '\uf02b') return '+'
  if (sign === '*' || sign === '\uf02a') return '*'
  return sign === '' ? '' : '-'
}

const romanSigns: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let out = ''
  for (const [worth, sign] of romanSigns)
    while (rest >= worth) {
      out += sign
      rest -= worth
    }
  return out
}

/** a … z, aa, bb, …, as Word counts on. */
function letters(value: number): string {
  if (value < 1) return String(value)
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.min(8, Math.floor((value - 1) / 26) + 1))
}

/** a … z, aa, ab, …, as the columns of a sheet. */
function alphabet(value: number): string {
  if (value < 1) return String(value)
  let out = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    out = String.fromCharCode(97 + ((rest - 1) % 26)) + out
  return out
}

/** Numbers as section marks: Roman numerals and the letters of a Vietnamese list. */

const romanDigits: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100]
])
const longestNumeral = 8

export function isRomanDigit(unit: string | undefined): boolean {
  return unit !== undefined && romanDigits.has(unit)
}

/** “XIV” → 14; undefined for what is not a Roman numeral in its usual form. */
export function romanValue(text: string): number | undefined {
  if (text === '' || text.length > longestNumeral) return undefined
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const digit = romanDigits.get(text.charAt(i))
    if (digit === undefined) return undefined
    value += digit < (romanDigits.get(text.charAt(i + 1)) ?? 0) ? -digit : digit
  }
  return romanNumeral(value) === text ? value : undefined
}

/** 14 → “XIV”, for 1 to 399. */
export function romanNumeral(value: number): string {
  let out = ''
  let rest = value
  for (const [digits, worth] of romanSteps) {
    while (rest >= worth) {
      out += digits
      rest -= worth
    }
  }
  return out
}

const romanSteps: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1]
]

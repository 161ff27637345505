/** “ff0000” and “#FF0000” → “FF0000”; undefined for a name or anything else. */
export function hexColor(value: string | undefined): string | undefined {
  const digits = value?.startsWith('#') ? value.slice(1) : value
  return digits?.length === 6 && Array.from(digits).every(isHexDigit) ? digits.toUpperCase() : undefined
}

function isHexDigit(digit: string): boolean {
  return '0123456789abcdefABCDEF'.includes(digit)
}

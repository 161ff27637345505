/** What a letter behind a backslash stands for; three digits are a byte. */
const letters: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92
}

/**
 * A name as git prints it where it would not stand on a line as it is: in quotes, with bytes in octal
 * (“"k\303\272.md"”). One without quotes is what it is; undefined for quotes that are none of git’s.
 */
export function unquoted(name: string): string | undefined {
  if (!name.startsWith('"')) return name
  if (name.length < 2 || !name.endsWith('"')) return undefined
  const inner = name.slice(1, -1)
  const bytes: number[] = []
  for (let at = 0; at < inner.length; at++) {
    const unit = inner[at]!
    if (unit === '"') return undefined
    if (unit !== '\\') {
      const end = inner.codePointAt(at)! > 0xffff ? at + 2 : at + 1
      bytes.push(...Buffer.from(inner.slice(at, end)))
      at = end - 1
      continue
    }
    const next = inner[++at] ?? ''
    const octal = inner.slice(at, at + 3)
    if (isOctal(octal)) {
      bytes.push(Number.parseInt(octal, 8))
      at += 2
    } else if (Object.hasOwn(letters, next)) bytes.push(letters[next]!)
    else return undefined
  }
  return Buffer.from(bytes).toString('utf8')
}

function isOctal(digits: string): boolean {
  return digits.length === 3 && digits <= '377' && [...digits].every(digit => digit >= '0' && digit <= '7')
}

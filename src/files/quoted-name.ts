/** What a letter behind a backslash stands for; three digits are a byte. */
const letters: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['"', 34],
  ['\\', 92]
])

/**
 * A name as git prints it where it would not stand on a line as it is: in quotes, with bytes in octal
 * (“"k\303\272.md"”). One without quotes is what it is; undefined for quotes that are none of git’s.
 */
export function unquoted(name: string): string | undefined {
  if (!name.startsWith('"')) return name
  if (name.length < 2 || !name.endsWith('"')) return undefined
  const inner = [...name.slice(1, -1)]
  const bytes: number[] = []
  for (let at = 0; at < inner.length; at++) {
    const [letter = '', next = '', ...more] = inner.slice(at, at + 4)
    if (letter === '"') return undefined
    if (letter !== '\\') {
      bytes.push(...Buffer.from(letter))
      continue
    }
    const octal = [next, ...more].join('')
    const byte = isOctal(octal) ? Number.parseInt(octal, 8) : letters.get(next)
    if (byte === undefined) return undefined
    bytes.push(byte)
    at += isOctal(octal) ? 3 : 1
  }
  return Buffer.from(bytes).toString('utf8')
}

function isOctal(digits: string): boolean {
  return digits.length === 3 && digits <= '377' && [...digits].every(digit => digit >= '0' && digit <= '7')
}

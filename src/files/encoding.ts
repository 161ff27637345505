/** How the bytes of a text file say its characters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** By the byte order mark, else by the zero bytes of UTF-16, else UTF-8. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: line breaks, blanks and digits leave zeros on one side only.
  const head = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (let i = 0; i < head.length; i++)
    if (head[i] === 0) {
      if (i % 2 === 0) even++
      else odd++
    }
  if (odd > head.length / 20 && odd > even * 8) return 'utf-16le'
  if (even > head.length / 20 && even > odd * 8) return 'utf-16be'
  return 'utf-8'
}

/** A text in the encoding of a file, with the byte order mark that the file has. */
export function encodeLike(text: string, file: Uint8Array): Uint8Array {
  const encoding = encodingOf(file)
  const marked = hasMark(file, encoding) ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(marked)
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), encoding === 'utf-16le')
  return bytes
}

function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-8') return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return (
    bytes[0] === (encoding === 'utf-16le' ? 0xff : 0xfe) &&
    bytes[1] === (encoding === 'utf-16le' ? 0xfe : 0xff)
  )
}

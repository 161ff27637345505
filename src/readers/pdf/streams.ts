/** A stream as it lies in the file: where the dictionary before it and its data begin. */
export interface RawStream {
  readonly dictionaryAt: number
  readonly dataAt: number
  /** The dictionary’s text, names written out. */
  readonly dictionary: string
}

const letterS = 0x73
const keyword = [...'stream'].map(letter => letter.charCodeAt(0))
/** The most that is looked at before a stream for its dictionary. */
const longestDictionary = 4096

/** Everything in the file that a reader could take for a stream, whatever the file says of its objects. */
export function* rawStreams(bytes: Uint8Array): Generator<RawStream> {
  for (let at = bytes.indexOf(letterS); at >= 0; at = bytes.indexOf(letterS, at + 1)) {
    if (keyword.some((code, k) => bytes[at + k] !== code)) continue
    if (bytes[at - 1] === 0x64 /* endstream */) continue
    const dataAt = afterLineEnd(bytes, at + keyword.length)
    if (dataAt === undefined) continue
    const from = Math.max(0, at - longestDictionary)
    const before = latin1(bytes.subarray(from, at))
    const start = Math.max(before.lastIndexOf(' obj'), before.lastIndexOf('endobj'), 0)
    yield {dictionaryAt: from + start, dataAt, dictionary: writtenOut(before.slice(start))}
  }
}

function afterLineEnd(bytes: Uint8Array, from: number): number | undefined {
  let at = from
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1
  return bytes[at] === 0x0a ? at + 1 : undefined
}

/** A character for each byte; what is no ASCII may become one or another, and nobody asks. */
export function latin1(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

const decoder = new TextDecoder('latin1')

/** “/Fl#61teDecode” is “/FlateDecode”. */
function writtenOut(dictionary: string): string {
  return dictionary.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

import {strFromU8} from 'fflate'
import {Fault} from '../base/fault.js'
import {inflate, joined} from '../files/inflate.js'
import {isCompoundFile, openCompoundFile} from './compound-file.js'
import {BadZip, packedData, zipDirectory, type ZipEntry} from './zip-directory.js'

/** The XML parts of an office file, by their names inside it. */
export type Parts = ReadonlyMap<string, string>

/**
 * Plans are far below; what is above is a trap or no plan. How small it was packed says nothing: the cells of a long
 * annex are all alike.
 */
const most = {entries: 4000, partBytes: 32 << 20, allBytes: 96 << 20}
/** Pictures may be large, and a blank one packs to nothing; they are only copied. */
const mostCopied = {partBytes: 64 << 20, allBytes: 160 << 20}

/**
 * Open a ZIP and inflate the parts that are wanted, under limits. Nothing that the file says of sizes is relied upon:
 * what comes out is counted while it comes, and no more than the limits is ever made.
 *
 * @throws {Fault} for what is no ZIP, is damaged, encrypted, or would not fit
 */
export function unpack(
  bytes: Uint8Array,
  name: string,
  wanted: (part: string) => boolean
): Record<string, Uint8Array> {
  if (isCompoundFile(bytes)) throw notPacked(bytes, name)
  try {
    return Object.fromEntries(
      wantedEntries(bytes, name, wanted).map(entry => [entry.name, unpackedEntry(bytes, entry)])
    )
  } catch (error) {
    throw error instanceof BadZip ? damaged(name) : error
  }
}

/** What is wanted of a ZIP, as far as its directory says things that can be. @throws {Fault} @throws {BadZip} */
function wantedEntries(bytes: Uint8Array, name: string, wanted: (part: string) => boolean): ZipEntry[] {
  const found: ZipEntry[] = []
  let [entries, packed, all] = [0, 0, 0]
  for (const entry of zipDirectory(bytes)) {
    if (++entries > most.entries) throw tooLarge(name)
    if (!wanted(entry.name)) continue
    if (entry.isEncrypted) throw protectedFile(name)
    const {partBytes, allBytes} = isXml(entry.name) ? most : mostCopied
    packed += entry.packed
    all += entry.size
    if (entry.size > partBytes || all > allBytes) throw tooLarge(name)
    // Entries that lie on each other, as they do in no honest file, are more work than the file is long.
    if (packed > bytes.length) throw new BadZip()
    found.push(entry)
  }
  return found
}

function isXml(part: string): boolean {
  const name = part.toLowerCase()
  return name.endsWith('.xml') || name.endsWith('.rels')
}

/** What an entry holds: exactly as much as its directory says, or it is broken. @throws {BadZip} */
function unpackedEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const {method, size} = entry
  const data = packedData(bytes, entry)
  if (method === 0 && data.length === size) return data.slice()
  if (method !== 8) throw new BadZip()
  const pieces: Uint8Array[] = []
  const found = inflate(data, size, piece => pieces.push(piece))
  if (found.outcome !== 'whole' || found.size !== size) throw new BadZip()
  return joined(pieces)
}

/** {@link unpack}, its parts as text. @throws {Fault} */
export function openPackage(bytes: Uint8Array, name: string, wanted: (part: string) => boolean): Parts {
  const files = unpack(bytes, name, part => wanted(part) && isPlain(part))
  return new Map(Object.entries(files).map(([part, content]) => [part, decodePart(content)]))
}

/** Nothing is ever written to where a name points; still, no document has such parts. */
function isPlain(part: string): boolean {
  return !part.startsWith('/') && !part.replaceAll('\\', '/').split('/').includes('..')
}

export function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = strFromU8(bytes)
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

export function damaged(name: string): Fault {
  return new Fault(
    {vi: `Không đọc được “${name}”: tệp bị hỏng.`, en: `Cannot read “${name}”: the file is damaged.`},
    {
      vi: 'Hãy mở tệp bằng Word hoặc LibreOffice, lưu lại rồi thử lần nữa.',
      en: 'Open it with Word or LibreOffice, save it again and retry.'
    }
  )
}

export function tooLarge(name: string): Fault {
  return new Fault({
    vi: `Không đọc “${name}”: phần nén bên trong lớn bất thường, không giống một văn bản.`,
    en: `“${name}” was not read: what is packed inside is too large for a document.`
  })
}

/** What has the ending of a package and is none: packed into another file with a password ([MS-OFFCRYPTO]), or old Word. */
function notPacked(bytes: Uint8Array, name: string): Fault {
  try {
    const file = openCompoundFile(bytes)
    if (file.has('EncryptedPackage')) return protectedFile(name)
    if (file.has('WordDocument')) return oldWord(name)
  } catch {
    // It is broken, and does not tell what it was.
  }
  return damaged(name)
}

export function protectedFile(name: string): Fault {
  return new Fault(
    {
      vi: `Không đọc được “${name}”: tệp đặt mật khẩu.`,
      en: `Cannot read “${name}”: it has a password.`
    },
    {vi: 'Hãy bỏ mật khẩu rồi lưu lại.', en: 'Take the password off and save it again.'}
  )
}

function oldWord(name: string): Fault {
  return new Fault(
    {
      vi: `Không đọc được “${name}”: đây là tệp Word đời cũ (.doc) mang đuôi khác.`,
      en: `Cannot read “${name}”: it is an old Word file (.doc) under another ending.`
    },
    {
      vi: 'Hãy đổi đuôi tệp thành .doc, hoặc mở bằng Word rồi lưu lại thành .docx.',
      en: 'Rename it to .doc, or open it in Word and save it as .docx.'
    }
  )
}

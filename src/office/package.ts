import {strFromU8, unzipSync, type UnzipFileInfo} from 'fflate'
import {Fault} from '../files/fault.js'
import {parseXml, TooManyNodes, type XmlElement} from './xml.js'

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
 * Open a ZIP and inflate the parts that are wanted, under limits: what a directory says of sizes is held against them
 * before anything is inflated, and no more than it says ever comes out.
 *
 * @throws {Fault} for what is no ZIP, is damaged, encrypted, or would not fit
 */
export function unpack(
  bytes: Uint8Array,
  name: string,
  wanted: (part: string) => boolean
): Record<string, Uint8Array> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) throw protectedFile(name)
  let entries = 0
  let all = 0
  const take = ({name: part, originalSize}: UnzipFileInfo): boolean => {
    if (++entries > most.entries) throw tooLarge(name)
    if (!wanted(part)) return false
    all += originalSize
    const isRead = /\.(?:xml|rels)$/i.test(part)
    const {partBytes, allBytes} = isRead ? most : mostCopied
    if (originalSize > partBytes || all > allBytes) throw tooLarge(name)
    return true
  }
  try {
    return unzipSync(bytes, {filter: take})
  } catch (error) {
    if (error instanceof Fault) throw error
    throw damaged(name)
  }
}

/** {@link unpack}, its parts as text. @throws {Fault} */
export function openPackage(bytes: Uint8Array, name: string, wanted: (part: string) => boolean): Parts {
  const files = unpack(bytes, name, part => wanted(part) && isPlain(part))
  return new Map(Object.entries(files).map(([part, content]) => [part, decodePart(content)]))
}

/** Nothing is ever written to where a name points; still, no document has such parts. */
function isPlain(part: string): boolean {
  return !part.startsWith('/') && !part.split(/[/\\]/).includes('..')
}

export function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strFromU8(bytes).replace(/^\uFEFF/, '')
}

/** A part of a package as a tree. @throws {Fault} */
export function parsePart(source: string, name: string, mixed = false): XmlElement {
  try {
    return parseXml(source, {mixed})
  } catch (error) {
    throw error instanceof TooManyNodes ? tooLarge(name) : damaged(name)
  }
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

function protectedFile(name: string): Fault {
  return new Fault(
    {
      vi: `Không đọc được “${name}”: tệp có mật khẩu, hoặc là Word đời cũ (.doc) được đổi đuôi.`,
      en: `Cannot read “${name}”: it has a password, or is an old Word file (.doc) renamed.`
    },
    {vi: 'Hãy bỏ mật khẩu hoặc lưu lại thành .docx.', en: 'Remove the password, or save it as .docx.'}
  )
}

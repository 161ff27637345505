import {Fault} from '../base/fault.js'
import type {Format} from '../document/source-document.js'
import {fileOfNoBytes} from '../files/empty-file.js'
import {encodingOf} from '../files/encoding.js'
import {isTextFormat, mostBytesOf} from './formats.js'
import {tooLarge} from './size-limit.js'

/**
 * The format that the bytes of a file are in, whatever its name says: a .docx that is named .doc is read as what it is.
 * Where they are in none that is known for sure, it is the one that the name says, whose reader tells what is wrong.
 *
 * @throws {Fault} for an office file without bytes, for web pages and RTF under the name of an office file, for what stands for a file that was not fetched,
 * and for files too large for what they are
 */
export async function contentFormat(name: string, bytes: Uint8Array, named: Format): Promise<Format> {
  if (bytes.length === 0 && !isTextFormat(named)) throw fileOfNoBytes(name)
  if (isPointer(bytes)) throw onlyPointer(name)
  const found = (await signedFormat(bytes, named)) ?? (isTextFormat(named) ? named : unsigned(name, bytes))
  if (found === undefined || found === named) return named
  if (bytes.length > mostBytesOf(found)) throw tooLarge(name, bytes.length, found)
  return found
}

/** What Git LFS leaves in place of a file (git-lfs, docs/spec.md): a few lines of text. */
function isPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && headOf(bytes).startsWith('version https://git-lfs.github.com/spec/')
}

function onlyPointer(name: string): Fault {
  return new Fault(
    {
      vi: `“${name}” mới chỉ là con trỏ của Git LFS, chưa có nội dung.`,
      en: `“${name}” is only a pointer of Git LFS, without content.`
    },
    {vi: 'Hãy chạy: git lfs pull.', en: 'Run: git lfs pull.'}
  )
}

/** The format that the first bytes tell, and where several begin alike, what is inside. */
async function signedFormat(bytes: Uint8Array, named: Format): Promise<Format | undefined> {
  const head = headOf(bytes)
  // What reads PDFs looks for this anywhere near the start.
  if (head.includes('%PDF-') && (named === 'pdf' || head.trimStart().startsWith('%PDF-'))) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return zipFormat(bytes, named)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return named === 'doc' || (await isWordCompound(bytes)) ? 'doc' : named
  return undefined
}

function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 1024))
}

/** No document has more parts that are looked at for what tells the formats apart. */
const mostEntries = 4000

async function zipFormat(bytes: Uint8Array, named: Format): Promise<Format> {
  const {BadZip, zipDirectory} = await import('../office/zip-directory.js')
  let left = mostEntries
  let isWord = false
  let isOpenDocument = false
  try {
    for (const {name} of zipDirectory(bytes)) {
      if (left-- === 0) break
      const part = name.toLowerCase()
      isWord ||= part.startsWith('word/') || (named === 'docx' && part === '[content_types].xml')
      isOpenDocument ||= part === 'content.xml'
      if ((named === 'docx' && isWord) || (named === 'odt' && isOpenDocument)) return named
    }
  } catch (error) {
    if (!(error instanceof BadZip)) throw error
  }
  return isWord ? 'docx' : isOpenDocument ? 'odt' : named
}

/** Workbooks and what is packed with a password lie in files of this kind too. */
async function isWordCompound(bytes: Uint8Array): Promise<boolean> {
  const {Damaged, openCompoundFile} = await import('../office/compound-file.js')
  try {
    return openCompoundFile(bytes).stream('WordDocument') !== undefined
  } catch (error) {
    if (error instanceof Damaged || error instanceof RangeError) return false
    throw error
  }
}

/** What has no sign of its own: text, if it is text for sure. @throws {Fault} for text in a markup that is not read */
function unsigned(name: string, bytes: Uint8Array): Format | undefined {
  const text = plainText(bytes)
  if (text === undefined) return undefined
  const start = text.slice(0, 512).trimStart().toLowerCase()
  const kind = kinds.find(([sign]) => start.startsWith(sign))?.[1]
  if (kind) throw notRead(name, kind)
  // A web page may begin with any element.
  if (start.startsWith('<') && isLetter(start.charAt(1))) throw notRead(name, webPage)
  return text.trim().length < shortest ? undefined : 'text'
}

/** Fewer units may be what is left of any file. */
const shortest = 40

/** Bytes as text where they are nothing else: no control character, and something is said. */
function plainText(bytes: Uint8Array): string | undefined {
  // RTF may hold pictures, and pages too: they are known by how they begin.
  const isWhole = bytes.length <= mostBytesOf('text')
  const read = isWhole ? bytes : bytes.subarray(0, 1024)
  const text = decoded(read, isWhole)
  if (text === undefined || text.trim() === '') return undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) return beginsMarkup(text) ? text : undefined
  }
  return isWhole || beginsMarkup(text) ? text : undefined
}

function decoded(bytes: Uint8Array, isWhole: boolean): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), {fatal: true}).decode(bytes, {stream: !isWhole})
  } catch {
    // Old pages and RTF are in the letters of one country; how they begin is the same in all.
    const head = headOf(bytes)
    return beginsMarkup(head) ? head : undefined
  }
}

function beginsMarkup(text: string): boolean {
  const start = text.slice(0, 512).trimStart().toLowerCase()
  return kinds.some(([sign]) => start.startsWith(sign))
}

function isLetter(unit: string): boolean {
  return unit >= 'a' && unit <= 'z'
}

const webPage = {vi: 'trang web (HTML)', en: 'a web page (HTML)'}
const savedPage = {vi: 'trang web (MHTML)', en: 'a web page (MHTML)'}

/** How texts begin that are for programs. */
const kinds: readonly (readonly [sign: string, kind: {readonly vi: string; readonly en: string}])[] = [
  ['{\\rtf', {vi: 'tệp RTF', en: 'RTF'}],
  ['<?xml', {vi: 'tệp XML', en: 'XML'}],
  ['<html', webPage],
  ['<!doctype', webPage],
  ['<!--[if', webPage],
  ['mime-version:', savedPage],
  ['from: <saved by', savedPage]
]

function notRead(name: string, kind: {readonly vi: string; readonly en: string}): Fault {
  return new Fault(
    {
      vi: `Không đọc được “${name}”: nội dung là ${kind.vi}, không phải dạng tệp mà đuôi tệp cho biết.`,
      en: `Cannot read “${name}”: it is ${kind.en}, not what its name says.`
    },
    {
      vi: 'Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu lại thành .docx.',
      en: 'Open it in Word or LibreOffice and save it as .docx.'
    }
  )
}

import {encodingOf} from './encoding.js'
import {emptyFile} from './empty-file.js'
import {Fault} from '../base/fault.js'

/**
 * Bytes of a text file → text, without its byte order mark; line ends stay as they are.
 * UTF-8 with or without mark, UTF-16 in both orders with mark or recognised by its zero bytes.
 *
 * @throws {Fault} for an empty file and for bytes that are neither
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const other = otherKind(bytes)
  if (other)
    throw new Fault(
      {
        vi: `Không đọc được “${name}”: nội dung là ${other}, không phải văn bản thuần như đuôi tệp cho biết.`,
        en: `Cannot read “${name}”: it is ${other}, not the plain text that its name says.`
      },
      {
        vi: 'Hãy mở tệp bằng chương trình tương ứng rồi lưu thành .md hoặc .txt.',
        en: 'Open it with its own program and save it as .md or .txt.'
      }
    )
  const encoding = encodingOf(bytes)
  let text: string
  try {
    text = new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    throw new Fault(
      {
        vi: `Không đọc được “${name}”: nội dung không phải văn bản mã hóa UTF-8 hoặc UTF-16.`,
        en: `Cannot read “${name}”: it is not text in UTF-8 or UTF-16.`
      },
      {vi: 'Hãy lưu lại tệp với mã hóa UTF-8.', en: 'Save the file as UTF-8.'}
    )
  }
  if (text.includes('\0'))
    throw new Fault(
      {
        vi: `Không đọc được “${name}”: đây không phải tệp văn bản.`,
        en: `Cannot read “${name}”: it is not a text file.`
      },
      {
        vi: 'Hãy đưa vào tệp Markdown (.md) hoặc văn bản thuần (.txt).',
        en: 'Give a Markdown (.md) or plain text (.txt) file.'
      }
    )
  if (text.trim() === '') throw emptyFile(name)
  return text
}

/** What a file that was renamed really is, by its first bytes. */
function otherKind(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart().toLowerCase()
  return kinds.find(([start]) => head.startsWith(start))?.[1]
}

const kinds: readonly (readonly [start: string, name: string])[] = [
  ['pk\u0003\u0004', 'ZIP'],
  ['\u00d0\u00cf\u0011\u00e0', 'Microsoft Office 97–2003'],
  ['{\\rtf', 'RTF'],
  ['<!doctype html', 'HTML'],
  ['<html', 'HTML']
]

import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {Fault} from '../../../src/base/fault.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {compoundFile, docOf} from '../../support/doc-writer.js'
import {lint} from '../../support/linting.js'
import {rawOdt} from '../../support/odt-writer.js'
import {PdfWriter} from '../../support/pdf-writer.js'
import {rawWord} from '../../support/word-writer.js'

const said = 'Ban hành Kế hoạch tuyên truyền cải cách hành chính.'
const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${said}\n`, 'utf16le'))
const pages = new PdfWriter()
for (const y of [70, 90, 110]) pages.text(said, 85, y)
const written = {
  docx: rawWord(`<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`),
  odt: rawOdt(`<text:p>${said}</text:p>`),
  doc: docOf([{text: said}]),
  pdf: pages.bytes(),
  text: new TextEncoder().encode(`${said}\n`)
}
type Written = keyof typeof written

/** What becomes of bytes under a name: the format and the notes, or what is said instead. */
async function read(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const {text, format, notes = []} = await readSource(name, bytes)
    expect(text).toContain(said)
    return [format, ...notes.map(({kind}) => kind)].join(' ')
  } catch (error) {
    if (error instanceof Fault) return error.what.vi
    throw error
  }
}

describe('a file under the ending of another format is read as what it is', () => {
  test.each<[Written, string]>([
    ['docx', 'plan.doc'],
    ['docx', 'plan.odt'],
    ['docx', 'plan.PDF'],
    ['docx', 'plan.md'],
    ['doc', 'plan.docx'],
    ['doc', 'plan.odt'],
    ['doc', 'plan.txt'],
    ['odt', 'plan.docx'],
    ['odt', 'plan.doc'],
    ['pdf', 'plan.docx'],
    ['pdf', 'plan.doc'],
    ['pdf', 'plan.txt'],
    ['text', 'plan.doc'],
    ['text', 'plan.docx'],
    ['text', 'plan.odt'],
    ['text', 'plan.pdf']
  ])('%s as %s', async (format, name) => {
    expect(await read(name, written[format])).toBe(`${format} misnamed`)
  })

  test('text in UTF-16', async () => {
    expect(await read('plan.doc', utf16)).toBe('text misnamed')
  })

  test.each<[Written, string]>([
    ['docx', 'plan.docx'],
    ['doc', 'plan.DOC'],
    ['odt', 'plan.odt'],
    ['pdf', 'plan.pdf'],
    ['text', 'plan.txt']
  ])('nothing is said of %s as %s', async (format, name) => {
    expect(await read(name, written[format])).toBe(format)
  })

  test('that is one hint, which names the format', async () => {
    const {findings, format} = await lint('plan.docx', written.doc)
    expect(format).toBe('doc')
    expect(findings.filter(({rule}) => rule === 'text/fully-read')).toMatchObject([
      {
        severity: 'info',
        message:
          'Đuôi tệp không đúng: nội dung là Word 97–2003 (.doc). Tệp đã được đọc theo nội dung; nên đổi lại đuôi tệp.'
      }
    ])
  })
})

describe('what is not read is told in one sentence', () => {
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
  const page = '<body><p>K\u00ea ho\u1ea1ch</p></body></html>'

  test.each<[string, string, Uint8Array]>([
    ['RTF', 'tệp RTF', latin1('{\\rtf1\\ansi {\\fonttbl} K\\u7871? ho\\u7841?ch}')],
    ['RTF with a picture in it', 'tệp RTF', latin1('{\\rtf1 {\\pict\\bin4 \u0000\u00ff\u0001\u0002}}')],
    ['a page of Word', 'trang web (HTML)', strToU8(`<html xmlns:o="urn:o">${page}`)],
    [
      'a page with a mark and blanks before',
      'trang web (HTML)',
      strToU8(`\uFEFF\r\n <!DOCTYPE html><html>${page}`)
    ],
    ['a page in UTF-16', 'trang web (HTML)', Uint8Array.from(Buffer.from(`\uFEFF<html>${page}`, 'utf16le'))],
    ['a page in old letters', 'trang web (HTML)', latin1('<html><body>K\u00d5 ho\u00b9ch</body></html>')],
    ['a part of a page', 'trang web (HTML)', strToU8('<table><tr><td>STT</td></tr></table>')],
    [
      'a page with all that it needs',
      'trang web (MHTML)',
      strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related')
    ],
    ['XML of Word', 'tệp XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>')]
  ])('%s', async (_, kind, bytes) => {
    for (const name of ['plan.doc', 'plan.docx', 'plan.odt', 'plan.pdf'])
      expect(await read(name, bytes)).toBe(
        `Không đọc được “${name}”: nội dung là ${kind}, không phải dạng tệp mà đuôi tệp cho biết.`
      )
  })

  const other = '“plan.doc” không phải là tệp Word 97–2003 (.doc) như đuôi tệp cho biết.'
  const workbook = zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<w/>')})

  test.each<[string, string, string, Uint8Array]>([
    ['a workbook', 'plan.doc', other, workbook],
    ['an old workbook', 'plan.doc', other, compoundFile({Workbook: new Uint8Array(600)})],
    ['bytes of any kind', 'plan.doc', other, Uint8Array.from({length: 3000}, (_, at) => (at * 7919) & 255)],
    ['text in old letters', 'plan.doc', other, latin1('K\u00d5 ho\u00b9ch')],
    ['blanks', 'plan.doc', other, strToU8(' \r\n')],
    ['a broken ZIP', 'plan.docx', 'Không đọc được “plan.docx”: tệp bị hỏng.', written.docx.subarray(0, 200)],
    [
      'a ZIP of something else',
      'plan.md',
      'Không đọc được “plan.md”: nội dung là ZIP, không phải văn bản thuần như đuôi tệp cho biết.',
      workbook
    ],
    [
      'a text for programs under a name of text',
      'plan.txt',
      'Không đọc được “plan.txt”: nội dung là RTF, không phải văn bản thuần như đuôi tệp cho biết.',
      latin1('{\\rtf1}')
    ]
  ])('%s as %s', async (_, name, fault, bytes) => {
    expect(await read(name, bytes)).toBe(fault)
  })

  test('a Word file with a password is still one', async () => {
    const packed = {EncryptedPackage: new Uint8Array(600)}
    expect(await read('plan.docx', compoundFile(packed))).toContain('tệp đặt mật khẩu')
    const beside = compoundFile({...packed, WordDocument: new Uint8Array(600)})
    expect(await read('plan.docx', beside)).toContain('đặt mật khẩu')
  })

  test('a file may be as large as what it is may be', async () => {
    const large = new Uint8Array(33 << 20)
    large.set(written.pdf)
    expect(await read('plan.docx', large)).toBe(
      'Tệp “plan.docx” quá lớn (33 MiB); chỉ xét tệp không quá 32 MiB.'
    )
    expect(await read('plan.docx', new Uint8Array(3 << 20).fill(0x61))).toBe(
      'Không đọc được “plan.docx”: tệp bị hỏng.'
    )
  })
})

test.each(['plan.docx', 'plan.doc', 'plan.odt', 'plan.pdf', 'plan.md'])(
  '%s without a byte is empty',
  async name => {
    expect(await read(name, new Uint8Array())).toBe(`Tệp “${name}” trống, không có gì để xét.`)
  }
)

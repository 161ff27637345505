import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {pack, stampOf} from '../../src/office/pack.js'
import {run} from '../support/command.js'
import {marksOf, partsOf} from '../support/word-marks.js'

/** A copy with comments that is there already: what people wrote into it is not lost. */
const draft = readFileSync('examples/word/ke-hoach.docx')
const main = 'word/document.xml'

function folder() {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-copies-'))
  const at = (name: string) => path.join(root, name)
  writeFileSync(at('ke-hoach.docx'), draft)
  return {
    read: (name: string) => readFileSync(at(name)),
    write: (name: string, bytes: Uint8Array) => writeFileSync(at(name), bytes),
    cchclint: (command: string, ...args: string[]) =>
      run([command, '--today', '2026-11-20', ...args], {cwd: root})
  }
}

/** A file as another program saves it, some of its parts changed. */
function savedAnew(
  bytes: Uint8Array,
  change: (parts: Record<string, string>) => Record<string, string> = () => ({})
) {
  const changed = Object.entries(change(partsOf(bytes))).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({...unzipSync(bytes), ...Object.fromEntries(changed)}, {mtime: new Date(2026, 10, 21)})
}

describe('the same command typed twice', () => {
  test('replaces a copy that nobody touched, by the same bytes, also after the draft was edited', async () => {
    const {cchclint, read, write} = folder()
    const annotate = () => cchclint('annotate', 'ke-hoach.docx', '--fix', '-o', 'gop-y.docx')
    expect((await annotate()).code).toBe(1)
    const first = read('gop-y.docx')
    expect((await annotate()).code).toBe(1)
    expect(read('gop-y.docx').equals(first)).toBe(true)
    write(
      'ke-hoach.docx',
      savedAnew(draft, parts => ({[main]: parts[main]!.replace('tuyên truyền', 'truyền thông')}))
    )
    expect((await annotate()).code).toBe(1)
    expect(read('gop-y.docx').equals(first)).toBe(false)
  })

  test.each<[string, (parts: Record<string, string>) => Record<string, string>]>([
    ['was only saved anew', () => ({})],
    ['has another word', parts => ({[main]: parts[main]!.replace('tuyên truyền', 'truyền thông')})],
    ['looks otherwise', parts => ({[main]: parts[main]!.replace('<w:rPr>', '<w:rPr><w:b/>')})],
    [
      'had its changes accepted',
      parts => ({
        [main]: parts[main]!.replace(/<w:del [\s\S]*?<\/w:del>/g, '').replace(/<\/?w:ins[^>]*>/g, '')
      })
    ],
    [
      'has an answer',
      parts => ({
        'word/comments.xml': parts['word/comments.xml']!.replace(
          '</w:comments>',
          '<w:comment w:id="900" w:author="Lan"><w:p><w:r><w:t>Đã sửa.</w:t></w:r></w:p></w:comment></w:comments>'
        )
      })
    ],
    [
      'was written on below a comment of ours',
      parts => ({
        'word/comments.xml': parts['word/comments.xml']!.replace(
          '</w:comment>',
          '<w:p><w:r><w:t>Không sửa.</w:t></w:r></w:p></w:comment>'
        )
      })
    ]
  ])('a copy that %s is kept, and the sentence says what to do', async (_, change) => {
    const {cchclint, read, write} = folder()
    await cchclint('annotate', 'ke-hoach.docx', '--fix', '-o', 'gop-y.docx')
    write('gop-y.docx', savedAnew(read('gop-y.docx'), change))
    const before = read('gop-y.docx')
    const {code, out, err} = await cchclint('annotate', 'ke-hoach.docx', '--fix', '-o', 'gop-y.docx')
    expect({code, out, err}).toEqual({
      code: 2,
      out: '',
      err: '“gop-y.docx” đã có người sửa hoặc trả lời ý kiến nên không ghi đè. Để giữ lại, hãy ghi ý kiến từ chính bản đó: cchclint annotate "gop-y.docx" -o "gop-y-2.docx"; hoặc thêm --force để ghi đè.\n'
    })
    expect(read('gop-y.docx').equals(before)).toBe(true)
    expect((await cchclint('annotate', 'ke-hoach.docx', '-o', 'gop-y.docx', '--force')).code).toBe(1)
  })

  test('a copy of an answered copy keeps the answers, and is not replaced by one without them', async () => {
    const {cchclint, read, write} = folder()
    await cchclint('annotate', 'ke-hoach.docx', '-o', 'gop-y.docx')
    const answer = '<w:p><w:r><w:t>Không sửa.</w:t></w:r></w:p></w:comment>'
    write(
      'gop-y.docx',
      savedAnew(read('gop-y.docx'), parts => ({
        'word/comments.xml': parts['word/comments.xml']!.replace('</w:comment>', answer)
      }))
    )
    const answers = () =>
      marksOf(read('gop-y-2.docx')).comments.filter(({text}) => text.includes('Không sửa.'))
    for (const time of [1, 2]) {
      const {code} = await cchclint('annotate', 'gop-y.docx', '-o', 'gop-y-2.docx')
      expect([time, code, answers().length]).toEqual([time, 1, 1])
    }
    const {code, err} = await cchclint('annotate', 'ke-hoach.docx', '-o', 'gop-y-2.docx')
    expect([code, err.includes('đã có người sửa hoặc trả lời')]).toEqual([2, true])
    expect(answers()).toHaveLength(1)
  })

  test('a Word file of somebody else is kept', async () => {
    const {cchclint, read, write} = folder()
    write('khac.docx', draft)
    const {code, err} = await cchclint('annotate', 'ke-hoach.docx', '-o', 'khac.docx')
    expect([code, err.includes('chưa chắc do cchclint tạo ra')]).toEqual([2, true])
    expect(read('khac.docx').equals(draft)).toBe(true)
  })

  test('the reviewer’s sheet: replaced as it was written, kept once somebody filled it in', async () => {
    const {cchclint, read, write} = folder()
    const sheet = () => cchclint('checklist', 'ke-hoach.docx', '-o', 'phieu.docx')
    expect([(await sheet()).code, (await sheet()).code]).toEqual([1, 1])
    const filled = savedAnew(read('phieu.docx'), parts => ({[main]: parts[main]!.replace('…', 'Đồng ý')}))
    write('phieu.docx', filled)
    expect((await sheet()).code).toBe(2)
    expect(read('phieu.docx').equals(filled)).toBe(true)
  })
})

describe('the same bytes', () => {
  test('what we packed is known by its bytes, in all zones that there are', () => {
    const entries = {'a.xml': strToU8('<a/>'), 'b/ảnh.bin': new Uint8Array(99)}
    const zone = process.env['TZ']
    const all = Intl.supportedValuesOf('timeZone').map(TZ => {
      process.env['TZ'] = TZ
      return Buffer.from(pack(entries)).toString('base64')
    })
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(new Set(all).size).toBe(1)
    expect(stampOf(pack(entries))).toBe('plain')
    expect(stampOf(pack(entries, 'worked'))).toBe('worked')
    expect(stampOf(zipSync(entries, {level: 0, mtime: new Date(1980, 0, 1, 0, 0, 2)}))).toBeUndefined()
    expect(stampOf(savedAnew(pack(entries)))).toBeUndefined()
    expect(stampOf(pack(entries).subarray(0, 60))).toBeUndefined()
  })
})

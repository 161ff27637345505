import {deflateRawSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../src/engine/read-apart.js'
import {Fault} from '../../src/base/fault.js'
import {inflate} from '../../src/files/inflate.js'
import {growthOf, linear} from '../support/growth.js'
import {type ZipEntry, zipOf} from '../support/zip-writer.js'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const body = `<w:document ${w}><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>`
const main: ZipEntry = {name: 'word/document.xml', content: body}
const header = `<w:hdr ${w}><w:p/></w:hdr>`
/** Relations to so many headers, so that each of them is wanted. */
const headers = (count: number): ZipEntry => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships>${Array.from({length: count}, (_, at) => `<Relationship Id="r${at}" Type="${types}/header" Target="h${at}.xml"/>`).join('')}</Relationships>`
})

const damaged = 'Không đọc được “a.docx”: tệp bị hỏng.'
const tooLarge = 'Không đọc “a.docx”: phần nén bên trong lớn bất thường, không giống một văn bản.'

async function said(bytes: Uint8Array, name = 'a.docx'): Promise<string> {
  return readSource(name, bytes).then(
    source => source.text.trim(),
    (error: unknown) => {
      if (error instanceof Fault) return error.what.vi
      throw error
    }
  )
}

/** So many megabytes of blanks, packed. */
const blanks = (megabytes: number): Uint8Array =>
  deflateRawSync(Buffer.alloc(megabytes << 20, ' '), {level: 9})

describe('a ZIP that lies', () => {
  const cases: Readonly<Record<string, readonly [bytes: () => Uint8Array, says: string]>> = {
    'of its size, in the directory and before the data': [
      () => zipOf([{...main, packed: blanks(256), says: {size: 1000}}]),
      damaged
    ],
    'of its size, in the directory alone': [
      () => zipOf([{...main, packed: blanks(256), says: {size: 1000}, localSays: {size: 256 << 20}}]),
      damaged
    ],
    'of a size that it does not come to': [() => zipOf([{...main, says: {size: body.length * 2}}]), damaged],
    'of no size': [() => zipOf([{...main, says: {size: 0}}]), damaged],
    'of a size that no document has': [() => zipOf([{...main, says: {size: 0x7fffffff}}]), tooLarge],
    'of how much is packed, more than there is': [() => zipOf([{...main, says: {packed: 1 << 20}}]), damaged],
    'of how much is packed, less than there is': [() => zipOf([{...main, says: {packed: 20}}]), damaged],
    'of where it begins': [() => zipOf([{...main, says: {at: 3}}]), damaged],
    'of a beginning outside of the file': [() => zipOf([{...main, says: {at: 0xfffffff0}}]), damaged],
    'of where its directory stands': [() => zipOf([main], {at: 1}), damaged],
    'of a directory outside of the file': [() => zipOf([main], {at: 0xfffffff0}), damaged],
    'of how many entries there are': [() => zipOf([main], {count: 3000}), damaged],
    'with stored data that is shorter than it says': [
      () => zipOf([{...main, method: 0, says: {packed: 10}}]),
      damaged
    ],
    'with an unknown packing': [() => zipOf([{...main, method: 93}]), damaged],
    'in zip64 numbers': [() => zipOf([{...main, zip64: true, says: {size: 1000, at: 0x7fffffff}}]), damaged]
  }
  test.each(Object.entries(cases))('%s', async (_, [bytes, says]) => {
    expect(await said(bytes())).toBe(says)
  })

  test('of an OpenDocument text', async () => {
    const content = {name: 'content.xml', content: '<a/>', packed: blanks(256), says: {size: 1000}}
    expect(await said(zipOf([content]), 'a.odt')).toBe('Không đọc được “a.odt”: tệp bị hỏng.')
  })

  test('headers that all point at one stretch are not unpacked over and over', async () => {
    const first = {name: 'word/h0.xml', content: '', packed: blanks(24), says: {size: 24 << 20}}
    const shared = Array.from({length: 999}, (_, at) => ({
      ...first,
      name: `word/h${at + 1}.xml`,
      sharedWith: 2
    }))
    expect(await said(zipOf([main, headers(1000), first, ...shared]))).toBe(tooLarge)
  })
})

describe('what is unusual in a ZIP, and right', () => {
  const cases: Readonly<Record<string, () => Uint8Array>> = {
    'sizes that stand behind the data': () =>
      zipOf([{...main, flags: 0x808, localSays: {packed: 0, size: 0}}]),
    'zip64 numbers': () => zipOf([{...main, zip64: true}]),
    'stored data': () => zipOf([{...main, method: 0}]),
    'a remark behind the end': () => zipOf([main], {after: Buffer.from('made by hand')}),
    'a packed picture of one colour': () =>
      zipOf([main, {name: 'word/media/image1.bmp', content: Buffer.alloc(16 << 20)}]),
    'a part within a part': () => zipOf([main, {name: 'word/embeddings/a.docx', content: zipOf([main])}]),
    'headers, all alike': () =>
      zipOf([
        main,
        headers(60),
        ...Array.from({length: 60}, (_, at) => ({name: `word/h${at}.xml`, content: header}))
      ]),
    'text that packs to nearly nothing': () =>
      zipOf([{...main, content: body.replace('<w:p>', `${'<w:p><w:pPr/></w:p>'.repeat(40_000)}<w:p>`)}])
  }
  test.each(Object.entries(cases))('%s', async (_, bytes) => {
    expect(await said(bytes())).toContain('Kế hoạch')
  })
})

test('unpacking stops where it has come to what it may', async () => {
  const packed = blanks(64)
  const most = 1 << 20
  const found = inflate(packed, most)
  expect(found.outcome).toBe('too-large')
  expect(found.size).toBeLessThan(most + (1 << 17))
  expect(await growthOf(n => inflate(blanks(n), most), 16)).toBeLessThan(linear)
})

import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {annotateFile} from '../../../src/engine/annotate-file.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {WordPackage} from '../../../src/office/word-package.js'
import {readWord} from '../../../src/readers/docx/read-docx.js'
import {annotateWord} from '../../../src/writers/annotate/annotate-word.js'
import {leastChanges} from '../../../src/writers/annotate/least-change.js'
import {withoutOwnMarks} from '../../../src/writers/annotate/own-marks.js'
import {lint, rules, today, knowledge} from '../../support/linting.js'
import {marksOf, partsOf} from '../../support/word-marks.js'
import {rawWord, wordOf, wordPart} from '../../support/word-writer.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

function annotate(bytes: Uint8Array, {fix = false, only = ''} = {}) {
  const asked = rules.filter(({id}) => id.startsWith(only))
  return annotateFile(
    {path: 'ke-hoach.docx', bytes},
    {knowledge, language: 'vi', settings: {rules: asked, options: {language: 'vi'}}, date: today, fix}
  )
}
const textOf = async (bytes: Uint8Array) => (await readSource('a.docx', bytes)).text
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('a plan typed in Word', () => {
  test.each(plans)('%s: each finding is a comment on its words, and nothing else changes', async plan => {
    const bytes = await wordOf(readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8'))
    const {bytes: out, report} = annotate(bytes)
    const {comments, changes} = marksOf(out)
    expect(changes).toEqual([])
    expect(comments.map(({author}) => author)).toEqual(report.findings.map(() => 'cchclint'))
    for (const [at, {message, quote, rule}] of report.findings.entries()) {
      expect(comments[at]!.text).toContain(message)
      expect(comments[at]!.text).toContain(`Quy tắc: ${rule}`)
      // An automatic number is part of the quote, and stands on no words.
      expect(oneLine(quote)).toContain(oneLine(comments[at]!.on))
      expect(comments[at]!.on).not.toBe('')
    }
    expect(await textOf(out)).toBe(await textOf(bytes))
    const [before, after] = [partsOf(bytes), partsOf(out)]
    const touched = [
      'word/document.xml',
      'word/comments.xml',
      '[Content_Types].xml',
      'word/_rels/document.xml.rels'
    ]
    for (const part of Object.keys(after).filter(part => !touched.includes(part)))
      expect(after[part], part).toBe(before[part])
    expect(Object.keys(before).filter(part => after[part] === undefined)).toEqual([])
  })

  test.each(plans)('%s: annotated twice is annotated once', async plan => {
    const bytes = await wordOf(readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8'))
    const once = annotate(bytes).bytes
    expect(partsOf(annotate(once).bytes)).toEqual(partsOf(once))
    const fixed = annotate(bytes, {fix: true}).bytes
    expect(partsOf(annotate(fixed, {fix: true}).bytes)).toEqual(partsOf(fixed))
  })
})

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
const r = (inside: string, rPr = '') => `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}${inside}</w:r>`
const p = (inside: string) => `<w:p>${inside}</w:p>`
const title = p(r(t('KẾ HOẠCH'))) + p(r(t('Tuyên truyền cải cách hành chính năm 2026')))

describe('fixes are tracked changes', () => {
  const body = (words: string) => rawWord(title + words)

  test('only what differs is deleted and inserted, in the look that it has', async () => {
    const bytes = body(p(r(t('1. Sở Nội vụ chủ trì , phối hợp với các sở.'), '<w:b/>')))
    const {bytes: out, changes} = annotate(bytes, {fix: true})
    expect([changes, marksOf(out).changes]).toEqual([1, ['- ']])
    expect(partsOf(out)['word/document.xml']).toContain(
      '<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve"> </w:delText></w:r></w:del><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">,</w:t></w:r>'
    )
    expect(await textOf(out)).toContain('chủ trì, phối hợp')
  })

  test('refused, the text is what it was', async () => {
    const bytes = body(p(r(t('1. Sở Nội vụ chủ trì , phối hợp  với các sở .'))))
    const fixed = annotate(bytes, {fix: true}).bytes
    expect(marksOf(fixed).changes.length).toBeGreaterThan(0)
    expect(await textOf(annotate(fixed).bytes)).toBe(await textOf(bytes))
  })

  test('over several runs, each in its own look', async () => {
    const bytes = body(p(r(t('1. Sở Nội vụ chủ trì '), '<w:b/>') + r(t(', phối hợp với các sở.'), '<w:i/>')))
    expect(marksOf(annotate(bytes, {fix: true}).bytes).changes).toEqual(['- '])
  })

  test('a change of the look that somebody left open goes along with each part of a run, and not with what is new', () => {
    const change = '<w:b/><w:rPrChange w:id="3" w:author="An"><w:rPr/></w:rPrChange>'
    const bytes = body(p(r(t('1. Sở Nội vụ chủ trì,phối hợp với các sở.'), change)))
    const xml = partsOf(annotate(bytes, {fix: true}).bytes)['word/document.xml']!
    const ids = [...xml.matchAll(/<w:rPrChange w:id="(\d+)"/g)].map(found => found[1])
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
    expect(/<w:ins .*?<\/w:ins>/.exec(xml)![0]).not.toContain('rPrChange')
  })

  test('what somebody else left open is only commented on', () => {
    const bytes = body(
      p(`<w:ins w:id="7" w:author="An">${r(t('1. Sở Nội vụ chủ trì , phối hợp với các sở.'))}</w:ins>`)
    )
    const {bytes: out, changes} = annotate(bytes, {fix: true, only: 'wording/'})
    expect([changes, marksOf(out).changes]).toEqual([0, ['+1. Sở Nội vụ chủ trì , phối hợp với các sở.']])
    expect(marksOf(out).comments).toMatchObject([{on: ' ,'}])
  })
})

describe('comments of others', () => {
  const comment = (id: number, author: string, text: string, paraId = '') =>
    `<w:comment w:id="${id}" w:author="${author}"><w:p${paraId && ` w14:paraId="${paraId}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`}>${r(t(text))}</w:p></w:comment>`
  const marked = (id: number, text: string) =>
    `<w:commentRangeStart w:id="${id}"/>${r(t(text))}<w:commentRangeEnd w:id="${id}"/>${r(`<w:commentReference w:id="${id}"/>`)}`
  const plan = title + p(marked(4, '1. Sở Nội vụ chủ trì thực hiện.'))
  const relationships = (...types: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${types.map((type, at) => `<Relationship Id="rId${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${type}.xml"/>`).join('')}</Relationships>`

  test('stay, with their marks', () => {
    const bytes = rawWord(plan, {comments: comment(4, 'An', 'Xem lại')})
    const {comments} = marksOf(annotate(bytes).bytes)
    expect(comments[0]).toEqual({author: 'An', text: 'Xem lại', on: '1. Sở Nội vụ chủ trì thực hiện.'})
    expect(comments.slice(1).every(({author}) => author === 'cchclint')).toBe(true)
    expect(comments.some(({text}) => text.includes('1 ý kiến (Comment)'))).toBe(true)
  })

  test('an answer to one of ours, or the word that it is done, keeps it; it is not written again', () => {
    const bytes = rawWord(title, {}, undefined, {'word/_rels/document.xml.rels': relationships()})
    const first = partsOf(annotate(bytes, {only: 'cchc/parent'}).bytes)
    const ids = [...first['word/comments.xml']!.matchAll(/<w:p>(?=<w:r><w:annotationRef)/g)]
    expect(ids.length).toBeGreaterThan(0)
    const answered = {
      ...first,
      'word/comments.xml': first['word/comments.xml']!.replace(
        '<w:comments ',
        '<w:comments xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
      )
        .replace('<w:p>', '<w:p w14:paraId="0A">')
        .replace('</w:comments>', `${comment(90, 'An', 'Đã thống nhất', '0B')}</w:comments>`),
      'word/commentsExtended.xml':
        '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/></w15:commentsEx>',
      'word/_rels/document.xml.rels': relationships('comments', 'commentsExtended')
    }
    const zipped = zipSync(
      Object.fromEntries(Object.entries(answered).map(([name, part]) => [name, strToU8(part)]))
    )
    const before = marksOf(zipped).comments
    const after = marksOf(annotate(zipped, {only: 'cchc/parent'}).bytes).comments
    expect(after.map(({text}) => text)).toEqual(before.map(({text}) => text))
  })
})

describe('what others did with the copy', () => {
  const rezipped = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))

  test('a comment on words that we propose keeps its marks when they are taken out', async () => {
    const bytes = rawWord(title + p(r(t('1. Sở Nội vụ,Sở Tài chính chủ trì.'))))
    const parts = partsOf(annotate(bytes, {fix: true, only: 'wording/'}).bytes)
    const main = parts['word/document.xml']!
    expect(main).toContain('<w:ins ')
    const commented = main
      .replace(/(<w:ins [^>]*>)/, '$1<w:commentRangeStart w:id="90"/>')
      .replace('</w:ins>', '<w:commentRangeEnd w:id="90"/><w:r><w:commentReference w:id="90"/></w:r></w:ins>')
    const comments = parts['word/comments.xml']!.replace(
      /<w:comments [^>]*>/,
      `$&<w:comment w:id="90" w:author="An"><w:p>${r(t('Đồng ý'))}</w:p></w:comment>`
    )
    const again = annotate(
      rezipped({...parts, 'word/document.xml': commented, 'word/comments.xml': comments})
    )
    const xml = partsOf(again.bytes)['word/document.xml']!
    for (const mark of ['RangeStart', 'RangeEnd', 'Reference'])
      expect(xml).toContain(`<w:comment${mark} w:id="90"/>`)
    expect(await textOf(again.bytes)).toBe(await textOf(bytes))
  })

  test('a comment of ours that somebody wrote on stays', () => {
    const parts = partsOf(annotate(rawWord(title), {only: 'cchc/parent'}).bytes)
    const written = parts['word/comments.xml']!.replace('</w:comment>', `${p(r(t('Đã bổ sung.')))}$&`)
    const {comments} = marksOf(annotate(rezipped({...parts, 'word/comments.xml': written})).bytes)
    expect(comments.filter(({text}) => text.endsWith('Đã bổ sung.'))).toHaveLength(1)
  })

  test('of two that say the same, the one that is done keeps its comment, and the other has its own', () => {
    const twice = ['1. Các sở báo cáo ,', '2. Các sở báo cáo ,'].map(text => p(r(t(text)))).join('')
    const parts = partsOf(annotate(rawWord(title + twice), {only: 'wording/'}).bytes)
    const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml'
    const ids = [...parts['word/comments.xml']!.matchAll(/<w:p>(?=<w:r><w:annotationRef)/g)]
    expect(ids).toHaveLength(2)
    const second = parts['word/comments.xml']!.replace(
      '<w:comments ',
      '<w:comments xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    ).replace(/(<w:comment [\s\S]*<w:comment [^>]*>)<w:p>/, '$1<w:p w14:paraId="0A">')
    const done = rezipped({
      ...parts,
      'word/comments.xml': second,
      'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="${w15}"><w15:commentEx w15:paraId="0A" w15:done="1"/></w15:commentsEx>`,
      'word/_rels/document.xml.rels': parts['word/_rels/document.xml.rels']!.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>'
      )
    })
    const {comments} = marksOf(annotate(done, {only: 'wording/'}).bytes)
    expect(comments.map(({on}) => on)).toEqual([' ,', ' ,'])
    expect(
      partsOf(annotate(done, {only: 'wording/'}).bytes)['word/document.xml']!.match(/RangeStart/g)
    ).toHaveLength(2)
  })
})

describe('any place of any document', () => {
  const box = `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p(r(t('DỰ THẢO')))}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent>`
  const cell = (inside: string) => `<w:tc>${p(inside)}</w:tc>`
  const body =
    p(r(box) + r(t('Sở &amp; Nội vụ &lt;A&gt;'), '<w:b/>') + r(`${t('tab')}<w:tab/>${t('sau')}<w:br/>`)) +
    p('') +
    '<w:p/>' +
    p(
      `<w:hyperlink>${r(t('địa chỉ'))}${r(t(' trang'), '<w:u/>')}</w:hyperlink>${r(t(' 😀 thông tin'), '<w:caps/>')}`
    ) +
    `<w:tbl><w:tblPr><w:tblBorders><w:left w:val="single"/></w:tblBorders></w:tblPr><w:tr>${cell(r(t('ô một')))}${cell(r(t('ô hai')))}</w:tr></w:tbl>` +
    p(
      `<w:ins w:id="3" w:author="An">${r(t('thêm'))}</w:ins><w:del w:id="4" w:author="An"><w:r><w:delText>bớt</w:delText></w:r></w:del>${r(t(''))}${r(t(' cuối'))}`
    ) +
    p(r(`${t('ghi chú')}<w:footnoteReference w:id="2"/>`))
  const bytes = rawWord(body, {footnotes: `<w:footnote w:id="2">${p(r(t('Nội dung ghi chú')))}</w:footnote>`})
  const opened = WordPackage.open(bytes, 'a.docx')
  const {source, placed} = readWord('a.docx', opened)
  const length = source.text.length

  test('takes a comment, and the text stays', () => {
    const span = fc
      .tuple(fc.nat(length), fc.nat(length))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(fc.array(span, {minLength: 1, maxLength: 6}), spans => {
        const remarks = spans.map(([start, end], at) => ({start, end, lines: [`${at} ${start}–${end}`]}))
        const {parts, comments} = annotateWord(opened, placed, remarks, '2026-11-20T00:00:00Z', part =>
          opened.source(part)
        )
        expect(comments).toBe(remarks.length)
        const files = Object.fromEntries([...parts].map(([name, part]) => [name, strToU8(part)]))
        const out = zipSync({...files, 'word/footnotes.xml': strToU8(opened.source('word/footnotes.xml')!)})
        const again = readWord('a.docx', WordPackage.open(out, 'a.docx')).source
        expect(again.text).toBe(source.text)
        expect(again.layout).toEqual(source.layout)
        for (const {text, on} of marksOf(out).comments) {
          const [start, end] = /(\d+)–(\d+)/.exec(text)!.slice(1).map(Number) as [number, number]
          expectOn(on, start, end)
        }
      }),
      {numRuns: 300}
    )
  })

  /** A stretch inside one paragraph of plain letters stands on exactly these. */
  function expectOn(on: string, start: number, end: number): void {
    const inside = placed.find(one => one.start <= start && end <= one.end)
    const isPlain =
      inside?.paragraph.pieces.every(piece => piece.isExact) && /\S/.test(source.text.slice(start, end))
    // Half a pair takes the other half along.
    const isHalf = (at: number) => /[\uDC00-\uDFFF]/.test(source.text[at] ?? '')
    const whole = source.text.slice(isHalf(start) ? start - 1 : start, isHalf(end) ? end + 1 : end)
    if (isPlain) expect(on.toUpperCase()).toBe(whole.toUpperCase())
    else expect(on).not.toBe('nothing')
  }

  test('takes a fix: accepted it is made, refused it is as if it had never been', () => {
    const fix = fc.tuple(
      fc.nat(length),
      fc.nat(length),
      fc.constantFrom('', 'ấ', ' b ', '<&>', 'địa bàn trang sau', 'Sở và Nội vụ')
    )
    fc.assert(
      fc.property(fix, ([a, b, text]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        fc.pre([start, end].every(at => !/[\uDC00-\uDFFF]/.test(source.text[at] ?? '')))
        const fixes = leastChanges(source.text, {start, end, text})
        const {parts, changes} = annotateWord(
          opened,
          placed,
          [{start, end, lines: ['x'], fixes}],
          '2026-11-20T00:00:00Z',
          part => opened.source(part)
        )
        if (changes === 0) return
        const files = Object.fromEntries([...parts].map(([name, part]) => [name, strToU8(part)]))
        files['word/footnotes.xml'] = strToU8(opened.source('word/footnotes.xml')!)
        const read = () => readWord('a.docx', WordPackage.open(zipSync(files), 'a.docx')).source.text
        const made = source.text.slice(0, start) + text + source.text.slice(end)
        // A blank at the edge of a cell is none.
        expect(oneLine(read()).toUpperCase()).toBe(oneLine(made).toUpperCase())
        for (const [part, left] of withoutOwnMarks(WordPackage.open(zipSync(files), 'a.docx')))
          files[part] = strToU8(left)
        expect(read()).toBe(source.text)
      }),
      {numRuns: 300}
    )
  })

  test('a file without any paragraph is left without comments', () => {
    expect(marksOf(annotate(rawWord('')).bytes).comments).toEqual([])
  })

  test('a word in a text box is commented on where the box hangs, one in a footnote at its mark', () => {
    const at = (words: string) => {
      const start = source.text.indexOf(words)
      return {start, end: start + words.length, lines: [words]}
    }
    const remarks = [at('DỰ THẢO'), at('Nội dung ghi chú')]
    const {parts} = annotateWord(opened, placed, remarks, '2026-11-20T00:00:00Z', part => opened.source(part))
    const main = parts.get('word/document.xml')!
    expect(main).toContain('<w:p><w:commentRangeStart w:id="1"/><w:r><mc:AlternateContent>')
    expect(main).toMatch(/<w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd w:id="2"\/>/)
  })
})

test('the copy is judged as the original, but for what it says of comments', async () => {
  const markdown = readFileSync('fixtures/documents/province-2025-old-duties/plan.md', 'utf8')
  const bytes = await wordOf(markdown)
  const said = ({findings}: {findings: readonly {rule: string; message: string}[]}) =>
    findings
      .map(({rule, message}) => `${rule}: ${message}`)
      .filter(one => !one.startsWith('text/open-comments'))
  expect(said(await lint('a.docx', annotate(bytes).bytes))).toEqual(said(await lint('a.docx', bytes)))
})

describe('a part that is damaged', () => {
  const plan = async () =>
    unzipSync(await wordOf(readFileSync('fixtures/documents/province-2023-no-indices/plan.md', 'utf8')))

  test.each(['[Content_Types].xml', 'word/_rels/document.xml.rels'])('%s: one sentence', async part => {
    const files = await plan()
    files[part] = strToU8(strFromU8(files[part]!).replace(/>$/, ''))
    expect(() => annotate(zipSync(files))).toThrow('the file is damaged')
  })

  test('is read where nothing is written into it', async () => {
    const files = await plan()
    files['docProps/app.xml'] = strToU8('<Properties')
    expect(annotate(zipSync(files)).comments).toBeGreaterThan(0)
  })
})

describe('packages as other programs write them', () => {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'
  const empty = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
  const made = (files: Record<string, string>) =>
    partsOf(annotate(rawWord(title, {}, undefined, {'[Content_Types].xml': types, ...files})).bytes)
  const rels = 'word/_rels/document.xml.rels'

  test('a remark behind the root is not written into', () => {
    const parts = made({[rels]: `<Relationships ${empty}></Relationships><!-- made by </x> -->`})
    expect(parts[rels]).toMatch(/Target="\/word\/comments\.xml"\/><\/Relationships><!-- made by <\/x> -->$/)
  })

  test('what is added has the prefix of the root', () => {
    const parts = made({
      [rels]: '<ns0:Relationships xmlns:ns0="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      '[Content_Types].xml': types
        .replace('<Types xmlns=', '<ct:Types xmlns:ct=')
        .replace('</Types', '</ct:Types')
    })
    expect(parts[rels]).toMatch(/^<ns0:Relationships [^>]*><ns0:Relationship [^>]*\/><\/ns0:Relationships>$/)
    expect(parts['[Content_Types].xml']).toContain('<ct:Override PartName="/word/comments.xml"')
  })

  test('a comments part that nothing names is left alone', () => {
    const orphan = wordPart('comments', '')
    const parts = made({[rels]: `<Relationships ${empty}/>`, 'word/comments.xml': orphan})
    expect(parts['word/comments.xml']).toBe(orphan)
    expect(parts['word/comments1.xml']).toContain('cchclint')
    expect(parts[rels]).toContain('/word/comments1.xml')
  })

  test('a blank picture packs to nothing, and is copied', () => {
    const picture = new Uint8Array(12 << 20)
    const bytes = zipSync({
      'word/document.xml': strToU8(wordPart('document', `<w:body>${title}</w:body>`)),
      'word/media/a.bmp': picture
    })
    expect(unzipSync(annotate(bytes).bytes)['word/media/a.bmp']).toHaveLength(12 << 20)
  })

  test('a carriage return in the text stays one', async () => {
    const bytes = rawWord(title + p(r(t('1. Sở&#13;Nội vụ chủ trì , phối hợp.'))))
    expect(await textOf(annotate(bytes).bytes)).toBe(await textOf(bytes))
  })
})

test('a strict file, and one in UTF-16, stay so', () => {
  const address = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const strict = partsOf(annotate(rawWord(title, {}, address)).bytes)
  expect(strict['word/comments.xml']).toContain(`xmlns:w="${address}"`)
  expect(strict['word/_rels/document.xml.rels']).toContain(
    'purl.oclc.org/ooxml/officeDocument/relationships/comments'
  )
  const utf16 = new Uint8Array(
    Buffer.from(`\uFEFF${wordPart('document', `<w:body>${title}</w:body>`)}`, 'utf16le')
  )
  const {bytes} = annotate(zipSync({'word/document.xml': utf16}))
  expect(unzipSync(bytes)['word/document.xml']!.subarray(0, 4)).toEqual(new Uint8Array([0xff, 0xfe, 0x3c, 0]))
})

describe('marks whose comment is gone', () => {
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const slip = t('Văn phòng  chủ trì.')
  const note = (id: number) =>
    `<w:comment w:id="${id}" w:author="Chị Hoa"><w:p><w:r><w:t>Xem lại.</w:t></w:r></w:p></w:comment>`
  const inNote = `<w:footnote w:id="2"><w:p>${start(6)}${t('Chú thích.')}${end(6)}</w:p></w:footnote>`

  test.each([
    ['of a comment that nobody kept', `<w:p>${start(1)}${slip}${end(1)}</w:p>`, {}],
    ['beside comments that are there', `<w:p>${start(4)}${slip}${end(4)}</w:p>`, {comments: note(2)}],
    ['only the reference', `<w:p>${slip}<w:r><w:commentReference w:id="1"/></w:r></w:p>`, {}],
    ['only the start', `<w:p>${start(3)}${slip}</w:p>`, {comments: note(2)}],
    ['in a footnote', `<w:p>${slip}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {footnotes: inNote}],
    ['none at all', `<w:p>${slip}</w:p>`, {comments: note(0)}]
  ])('%s: they stay, and their numbers are taken', (_, body, parts) => {
    const before = rawWord(body, parts)
    const marksIn = (bytes: Uint8Array) => {
      const files = partsOf(bytes)
      const all = Object.entries(files).map(([name, xml]) => (name.includes('comments') ? '' : xml))
      return [...all.join('').matchAll(/<w:comment(RangeStart|RangeEnd|Reference) w:id="(\d+)"/g)].map(
        ([, kind, id]) => `${kind} ${id}`
      )
    }
    const first = annotate(before).bytes
    const marks = marksIn(first)
    expect(new Set(marks).size).toBe(marks.length)
    expect(marks.length).toBeGreaterThan(marksIn(before).length)
    expect(marks).toEqual(expect.arrayContaining(marksIn(before)))
    expect(annotate(first).bytes).toEqual(first)
  })
})

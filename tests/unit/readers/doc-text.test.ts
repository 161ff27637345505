import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {docOf, type DocOptions, type DocParagraph} from '../../support/doc-writer.js'

const chapters = [{kind: 0, pattern: '\u0000.'}]

async function lines(paragraphs: readonly DocParagraph[], options?: DocOptions): Promise<string[]> {
  const {text} = await readSource('plan.doc', docOf(paragraphs, [chapters], options))
  return text.split('\n').filter(Boolean)
}

describe('what is not printed', () => {
  test('instructions of fields, those of fields in them too', async () => {
    expect(await lines([{text: 'Năm \u0013 IF \u0013 DATE \u00142026\u0015 = 1 \u00142026\u0015.'}])).toEqual(
      ['Năm 2026.']
    )
    expect(await lines([{text: 'Mục lục\u0013 TOC \u0015'}])).toEqual(['Mục lục'])
  })

  test('pictures, calls of notes, hyphens that only break', async () => {
    expect(await lines([{text: '\u0001Kế\u001f hoạch\u0002 năm\u0008'}])).toEqual(['Kế hoạch năm'])
  })

  test('hidden text, whose paragraph is not counted', async () => {
    const item = (text: string, more: Partial<DocParagraph> = {}) => ({text, list: 1, level: 0, ...more})
    expect(await lines([item('A'), item('B', {hidden: true}), item('C')])).toEqual(['1. A', '2. C'])
  })

  test('a mark that was deleted: the paragraphs are one, set as the first', async () => {
    const joined: DocParagraph[] = [
      {text: 'Tuyên truyền ', list: 1, level: 0, deleted: 'mark'},
      {text: 'cải cách'},
      {text: 'Hết'}
    ]
    const source = await readSource('plan.doc', docOf(joined, [chapters]))
    expect(source.text).toBe('1. Tuyên truyền cải cách\nHết\n')
    expect(source.notes).toEqual([{kind: 'tracked-changes', count: 1}])
  })

  test('a mark that was deleted at the very end', async () => {
    expect(await lines([{text: 'Kế hoạch'}, {text: 'Hết', deleted: 'mark'}])).toEqual(['Kế hoạch', 'Hết'])
  })
})

describe('breaks', () => {
  test('of a line and of a column part words', async () => {
    expect(await lines([{text: 'TM. ỦY BAN\u000bCHỦ TỊCH\u000eNơi nhận'}])).toEqual([
      'TM. ỦY BAN',
      'CHỦ TỊCH',
      'Nơi nhận'
    ])
  })

  test('of a page end no paragraph, those of a section do', async () => {
    const item = (text: string, mark?: 'section'): DocParagraph => ({
      text,
      list: 1,
      level: 0,
      ...(mark ? {mark} : {})
    })
    expect(await lines([item('A\fB'), item('C', 'section'), item('', 'section'), item('D')])).toEqual([
      '1. A',
      'B',
      '2. C',
      '3. D'
    ])
  })

  test('of a page end one where no sections are named', async () => {
    expect(await lines([{text: 'A\fB', list: 1, level: 0}])).toEqual(['1. A', '2. B'])
  })
})

describe('notes, comments and boxes', () => {
  const body: DocParagraph[] = [{text: 'KẾ HOẠCH'}, {text: 'Nội dung\u0002 và\u0002 kinh phí\u0002.'}]
  const note = (...texts: readonly string[]) => texts.map(text => ({text}))

  test('notes follow the text with their numbers, of however many paragraphs each is', async () => {
    const footnotes = [note('\u0002 Một.', 'Còn nữa.'), note('\u0002 Hai.'), note('')]
    expect(await lines(body, {footnotes, endnotes: [note('\u0002 Cuối.')]})).toEqual([
      'KẾ HOẠCH',
      'Nội dung và kinh phí.',
      '[1]  Một.',
      'Còn nữa.',
      '[2]  Hai.',
      '[3]  Cuối.'
    ])
  })

  test('comments are counted and not read', async () => {
    const comments = [note('Xem lại', 'và sửa'), note('Đồng ý')]
    const source = await readSource('plan.doc', docOf(body, [], {comments}))
    expect(source.text).toBe('KẾ HOẠCH\nNội dung và kinh phí.\n')
    expect(source.notes).toEqual([{kind: 'open-comments', count: 2}])
  })

  test('a short box belongs to the header, a long one stands behind the text', async () => {
    const long = 'Sơ đồ phối hợp '.repeat(20).trim()
    expect((await lines(body, {boxes: note('DỰ THẢO')}))[0]).toBe('DỰ THẢO')
    expect((await lines(body, {boxes: note('DỰ THẢO', long)})).slice(2)).toEqual(['DỰ THẢO', long])
  })
})

describe('tables', () => {
  const row = (texts: readonly string[], end: Partial<DocParagraph> = {}): DocParagraph[] => [
    ...texts.map(text => ({text, mark: 'cell'}) as const),
    {text: '', mark: 'row', ...end}
  ]
  const title = ['STT', 'Việc', 'Chủ trì']

  test.each<[string, Partial<DocParagraph>]>([
    ['that fits', {}],
    ['of a wide table', {columns: 14}],
    ['that is kept with the data', {elsewhere: true, columns: 60}]
  ])('a row whose setting is one %s', async (_, end) => {
    expect(await lines([...row(title, end), ...row(['1', 'Họp | báo', 'Sở A'], end)])).toEqual([
      '| STT | Việc | Chủ trì |',
      '| 1 | Họp báo | Sở A |'
    ])
  })

  test('a cell of paragraphs, and of a table', async () => {
    const inner = (text: string): DocParagraph => ({text, mark: 'inner cell'})
    const cell = [inner('tháng 3'), inner('tháng 9'), {text: '', mark: 'inner row'} as const]
    expect(await lines([...row(title), ...cell, ...row(['cả năm', 'Họp báo', 'Sở A'])])).toEqual([
      '| STT | Việc | Chủ trì |',
      '| tháng 3 tháng 9 cả năm | Họp báo | Sở A |'
    ])
  })

  test('a row that nothing ends', async () => {
    const open = ['1', 'Họp báo', 'Sở A'].map((text): DocParagraph => ({text, mark: 'cell'}))
    const read = ['| STT | Việc | Chủ trì |', '| 1 | Họp báo | Sở A |']
    expect(await lines([...row(title), ...open])).toEqual(read)
    expect(await lines([...row(title), ...open, {text: 'Hết'}])).toEqual([...read, 'Hết'])
  })

  test('a cell that nothing ends', async () => {
    const open: DocParagraph = {text: 'Kinh phí do ngân sách bảo đảm.', mark: 'inner cell'}
    const read = ['| STT | Việc | Chủ trì |', '| Kinh phí do ngân sách bảo đảm. |']
    expect(await lines([...row(title), open])).toEqual(read)
    expect(await lines([...row(title), open, {text: 'Hết'}])).toEqual([...read, 'Hết'])
    expect(await lines([open])).toEqual([open.text])
  })

  test('text stands before and behind', async () => {
    const source = await readSource('plan.doc', docOf([{text: 'Biểu'}, ...row(title), {text: 'Hết'}]))
    expect(source.text).toBe('Biểu\n\n| STT | Việc | Chủ trì |\n\nHết\n')
  })
})

test('a text in pieces, as a quick save leaves it', async () => {
  const body = [{text: 'Thực hiện kế hoạch'}, {text: 'năm 2026', bold: true}]
  const narrow = [{text: 'Quy\u00eat d\u00efnh'}, {text: '2026'}]
  expect(await lines(body, {cuts: [5, 12, 21]})).toEqual(['Thực hiện kế hoạch', 'năm 2026'])
  expect(await lines(narrow, {cuts: [4, 8], narrow: true})).toEqual(['Quyêt dïnh', '2026'])
})

import {expect, test} from 'vitest'
import {
  officeDocument,
  type OfficeApi,
  type OfficeFile,
  type WordComment
} from '../../../web/word/office-document.js'

interface Word extends OfficeApi {
  /** What was done to the document, in order. */
  readonly done: string[]
}

/** Word, as far as it is asked: a body of words in which is searched, comments, and a file in slices. */
function wordWith({
  body = '',
  comments = [],
  url = 'C:\\Kế hoạch\\Dự thảo 100%.docx',
  fails = false
}: {
  readonly body?: string
  readonly comments?: readonly Omit<WordComment, 'delete'>[]
  readonly url?: string | null
  readonly fails?: boolean
} = {}): Word {
  const done: string[] = []
  const bytes = Uint8Array.from({length: 150_000}, (_, at) => at % 251)
  const file: OfficeFile = {
    sliceCount: 3,
    getSliceAsync: (at, told) =>
      told({status: 'succeeded', value: {data: [...bytes.slice(at * 65_536, (at + 1) * 65_536)]}}),
    closeAsync: () => done.push('closed')
  }
  const found = (words: string) => {
    const items = []
    for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + words.length)) {
      const place = `${words}@${at}`
      items.push({
        select: () => done.push(`select ${place}`),
        insertComment: (text: string) => done.push(`comment ${place}: ${text}`)
      })
    }
    return {items, load: () => undefined}
  }
  return {
    done,
    document: {
      url,
      getFileAsync: (_type, _options, told) =>
        told(
          fails
            ? {status: 'failed', value: file, error: {message: 'busy'}}
            : {status: 'succeeded', value: file}
        )
    },
    run: work =>
      work({
        document: {
          body: {
            search: words => found(words.replaceAll('^^', '^')),
            getComments: () => ({
              items: comments.map(one => ({...one, delete: () => done.push(`delete ${one.content}`)})),
              load: () => undefined
            })
          }
        },
        sync: async () => undefined
      })
  }
}

test('the open document is read in slices, under its own name, and closed', async () => {
  const word = wordWith()
  const {name, bytes} = await officeDocument(word).read()
  expect(name).toBe('Dự thảo 100%.docx')
  expect(Buffer.from(bytes).equals(Uint8Array.from({length: 150_000}, (_, at) => at % 251))).toBe(true)
  expect(word.done).toEqual(['closed'])
})

test.each([
  [null, 'van-ban-dang-mo.docx'],
  ['https://cong.tinh.gov.vn/K%E1%BA%BF%20ho%E1%BA%A1ch.docx?web=1', 'Kế hoạch.docx'],
  ['C:\\cu.doc', 'van-ban-dang-mo.docx']
])('the document of %j is called %s', async (url, name) => {
  expect((await officeDocument(wordWith({url})).read()).name).toBe(name)
})

test('says what Word says where it hands nothing over', async () => {
  await expect(officeDocument(wordWith({fails: true})).read()).rejects.toThrow('busy')
})

test('comments stand at the words that are meant; what is not found is counted', async () => {
  const word = wordWith({body: 'Sở Nội vụ. Sở Nội vụ. Sở Tài chính ^2'})
  const put = await officeDocument(word).comment([
    {place: [{words: 'Sở Nội vụ', before: 1}], text: 'Hai.'},
    {
      place: [
        {words: '1. Sở Tài chính ^2', before: 0},
        {words: 'Sở Tài chính ^2', before: 0}
      ],
      text: 'Ba.'
    },
    {place: [{words: 'Sở Y tế', before: 0}], text: 'Không có.'},
    {place: [], text: 'Không có chỗ.'}
  ])
  expect(put).toBe(2)
  expect(word.done).toEqual([
    'comment Sở Nội vụ@11: [cchclint] Hai.',
    'comment Sở Tài chính ^2@22: [cchclint] Ba.'
  ])
})

test('comments of the last time go, but for those that somebody answered or settled, and all others', async () => {
  const of = (content: string, resolved = false, replies = 0) => ({
    content,
    resolved,
    replies: {items: Array(replies).fill(0)}
  })
  const comments = [
    of('[cchclint] cũ'),
    of('[cchclint] xong', true),
    of('[cchclint] hỏi', false, 1),
    of('của tôi')
  ]
  const word = wordWith({comments})
  await officeDocument(word).comment([])
  expect(word.done).toEqual(['delete [cchclint] cũ'])
})

test('shows words by selecting them, and says where there are none', async () => {
  const word = wordWith({body: 'Sở Nội vụ. Sở Nội vụ.'})
  expect(await officeDocument(word).show([{words: 'Sở Nội vụ', before: 1}])).toBe(true)
  expect(await officeDocument(word).show([{words: 'Sở Y tế', before: 0}])).toBe(false)
  // Where it stands once alone, it is that.
  expect(await officeDocument(wordWith({body: 'a b'})).show([{words: 'a b', before: 3}])).toBe(true)
  expect(word.done).toEqual(['select Sở Nội vụ@11'])
})

import type {GivenFile} from '../protocol.js'
import type {DocumentComment, OpenDocument, WordsInDocument} from './open-document.js'
import {ownSign} from './open-document.js'

/** What of Office.js is asked (WordApi 1.4: comments), as its documentation says it. */
export interface OfficeApi {
  readonly document: {
    readonly url: string | null
    getFileAsync(
      type: 'compressed',
      options: {readonly sliceSize: number},
      done: (result: AsyncResult<OfficeFile>) => void
    ): void
  }
  run<Value>(work: (context: WordContext) => Promise<Value>): Promise<Value>
}

export interface AsyncResult<Value> {
  readonly status: 'succeeded' | 'failed'
  readonly value: Value
  readonly error?: {readonly message: string}
}

export interface OfficeFile {
  readonly sliceCount: number
  getSliceAsync(at: number, done: (result: AsyncResult<{readonly data: number[] | Uint8Array}>) => void): void
  closeAsync(): void
}

export interface WordContext {
  readonly document: {
    readonly body: {
      search(
        words: string,
        options: {readonly matchCase: boolean}
      ): {readonly items: WordRange[]; load(what: string): void}
      getComments(): {readonly items: WordComment[]; load(what: string): void}
    }
  }
  sync(): Promise<void>
}

export interface WordRange {
  select(): void
  insertComment(text: string): unknown
}

export interface WordComment {
  readonly content: string
  readonly resolved: boolean
  readonly replies: {readonly items: readonly unknown[]}
  delete(): void
}

const sliceSize = 65_536

/** The document that is open in Word. */
export function officeDocument(office: OfficeApi): OpenDocument {
  return {
    read: () => readDocument(office),
    show: place =>
      office.run(async context => {
        const [found] = await rangesOf(context, [place])
        found?.select()
        await context.sync()
        return found !== undefined
      }),
    comment: comments =>
      office.run(async context => {
        await removeOwn(context)
        const ranges = await rangesOf(
          context,
          comments.map(({place}) => place)
        )
        for (const [at, range] of ranges.entries()) range?.insertComment(textOf(comments[at]))
        await context.sync()
        return ranges.filter(range => range !== undefined).length
      })
  }
}

function textOf(comment: DocumentComment | undefined): string {
  return `${ownSign} ${comment?.text ?? ''}`
}

async function readDocument({document}: OfficeApi): Promise<GivenFile> {
  const file = await answered<OfficeFile>(done => document.getFileAsync('compressed', {sliceSize}, done))
  try {
    const slices: Uint8Array[] = []
    // One after the other: Word hands out no more at once.
    for (let at = 0; at < file.sliceCount; at++) {
      const {data} = await answered<{readonly data: number[] | Uint8Array}>(done =>
        file.getSliceAsync(at, done)
      )
      slices.push(Uint8Array.from(data))
    }
    return {name: nameOf(document.url), bytes: joined(slices)}
  } finally {
    file.closeAsync()
  }
}

function answered<Value>(ask: (done: (result: AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    ask(({status, value, error}) => {
      if (status === 'succeeded') resolve(value)
      else reject(new Error(error?.message ?? 'Word handed over nothing'))
    })
  })
}

function joined(slices: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(slices.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const slice of slices) {
    all.set(slice, at)
    at += slice.length
  }
  return all
}

/** The document’s name out of its path or address; a new one has none. */
function nameOf(url: string | null): string {
  const last = (url ?? '').split(/[\\/]/).at(-1)?.split('?')[0] ?? ''
  let name = last
  try {
    name = decodeURIComponent(last)
  } catch {
    // A path of the disk may hold signs of percent.
  }
  return name.toLowerCase().endsWith('.docx') ? name : 'van-ban-dang-mo.docx'
}

/** For each place the first of its words that stands in the document often enough. */
async function rangesOf(
  context: WordContext,
  places: readonly WordsInDocument[]
): Promise<(WordRange | undefined)[]> {
  const searches = places.map(place =>
    place.map(({words, before}) => {
      // A circumflex begins a special character there.
      const found = context.document.body.search(words.replaceAll('^', '^^'), {matchCase: true})
      found.load('items')
      return {found, before}
    })
  )
  await context.sync()
  return searches.map(each => {
    for (const {found, before} of each) {
      const range = found.items[before] ?? (found.items.length === 1 ? found.items[0] : undefined)
      if (range) return range
    }
    return undefined
  })
}

/** What somebody answered or settled is theirs. */
async function removeOwn(context: WordContext): Promise<void> {
  const comments = context.document.body.getComments()
  comments.load('items/content,items/resolved,items/replies/items')
  await context.sync()
  for (const comment of comments.items)
    if (comment.content.startsWith(ownSign) && !comment.resolved && comment.replies.items.length === 0)
      comment.delete()
}

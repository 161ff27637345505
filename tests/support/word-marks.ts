import {strFromU8, unzipSync} from 'fflate'

/** What a Word file holds of comments and changes, read from its XML without our reader. */
export interface WordMarks {
  /** Each comment: who it is by, what it says (a paragraph a line), and the words it stands on. */
  readonly comments: readonly {readonly author: string; readonly text: string; readonly on: string}[]
  /** “-old” and “+new”, in order. */
  readonly changes: readonly string[]
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

export function marksOf(bytes: Uint8Array): WordMarks {
  const parts = partsOf(bytes)
  const main = parts['word/document.xml']!
  const on = wordsOn(main)
  const comments = [...(parts['word/comments.xml'] ?? '').matchAll(/<w:comment [\s\S]*?<\/w:comment>/g)].map(
    ([xml]) => ({
      author: attribute(xml, 'author'),
      text: xml
        .split('</w:p>')
        .map(wordsOf)
        .filter(line => line !== '')
        .join('\n'),
      on: on.get(attribute(xml, 'id')) ?? 'nothing'
    })
  )
  const changes = [...main.matchAll(/<w:(ins|del) [\s\S]*?<\/w:\1>/g)].map(
    ([xml, kind]) => `${kind === 'ins' ? '+' : '-'}${wordsOf(xml)}`
  )
  return {comments, changes}
}

/** The characters between the marks of each comment that has a start, an end and a reference, in this order. */
function wordsOn(xml: string): Map<string, string> {
  const open = new Map<string, string>()
  const ended = new Map<string, string>()
  const done = new Map<string, string>()
  const token =
    /<w:comment(RangeStart|RangeEnd|Reference) w:id="(\d+)"\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>|(<\/w:p>)/g
  for (const [, mark, id, text, blank, paragraph] of xml.matchAll(token)) {
    if (mark === 'RangeStart') open.set(id!, '')
    else if (mark === 'RangeEnd') {
      if (open.has(id!)) ended.set(id!, open.get(id!)!)
      open.delete(id!)
    } else if (mark === 'Reference') {
      if (ended.has(id!)) done.set(id!, ended.get(id!)!)
    } else {
      const more = text === undefined ? (blank ? ' ' : paragraph ? '\n' : '') : unescaped(text)
      for (const [key, before] of open) open.set(key, before + more)
    }
  }
  return done
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\//g)]
    .map(found => unescaped(found[1]!))
    .join('')
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function attribute(xml: string, name: string): string {
  return new RegExp(`w:${name}="([^"]*)"`).exec(xml)?.[1] ?? ''
}

import {relationshipsPartOf} from '../../office/relationships.js'
import type {WordPackage} from '../../office/word-package.js'
import {author} from './author.js'
import {escaped, insideRoot} from './splice.js'

/** A comment as it is written: its paragraphs. */
export interface WordComment {
  readonly id: number
  readonly lines: readonly string[]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** A comment in small letters, since its styles may not be there: the first line, and the others below it. */
function commentXml({id, lines}: WordComment, date: string): string {
  const small = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'
  const paragraphs = lines.map((line, at) => {
    const mark = at === 0 ? '<w:r><w:annotationRef/></w:r>' : ''
    return `<w:p>${mark}<w:r>${small}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`
  })
  return `<w:comment w:id="${id}" w:author="${author}" w:date="${date}" w:initials="CC">${paragraphs.join('')}</w:comment>`
}

/**
 * The parts that differ where comments are added: the part that holds them, and where there was none, those that name it.
 *
 * @param sourceOf the source of a part as it is now
 * @param main the namespace of the document, which strict files have another one of
 */
export function partsWithComments(
  comments: readonly WordComment[],
  date: string,
  opened: WordPackage,
  sourceOf: (part: string) => string | undefined,
  main: string
): Map<string, string> {
  const changed = new Map<string, string>()
  const written = comments.map(comment => commentXml(comment, date)).join('')
  const known = opened.partOf('comments')
  const there = known === undefined ? undefined : sourceOf(known)
  if (known !== undefined && there !== undefined) {
    changed.set(
      known,
      insideRoot(there, opened.file, () => written)
    )
    return changed
  }
  const folder = opened.main.slice(0, opened.main.lastIndexOf('/') + 1)
  const part = freeName(folder, sourceOf)
  changed.set(part, `${declaration}<w:comments xmlns:w="${main}">${written}</w:comments>`)
  const types = sourceOf('[Content_Types].xml')
  if (types !== undefined)
    changed.set(
      '[Content_Types].xml',
      insideRoot(
        types,
        opened.file,
        prefix => `<${prefix}Override PartName="/${part}" ContentType="${contentType}"/>`
      )
    )
  const rels = relationshipsPartOf(opened.main)
  const link = (id: string, type: string, to: string, prefix = '') =>
    `<${prefix}Relationship Id="${id}" Type="${main.startsWith('http://purl.oclc.org/') ? strict : transitional}/${type}" Target="/${to}"/>`
  const relationships = sourceOf(rels)
  if (relationships !== undefined) {
    const id = freeId(relationships)
    changed.set(
      rels,
      insideRoot(relationships, opened.file, prefix => link(id, 'comments', part, prefix))
    )
    return changed
  }
  // Parts that were known by their names alone would no longer be where some are named.
  const used = [...opened.related, {type: 'comments', part}]
  const links = used.map((one, at) => link(`rIdComments${at + 1}`, one.type, one.part))
  changed.set(
    rels,
    `${declaration}<Relationships xmlns="${packaging}/relationships">${links.join('')}</Relationships>`
  )
  return changed
}

function freeName(folder: string, sourceOf: (part: string) => string | undefined): string {
  for (let at = 0; ; at++) {
    const name = `${folder}comments${at === 0 ? '' : at}.xml`
    if (sourceOf(name) === undefined) return name
  }
}

function freeId(relationships: string): string {
  for (let at = 1; ; at++) if (!relationships.includes(`"rIdComments${at}"`)) return `rIdComments${at}`
}

import {sayIn} from '../../../src/base/wording.js'
import {whole} from '../../../src/diagnostic/files.js'
import {encodeLike} from '../../../src/files/encoding.js'
import {json} from '../../../src/reporters/json.js'
import type {ReporterOptions} from '../../../src/reporters/reporter.js'
import {applyFixes} from '../../../src/writers/apply-fixes.js'
import type {Asked, Download, FixId, GivenFile, Made} from '../../protocol.js'
import type {Told} from './host.js'
import {fixesOf, runOver, type Run} from './judged.js'

/** Makes a file to be saved. @throws {Fault} for a file that cannot be read, or not be written to */
export async function make(
  kind: Download,
  file: GivenFile,
  asked: Asked,
  accepted: readonly FixId[],
  told: Told
): Promise<Made> {
  const run = await runOver(file, asked, told)
  const {bytes, notes = []} = await contentOf(kind, file, asked, new Set(accepted), run)
  return {name: nameOf(kind, file.name), type: types[kind], bytes, notes}
}

interface Content {
  readonly bytes: Uint8Array
  readonly notes?: readonly string[]
}

async function contentOf(
  kind: Download,
  file: GivenFile,
  asked: Asked,
  accepted: ReadonlySet<FixId>,
  run: Run
): Promise<Content> {
  if (kind === 'annotated-docx' || kind === 'fixed-docx') return copy(kind, file, asked, accepted, run)
  if (kind === 'fixed-text') {
    const chosen = fixesOf(run.file, run.text).filter(({id}) => accepted.has(id))
    const {text} = applyFixes(
      run.text,
      chosen.map(({start, end, after}) => ({start, end, text: after}))
    )
    return {bytes: encodeLike(text, file.bytes)}
  }
  const report = whole(run.run.report)
  if (kind === 'sheet-docx') return {bytes: await run.linter.checklist(report, 'docx')}
  if (kind === 'json') return {bytes: asBytes([...json(report, await options(run))].join(''))}
  const {html} = await import('../../../src/reporters/page/pages.js')
  return {bytes: asBytes(html(report, await options(run)))}
}

/** The Word file with comments and the accepted changes, or with these alone. */
async function copy(
  kind: Download,
  {name, bytes}: GivenFile,
  {language}: Asked,
  accepted: ReadonlySet<FixId>,
  {linter, file, text}: Run
): Promise<Content> {
  const offered = new Set(fixesOf(file, text).flatMap(({id}) => (accepted.has(id) ? [id] : [])))
  const made = await linter.annotate(
    bytes,
    {path: name},
    {fix: ({fingerprint}) => offered.has(fingerprint), comments: kind === 'annotated-docx'}
  )
  const say = sayIn(language)
  const left = offered.size - made.changes
  const notes = [
    ...(left > 0
      ? [
          say(
            `${left} chỗ sửa không ghi được vào tệp Word; hãy sửa tay theo phiếu.`,
            `${left} change(s) cannot be written into the Word file; make them by hand, after the sheet.`
          )
        ]
      : []),
    ...(made.wasSigned
      ? [
          say(
            `“${name}” có chữ ký số; chữ ký không còn hiệu lực trong bản sao.`,
            `“${name}” is digitally signed; the signature does not hold for the copy.`
          )
        ]
      : [])
  ]
  return {bytes: made.bytes, notes}
}

async function options({linter, run}: Run): Promise<ReporterOptions> {
  const files = new Map(run.files.map(one => [one.head.path, one]))
  return {
    ...(await linter.reporting(run.report)),
    color: false,
    texts: {get: path => files.get(path)?.text},
    blocks: {get: path => files.get(path)?.blocks}
  }
}

function asBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const types: Readonly<Record<Download, string>> = {
  'annotated-docx': word,
  'fixed-docx': word,
  'fixed-text': 'text/plain;charset=utf-8',
  'sheet-docx': word,
  'checklist-html': 'text/html;charset=utf-8',
  json: 'application/json'
}

/** “ke-hoach.docx” → “ke-hoach-gop-y.docx”. A text keeps its own ending. */
function nameOf(kind: Download, name: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  return `${stem}${endings[kind] ?? `-da-sua${ending}`}`
}

const endings: Readonly<Partial<Record<Download, string>>> = {
  'annotated-docx': '-gop-y.docx',
  'fixed-docx': '-da-sua.docx',
  'sheet-docx': '-phieu.docx',
  'checklist-html': '-phieu.html',
  json: '-ket-qua.json'
}

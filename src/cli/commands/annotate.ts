import {sayIn} from '../../base/wording.js'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {printable} from '../../diagnostic/printable.js'
import type {Language} from '../../base/severity.js'
import {type AnnotatedFile, isCopyOfOurs} from '../../engine/annotate-file.js'
import {headOf} from '../../engine/kept-file.js'
import {readBytes} from '../../engine/read-bytes.js'
import {formatOf} from '../../engine/formats.js'
import {Fault} from '../../base/fault.js'
import {stampOf} from '../../office/pack.js'
import {toBeFilled} from '../../packs/model-lines.js'
import {baselineLine, isInBaseline} from '../../reporters/totals.js'
import {caveatsOf} from '../../linter/caveats.js'
import {exitCode} from '../exit-code.js'
import type {Io} from '../io.js'
import {makeLinter} from '../make-linter.js'
import type {Options} from '../options.js'
import {checkOutputs} from '../output/check-outputs.js'
import {isOwnOutput} from '../../engine/own-output.js'
import {writeFiles} from '../output/write-files.js'

/** `cchclint annotate FILE.docx -o OUT.docx`: a copy with each finding as a comment; the exit code is that of linting. */
export async function annotateCommand(
  file: string,
  out: string | undefined,
  options: Options,
  io: Io
): Promise<number> {
  const target = outputOf(file, out)
  const linter = makeLinter(options, io)
  const {language, knowledge} = await linter.prepared(file)
  const annotated = await linter.annotate(
    readBytes(file, io.cwd),
    {path: file},
    {
      fix: options.fix !== undefined,
      suggest: options.suggest,
      isShown: ({severity}) => !options.quiet || severity === 'error'
    }
  )
  checkOutputs(
    [{file: target, kinds: ['word'], mayReplace: there => mayReplace(there, target, annotated, io)}],
    {read: [file], force: options.force},
    io
  )
  await writeFiles([{file: target, content: annotated.bytes}], io)
  io.out(`${printable(written(target, annotated, options, language))}\n`)
  if (annotated.suggestions > 0) io.out(`${toBeFilled[language]}\n`)
  if (annotated.wasSigned)
    io.err(
      sayIn(language)(
        `“${file}” có chữ ký số; chữ ký không còn hiệu lực trong bản sao.\n`,
        `“${file}” is digitally signed; the signature does not hold for the copy.\n`
      )
    )
  const {report} = annotated
  const known = baselineLine(report.findings.filter(isInBaseline).length, language)
  if (known !== undefined) io.err(`${known}\n`)
  for (const caveat of caveatsOf([report.plan.judgedOn.date], knowledge, language)) io.err(`${caveat}\n`)
  const {code, why} = exitCode([headOf(report)], options, language)
  if (why !== '') io.err(`${why}\n`)
  return code
}

/**
 * Whether a copy may be written over: one that nobody touched, unless it holds what people wrote into the copy that it
 * was made of, and this one does not.
 *
 * @throws {Fault} for a copy that somebody edited or answered
 */
function mayReplace(there: Uint8Array, target: string, {wasWorkedOn}: AnnotatedFile, io: Io): boolean {
  const stamp = stampOf(there)
  if (stamp === 'plain' || (stamp === 'worked' && wasWorkedOn)) return true
  if (stamp === undefined && !isCopyOfOurs(there, target)) return isOwnOutput(there)
  const free = freeName(target, io)
  throw new Fault(
    {
      vi: `“${target}” đã có người sửa hoặc trả lời ý kiến nên không ghi đè.`,
      en: `Somebody edited “${target}” or answered its comments, so it was not replaced.`
    },
    {
      vi: `Để giữ lại, hãy ghi ý kiến từ chính bản đó: cchclint annotate "${target}" -o "${free}"; hoặc thêm --force để ghi đè.`,
      en: `To keep that, annotate it itself: cchclint annotate "${target}" -o "${free}"; or add --force to replace it.`
    }
  )
}

/** “gop-y-2.docx” beside “gop-y.docx”. */
function freeName(file: string, io: Io): string {
  const ending = path.extname(file)
  const stem = file.slice(0, file.length - ending.length)
  for (let at = 2; ; at++) {
    const name = `${stem}-${at}${ending}`
    if (!existsSync(path.resolve(io.cwd, name))) return name
  }
}

/** @throws {Fault} where the file cannot be annotated */
function outputOf(file: string, out: string | undefined): string {
  if (formatOf(file) !== 'docx')
    throw new Fault(
      {
        vi: `Chỉ ghi ý kiến được vào tệp Word (.docx); “${file}” thì không.`,
        en: `Comments can be written into Word files (.docx) only; “${file}” is none.`
      },
      {
        vi: 'Hãy lưu dự thảo thành .docx, hoặc dùng cchclint checklist TỆP -o phieu.docx.',
        en: 'Save the draft as .docx, or use cchclint checklist FILE -o sheet.docx.'
      }
    )
  if (out === undefined || formatOf(out) !== 'docx')
    throw new Fault(
      out === undefined
        ? {vi: 'Chưa chỉ rõ tệp kết quả (-o).', en: 'No file to write was named (-o).'}
        : {vi: `Tệp kết quả “${out}” phải là tệp .docx.`, en: `The output “${out}” must be a .docx file.`},
      {
        vi: 'Ví dụ: cchclint annotate ke-hoach.docx -o ke-hoach-gop-y.docx.',
        en: 'For example: cchclint annotate plan.docx -o plan-reviewed.docx.'
      }
    )
  return out
}

function written(
  target: string,
  {comments, changes, suggestions}: AnnotatedFile,
  {fix, suggest}: Options,
  language: Language
): string {
  const say = sayIn(language)
  const parts = [
    say(`${comments} ý kiến`, `${comments} comment(s)`),
    ...(fix ? [say(`${changes} chỗ đề nghị sửa (Track Changes)`, `${changes} tracked change(s)`)] : []),
    ...(suggest
      ? [
          say(
            `${suggestions} câu mẫu (Track Changes)`,
            `${suggestions} model wording(s) as tracked insertions`
          )
        ]
      : [])
  ]
  const last = parts.length > 2 ? parts.pop() : undefined
  const all = last === undefined ? parts.join(say(' và ', ', ')) : parts.join(', ') + say(' và ', ', ') + last
  return say(`Đã ghi ${all} vào “${target}”.`, `${target}: ${all} written.`)
}

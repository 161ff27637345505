import type {FileReport, Report} from '../../diagnostic/report.js'
import {toReport} from '../../engine/lint-files.js'
import {Fault} from '../../base/fault.js'
import {complaintOf} from '../../files/schema-fault.js'
import {withoutLast} from '../../vietnamese/without-end.js'
import {validators} from './report.generated.js'

/** A report, and the file that it was read from. */
export interface NamedReport {
  readonly file: string
  readonly report: Report
}

/** The text of a file → the report that it is. @throws {Fault} for one that is none, with what is wrong and where in it */
export function parseReport(file: string, text: string): NamedReport {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new Fault(
      {vi: `“${file}” không phải tệp JSON.`, en: `“${file}” is not JSON.`},
      {vi: 'Hãy tạo bằng: cchclint --format json.', en: 'Make it by cchclint --format json.'}
    )
  }
  if (validators.report(data)) return {file, report: data}
  const {path, what} = complaintOf(validators.report.errors ?? [])
  const at = path.join('/')
  throw new Fault(
    {
      vi: `“${file}” không phải kết quả của cchclint (${at === '' ? '' : `${at}: `}${withoutLast(what.vi, '.')}).`,
      en: `“${file}” is no report of cchclint (${at === '' ? '' : `${at}: `}${withoutLast(what.en, '.')}).`
    },
    {
      vi: 'Chỉ ghép được các tệp tạo bằng cùng một phiên bản với --format json.',
      en: 'Only reports that the same version made by --format json can be put together.'
    }
  )
}

/**
 * The reports of parts of one run → the report of the whole, with its counts made anew.
 *
 * @throws {Fault} for reports of different versions, for one of a run that failed, and for a file that is in two of them
 */
export function mergeReports(parts: readonly NamedReport[]): Report {
  const [first, ...others] = parts
  const other = others.find(({report}) => report.tool.version !== first?.report.tool.version)
  if (first && other)
    throw new Fault(
      {
        vi: `“${first.file}” và “${other.file}” do hai phiên bản khác nhau tạo ra (${first.report.tool.version}, ${other.report.tool.version}).`,
        en: `“${first.file}” and “${other.file}” are of different versions (${first.report.tool.version}, ${other.report.tool.version}).`
      },
      {vi: 'Hãy rà soát lại bằng một phiên bản.', en: 'Judge again with one version.'}
    )
  for (const {file, report} of parts) if (report.fault) throw notJudged(file, report.fault)
  const from = new Map<string, string>()
  const files: FileReport[] = []
  for (const {file, report} of parts)
    for (const one of report.files) {
      const earlier = from.get(one.path)
      if (earlier !== undefined) throw twice(one.path, earlier, file)
      from.set(one.path, file)
      files.push(one)
    }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  const tools = parts.map(({report}) => report.tool)
  return toReport(files, {
    version: first?.report.tool.version ?? '',
    packs: packsOf(tools),
    knowledge: tools.map(({knowledge}) => knowledge).sort()[0] ?? ''
  })
}

/** A part that judged nothing would leave a hole that nobody sees. */
function notJudged(file: string, {message}: NonNullable<Report['fault']>): Fault {
  return new Fault({
    vi: `“${file}” là kết quả của một lần chạy không rà soát được: ${message}`,
    en: `“${file}” is of a run that judged nothing: ${message}`
  })
}

function twice(path: string, one: string, other: string): Fault {
  return new Fault(
    one === other
      ? {vi: `Tệp “${path}” có hai lần trong “${one}”.`, en: `“${path}” is in “${one}” twice.`}
      : {
          vi: `Tệp “${path}” có trong cả “${one}” và “${other}”.`,
          en: `“${path}” is in both “${one}” and “${other}”.`
        },
    {
      vi: 'Hãy ghép các phần của một lần rà soát (--shard 1/3, 2/3, 3/3), mỗi phần một lần.',
      en: 'Put together the parts of one run (--shard 1/3, 2/3, 3/3), each once.'
    }
  )
}

/** Where parts had packs of one name in several versions, all of them. */
function packsOf(tools: readonly Report['tool'][]): Record<string, string> {
  const versions = new Map<string, Set<string>>()
  for (const [name, said] of tools.flatMap(({packs}) => Object.entries(packs)))
    for (const version of said.split(', '))
      versions.set(name, (versions.get(name) ?? new Set<string>()).add(version))
  return Object.fromEntries([...versions].map(([name, all]) => [name, [...all].sort().join(', ')]))
}

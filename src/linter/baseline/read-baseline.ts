import type {ConfigSource} from '../../config/config-source.js'
import {faultAt} from '../../config/place.js'
import {readPlainJson} from '../../config/read-json.js'
import {complaintOf} from '../../files/schema-fault.js'
import {withoutFirst} from '../../vietnamese/without-end.js'
import type {BaselinePlace} from './baseline.js'
import type {BaselineEntry, BaselineFile} from './schema.js'
import {validators} from './validators.generated.js'

/** The text of a baseline → what it says. @throws {Fault} for the first thing that is wrong, with line and column */
export function readBaseline({file, shown}: BaselinePlace, text: string): BaselineFile {
  const written = readPlainJson({file, shown}, withoutFirst(text, '\uFEFF'))
  const data = checked(written)
  refuseTwins(data.findings, written)
  return data
}

function checked(written: ConfigSource): BaselineFile {
  const {data} = written
  refuseOtherVersion(data, written)
  if (!validators.baseline(data)) {
    const {path, isKey, what, hint} = complaintOf(validators.baseline.errors ?? [])
    throw faultAt(written.place(path, isKey ? 'key' : 'value'), what, hint)
  }
  return data
}

/** A file that is no baseline at all is told from one of a later cchclint, and from one that is only mistyped. */
function refuseOtherVersion(data: unknown, written: ConfigSource): void {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
  if (!isObject || !('version' in data || 'findings' in data))
    throw faultAt(
      written.place([]),
      {
        vi: 'đây không phải tệp ghi nhận của cchclint (thiếu “version” và “findings”).',
        en: 'this is no baseline of cchclint (it has neither “version” nor “findings”).'
      },
      {
        vi: 'Hãy đổi tên tệp này, hoặc chỉ tệp khác bằng --suppressions-location.',
        en: 'Rename the file, or name another one with --suppressions-location.'
      }
    )
  const {version} = data as {version?: unknown}
  if (typeof version !== 'number' || version === 1) return
  throw faultAt(
    written.place(['version']),
    {
      vi: `cchclint này chỉ đọc được phiên bản 1 của tệp ghi nhận, không đọc được phiên bản ${version}.`,
      en: `this cchclint reads version 1 of the baseline, and not version ${version}.`
    },
    {vi: 'Hãy cập nhật cchclint.', en: 'Update cchclint.'}
  )
}

/** One of the two would be lost when the file is written anew: a merge of two branches may leave such twins. */
function refuseTwins(entries: readonly BaselineEntry[], written: ConfigSource): void {
  const seen = new Set<string>()
  for (const [at, {file, fingerprint}] of entries.entries()) {
    const key = `${fingerprint} ${file}`
    if (seen.has(key))
      throw faultAt(
        written.place(['findings', at]),
        {
          vi: `phát hiện này của tệp “${file}” đã được ghi nhận ở trên.`,
          en: `this finding of “${file}” stands in the file already.`
        },
        {vi: 'Hãy giữ lại một mục.', en: 'Keep one of the two.'}
      )
    seen.add(key)
  }
}

import {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {type Say, sayIn} from '../base/wording.js'
import type {BaselineEntry} from '../linter/baseline/schema.js'
import type {BaselineOutcome} from '../linter/baseline/covering.js'
import type {RunOptions} from '../linter/linter.js'
import {findBaseline, mostOfBaseline} from '../linter/node-baseline.js'
import {vietnameseDate} from '../vietnamese/dates.js'
import type {exitCode} from './exit-code.js'
import type {Io} from './io.js'
import type {Options} from './options.js'
import {checkOutputs} from './output/check-outputs.js'
import type {NewFile} from './output/write-files.js'

/** What is to be made of the baseline. @throws {Fault} where it cannot be */
export function baselineTask(
  patterns: readonly string[],
  options: Options,
  io: Io
): Pick<RunOptions, 'baseline' | 'isFinal'> {
  const {add, prune, reason, owner, until} = options.suppressions
  if ((add !== undefined || prune) && patterns.includes('-'))
    throw new Fault({
      vi: 'Không ghi nhận phát hiện của dự thảo chuyển đến qua stdin.',
      en: 'The baseline is not made of a draft on standard input.'
    })
  if (until !== null && until < (options.today ?? io.today))
    throw new Fault({vi: `Ngày “${until}” của --until đã qua.`, en: `The day “${until}” of --until is over.`})
  return {
    // What would be fixed is not fixed in the files.
    isFinal: options.fix !== 'show',
    baseline: add === undefined ? (prune ? 'prune' : undefined) : {rules: add, reason, owner, until}
  }
}

/** The baseline as it is to be written, in a list; an empty one where nothing changes. @throws {Fault} where it cannot be written */
export function baselineFile(
  {baseline, made}: BaselineOutcome,
  read: readonly string[],
  {baseline: named}: Options,
  io: Io
): NewFile[] {
  if (!baseline || !made) return []
  const {shown, text, file} = baseline.baseline
  if (made.text === text || (text === undefined && made.entries.length === 0)) return []
  const others = read.filter(one => one !== file)
  checkOutputs([{file: shown, kinds: ['json'], mayReplace: () => true}], {read: others, force: false}, io)
  if (Buffer.byteLength(made.text) > mostOfBaseline)
    throw new Fault({
      vi: `Tệp ghi nhận “${shown}” sẽ quá lớn, không đọc lại được; hãy ghi nhận từng thư mục.`,
      en: `The baseline “${shown}” would be too large to be read again; make one for each folder.`
    })
  if (findBaseline(named, io.cwd).text !== text)
    throw new Fault(
      {
        vi: `Tệp “${shown}” vừa được thay đổi ở nơi khác nên không ghi.`,
        en: `“${shown}” was changed elsewhere in the meantime, so it was left alone.`
      },
      {vi: 'Hãy chạy lại lệnh.', en: 'Run the command again.'}
    )
  return [{file: shown, content: made.text}]
}

/** What is to be known of the baseline, for standard error. */
export function baselineLines({baseline, stale, made}: BaselineOutcome, language: Language): string[] {
  if (!baseline) return []
  const say = sayIn(language)
  const {shown} = baseline.baseline
  return [
    ...(made ? madeLines(made, baseline.baseline.text, shown, say) : []),
    ...lapsedLines(baseline, say),
    ...staleLines(stale, shown, say)
  ]
}

/** The exit code of a run, and the sentence on it; 2 where the baseline has entries too much. */
export function withStale(
  exit: ReturnType<typeof exitCode>,
  {stale}: BaselineOutcome,
  {suppressions}: Options,
  language: Language
): ReturnType<typeof exitCode> {
  if (stale.length === 0 || suppressions.passOnUnpruned || exit.code === 2) return exit
  return {
    code: 2,
    why: sayIn(language)(
      `Tệp ghi nhận có ${stale.length} mục thừa (mã thoát 2).`,
      `The baseline has ${stale.length} entry(s) too much (exit code 2).`
    )
  }
}

/** Whether findings that are not suppressed are new ones, since there is a baseline. */
export function hasBaseline({baseline, made}: BaselineOutcome): boolean {
  return made !== undefined || baseline?.baseline.text !== undefined
}

function madeLines(
  {added, removed, expired, entries, text}: NonNullable<BaselineOutcome['made']>,
  before: string | undefined,
  shown: string,
  say: Say
): string[] {
  const all = entries.length
  const kept =
    expired > 0
      ? [
          say(
            `Có ${expired} mục đã hết hạn nên không ghi nhận lại; muốn gia hạn, hãy thêm --until.`,
            `${expired} entry(s) are past their day and were not renewed; to renew them, add --until.`
          )
        ]
      : []
  if (added > 0)
    return [
      say(
        `Đã ghi nhận ${added} phát hiện vào “${shown}” (tổng cộng ${all} mục).`,
        `${added} finding(s) were put into “${shown}” (${all} in all).`
      ),
      ...kept
    ]
  if (removed > 0)
    return [
      say(
        `Đã bỏ ${removed} mục thừa khỏi “${shown}” (còn ${all} mục).`,
        `${removed} entry(s) were removed from “${shown}” (${all} are left).`
      )
    ]
  if (before !== undefined && text !== before)
    return [say(`Đã cập nhật “${shown}”.`, `“${shown}” was brought up to date.`), ...kept]
  return [say(`Tệp ghi nhận “${shown}” không có gì thay đổi.`, `Nothing changes in “${shown}”.`), ...kept]
}

/** An entry that hides its finding no more is told, since who reads the report wonders why it is back. */
function lapsedLines({findings}: NonNullable<BaselineOutcome['baseline']>, say: Say): string[] {
  const lapsed = (why: 'expired' | 'heavier') =>
    findings.flatMap(({entry, lapse}) => (entry && lapse === why ? [entry] : []))
  const [expired, heavier] = [lapsed('expired'), lapsed('heavier')]
  const lines: string[] = []
  const [late] = expired
  if (late) {
    const until = late.until ?? ''
    lines.push(
      say(
        `Có ${expired.length} phát hiện hiện lại vì đã hết hạn ghi nhận; đầu tiên: ${nameOf(late)} (đến ${vietnameseDate(until)}).`,
        `${expired.length} finding(s) are shown again since the day of their entry is over; the first: ${nameOf(late)} (until ${until}).`
      )
    )
  }
  if (heavier[0])
    lines.push(
      say(
        `Có ${heavier.length} phát hiện hiện lại vì nay nặng hơn khi ghi nhận; đầu tiên: ${nameOf(heavier[0])}.`,
        `${heavier.length} finding(s) are shown again since they weigh more than when they were accepted; the first: ${nameOf(heavier[0])}.`
      )
    )
  return lines
}

function staleLines(stale: readonly BaselineEntry[], shown: string, say: Say): string[] {
  const [first] = stale
  if (!first) return []
  return [
    say(
      `Tệp ghi nhận “${shown}” có ${stale.length} mục không còn phát hiện tương ứng; đầu tiên: ${nameOf(first)}. Hãy chạy lại với --prune-suppressions để bỏ.`,
      `The baseline “${shown}” has ${stale.length} entry(s) of which nothing is found any more; the first: ${nameOf(first)}. Run again with --prune-suppressions to remove them.`
    )
  ]
}

/** “ke-hoach/2024.md”, cchc/index-coverage/papi, “NỘI DUNG”. */
function nameOf({file, rule, item, text}: BaselineEntry): string {
  const id = item === undefined ? rule : `${rule}/${item}`
  return [`“${file}”`, id, ...(text === '' ? [] : [`“${text}”`])].join(', ')
}

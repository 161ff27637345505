import {sayIn} from '../base/wording.js'
import type {Bar} from '../diagnostic/bar.js'
import {summaryOf} from '../diagnostic/tally.js'
import type {Language} from '../base/severity.js'
import type {FileHead} from '../engine/kept-file.js'

/** 0: nothing at the bar. 1: findings at or above it. 2: something typed, or a file, is at fault. */
export type ExitCode = 0 | 1 | 2

/**
 * The code, and the sentence that says why it is not 0. A file at fault weighs more than findings.
 *
 * @param unwritten how many files could not be written
 */
export function exitCode(
  files: readonly Pick<FileHead, 'fault' | 'tally'>[],
  bar: Bar,
  language: Language,
  unwritten = 0
): {code: ExitCode; why: string} {
  const say = sayIn(language)
  const faults = files.filter(({fault}) => fault).length
  if (faults > 0)
    return {
      code: 2,
      why: say(
        `Không xét được ${faults} tệp; xem lý do ở trên (mã thoát 2).`,
        `${faults} file(s) could not be judged; see above why (exit code 2).`
      )
    }
  if (unwritten > 0)
    return {
      code: 2,
      why: say(
        `Không ghi được ${unwritten} tệp; xem lý do ở trên (mã thoát 2).`,
        `${unwritten} file(s) could not be written; see above why (exit code 2).`
      )
    }
  if (files.some(({tally}) => tally.hasFailed))
    return {
      code: 2,
      why: say(
        'Chương trình gặp lỗi khi xét tệp (mã thoát 2).',
        'The program failed on a file (exit code 2).'
      )
    }

  const {errors, warnings, infos} = summaryOf(files.map(({tally}) => tally))
  const counts = [
    {count: errors, vi: `${errors} lỗi`, en: `${errors} error(s)`},
    ...(bar.failOn === 'error'
      ? []
      : [{count: warnings, vi: `${warnings} cảnh báo`, en: `${warnings} warning(s)`}]),
    ...(bar.failOn === 'info' ? [{count: infos, vi: `${infos} gợi ý`, en: `${infos} info(s)`}] : [])
  ].filter(one => one.count > 0)
  if (counts.length > 0) {
    const [vi, en] = [counts.map(one => one.vi).join(', '), counts.map(one => one.en).join(', ')]
    return {code: 1, why: say(`Còn ${vi} cần sửa (mã thoát 1).`, `${en} to mend (exit code 1).`)}
  }
  if (bar.maxWarnings !== undefined && warnings > bar.maxWarnings)
    return {
      code: 1,
      why: say(
        `Còn ${warnings} cảnh báo, quá mức ${bar.maxWarnings} của --max-warnings (mã thoát 1).`,
        `${warnings} warning(s), more than the ${bar.maxWarnings} of --max-warnings (exit code 1).`
      )
    }
  return {code: 0, why: ''}
}

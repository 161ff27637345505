import type {Report} from '../diagnostic/report.js'
import type {Language} from '../diagnostic/severity.js'

/** 0: nothing at the bar. 1: findings at or above it. 2: something typed, or a file, is at fault. */
export type ExitCode = 0 | 1 | 2

/** The code, and the sentence that says why it is not 0. A file at fault weighs more than findings. */
export function exitCode(report: Report, language: Language): {code: ExitCode; why: string} {
  const faults = report.files.filter(file => file.fault).length
  const broken = report.files.some(
    file => !file.fault && file.findings.some(finding => finding.rule === 'internal/error')
  )
  const {errors} = report.summary
  if (faults > 0)
    return {
      code: 2,
      why:
        language === 'vi'
          ? `Mã thoát 2: có ${faults} tệp không xét được.`
          : `Exit 2: ${faults} file(s) could not be judged.`
    }
  if (broken)
    return {
      code: 2,
      why:
        language === 'vi'
          ? 'Mã thoát 2: chương trình gặp lỗi khi xét tệp.'
          : 'Exit 2: the program failed on a file.'
    }
  if (errors > 0)
    return {
      code: 1,
      why: language === 'vi' ? `Mã thoát 1: có ${errors} lỗi cần sửa.` : `Exit 1: ${errors} error(s).`
    }
  return {code: 0, why: ''}
}

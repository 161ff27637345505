import type {Level, Severity, Status} from './severity.js'
import type {Wording} from './wording.js'

type Names<Key extends string> = Readonly<Record<Key, Wording>>

/** What people call a status. */
export const statusNames: Names<Status> = {
  met: {vi: 'đạt', en: 'met'},
  unmet: {vi: 'chưa đạt', en: 'unmet'},
  unclear: {vi: 'cần xem lại', en: 'unclear'},
  'not-applicable': {vi: 'không áp dụng', en: 'not applicable'},
  'not-evaluated': {vi: 'không xét được', en: 'not evaluated'},
  waived: {vi: 'được miễn', en: 'waived'}
}

/** What people call a severity. */
export const severityNames: Names<Severity | 'off'> = {
  error: {vi: 'lỗi', en: 'error'},
  warning: {vi: 'cảnh báo', en: 'warning'},
  info: {vi: 'gợi ý', en: 'info'},
  off: {vi: 'tắt', en: 'off'}
}

/** What people call a level: in a list of facts, in few words, as what a plan is of, and as what one chooses. */
interface LevelNames {
  readonly name: Wording
  readonly short: Wording
  /** “kế hoạch cấp tỉnh”, “asked of a province”. */
  readonly of: Wording
  readonly choice: Wording
}

export const levelNames: Readonly<Record<Level, LevelNames>> = {
  province: {
    name: {vi: 'tỉnh', en: 'province'},
    short: {vi: 'tỉnh', en: 'province'},
    of: {vi: 'cấp tỉnh', en: 'a province'},
    choice: {vi: 'cấp tỉnh', en: 'province'}
  },
  department: {
    name: {vi: 'sở và tương đương', en: 'department'},
    short: {vi: 'sở', en: 'department'},
    of: {vi: 'cấp sở và tương đương', en: 'a department'},
    choice: {vi: 'sở và tương đương', en: 'department'}
  },
  district: {
    name: {vi: 'huyện', en: 'district'},
    short: {vi: 'huyện', en: 'district'},
    of: {vi: 'cấp huyện', en: 'a district'},
    choice: {vi: 'cấp huyện', en: 'district'}
  },
  commune: {
    name: {vi: 'xã', en: 'commune'},
    short: {vi: 'xã', en: 'commune'},
    of: {vi: 'cấp xã', en: 'a commune'},
    choice: {vi: 'cấp xã', en: 'commune'}
  },
  ministry: {
    name: {vi: 'bộ, ngành', en: 'ministry'},
    short: {vi: 'bộ, ngành', en: 'ministry'},
    of: {vi: 'của bộ, ngành trung ương', en: 'a ministry'},
    choice: {vi: 'bộ, ngành trung ương', en: 'ministry'}
  },
  other: {
    name: {vi: 'khác', en: 'other'},
    short: {vi: 'khác', en: 'other'},
    of: {vi: 'của cơ quan này', en: 'this body'},
    choice: {vi: 'cơ quan khác', en: 'another body'}
  }
}

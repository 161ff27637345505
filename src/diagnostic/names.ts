import type {Language, Level, Status} from './severity.js'

type Names<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>

/** What people call a status. */
export const statusNames: Names<Status> = {
  vi: {
    met: 'đạt',
    unmet: 'chưa đạt',
    unclear: 'cần xem lại',
    'not-applicable': 'không áp dụng',
    'not-evaluated': 'không xét được',
    waived: 'được miễn'
  },
  en: {
    met: 'met',
    unmet: 'unmet',
    unclear: 'unclear',
    'not-applicable': 'not applicable',
    'not-evaluated': 'not evaluated',
    waived: 'waived'
  }
}

/** What people call a level. */
export const levelNames: Names<Level> = {
  vi: {
    province: 'tỉnh',
    department: 'sở và tương đương',
    district: 'huyện',
    commune: 'xã',
    ministry: 'bộ, ngành',
    other: 'khác'
  },
  en: {
    province: 'province',
    department: 'department',
    district: 'district',
    commune: 'commune',
    ministry: 'ministry',
    other: 'other'
  }
}

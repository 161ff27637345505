import {levelNames} from '../base/names.js'
import type {Wording} from '../base/wording.js'
import {type Level, levels, type Stage, stages} from '../base/severity.js'
import {escaped} from '../files/escaped.js'

/** What a new configuration is to say. */
export interface Wanted {
  readonly level: Level | 'auto'
  readonly stage: Stage | 'auto'
  /** The province’s name; undefined where it was not told. */
  readonly province: string | undefined
  readonly folders: readonly Folder[]
}

/** A folder of plans, from the configuration’s folder, and their level where it is another. */
export interface Folder {
  readonly name: string
  readonly level: Level | undefined
}

const auto: Wording = {vi: 'tự nhận từ văn bản', en: 'read it from the plan'}

/** What a person chooses by. */
export const levelLabels: Readonly<Record<Level | 'auto', Wording>> = {
  auto,
  province: levelNames.province.choice,
  department: levelNames.department.choice,
  district: levelNames.district.choice,
  commune: levelNames.commune.choice,
  ministry: levelNames.ministry.choice,
  other: levelNames.other.choice
}
export const stageLabels: Readonly<Record<Stage | 'auto', Wording>> = {
  auto,
  draft: {vi: 'dự thảo', en: 'a draft'},
  final: {vi: 'trình ký', en: 'to be signed'}
}

/** A configuration with a comment on each thing that may be said. The comments are for the clerks who will edit it. */
export function configTemplate({level, stage, province, folders}: Wanted): string {
  const names = <Value extends string>(labels: Readonly<Record<Value, Wording>>, values: readonly Value[]) =>
    values.map(value => `#   ${value}: ${labels[value].vi}`)
  const others = folders.filter(folder => folder.level !== undefined && folder.level !== level)
  return [
    `# Cấu hình của cchclint cho các kế hoạch tuyên truyền cải cách hành chính${province ? ` của ${province}` : ''}.`,
    '# Dòng bắt đầu bằng “#” là ghi chú. Muốn dùng một thiết lập đang là ghi chú, hãy bỏ “# ” ở đầu dòng.',
    ...(folders.length > 0
      ? [`# Các thư mục chứa kế hoạch: ${folders.map(folder => folder.name).join(', ')}.`]
      : []),
    '',
    '# Cấp ban hành kế hoạch:',
    ...names(levelLabels, ['auto', ...levels]),
    `level: ${level}`,
    '',
    '# Giai đoạn. Bản dự thảo được để trống số, ngày, tháng và chữ ký; bản trình ký thì không.',
    ...names(stageLabels, ['auto', ...stages]),
    `stage: ${stage}`,
    '',
    '# advisory: chỉ nhắc nhở, mọi phát hiện là cảnh báo hoặc gợi ý, không có lỗi.',
    '# thorough: thêm các gợi ý để kế hoạch kỹ hơn (mục tiêu đo được, ngày gửi báo cáo, …).',
    '# Dùng cả hai thì viết: [advisory, thorough].',
    '# extends: advisory',
    '',
    '# Mức độ riêng của từng quy tắc: error, warning, info, off (không xét). Xem các quy tắc: cchclint rules.',
    '# rules:',
    '#   cchc/index-coverage: warning',
    '',
    '# Bộ quy tắc riêng của địa phương. Tạo bộ và quy tắc đầu tiên: cchclint rules new tinh-mau/ten-quy-tac.',
    '# packs:',
    '#   - tinh-mau',
    '',
    '# Các tệp bỏ qua, viết như trong .gitignore.',
    '# ignore:',
    '#   - "luu-tru/**"',
    '',
    '# Thiết lập riêng cho một số tệp; mục sau thắng mục trước.',
    ...(others.length > 0
      ? ['overrides:', ...others.flatMap(override)]
      : ['# overrides:', '#   - files: ["xa/**"]', '#     level: commune']),
    ''
  ].join('\n')
}

function override({name, level}: Folder): string[] {
  // A name is no glob: what would mean something in one is taken as it stands.
  const glob = name === '.' ? '**' : `${escaped(name, '*?[](){}!+@\\')}/**`
  return [`  - files: [${JSON.stringify(glob)}]`, `    level: ${level}`]
}

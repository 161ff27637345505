import type {Language} from '../../base/severity.js'

/** The words of the overview of several plans. */
export interface OverviewWords {
  readonly title: string
  readonly onThisPage: string
  readonly made: (plans: number, day: string, version: string, known: string) => string
  readonly skipToDo: string
  readonly skipToMatrix: string
  readonly summary: string
  readonly counts: {
    readonly error: string
    readonly look: string
    readonly fine: string
    readonly offTopic: string
    readonly unasked: string
    readonly fault: string
  }
  readonly toDo: string
  readonly nothingToDo: string
  readonly nothingRead: string
  readonly matrix: string
  readonly matrixOf: (folder: string) => string
  readonly matrixCaption: string
  readonly matrixScroll: string
  readonly plan: string
  readonly others: string
  readonly metOfAsked: string
  readonly unmetPlans: string
  readonly signs: string
  readonly lighter: string
  readonly heavy: string
  readonly missing: string
  readonly nothingMissing: string
  readonly plans: (count: number) => string
  readonly fine: string
  readonly faults: string
  readonly runFault: string
  readonly morePlans: (count: number) => string
  readonly moreLines: (count: number) => string
  readonly fewerErrors: string
  readonly atTheFolder: string
  readonly footer: string
}

export const overviewWords: Readonly<Record<Language, OverviewWords>> = {
  vi: {
    title: 'Tổng hợp rà soát kế hoạch',
    onThisPage: 'Trong trang này',
    made: (plans, day, version, known) =>
      `${plans} kế hoạch; xét ngày ${day} bằng cchclint ${version}, bảng tra cứu đến ngày ${known}.`,
    skipToDo: 'Đến các kế hoạch cần xử lý',
    skipToMatrix: 'Đến bảng tổng hợp',
    summary: 'Kết quả chung',
    counts: {
      error: 'kế hoạch còn lỗi',
      look: 'kế hoạch cần xem lại',
      fine: 'kế hoạch không có lỗi',
      offTopic: 'không thuộc chủ đề',
      unasked: 'chưa xét được yêu cầu nào',
      fault: 'tệp không đọc được'
    },
    toDo: 'Cần xử lý, nhiều lỗi trước',
    nothingToDo: 'Không có kế hoạch nào còn lỗi hay cần xem lại.',
    nothingRead: 'Thư mục này không có kế hoạch nào đọc được.',
    matrix: 'Bảng tổng hợp',
    matrixOf: folder => `Bảng tổng hợp: ${folder}`,
    matrixCaption: 'Kế hoạch (dòng) và yêu cầu (cột)',
    matrixScroll: 'Bảng kế hoạch và yêu cầu, cuộn ngang được',
    plan: 'Kế hoạch',
    others: 'Nội dung khác',
    metOfAsked: 'Đạt / được xét',
    unmetPlans: 'Số kế hoạch chưa đạt',
    signs: 'Ký hiệu:',
    lighter: '(cảnh báo, gợi ý)',
    heavy: '(lỗi)',
    missing: 'Yêu cầu hay thiếu',
    nothingMissing: 'Không có yêu cầu nào chưa đạt.',
    plans: count => `${count} kế hoạch`,
    fine: 'Không có lỗi; không thuộc chủ đề',
    faults: 'Tệp không đọc được',
    runFault: 'Lần rà soát này không thực hiện được',
    morePlans: count => `và ${count} kế hoạch nữa, xem bảng tổng hợp`,
    moreLines: count => `và ${count} nội dung nữa`,
    fewerErrors: 'Các kế hoạch còn lại',
    atTheFolder: '(thư mục gốc)',
    footer:
      'Trang này không gửi, không tải gì qua mạng. “Đạt” nghĩa là kế hoạch có nêu, không phải là nêu đúng; người rà soát kết luận trên phiếu của từng kế hoạch.'
  },
  en: {
    title: 'Review of several plans',
    onThisPage: 'On this page',
    made: (plans, day, version, known) =>
      `${plans} ${plans === 1 ? 'plan' : 'plans'}; judged on ${day} with cchclint ${version}, tables checked up to ${known}.`,
    skipToDo: 'To the plans that need work',
    skipToMatrix: 'To the table',
    summary: 'Result',
    counts: {
      error: 'with errors',
      look: 'to be looked at',
      fine: 'without errors',
      offTopic: 'on another topic',
      unasked: 'of which nothing could be asked',
      fault: 'files not read'
    },
    toDo: 'To be mended, most errors first',
    nothingToDo: 'No plan has errors, and none needs to be looked at.',
    nothingRead: 'No plan in this folder could be read.',
    matrix: 'All plans',
    matrixOf: folder => `All plans: ${folder}`,
    matrixCaption: 'Plans (rows) and requirements (columns)',
    matrixScroll: 'Plans and requirements, scrolls sideways',
    plan: 'Plan',
    others: 'Other findings',
    metOfAsked: 'Met / asked',
    unmetPlans: 'Plans unmet',
    signs: 'Signs:',
    lighter: '(warning, suggestion)',
    heavy: '(error)',
    missing: 'Most often missing',
    nothingMissing: 'Nothing is unmet.',
    plans: count => `${count} ${count === 1 ? 'plan' : 'plans'}`,
    fine: 'Without errors; on another topic',
    faults: 'Files not read',
    runFault: 'This run failed',
    morePlans: count => `and ${count} more plans, see the table`,
    moreLines: count => `and ${count} more`,
    fewerErrors: 'The other plans',
    atTheFolder: '(top folder)',
    footer:
      'This page sends nothing and loads nothing. “Met” means that the plan says it, not that it says it rightly; the reviewer decides on the sheet of each plan.'
  }
}

type Short = readonly [vi: string, en: string]

/** Whether a rule is one column, and not one for each of its items. */
export function isShort(names: Short | Readonly<Record<string, Short>>): names is Short {
  return Array.isArray(names)
}

/** What the columns of the matrix are called, in a word or two: the five rules of the mission. */
export const shortNames: Readonly<Record<string, Short | Readonly<Record<string, Short>>>> = {
  'cchc/required-sections': {
    purpose: ['Mục đích', 'Purpose'],
    requirements: ['Yêu cầu', 'Requirements'],
    content: ['Nội dung', 'Content'],
    forms: ['Hình thức', 'Forms'],
    audience: ['Đối tượng', 'Audience'],
    solutions: ['Giải pháp', 'Solutions'],
    funding: ['Kinh phí', 'Funding'],
    implementation: ['Tổ chức thực hiện', 'Implementation']
  },
  'cchc/parent-plan': ['Kế hoạch cấp trên', 'Parent plan'],
  'cchc/reporting-cadence': ['Báo cáo theo quý', 'Quarterly reports'],
  'cchc/index-coverage': {
    'par-index': ['PAR INDEX', 'PAR INDEX'],
    sipas: ['SIPAS', 'SIPAS'],
    papi: ['PAPI', 'PAPI'],
    pci: ['PCI', 'PCI'],
    dti: ['DTI', 'DTI'],
    ddci: ['DDCI', 'DDCI']
  },
  'cchc/responsibility': {
    'home-affairs': ['Sở Nội vụ', 'Home affairs'],
    finance: ['Sở Tài chính', 'Finance'],
    information: ['Thông tin, truyền thông', 'Information'],
    press: ['Báo', 'Press'],
    broadcast: ['Đài', 'Broadcast'],
    'departments-and-localities': ['Sở, ngành, địa phương', 'Departments, localities'],
    office: ['Văn phòng', 'Office'],
    units: ['Phòng, đơn vị', 'Units']
  }
}

/** What the columns of a rule have above them together. */
export const groupNames: Readonly<Record<string, Short>> = {
  'cchc/required-sections': ['Các mục', 'Sections'],
  'cchc/index-coverage': ['Các chỉ số', 'Indices'],
  'cchc/responsibility': ['Giao nhiệm vụ', 'Who does what']
}

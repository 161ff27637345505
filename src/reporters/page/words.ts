import type {Language} from '../../base/severity.js'

/** The words that only the pages have: links, names of landmarks, the overview. */
export interface PageWords {
  readonly skipToRequirements: string
  readonly skipToPlan: string
  readonly allPlans: string
  readonly onThisPage: string
  readonly jumps: {
    readonly result: string
    readonly requirements: string
    readonly others: string
    readonly excepted: string
    readonly scope: string
    readonly bases: string
    readonly plan: string
  }
  readonly printHint: string
  readonly planText: string
  readonly inPlan: string
  readonly legend: {
    readonly evidence: string
    readonly unmet: string
    readonly absent: string
    readonly unclear: string
    readonly found: string
    readonly other: string
    readonly lines: string
    readonly paragraphs: string
    readonly pages: string
  }
  readonly toRequirement: string
  readonly toOther: string
  readonly pageOf: (page: number) => string
  readonly table: (number: number) => string
  readonly offline: string
  readonly titleOf: (name: string) => string
  readonly sheetOf: (name: string) => string
  readonly unreadable: string
  readonly remedy: string
}

export const pageWords: Readonly<Record<Language, PageWords>> = {
  vi: {
    skipToRequirements: 'Đến các yêu cầu',
    skipToPlan: 'Đến nội dung kế hoạch',
    allPlans: '← Tất cả kế hoạch',
    onThisPage: 'Trong phiếu này',
    jumps: {
      result: 'Kết quả',
      requirements: 'Các yêu cầu',
      others: 'Nội dung khác',
      excepted: 'Được miễn, bỏ qua',
      scope: 'Công cụ xét gì',
      bases: 'Căn cứ',
      plan: 'Nội dung kế hoạch'
    },
    printHint: 'In trang này (Ctrl+P) để đánh dấu, ghi ý kiến và ký.',
    planText: 'Nội dung kế hoạch',
    inPlan: 'xem trong kế hoạch',
    legend: {
      evidence: 'chỗ chứng tỏ đạt',
      unmet: 'chỗ chưa đạt',
      absent: 'nơi cần bổ sung',
      unclear: 'cần xem lại',
      found: 'chỗ cần xem xét',
      other: 'chỗ liên quan',
      lines: 'Số trong ô dẫn về yêu cầu; số ở lề là dòng.',
      paragraphs: 'Số trong ô dẫn về yêu cầu; số ở lề là đoạn.',
      pages: 'Số trong ô dẫn về yêu cầu; số ở lề là trang.'
    },
    toRequirement: 'về yêu cầu ',
    toOther: 'về nội dung ',
    pageOf: page => `tr. ${page}`,
    table: number => `Bảng ${number}`,
    offline: 'Trang này không gửi, không tải gì qua mạng; mọi nội dung nằm trong một tệp trên máy này.',
    titleOf: name => `Phiếu rà soát ${name}`,
    sheetOf: name => `Phiếu rà soát của ${name}`,
    unreadable: 'Không đọc được tệp này nên không xét được yêu cầu nào.',
    remedy: 'Cách xử lý:'
  },
  en: {
    skipToRequirements: 'To the requirements',
    skipToPlan: 'To the text of the plan',
    allPlans: '← All plans',
    onThisPage: 'On this sheet',
    jumps: {
      result: 'Result',
      requirements: 'Requirements',
      others: 'Other findings',
      excepted: 'Waived, excepted',
      scope: 'What the tool asks',
      bases: 'Bases',
      plan: 'The plan'
    },
    printHint: 'Print this page (Ctrl+P) to tick, note and sign.',
    planText: 'The text of the plan',
    inPlan: 'see it in the plan',
    legend: {
      evidence: 'proves what is met',
      unmet: 'unmet',
      absent: 'something belongs here',
      unclear: 'unclear',
      found: 'other finding',
      other: 'related',
      lines: 'A number in a box leads to its requirement; those at the margin are lines.',
      paragraphs: 'A number in a box leads to its requirement; those at the margin are paragraphs.',
      pages: 'A number in a box leads to its requirement; those at the margin are pages.'
    },
    toRequirement: 'to requirement ',
    toOther: 'to finding ',
    pageOf: page => `p. ${page}`,
    table: number => `Table ${number}`,
    offline: 'This page sends nothing and loads nothing; all of it is one file on this machine.',
    titleOf: name => `Review of ${name}`,
    sheetOf: name => `Review of ${name}`,
    unreadable: 'This file could not be read, so nothing could be asked.',
    remedy: 'What to do:'
  }
}

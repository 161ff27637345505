import type {Language, Severity, Status} from '../../base/severity.js'

/** The words of the reviewer’s sheet, on a page, on paper and in Word. */
export interface SheetWords {
  readonly title: string
  /** The same in a line of its own, where it heads each page. */
  readonly running: string
  readonly stages: {readonly draft: string; readonly final: string}
  readonly unread: string
  readonly stage: string
  readonly country: string
  readonly motto: string
  readonly placeAndDate: string
  readonly facts: {
    readonly issuer: string
    readonly number: string
    readonly date: string
    readonly level: string
    readonly judgedOn: string
    readonly file: string
    readonly madeBy: string
    readonly hash: string
  }
  readonly noNumber: string
  readonly noDay: string
  readonly notStated: string
  readonly notKnown: string
  readonly noFile: string
  readonly onDay: (day: string) => string
  readonly fromDay: (day: string, isDraft: boolean) => string
  readonly tools: (version: string, packs: string, day: string, made: string) => string
  readonly metOf: (met: string, asked: string) => readonly [string, string]
  readonly result: string
  readonly toMend: string
  readonly nothingToMend: string
  /** The same beside what the baseline knows. */
  readonly nothingNew: string
  readonly counted: Readonly<Record<Severity, (count: number) => string>>
  readonly toConclude: (count: number) => string
  readonly inBaseline: (count: number) => string
  readonly waived: (count: number) => string
  readonly requirement: (number: string) => string
  readonly other: (number: string) => string
  readonly moreRequirements: (count: number, numbers: string) => string
  readonly statusCounts: string
  readonly sections: {
    readonly requirements: string
    readonly others: string
    readonly excepted: string
    readonly scope: string
    readonly bases: string
    readonly conclusion: string
  }
  readonly none: string
  readonly columns: {
    readonly number: string
    readonly requirement: string
    readonly result: string
    readonly evidence: string
    readonly verdict: string
    readonly severity: string
    readonly other: string
    readonly quiet: string
    readonly why: string
    readonly excepted: string
    readonly reason: string
    readonly owner: string
    readonly until: string
  }
  readonly captions: {
    readonly requirements: string
    readonly quiet: string
    readonly others: string
    readonly excepted: string
  }
  readonly statuses: Readonly<Record<Status, string>>
  readonly severities: Readonly<Record<Severity, string>>
  readonly basis: string
  readonly practice: string
  readonly morePlaces: (count: number) => string
  readonly suggested: string
  readonly exceptedBy: Readonly<Record<'inline' | 'config' | 'baseline', string>>
  readonly noLimit: string
  readonly verdicts: {
    readonly seen: string
    readonly mend: string
    readonly accept: string
    readonly met: string
    readonly unmet: string
    readonly pass: string
  }
  readonly scope: {
    readonly asked: string
    readonly askedLines: readonly string[]
    readonly notAsked: string
    readonly notAskedLines: readonly string[]
  }
  readonly conclusion: {
    readonly agree: {readonly draft: string; readonly final: string}
    readonly afterMending: string
    readonly disagree: string
    readonly onlyFor: (digits: string | undefined) => string
    readonly reviewer: string
    readonly head: string
    readonly signHere: string
  }
  readonly reviewed: string
  readonly page: string
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

const vi: SheetWords = {
  title: 'PHIẾU RÀ SOÁT KẾ HOẠCH',
  running: 'Phiếu rà soát kế hoạch',
  stages: {draft: 'DỰ THẢO', final: 'TRÌNH KÝ'},
  unread: 'KHÔNG ĐỌC ĐƯỢC',
  stage: 'Giai đoạn',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: '………, ngày …… tháng …… năm ……',
  facts: {
    issuer: 'Cơ quan ban hành',
    number: 'Số, ký hiệu',
    date: 'Ngày ban hành',
    level: 'Cấp ban hành',
    judgedOn: 'Thời điểm áp dụng quy định',
    file: 'Tệp',
    madeBy: 'Lập bằng',
    hash: 'SHA-256 của tệp'
  },
  noNumber: 'chưa ghi số',
  noDay: 'chưa ghi ngày',
  notStated: 'chưa ghi',
  notKnown: 'chưa xác định được',
  noFile: '(không có tệp)',
  onDay: day => `ngày ${day}`,
  fromDay: (day, isDraft) => `từ ngày ${day} (${isDraft ? 'dự thảo' : 'văn bản'} chưa ghi ngày)`,
  tools: (version, packs, day, made) =>
    `cchclint ${version}, ngày ${made} (bộ quy tắc ${packs}; bảng tra cứu đến ngày ${day})`,
  metOf: (met, asked) => [`${met}/${asked}`, ' yêu cầu đạt.'],
  result: 'Kết quả',
  toMend: 'Còn ',
  nothingToMend: 'Không có lỗi.',
  nothingNew: 'Không có lỗi mới.',
  counted: {
    error: count => `${count} lỗi cần sửa`,
    warning: count => `${count} cảnh báo`,
    info: count => `${count} gợi ý`
  },
  toConclude: count => `${count} yêu cầu cần người rà soát kết luận`,
  inBaseline: count => `${count} phát hiện đã ghi nhận tồn đọng`,
  waived: count => `${count} yêu cầu được miễn`,
  requirement: number => `Yêu cầu ${number}`,
  other: number => `Nội dung ${number}`,
  moreRequirements: (count, numbers) => `và ${count} yêu cầu nữa: ${numbers}`,
  statusCounts: 'Số yêu cầu theo kết quả:',
  sections: {
    requirements: 'I. Các yêu cầu',
    others: 'II. Nội dung khác cần xem xét',
    excepted: 'III. Yêu cầu được miễn, phát hiện được bỏ qua',
    scope: 'IV. Công cụ xét gì, không xét gì',
    bases: 'V. Căn cứ',
    conclusion: 'VI. Kết luận của người rà soát'
  },
  none: 'Không có.',
  columns: {
    number: 'TT',
    requirement: 'Yêu cầu, căn cứ',
    result: 'Kết quả',
    evidence: 'Nội dung kế hoạch, vị trí',
    verdict: 'Ý kiến người rà soát',
    severity: 'Mức độ',
    other: 'Nội dung cần xem xét',
    quiet: 'Yêu cầu',
    why: 'Lý do',
    excepted: 'Yêu cầu, phát hiện',
    reason: 'Lý do',
    owner: 'Người quyết định',
    until: 'Đến ngày'
  },
  captions: {
    requirements: 'Các yêu cầu, kết quả và chỗ trong kế hoạch',
    quiet: 'Yêu cầu không áp dụng và không xét được',
    others: 'Nội dung khác cần xem xét và chỗ trong kế hoạch',
    excepted: 'Yêu cầu được miễn, phát hiện được bỏ qua và lý do'
  },
  statuses: {
    met: 'Đạt',
    unmet: 'Chưa đạt',
    unclear: 'Cần xem lại',
    'not-applicable': 'Không áp dụng',
    'not-evaluated': 'Không xét được',
    waived: 'Được miễn'
  },
  severities: {error: 'lỗi', warning: 'cảnh báo', info: 'gợi ý'},
  basis: 'Căn cứ',
  practice: 'Thông lệ: cách làm phổ biến, không phải quy định bắt buộc.',
  morePlaces: count => `và ${count} chỗ khác`,
  suggested: 'Gợi ý sửa',
  exceptedBy: {
    inline: 'ghi trong văn bản',
    config: 'ghi trong cấu hình',
    baseline: 'ghi nhận tồn đọng'
  },
  noLimit: 'không thời hạn',
  verdicts: {
    seen: 'Đã xem',
    mend: 'Phải sửa',
    accept: 'Chấp nhận, vì:',
    met: 'Đạt',
    unmet: 'Chưa đạt, vì:',
    pass: 'Bỏ qua'
  },
  scope: {
    asked: 'Xét',
    askedLines: [
      'Kế hoạch có đủ mục, có nêu kế hoạch cấp trên, chế độ báo cáo, các chỉ số, nhiệm vụ của từng cơ quan.',
      'Văn bản viện dẫn có đủ số, ngày; cơ quan được giao việc còn hoạt động vào thời điểm áp dụng.',
      'Thể thức theo Nghị định 30/2020/NĐ-CP, trong phạm vi tệp cho biết.'
    ],
    notAsked: 'Không xét',
    notAskedLines: [
      'Nội dung có đúng, có khả thi, có hợp chủ trương hay không. “Đạt” nghĩa là kế hoạch có nêu, không phải là nêu đúng.',
      'Số liệu, kinh phí, thẩm quyền ký.',
      'Hình ảnh, chữ trong ảnh, tệp đính kèm.'
    ]
  },
  conclusion: {
    agree: {draft: 'Đồng ý hoàn thiện để trình ký', final: 'Đồng ý trình ký'},
    afterMending: 'Trình ký sau khi sửa các yêu cầu số:',
    disagree: 'Chưa đồng ý, vì:',
    onlyFor: digits =>
      digits === undefined
        ? 'Kết luận này chỉ áp dụng cho văn bản đã rà soát. Văn bản sửa đổi sau đó phải rà soát lại.'
        : `Kết luận này chỉ áp dụng cho tệp có mã SHA-256 ghi ở trang 1 (${digits}…). Tệp sửa đổi sau đó phải rà soát lại.`,
    reviewer: 'NGƯỜI RÀ SOÁT',
    head: 'LÃNH ĐẠO ĐƠN VỊ',
    signHere: '(Ký, ghi rõ họ tên, ngày)'
  },
  reviewed: 'Tệp được rà soát: SHA-256',
  page: 'Trang'
}

const en: SheetWords = {
  title: 'REVIEW OF A PLAN',
  running: 'Review of a plan',
  stages: {draft: 'DRAFT', final: 'TO BE SIGNED'},
  unread: 'NOT READ',
  stage: 'Stage',
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  placeAndDate: '………, …… / …… / ……',
  facts: {
    issuer: 'Issuer',
    number: 'Number',
    date: 'Date of issue',
    level: 'Level',
    judgedOn: 'Judged on',
    file: 'File',
    madeBy: 'Made with',
    hash: 'SHA-256 of the file'
  },
  noNumber: 'no number yet',
  noDay: 'no day yet',
  notStated: 'not stated',
  notKnown: 'not known',
  noFile: '(no file)',
  onDay: day => day,
  fromDay: (day, isDraft) => `from ${day} on (the ${isDraft ? 'draft' : 'document'} states no date)`,
  tools: (version, packs, day, made) =>
    `cchclint ${version} on ${made} (packs ${packs}; tables checked up to ${day})`,
  metOf: (met, asked) => [`${met}/${asked}`, ' requirements met.'],
  result: 'Result',
  toMend: 'Left: ',
  nothingToMend: 'No errors.',
  nothingNew: 'No new errors.',
  counted: {
    error: count => plural(count, 'error to be mended', 'errors to be mended'),
    warning: count => plural(count, 'warning'),
    info: count => plural(count, 'suggestion')
  },
  toConclude: count => `${plural(count, 'requirement')} for the reviewer to decide`,
  inBaseline: count => `${plural(count, 'finding')} in the baseline`,
  waived: count => `${plural(count, 'requirement')} waived`,
  requirement: number => `Requirement ${number}`,
  other: number => `Finding ${number}`,
  moreRequirements: (count, numbers) => `and ${count} more: ${numbers}`,
  statusCounts: 'Requirements by result:',
  sections: {
    requirements: 'I. Requirements',
    others: 'II. Other findings',
    excepted: 'III. Requirements waived, findings excepted',
    scope: 'IV. What the tool asks, and what it does not',
    bases: 'V. Bases',
    conclusion: 'VI. Conclusion of the reviewer'
  },
  none: 'None.',
  columns: {
    number: 'No.',
    requirement: 'Requirement, basis',
    result: 'Result',
    evidence: 'Words of the plan, place',
    verdict: 'Reviewer',
    severity: 'Severity',
    other: 'Finding',
    quiet: 'Requirement',
    why: 'Reason',
    excepted: 'Requirement, finding',
    reason: 'Reason',
    owner: 'Decided by',
    until: 'Until'
  },
  captions: {
    requirements: 'The requirements, their results and places in the plan',
    quiet: 'Requirements that do not apply or could not be judged',
    others: 'Other findings and their places in the plan',
    excepted: 'Requirements waived and findings excepted, with reasons'
  },
  statuses: {
    met: 'Met',
    unmet: 'Unmet',
    unclear: 'Unclear',
    'not-applicable': 'Not applicable',
    'not-evaluated': 'Not evaluated',
    waived: 'Waived'
  },
  severities: {error: 'error', warning: 'warning', info: 'suggestion'},
  basis: 'Basis',
  practice: 'Thông lệ: common practice, no obligation.',
  morePlaces: count => `and ${count} more`,
  suggested: 'Suggested',
  exceptedBy: {inline: 'in the document', config: 'in the configuration', baseline: 'in the baseline'},
  noLimit: 'no end',
  verdicts: {
    seen: 'Seen',
    mend: 'To be mended',
    accept: 'Accepted, because:',
    met: 'Met',
    unmet: 'Unmet, because:',
    pass: 'Ignored'
  },
  scope: {
    asked: 'Asked',
    askedLines: [
      'Whether the plan has all its sections, and names the plan above it, when it is reported on, the indices, and who does what.',
      'Whether cited documents have number and date, and agencies that are told to do something still exist on that day.',
      'The form after Nghị định 30/2020/NĐ-CP, as far as the file tells it.'
    ],
    notAsked: 'Not asked',
    notAskedLines: [
      'Whether what the plan says is right, feasible, or policy. “Met” means that the plan says it, not that it says it rightly.',
      'Figures, money, the power to sign.',
      'Pictures, text in pictures, attached files.'
    ]
  },
  conclusion: {
    agree: {draft: 'Agreed: to be completed for signature', final: 'Agreed: to be signed'},
    afterMending: 'To be signed after mending requirements no.:',
    disagree: 'Not agreed, because:',
    onlyFor: digits =>
      digits === undefined
        ? 'This conclusion holds for the text that was reviewed only. A changed text is reviewed anew.'
        : `This conclusion holds only for the file with the SHA-256 on page 1 (${digits}…). A changed file is reviewed anew.`,
    reviewer: 'REVIEWER',
    head: 'HEAD OF THE UNIT',
    signHere: '(Signature, name, date)'
  },
  reviewed: 'File reviewed: SHA-256',
  page: 'Page'
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = {vi, en}

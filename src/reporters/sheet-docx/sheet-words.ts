import type {Language} from '../../base/severity.js'

/** The words of the reviewer’s sheet. */
export interface SheetWords {
  readonly title: string
  readonly subtitle: string
  readonly office: string
  readonly unit: string
  readonly country: string
  readonly motto: string
  readonly placeAndDate: string
  readonly file: string
  readonly plan: string
  readonly issuer: string
  readonly number: string
  readonly date: string
  readonly level: string
  readonly judgedOn: string
  readonly orLater: string
  readonly result: string
  readonly none: string
  readonly unknown: string
  readonly requirements: string
  readonly requirementColumns: readonly string[]
  readonly asAbove: string
  readonly findings: string
  readonly findingColumns: readonly string[]
  readonly bases: string
  readonly conclusion: string
  readonly reviewer: string
  readonly head: string
  readonly signHere: string
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  vi: {
    title: 'PHIẾU RÀ SOÁT DỰ THẢO',
    subtitle: 'Kế hoạch thông tin, tuyên truyền cải cách hành chính',
    office: '……………………………',
    unit: '……………………………',
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: '………, ngày …… tháng …… năm ……',
    file: 'Tệp',
    plan: 'Văn bản',
    issuer: 'Cơ quan ban hành',
    number: 'Số, ký hiệu',
    date: 'Ngày ban hành',
    level: 'Cấp',
    judgedOn: 'Xét theo ngày',
    orLater: ' trở đi (văn bản không có ngày)',
    result: 'Kết quả',
    none: 'chưa có',
    unknown: 'không rõ',
    requirements: 'I. CÁC YÊU CẦU',
    asAbove: 'Như trên',
    requirementColumns: ['TT', 'Yêu cầu', 'Căn cứ', 'Kết quả', 'Chứng cứ, vị trí', 'Ghi chú'],
    findings: 'II. NHỮNG CHỖ KHÁC CẦN XEM',
    findingColumns: ['TT', 'Vị trí', 'Nội dung', 'Mức độ', 'Căn cứ'],
    bases: 'Căn cứ:',
    conclusion: 'Ý kiến của người rà soát:',
    reviewer: 'NGƯỜI RÀ SOÁT',
    head: 'LÃNH ĐẠO ĐƠN VỊ',
    signHere: '(Ký, ghi rõ họ tên)'
  },
  en: {
    title: 'REVIEW OF A DRAFT',
    subtitle: 'Plan for communication on administrative reform',
    office: '……………………………',
    unit: '……………………………',
    country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    placeAndDate: '………, …… / …… / ……',
    file: 'File',
    plan: 'Document',
    issuer: 'Issuer',
    number: 'Number',
    date: 'Date',
    level: 'Level',
    judgedOn: 'Judged on',
    orLater: ' or later (the document has no date)',
    result: 'Result',
    none: 'none',
    unknown: 'not known',
    requirements: 'I. REQUIREMENTS',
    asAbove: 'As above',
    requirementColumns: ['No.', 'Requirement', 'Basis', 'Status', 'Evidence, place', 'Note'],
    findings: 'II. OTHER FINDINGS',
    findingColumns: ['No.', 'Place', 'Finding', 'Severity', 'Basis'],
    bases: 'Basis:',
    conclusion: 'Remarks of the reviewer:',
    reviewer: 'REVIEWER',
    head: 'HEAD OF THE UNIT',
    signHere: '(Signature and name)'
  }
}

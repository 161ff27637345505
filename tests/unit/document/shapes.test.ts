import {describe, expect, test} from 'vitest'
import {lint} from '../../support/linting.js'
import {rawWord} from '../../support/word-writer.js'

/**
 * What is read of a plan’s shape: title, topic, level, stage, number, date and issuer, also what must not be read. A row
 * names the facts that it asks for.
 */
type Facts = Partial<
  Record<'type' | 'title' | 'topic' | 'level' | 'stage' | 'number' | 'date' | 'issuer' | 'year', unknown>
>

const country = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const subject = 'Tuyên truyền cải cách hành chính năm 2026'
const body = [
  'Thực hiện Kế hoạch số 11/KH-UBND ngày 07/01/2026 của Ủy ban nhân dân tỉnh, cơ quan ban hành Kế hoạch như sau:',
  'I. MỤC ĐÍCH',
  'Người dân biết nơi nộp hồ sơ trước ngày 30 tháng 6 năm 2026.',
  'II. TỔ CHỨC THỰC HIỆN',
  'Văn phòng theo dõi, báo cáo./.'
]
const signed = (...power: string[]) => ['Nơi nhận:', '- Như trên;', '- Lưu: VT.', ...power]
const end = signed('GIÁM ĐỐC', 'Vũ Thị Thu')

interface Sheet {
  readonly issuer?: readonly string[]
  readonly number?: string
  readonly place?: string
  readonly title?: readonly string[]
  readonly end?: readonly string[]
  readonly text?: readonly string[]
}

function plan({
  issuer = ['UBND TỈNH PHÚ THỌ', 'SỞ TƯ PHÁP'],
  number = 'Số: 18/KH-STP',
  place = 'Phú Thọ, ngày 14 tháng 01 năm 2026',
  title = ['KẾ HOẠCH', subject],
  text = body,
  end: last = end
}: Sheet): string[] {
  return [...issuer, number, ...country, place, ...title, ...text, ...last].filter(line => line !== '')
}

/** The facts of a sheet whose lines follow one another directly, and of one with a blank line after each. */
async function facts(
  lines: readonly string[],
  asked: Facts,
  name = 'plan.txt',
  between = '\n'
): Promise<Facts> {
  const {plan: read} = await lint(name, name.endsWith('.docx') ? word(lines) : `${lines.join(between)}\n`)
  return Object.fromEntries(Object.keys(asked).map(key => [key, read[key as keyof typeof read]]))
}

/** A paragraph a line. */
function word(lines: readonly string[]): Uint8Array {
  const paragraph = (line: string) =>
    `<w:p><w:r><w:t xml:space="preserve">${line.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`
  return rawWord(lines.map(paragraph).join(''))
}

function both(title: string, rows: readonly (readonly [string, readonly string[], Facts])[]) {
  describe(title, () => {
    test.each(rows)('%s', async (_, lines, asked) => {
      expect(await facts(lines, asked), 'a line after the other').toEqual(asked)
      expect(await facts(lines, asked, 'plan.md', '\n\n'), 'Markdown, blank lines between').toEqual(asked)
      expect(await facts(lines, asked, 'plan.docx'), 'Word').toEqual(asked)
      const apart = lines.map(line => line.normalize('NFD'))
      expect(await facts(apart, asked, 'plan.txt', '\r\n\r\n'), 'decomposed, drawn out of a PDF').toEqual(
        asked
      )
    })
  })
}

const issued = (name: string, level: string | null, ...issuer: string[]) =>
  [name, plan({issuer, number: 'Số: 18/KH-CQ'}), {issuer: name, level}] as const

both('the issuer and its level', [
  issued('Bộ Dân tộc và Tôn giáo', 'ministry', 'BỘ DÂN TỘC VÀ TÔN GIÁO'),
  issued('Bộ Khoa học và Công nghệ', 'ministry', 'BỘ KHOA HỌC', 'VÀ CÔNG NGHỆ'),
  issued(
    'Sở Văn hóa, Thể thao và Du lịch',
    'department',
    'UBND TỈNH PHÚ THỌ',
    'SỞ VĂN HÓA, THỂ THAO',
    'VÀ DU LỊCH'
  ),
  issued('Sở Quy hoạch - Kiến trúc', 'department', 'UBND THÀNH PHỐ HÀ NỘI', 'SỞ QUY HOẠCH - KIẾN TRÚC'),
  issued(
    'Sở An toàn thực phẩm',
    'department',
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ HỒ CHÍ MINH',
    'SỞ AN TOÀN THỰC PHẨM'
  ),
  issued('Sở Xây dựng', 'department', 'UBND THÀNH PHỐ CẦN THƠ', 'SỞ XÂY DỰNG'),
  issued('UBND xã Y Tý', 'commune', 'ỦY BAN NHÂN DÂN', 'XÃ Y TÝ'),
  issued('UBND phường Vũng Tàu', 'commune', 'UỶ BAN NHÂN DÂN', 'PHƯỜNG VŨNG TÀU'),
  issued('UBND đặc khu Lý Sơn', 'commune', 'UBND ĐẶC KHU LÝ SƠN'),
  issued('UBND xã Ea Đrăng', 'commune', 'UBND TỈNH ĐẮK LẮK', 'ỦY BAN NHÂN DÂN XÃ EA ĐRĂNG'),
  issued(
    'Ban Quản lý các khu công nghiệp',
    'department',
    'UBND TỈNH PHÚ THỌ',
    'BAN QUẢN LÝ',
    'CÁC KHU CÔNG NGHIỆP'
  ),
  issued(
    'Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp',
    'department',
    'UBND TỈNH THANH HÓA',
    'BAN QUẢN LÝ KHU KINH TẾ',
    'NGHI SƠN VÀ CÁC KHU CÔNG NGHIỆP'
  ),
  issued('Văn phòng UBND', 'department', 'UBND TỈNH PHÚ THỌ', 'VĂN PHÒNG UBND'),
  issued('Văn phòng', 'department', 'ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THỌ', 'VĂN PHÒNG'),
  issued(
    'Văn phòng Đoàn ĐBQH và HĐND',
    'department',
    'ĐOÀN ĐBQH VÀ HĐND TỈNH PHÚ THỌ',
    'VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND'
  ),
  issued('Thanh tra tỉnh', 'department', 'UBND TỈNH PHÚ THỌ', 'THANH TRA TỈNH'),
  issued('Thanh tra thành phố', 'department', 'UBND THÀNH PHỐ HÀ NỘI', 'THANH TRA THÀNH PHỐ'),
  issued('Chi cục Chăn nuôi và Thú y', 'other', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'CHI CỤC CHĂN NUÔI VÀ THÚ Y'),
  issued('Chi cục Văn thư - Lưu trữ', 'other', 'SỞ NỘI VỤ TỈNH PHÚ THỌ', 'CHI CỤC VĂN THƯ - LƯU TRỮ'),
  issued(
    'Bảo hiểm xã hội tỉnh Phú Thọ',
    'other',
    'BẢO HIỂM XÃ HỘI VIỆT NAM',
    'BẢO HIỂM XÃ HỘI',
    'TỈNH PHÚ THỌ'
  ),
  issued('Bảo hiểm xã hội khu vực VIII', 'other', 'BẢO HIỂM XÃ HỘI VIỆT NAM', 'BẢO HIỂM XÃ HỘI KHU VỰC VIII'),
  issued('Thuế tỉnh Phú Thọ', 'other', 'CỤC THUẾ', 'THUẾ TỈNH PHÚ THỌ'),
  issued('Công an xã Thanh Sơn', 'other', 'CÔNG AN TỈNH PHÚ THỌ', 'CÔNG AN XÃ THANH SƠN'),
  issued(
    'Ban Chỉ huy quân sự xã Thanh Sơn',
    'other',
    'BỘ CHỈ HUY QUÂN SỰ TỈNH',
    'BAN CHỈ HUY QUÂN SỰ XÃ THANH SƠN'
  ),
  issued('Kho bạc Nhà nước khu vực XI', 'other', 'KHO BẠC NHÀ NƯỚC', 'KHO BẠC NHÀ NƯỚC KHU VỰC XI'),
  issued('Tòa án nhân dân tỉnh Phú Thọ', 'other', 'TÒA ÁN NHÂN DÂN TỐI CAO', 'TÒA ÁN NHÂN DÂN TỈNH PHÚ THỌ'),
  issued('Ban Tuyên giáo và Dân vận', 'other', 'TỈNH ỦY PHÚ THỌ', 'BAN TUYÊN GIÁO VÀ DÂN VẬN'),
  issued('Ban Xây dựng Đảng', 'other', 'ĐẢNG ỦY XÃ THANH SƠN', 'BAN XÂY DỰNG ĐẢNG'),
  issued(
    'Ủy ban MTTQ Việt Nam xã Thanh Sơn',
    'other',
    'MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH PHÚ THỌ',
    'ỦY BAN MTTQ VIỆT NAM XÃ THANH SƠN'
  ),
  issued(
    'Hội Liên hiệp Phụ nữ xã Thanh Sơn',
    'other',
    'HỘI LHPN TỈNH PHÚ THỌ',
    'HỘI LIÊN HIỆP PHỤ NỮ XÃ THANH SƠN'
  ),
  issued('Hội Nông dân tỉnh Phú Thọ', 'other', 'HỘI NÔNG DÂN VIỆT NAM', 'HỘI NÔNG DÂN TỈNH PHÚ THỌ'),
  issued('Trường THCS Lý Tự Trọng', 'other', 'UBND PHƯỜNG VIỆT TRÌ', 'TRƯỜNG THCS LÝ TỰ TRỌNG'),
  issued('Trường Cao đẳng Y tế Phú Thọ', 'other', 'UBND TỈNH PHÚ THỌ', 'TRƯỜNG CAO ĐẲNG Y TẾ PHÚ THỌ'),
  issued(
    'Trường PTDTNT THCS và THPT Tân Sơn',
    'other',
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO',
    'TRƯỜNG PTDTNT THCS VÀ THPT TÂN SƠN'
  ),
  issued('Bệnh viện Đa khoa tỉnh', 'other', 'SỞ Y TẾ PHÚ THỌ', 'BỆNH VIỆN ĐA KHOA TỈNH'),
  issued('Trạm Y tế xã Thanh Sơn', 'other', 'UBND XÃ THANH SƠN', 'TRẠM Y TẾ XÃ THANH SƠN'),
  issued(
    'Trung tâm Phục vụ hành chính công',
    'other',
    'VĂN PHÒNG UBND TỈNH',
    'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'
  ),
  issued('Phòng Văn hóa - Xã hội', 'other', 'UBND XÃ THANH SƠN', 'PHÒNG VĂN HÓA - XÃ HỘI'),
  issued(
    'Văn phòng HĐND và UBND xã Thanh Sơn',
    'other',
    'UBND XÃ THANH SƠN',
    'VĂN PHÒNG HĐND VÀ UBND XÃ THANH SƠN'
  ),
  issued('Tổ công tác cải cách hành chính', 'other', 'UBND TỈNH PHÚ THỌ', 'TỔ CÔNG TÁC CẢI CÁCH HÀNH CHÍNH'),
  issued('Đài Phát thanh và Truyền hình', 'other', 'UBND TỈNH PHÚ THỌ', 'ĐÀI PHÁT THANH VÀ TRUYỀN HÌNH'),
  issued('Quỹ Bảo vệ môi trường', 'other', 'UBND TỈNH PHÚ THỌ', 'QUỸ BẢO VỆ MÔI TRƯỜNG'),
  issued('Hội đồng nhân dân xã Thanh Sơn', 'other', 'HỘI ĐỒNG NHÂN DÂN', 'XÃ THANH SƠN')
])

const own = {
  number: '18/KH-STP',
  date: '2026-01-14',
  issuer: 'Sở Tư pháp',
  level: 'department',
  title: subject
}

both('headers in other shapes', [
  [
    'both columns in one line',
    [
      'UBND TỈNH PHÚ THỌ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ TƯ PHÁP                 Độc lập - Tự do - Hạnh phúc',
      'Số: 18/KH-STP          Phú Thọ, ngày 14 tháng 01 năm 2026',
      'KẾ HOẠCH',
      subject,
      ...body,
      ...end
    ],
    own
  ],
  [
    'the whole header in one line',
    [
      'UBND TỈNH PHÚ THỌ SỞ TƯ PHÁP CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 18/KH-STP Phú Thọ, ngày 14 tháng 01 năm 2026',
      'KẾ HOẠCH',
      subject,
      ...body,
      ...end
    ],
    own
  ],
  [
    'the country first',
    [
      ...country,
      'UBND TỈNH PHÚ THỌ',
      'SỞ TƯ PHÁP',
      'Số: 18/KH-STP',
      'Phú Thọ, ngày 14 tháng 01 năm 2026',
      'KẾ HOẠCH',
      subject,
      ...body,
      ...end
    ],
    own
  ],
  [
    'rules drawn below',
    [
      'UBND TỈNH PHÚ THỌ',
      'SỞ TƯ PHÁP',
      '_______',
      'Số: 18/KH-STP',
      ...country,
      '_______________',
      'Phú Thọ, ngày 14 tháng 01 năm 2026',
      'KẾ HOẠCH',
      subject,
      ...body,
      ...end
    ],
    own
  ],
  ['a stamp above', ['Người ký: Sở Tư pháp', 'Thời gian ký: 15.01.2026 08:12:03 +07:00', ...plan({})], own],
  [
    'a portal’s incoming stamp',
    ['SỞ NỘI VỤ', 'ĐẾN Số: 934', 'Ngày: 19/01/2026', ...plan({})],
    {number: '18/KH-STP', date: '2026-01-14', issuer: 'Sở Tư pháp'}
  ],
  [
    'a stamp below the signature',
    [...plan({}), 'Người ký: Sở Tư pháp', 'Ngày ký: 15-01-2026 08:12:03 +07:00'],
    own
  ],
  [
    'a stamp in place of the date',
    [...plan({place: 'Phú Thọ, ngày     tháng     năm 2026'}), 'Thời gian ký: 15/01/2026 08:12:03'],
    {...own, date: null, stage: 'draft'}
  ],
  [
    'no header',
    ['KẾ HOẠCH', subject, ...body, ...end],
    {
      number: null,
      date: null,
      issuer: null,
      level: 'department',
      title: subject,
      topic: 'cchc-communication',
      stage: 'final'
    }
  ],
  [
    'no header, and a deadline',
    ['KẾ HOẠCH', subject, 'Các phòng thực hiện trước ngày 30 tháng 6 năm 2026.', ...body],
    {number: null, date: null, title: subject}
  ],
  [
    'neither title nor header',
    ['Thực hiện Kế hoạch số 11/KH-UBND ngày 07/01/2026, đơn vị báo cáo.', ...body.slice(1)],
    {number: null, date: null, title: null, topic: null}
  ],
  [
    'the title’s type in the subject',
    plan({title: ['KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026']}),
    {...own, title: 'TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026', topic: 'cchc-communication'}
  ],
  ['a date with slashes', plan({place: 'Phú Thọ, ngày 14/01/2026'}), own],
  ['a date with slashes and no place', plan({place: 'Ngày 14/01/2026'}), {...own, date: null}],
  [
    'a date with slashes that no calendar has',
    plan({place: 'Phú Thọ, ngày 31/02/2026'}),
    {...own, date: null}
  ],
  ['the day of entry with slashes', ['Công báo đăng, ngày 19/01/2026', ...plan({})], own],
  [
    'a symbol of the Party',
    plan({issuer: ['ĐẢNG BỘ TỈNH PHÚ THỌ', 'ĐẢNG ỦY XÃ THANH SƠN', '*'], number: 'Số 18-KH/ĐU'}),
    {number: '18-KH/ĐU', level: 'other', issuer: 'Đảng ủy xã Thanh Sơn'}
  ],
  [
    'a number with a letter for the office',
    plan({number: 'Số: 18/KH-STP-VP'}),
    {...own, number: '18/KH-STP-VP'}
  ],
  [
    'no issuer, but its letters',
    [...country, 'Số: 18/KH-STP', 'Phú Thọ, ngày 14 tháng 01 năm 2026', 'KẾ HOẠCH', subject, ...body, ...end],
    {number: '18/KH-STP', issuer: null, level: 'department'}
  ]
])

const draft = {stage: 'draft', number: null, date: null, title: subject, issuer: 'Sở Tư pháp'}

both('drafts', [
  ['all blank', plan({number: 'Số:      /KH-STP', place: 'Phú Thọ, ngày      tháng     năm 2026'}), draft],
  ['dots', plan({number: 'Số: ……/KH-STP', place: 'Phú Thọ, ngày …… tháng …… năm 2026'}), draft],
  ['“Số: /KH-STP”', plan({number: 'Số: /KH-STP', place: 'Phú Thọ, ngày tháng năm 2026'}), draft],
  [
    'a month that is known',
    plan({number: 'Số:    /KH-STP', place: 'Phú Thọ, ngày     tháng 3 năm 2026'}),
    draft
  ],
  ['a known date, no number', plan({number: 'Số:     /KH-STP'}), {...draft, date: '2026-01-14'}],
  [
    'a known number, no day',
    plan({place: 'Phú Thọ, ngày    tháng 01 năm 2026'}),
    {...draft, number: '18/KH-STP'}
  ],
  [
    '“DỰ THẢO” in the column',
    plan({
      issuer: ['UBND TỈNH PHÚ THỌ', 'SỞ TƯ PHÁP', 'DỰ THẢO'],
      number: 'Số:     /KH-STP',
      place: 'Phú Thọ, ngày     tháng     năm 2026'
    }),
    draft
  ],
  [
    '“DỰ THẢO LẦN 2” above all',
    ['DỰ THẢO LẦN 2', ...plan({number: 'Số:     /KH-STP', place: 'Phú Thọ, ngày     tháng     năm 2026'})],
    draft
  ],
  [
    '“(Dự thảo)” below the date',
    plan({
      number: 'Số:     /KH-STP',
      place: 'Phú Thọ, ngày     tháng     năm 2026',
      title: ['(Dự thảo)', 'KẾ HOẠCH', subject]
    }),
    draft
  ],
  [
    '“DỰ THẢO” above the title',
    plan({
      number: 'Số:     /KH-STP',
      place: 'Phú Thọ, ngày     tháng     năm 2026',
      title: ['DỰ THẢO', 'KẾ HOẠCH', subject]
    }),
    draft
  ],
  [
    'a draft stamp though number and date are there',
    plan({issuer: ['DỰ THẢO 1', 'UBND TỈNH PHÚ THỌ', 'SỞ TƯ PHÁP']}),
    {number: '18/KH-STP', date: '2026-01-14', issuer: 'Sở Tư pháp'}
  ],
  ['no signature', plan({end: []}), {...own, stage: 'draft'}],
  ['a signature without a name', plan({end: signed('GIÁM ĐỐC')}), {...own, stage: 'draft'}]
])

const titled = (name: string, lines: readonly string[], asked: Facts) =>
  [name, plan({title: lines}), {topic: 'cchc-communication', date: '2026-01-14', ...asked}] as const

both('titles', [
  titled(
    'two lines',
    ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính', 'trên địa bàn tỉnh Phú Thọ năm 2026'],
    {title: 'Tuyên truyền cải cách hành chính trên địa bàn tỉnh Phú Thọ năm 2026', year: 2026}
  ),
  titled('the year on its own line', ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính', 'Năm 2026'], {
    title: 'Tuyên truyền cải cách hành chính Năm 2026',
    year: 2026
  }),
  titled(
    'the year on its own line, in capitals',
    ['KẾ HOẠCH', 'TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH', 'NĂM 2026'],
    {title: 'TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026', year: 2026}
  ),
  titled(
    'carried out “theo”',
    ['KẾ HOẠCH', 'Thông tin, truyền thông trên địa bàn xã', 'theo Chương trình cải cách hành chính năm 2026'],
    {
      title: 'Thông tin, truyền thông trên địa bàn xã theo Chương trình cải cách hành chính năm 2026',
      year: 2026
    }
  ),
  titled(
    '“thực hiện” in the second line',
    ['KẾ HOẠCH', 'Truyền thông nội bộ của Sở Tư pháp', 'thực hiện công tác cải cách hành chính năm 2026'],
    {title: 'Truyền thông nội bộ của Sở Tư pháp thực hiện công tác cải cách hành chính năm 2026', year: 2026}
  ),
  titled(
    'three lines',
    ['KẾ HOẠCH', 'Thông tin, tuyên truyền', 'công tác cải cách hành chính', 'của Sở Tư pháp năm 2026'],
    {title: 'Thông tin, tuyên truyền công tác cải cách hành chính của Sở Tư pháp năm 2026', year: 2026}
  ),
  titled(
    'four lines in capitals',
    [
      'KẾ HOẠCH',
      'THÔNG TIN, TUYÊN TRUYỀN',
      'CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
      'TRÊN ĐỊA BÀN TỈNH PHÚ THỌ',
      'NĂM 2026'
    ],
    {
      title: 'THÔNG TIN, TUYÊN TRUYỀN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH TRÊN ĐỊA BÀN TỈNH PHÚ THỌ NĂM 2026',
      year: 2026
    }
  ),
  titled('a rule below', ['KẾ HOẠCH', subject, '-----'], {title: subject}),
  titled('a rule of underscores', ['KẾ HOẠCH', subject, '_________'], {title: subject}),
  titled(
    'a period in brackets',
    ['KẾ HOẠCH', 'Truyền thông cải cách hành chính', '(Giai đoạn 2026 - 2030)'],
    {title: 'Truyền thông cải cách hành chính (Giai đoạn 2026 - 2030)'}
  ),
  titled(
    '“Kèm theo …” in brackets',
    ['KẾ HOẠCH', subject, '(Kèm theo Quyết định số 18/QĐ-STP ngày 14/01/2026 của Sở Tư pháp)'],
    {title: subject}
  ),
  titled('“Về việc”', ['KẾ HOẠCH', 'Về việc tuyên truyền cải cách hành chính năm 2026'], {
    title: 'Về việc tuyên truyền cải cách hành chính năm 2026'
  }),
  titled('small letters', ['Kế hoạch', 'tuyên truyền cải cách hành chính năm 2026'], {
    title: 'tuyên truyền cải cách hành chính năm 2026'
  }),
  titled(
    'a subject that cites',
    ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính thực hiện Kế hoạch số 11/KH-UBND ngày 07/01/2026'],
    {number: '18/KH-STP'}
  ),
  titled(
    'a base right below',
    [
      'KẾ HOẠCH',
      subject,
      'Thực hiện Chương trình số 5-CTr/TU ngày 03/01/2026 của Tỉnh ủy về cải cách hành chính;'
    ],
    {title: subject}
  ),
  titled(
    'a reason right below',
    ['KẾ HOẠCH', subject, 'Nhằm giúp người dân biết cách nộp hồ sơ trực tuyến'],
    {title: subject}
  ),
  titled('an organ’s sentence right below', ['KẾ HOẠCH', subject, 'Sở Tư pháp ban hành Kế hoạch như sau:'], {
    title: subject
  })
])

both('a title in sentence case on the first line', [
  [
    'pasted from a page',
    ['Kế hoạch tuyên truyền cải cách hành chính năm 2026', ...body],
    {
      type: 'Kế hoạch',
      title: 'tuyên truyền cải cách hành chính năm 2026',
      topic: 'cchc-communication',
      year: 2026,
      number: null,
      date: null
    }
  ],
  [
    'with its issuer',
    ['Kế hoạch thông tin, truyền thông về cải cách hành chính của Sở Tư pháp năm 2026', ...body],
    {type: 'Kế hoạch', topic: 'cchc-communication', year: 2026}
  ],
  [
    'of another matter',
    ['Kế hoạch phát triển du lịch cộng đồng năm 2026', ...body],
    {type: 'Kế hoạch', title: 'phát triển du lịch cộng đồng năm 2026', topic: 'other'}
  ],
  [
    'a sentence',
    ['Kế hoạch tuyên truyền cải cách hành chính năm 2026 đã được ban hành.', ...body],
    {title: null, topic: null}
  ],
  [
    'a news item that cites',
    ['Kế hoạch số 11/KH-UBND ngày 07/01/2026 của Ủy ban nhân dân tỉnh', ...body],
    {title: null}
  ],
  [
    'below other text',
    ['Tin hoạt động của ngành', 'Kế hoạch tuyên truyền cải cách hành chính năm 2026', ...body],
    {title: null}
  ],
  [
    'with no parts below',
    ['Kế hoạch tuyên truyền cải cách hành chính năm 2026', 'Phòng Nội vụ họp bàn.'],
    {title: null}
  ]
])

const signature = (name: string, stage: string, ...lines: string[]) =>
  [name, plan({end: signed(...lines)}), {stage}] as const

both('signatures', [
  signature('Giàng A Sử', 'final', 'GIÁM ĐỐC', 'Giàng A Sử'),
  signature('Y Bliêng Niê', 'final', 'GIÁM ĐỐC', 'Y Bliêng Niê'),
  signature("H'Yim Kđoh", 'final', 'CHỦ TỊCH', "H'Yim Kđoh"),
  signature('H’Lý Êban', 'final', 'CHỦ TỊCH', 'H’Lý Êban'),
  signature("Ksor H'Bé", 'final', 'PHÓ GIÁM ĐỐC', "Ksor H'Bé"),
  signature("K'Sung", 'final', 'GIÁM ĐỐC', "K'Sung"),
  signature('Y Thông', 'final', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Y Thông'),
  signature('A Lăng Mai', 'final', 'GIÁM ĐỐC', 'A Lăng Mai'),
  signature('Vàng Seo Cón', 'final', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vàng Seo Cón'),
  signature('(Đã ký)', 'final', 'GIÁM ĐỐC', '(Đã ký)', 'Vũ Thị Thu'),
  signature('acting', 'final', 'Q. GIÁM ĐỐC', 'Vũ Thị Thu'),
  signature('by power', 'final', 'TUQ. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', 'Vũ Thị Thu'),
  signature('by order', 'final', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Vũ Thị Thu'),
  signature('capitals', 'final', 'GIÁM ĐỐC', 'VŨ THỊ THU'),
  signature('a rank', 'final', 'GIÁM ĐỐC', 'Đại tá Vũ Thị Thu'),
  signature('a degree', 'final', 'GIÁM ĐỐC', 'TS. Vũ Thị Thu'),
  signature('a family name like a school', 'final', 'GIÁM ĐỐC', 'Trương Ngọc Diễm'),
  signature('a family name like a ministry', 'final', 'GIÁM ĐỐC', 'Bồ Thị Ban'),
  signature('a family name like an association', 'final', 'GIÁM ĐỐC', 'BÀN VĂN HỘI', 'Bàn Văn Hội'),
  signature('three names of peoples', 'final', 'GIÁM ĐỐC', 'Tẩn A Khé'),
  signature('a blank', 'draft', 'GIÁM ĐỐC', '……………'),
  signature('a reminder', 'draft', 'GIÁM ĐỐC', '(Ký, ghi rõ họ tên)'),
  signature('another office', 'draft', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'),
  signature('an office in small letters', 'draft', 'KT. GIÁM ĐỐC', 'Phó Giám đốc'),
  signature('“Họ và tên”', 'draft', 'GIÁM ĐỐC', 'Họ Và Tên'),
  signature('the rest of an office in capitals', 'draft', 'GIÁM ĐỐC SỞ', 'NÔNG NGHIỆP VÀ MÔI TRƯỜNG'),
  signature('a place in capitals', 'draft', 'CHỦ TỊCH UBND TỈNH', 'CAO BẰNG'),
  signature('“(Đã ký)” alone', 'final', 'GIÁM ĐỐC', '(Đã ký)')
])

const decides = (who: string, lines: readonly string[], sheet: Sheet = {}) =>
  plan({
    number: 'Số: 36/QĐ-CQ',
    title: ['QUYẾT ĐỊNH', ...lines],
    text: [
      who,
      'Căn cứ Kế hoạch số 11/KH-UBND ngày 07/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026;',
      'Theo đề nghị của Chánh Văn phòng.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2026.',
      'Điều 2. Các phòng chịu trách nhiệm thi hành Quyết định này./.'
    ],
    ...sheet
  })

const promulgates = {
  type: 'Quyết định',
  number: '36/QĐ-CQ',
  date: '2026-01-14',
  topic: 'cchc-communication',
  stage: 'final'
}
const named = 'Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026'

const authority = (who: string, issuer: readonly string[], asked: Facts) =>
  [who, decides(who, [named], {issuer}), {...promulgates, title: named, ...asked}] as const

both('who decides is no signature and no part of the title', [
  authority('GIÁM ĐỐC SỞ TƯ PHÁP', ['UBND TỈNH PHÚ THỌ', 'SỞ TƯ PHÁP'], {
    issuer: 'Sở Tư pháp',
    level: 'department'
  }),
  authority('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ', ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THỌ'], {
    issuer: 'UBND tỉnh Phú Thọ',
    level: 'province'
  }),
  authority('ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ', ['ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THỌ'], {
    issuer: 'UBND tỉnh Phú Thọ',
    level: 'province'
  }),
  authority('CHỦ TỊCH UBND XÃ THANH SƠN', ['UBND TỈNH PHÚ THỌ', 'UBND XÃ THANH SƠN'], {
    issuer: 'UBND xã Thanh Sơn',
    level: 'commune'
  }),
  authority(
    'HIỆU TRƯỞNG TRƯỜNG THPT CHUYÊN HÙNG VƯƠNG',
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'TRƯỜNG THPT CHUYÊN HÙNG VƯƠNG'],
    {issuer: 'Trường THPT chuyên Hùng Vương', level: 'other'}
  ),
  authority('GIÁM ĐỐC BỆNH VIỆN ĐA KHOA', ['SỞ Y TẾ', 'BỆNH VIỆN ĐA KHOA'], {level: 'other'}),
  authority('CHÁNH THANH TRA TỈNH', ['UBND TỈNH PHÚ THỌ', 'THANH TRA TỈNH'], {
    issuer: 'Thanh tra tỉnh',
    level: 'department'
  }),
  authority('CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH', ['UBND TỈNH PHÚ THỌ', 'VĂN PHÒNG'], {
    issuer: 'Văn phòng',
    level: 'department'
  }),
  authority(
    'TRƯỞNG BAN BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP',
    ['UBND TỈNH PHÚ THỌ', 'BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP'],
    {level: 'department'}
  ),
  authority('CHI CỤC TRƯỞNG CHI CỤC KIỂM LÂM', ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'CHI CỤC KIỂM LÂM'], {
    issuer: 'Chi cục Kiểm lâm',
    level: 'other'
  }),
  authority('VIỆN TRƯỞNG VIỆN QUY HOẠCH XÂY DỰNG', ['SỞ XÂY DỰNG', 'VIỆN QUY HOẠCH XÂY DỰNG'], {
    level: 'other'
  }),
  authority('TỔNG BIÊN TẬP BÁO PHÚ THỌ', ['TỈNH ỦY PHÚ THỌ', 'BÁO PHÚ THỌ'], {level: 'other'}),
  authority('BỘ TRƯỞNG BỘ NỘI VỤ', ['BỘ NỘI VỤ'], {issuer: 'Bộ Nội vụ', level: 'ministry'}),
  authority('TỔNG GIÁM ĐỐC BẢO HIỂM XÃ HỘI VIỆT NAM', ['BỘ TÀI CHÍNH', 'BẢO HIỂM XÃ HỘI VIỆT NAM'], {
    level: 'other'
  }),
  authority('CỤC TRƯỞNG CỤC THUẾ', ['BỘ TÀI CHÍNH', 'CỤC THUẾ'], {level: 'other'})
])

const director = 'GIÁM ĐỐC SỞ TƯ PHÁP'
const subjectOf = (name: string, lines: readonly string[], asked: Facts) =>
  [name, decides(director, lines), {type: 'Quyết định', ...asked}] as const

both('subjects of decisions', [
  subjectOf('“V/v”', ['V/v ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026'], {
    topic: 'cchc-communication'
  }),
  subjectOf('“V/v:”', ['V/v: Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026'], {
    topic: 'cchc-communication'
  }),
  subjectOf(
    '“Về việc” on its own line',
    ['Về việc', 'ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026'],
    {topic: 'cchc-communication'}
  ),
  subjectOf('approved', ['Phê duyệt Kế hoạch truyền thông cải cách hành chính năm 2026'], {
    topic: 'cchc-communication'
  }),
  subjectOf(
    'two lines',
    ['Về việc ban hành Kế hoạch thông tin, tuyên truyền', 'cải cách hành chính của Sở Tư pháp năm 2026'],
    {
      title: 'Về việc ban hành Kế hoạch thông tin, tuyên truyền cải cách hành chính của Sở Tư pháp năm 2026',
      topic: 'cchc-communication'
    }
  ),
  subjectOf(
    'three lines',
    ['Ban hành Kế hoạch thông tin, tuyên truyền', 'cải cách hành chính của Sở Tư pháp', 'năm 2026'],
    {
      title: 'Ban hành Kế hoạch thông tin, tuyên truyền cải cách hành chính của Sở Tư pháp năm 2026',
      topic: 'cchc-communication'
    }
  ),
  subjectOf('a year in capitals below', ['BAN HÀNH KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH', 'NĂM 2026'], {
    title: 'BAN HÀNH KẾ HOẠCH TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026',
    topic: 'cchc-communication'
  }),
  subjectOf('a body', ['Về việc thành lập Tổ tuyên truyền cải cách hành chính'], {topic: 'other'}),
  subjectOf('a regulation', ['Ban hành Quy chế tuyên truyền cải cách hành chính'], {topic: 'other'}),
  subjectOf('money', ['Về việc cấp kinh phí thực hiện Kế hoạch tuyên truyền cải cách hành chính năm 2026'], {
    topic: 'other'
  })
])

const behind = (title: readonly string[], ...last: readonly string[]) => [
  ...decides(director, [named]),
  ...title,
  ...body.slice(1),
  ...last
]

both('a plan behind its decision', [
  [
    'has the number and the date of the decision',
    behind([
      'KẾ HOẠCH',
      'Tuyên truyền cải cách hành chính năm 2026',
      '(Kèm theo Quyết định số 36/QĐ-CQ ngày 14/01/2026 của Giám đốc Sở Tư pháp)'
    ]),
    {
      type: 'Kế hoạch',
      title: subject,
      number: '36/QĐ-CQ',
      date: '2026-01-14',
      level: 'department',
      issuer: 'Sở Tư pháp',
      stage: 'final'
    }
  ],
  [
    'with a header line of its own',
    behind([
      'KẾ HOẠCH',
      'TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      '(Ban hành kèm theo Quyết định số 36/QĐ-CQ ngày 14 tháng 01 năm 2026',
      'của Giám đốc Sở Tư pháp)'
    ]),
    {
      type: 'Kế hoạch',
      title: 'TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026',
      date: '2026-01-14',
      issuer: 'Sở Tư pháp'
    }
  ],
  [
    'signed once more',
    behind(['KẾ HOẠCH', subject], ...end),
    {type: 'Kế hoạch', number: '36/QĐ-CQ', stage: 'final'}
  ],
  [
    'of a draft',
    [
      ...decides(director, [named], {
        number: 'Số:     /QĐ-CQ',
        place: 'Phú Thọ, ngày     tháng     năm 2026'
      }),
      'KẾ HOẠCH',
      subject,
      ...body.slice(1)
    ],
    {type: 'Kế hoạch', number: null, date: null, stage: 'draft', issuer: 'Sở Tư pháp'}
  ]
])

both('signatures in one line', [
  signature('a title and a name', 'final', 'GIÁM ĐỐC Vũ Thị Thu'),
  signature('for a body', 'final', 'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Giàng A Sử'),
  signature('for the head', 'final', 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Đỗ Ê Ban'),
  signature('signed', 'final', 'GIÁM ĐỐC (Đã ký) Vũ Thị Thu'),
  signature('no name', 'draft', 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC'),
  signature('a title with capitals', 'draft', 'KT. GIÁM ĐỐC', 'Phó Giám Đốc'),
  signature('an office with capitals', 'draft', 'GIÁM ĐỐC Sở Tư Pháp'),
  signature('a place', 'draft', 'GIÁM ĐỐC Sở Tư pháp')
])

both('rules that are drawn are no part of a name', [
  ['of a title', plan({title: ['KẾ HOẠCH', `${subject} ________`]}), own],
  ['of an issuer', plan({issuer: ['UBND TỈNH PHÚ THỌ', 'SỞ TƯ PHÁP_______']}), own],
  [
    'asterisks',
    plan({issuer: ['UBND TỈNH PHÚ THỌ', 'SỞ TƯ PHÁP', '***'], title: ['KẾ HOẠCH', subject, '*****']}),
    own
  ]
])

const committee = (name: string, level: string, ...issuer: string[]) => issued(name, level, ...issuer)

both('people’s committees', [
  committee('UBND thành phố Hà Nội', 'province', 'ỦY BAN NHÂN DÂN', 'TP. HÀ NỘI'),
  committee('UBND thành phố Huế', 'province', 'UBND TP HUẾ'),
  committee("UBND xã Ea H'Leo", 'commune', 'ỦY BAN NHÂN DÂN', "XÃ EA H'LEO"),
  committee("UBND xã M'Đrắk", 'commune', 'ỦY BAN NHÂN DÂN', "XÃ M'ĐRẮK"),
  committee('UBND xã A Lưới 1', 'commune', 'ỦY BAN NHÂN DÂN', 'XÃ A LƯỚI 1'),
  committee('UBND phường Thủ Dầu Một', 'commune', 'ỦY BAN NHÂN DÂN', 'PHƯỜNG THỦ DẦU MỘT'),
  committee('UBND xã Hòa Bình', 'commune', 'ỦY BAN NHÂN DÂN', 'XÃ HÒA BÌNH'),
  committee(
    'UBND phường Hà Giang 1',
    'commune',
    'UBND TỈNH TUYÊN QUANG',
    'ỦY BAN NHÂN DÂN PHƯỜNG HÀ GIANG 1'
  ),
  committee('UBND xã Sở Dầu', 'commune', 'ỦY BAN NHÂN DÂN', 'XÃ SỞ DẦU'),
  committee('UBND tỉnh Bà Rịa - Vũng Tàu', 'province', 'ỦY BAN NHÂN DÂN', 'TỈNH BÀ RỊA - VŨNG TÀU'),
  committee('UBND tỉnh Phú Thọ', 'province', 'CHỦ TỊCH ỦY BAN NHÂN DÂN', 'TỈNH PHÚ THỌ'),
  committee('UBND thị xã Phú Thọ', 'district', 'UBND TỈNH PHÚ THỌ', 'UBND THỊ XÃ PHÚ THỌ'),
  committee('UBND phường 9', 'commune', 'ỦY BAN NHÂN DÂN', 'PHƯỜNG 9')
])

const numbered = (line: string, number: string | null) =>
  [line, plan({number: line}), {...own, number}] as const

both('numbers', [
  numbered('Số:18/KH-STP', '18/KH-STP'),
  numbered('Số 18/KH-STP', '18/KH-STP'),
  numbered('Số : 18/KH-STP', '18/KH-STP'),
  numbered('Số: 18 /KH - STP', '18/KH-STP'),
  numbered('Số: 018/KH-STP', '018/KH-STP'),
  numbered('Số: 18/KH-STP.VP', '18/KH-STP'),
  numbered('SỐ: 18/KH-STP', '18/KH-STP'),
  numbered('Số: 18/2026/KH-STP', '18/2026/KH-STP'),
  numbered('Số: 18/STP', '18/STP'),
  numbered('Số: 18/KH', null),
  numbered('Số: 18', null),
  numbered('Kế hoạch số 18/KH-STP', '18/KH-STP')
])

const dated = (line: string, date: string | null) => [line, plan({place: line}), {...own, date}] as const

both('dates', [
  dated('Phú Thọ, ngày 14 tháng 1 năm 2026', '2026-01-14'),
  dated('Phú Thọ ngày 14 tháng 01 năm 2026', '2026-01-14'),
  dated('TP. Việt Trì, ngày 14 tháng 01 năm 2026', '2026-01-14'),
  dated('Bà Rịa - Vũng Tàu, ngày 14 tháng 01 năm 2026', '2026-01-14'),
  dated('Phú Thọ, ngày 14 tháng 01 năm 2026.', '2026-01-14'),
  dated('Phú Thọ, Ngày 14 Tháng 01 Năm 2026', '2026-01-14'),
  dated('Phú Thọ, ngày 14 tháng 01, năm 2026', '2026-01-14'),
  dated('PHÚ THỌ, NGÀY 14 THÁNG 01 NĂM 2026', '2026-01-14'),
  dated("M'Đrắk, ngày 14 tháng 01 năm 2026", '2026-01-14'),
  dated('Phú Thọ, ngày 14 - 01 - 2026', null),
  dated('Phú Thọ, tháng 01 năm 2026', null),
  dated('Phú Thọ, ngày 30 tháng 02 năm 2026', null)
])

test('a header that states a month and no day is judged on the first of it', async () => {
  const {plan: read} = await lint('plan.txt', plan({place: 'Phú Thọ, tháng 3 năm 2026'}).join('\n'))
  expect([read.date, read.judgedOn, read.year]).toEqual([
    null,
    {date: '2026-03-01', isLowerBound: true},
    2026
  ])
})

both('titles in other shapes', [
  [
    'the words above the articles',
    plan({title: ['QUYẾT ĐỊNH:', 'Điều 1. Các phòng treo khẩu hiệu.']}),
    {type: null, title: null}
  ],
  ['with a colon', plan({title: ['KẾ HOẠCH:', subject]}), own],
  [
    'in bold capitals on one line with the type',
    plan({title: ['KẾ HOẠCH Tuyên truyền cải cách hành chính năm 2026']}),
    own
  ],
  [
    'of work',
    plan({title: ['KẾ HOẠCH CÔNG TÁC TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH', 'NĂM 2026']}),
    {...own, title: 'CÔNG TÁC TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026', topic: 'cchc-communication'}
  ],
  ['of a programme', plan({title: ['CHƯƠNG TRÌNH', subject]}), {type: 'Chương trình', topic: 'other'}],
  ['below an annex’s name', plan({title: ['Phụ lục I', 'KẾ HOẠCH', subject]}), {...own, type: 'Kế hoạch'}],
  ['below a page number', plan({title: ['1', 'KẾ HOẠCH', subject]}), own],
  [
    'in small letters below a header',
    plan({title: ['Kế hoạch tuyên truyền cải cách hành chính năm 2026']}),
    {...own, title: 'tuyên truyền cải cách hành chính năm 2026'}
  ],
  [
    'on another index',
    plan({title: ['KẾ HOẠCH', 'Nâng cao Chỉ số cải cách hành chính năm 2026']}),
    {topic: 'other'}
  ],
  [
    'on information',
    plan({title: ['KẾ HOẠCH', 'Ứng dụng công nghệ thông tin phục vụ cải cách hành chính năm 2026']}),
    {topic: 'other'}
  ],
  ['on reform alone', plan({title: ['KẾ HOẠCH', 'Cải cách hành chính năm 2026']}), {topic: 'other'}],
  [
    'on reform and its communication',
    plan({title: ['KẾ HOẠCH', 'Cải cách hành chính và tuyên truyền cải cách hành chính năm 2026']}),
    {topic: 'cchc-communication'}
  ],
  [
    'abbreviated',
    plan({title: ['KẾ HOẠCH', 'Truyền thông công tác CCHC năm 2026']}),
    {topic: 'cchc-communication'}
  ],
  [
    'the order turned',
    plan({title: ['KẾ HOẠCH', 'Cải cách hành chính năm 2026 và thông tin cơ sở']}),
    {topic: 'other'}
  ]
])

const sheets: readonly (readonly [string, string, Facts])[] = [
  [
    'breaks in cells',
    '| UBND TỈNH PHÚ THỌ<br>SỞ TƯ PHÁP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n| --- | --- |\n| Số: 18/KH-STP | Phú Thọ, ngày 14 tháng 01 năm 2026 |\n\n',
    own
  ],
  [
    'all in one row',
    '| UBND TỈNH PHÚ THỌ **SỞ TƯ PHÁP** ------- Số: 18/KH-STP | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** Độc lập - Tự do - Hạnh phúc --------- *Phú Thọ, ngày 14 tháng 01 năm 2026* |\n|---|---|\n\n',
    own
  ],
  [
    'strokes alone',
    '|\nUBND TỈNH PHÚ\nTHỌ\n**SỞ TƯ PHÁP**\n-------\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n---------------\n|\n|\nSố: 18/KH-STP\n|\n*Phú Thọ, ngày 14\ntháng 01 năm 2026*\n|\n\n',
    own
  ],
  [
    'four rows',
    '| UBND TỈNH PHÚ THỌ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| SỞ TƯ PHÁP | Độc lập - Tự do - Hạnh phúc |\n| Số: 18/KH-STP | Phú Thọ, ngày 14 tháng 01 năm 2026 |\n',
    own
  ],
  [
    'a heading of the page above',
    '# Kế hoạch 18/KH-STP năm 2026 tuyên truyền cải cách hành chính\n\nUBND TỈNH PHÚ THỌ\n\nSỞ TƯ PHÁP\n\nSố: 18/KH-STP\n\nPhú Thọ, ngày 14 tháng 01 năm 2026\n\n',
    {number: '18/KH-STP', date: '2026-01-14', title: subject, issuer: 'Sở Tư pháp'}
  ]
]

test.each([
  ['# Kế hoạch tuyên truyền cải cách hành chính năm 2026\n\n', 'tuyên truyền cải cách hành chính năm 2026'],
  ['# KẾ HOẠCH\n\n## Tuyên truyền cải cách hành chính năm 2026\n\n', subject],
  ['# Kế hoạch số 18/KH-STP ngày 14/01/2026\n\n', null],
  ['# Kế hoạch 18/KH-STP năm 2026\n\n', null]
])('a heading of Markdown: %j', async (heading, title) => {
  expect(await facts([`${heading}${body.join('\n\n')}\n`], {title}, 'plan.md')).toEqual({title})
})

test.each(sheets)('a header as a table with %s', async (_, head, asked) => {
  const text = `${head}**KẾ HOẠCH**\n\n**${subject}**\n\n${[...body, ...end].join('\n\n')}\n`
  expect(await facts([text], asked, 'plan.md')).toEqual(asked)
})

const letter = [
  'Kính gửi: Các phòng thuộc Sở.',
  'Thực hiện Kế hoạch số 11/KH-UBND ngày 07/01/2026 của Ủy ban nhân dân tỉnh, Sở đề nghị các phòng đăng tin trước ngày 30 tháng 6 năm 2026./.'
]
const untitled = {type: null, title: null, topic: null}

both('no title: the header does not swallow the text, and a deadline is no date', [
  [
    'a letter',
    plan({number: 'Số: 18/STP-VP', title: ['V/v tuyên truyền cải cách hành chính'], text: letter}),
    {...untitled, number: '18/STP-VP', date: '2026-01-14', issuer: 'Sở Tư pháp'}
  ],
  [
    'a letter whose date is blank',
    plan({
      number: 'Số:     /STP-VP',
      place: 'Phú Thọ, ngày    tháng    năm 2026',
      title: ['V/v tuyên truyền cải cách hành chính'],
      text: letter
    }),
    {...untitled, number: null, date: null, stage: 'draft', issuer: 'Sở Tư pháp'}
  ],
  [
    'parts right below the header',
    plan({title: [], text: body.slice(1)}),
    {...untitled, number: '18/KH-STP', date: '2026-01-14', issuer: 'Sở Tư pháp', level: 'department'}
  ],
  [
    'bases right below the header',
    plan({title: []}),
    {...untitled, number: '18/KH-STP', date: '2026-01-14', issuer: 'Sở Tư pháp', level: 'department'}
  ],
  [
    'no date in the header',
    plan({title: [], place: ''}),
    {...untitled, number: '18/KH-STP', date: null, issuer: 'Sở Tư pháp'}
  ],
  [
    'only parts',
    body.slice(1),
    {...untitled, number: null, date: null, issuer: null, level: null, stage: 'draft'}
  ],
  [
    'only a deadline',
    ['Các phòng nộp báo cáo trước ngày 30 tháng 6 năm 2026.'],
    {...untitled, number: null, date: null, issuer: null}
  ],
  [
    'a place and a deadline',
    ['Tại Phú Thọ, ngày 30 tháng 6 năm 2026 tổ chức hội nghị.', ...body.slice(1)],
    {...untitled, number: null, issuer: null}
  ],
  ['a stamp of entry alone', ['ĐẾN Số: 934', 'Ngày: 19/01/2026', ...body], {...untitled, date: null}]
])

both('a header that is lost', [
  [
    'the promulgating sentence names a commune',
    ['KẾ HOẠCH', subject, 'Ủy ban nhân dân xã Thanh Sơn ban hành Kế hoạch như sau:', ...body.slice(1)],
    {issuer: 'UBND xã Thanh Sơn', level: 'commune', number: null, date: null, stage: 'draft'}
  ],
  [
    'the promulgating sentence names a school',
    ['KẾ HOẠCH', subject, 'Trường THCS Lý Tự Trọng xây dựng Kế hoạch như sau:', ...body.slice(1)],
    {level: 'other', number: null}
  ],
  [
    'the signature of a commune',
    [
      'KẾ HOẠCH',
      'Tuyên truyền cải cách hành chính xã Thanh Sơn năm 2026',
      ...body.slice(1),
      ...signed('TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Hà Thị Mận')
    ],
    {level: 'commune', stage: 'final'}
  ],
  [
    'nothing that tells',
    ['KẾ HOẠCH', subject, ...body.slice(1)],
    {issuer: null, level: null, number: null, date: null, stage: 'draft'}
  ],
  [
    'a number alone',
    ['Số: 18/KH-STP', 'KẾ HOẠCH', subject, ...body, ...end],
    {number: '18/KH-STP', level: 'department', date: null, stage: 'final'}
  ],
  [
    'a date alone',
    ['Phú Thọ, ngày 14 tháng 01 năm 2026', 'KẾ HOẠCH', subject, ...body, ...end],
    {number: null, date: '2026-01-14', stage: 'final'}
  ]
])

const stamped = (stamp: string, asked: Facts = {}) =>
  [stamp, plan({issuer: ['UBND TỈNH PHÚ THỌ', 'SỞ TƯ PHÁP', stamp]}), {...own, ...asked}] as const
const below = (stamp: string) =>
  [
    `${stamp} below the number`,
    plan({
      number: 'Số: 18/KH-STP',
      place: `Phú Thọ, ngày 14 tháng 01 năm 2026`,
      title: [stamp, 'KẾ HOẠCH', subject]
    }),
    own
  ] as const

both('marks of haste, of secrets and of copies are no part of the issuer’s name', [
  stamped('HỎA TỐC'),
  stamped('THƯỢNG KHẨN'),
  stamped('KHẨN'),
  stamped('MẬT'),
  stamped('TỐI MẬT'),
  stamped('SAO Y'),
  stamped('BẢN SAO'),
  stamped('SAO Y BẢN CHÍNH'),
  stamped('DỰ THẢO LẦN 3'),
  stamped('DỰ THẢO 2'),
  stamped('(DỰ THẢO)'),
  below('HỎA TỐC'),
  below('BẢN SAO'),
  below('Dự thảo ngày 10/01/2026'),
  ['a gazette', ['CÔNG BÁO/Số 12/Ngày 20-01-2026', ...plan({})], own],
  ['a page', ['Trang 1/4', ...plan({})], own],
  [
    'a place of the same sound',
    plan({issuer: ['UBND TỈNH PHÚ THỌ', 'UBND XÃ KHẨN THƯỢNG'], number: 'Số: 18/KH-UBND'}),
    {issuer: 'UBND xã Khẩn Thượng', level: 'commune'}
  ]
])

both('issuers of other bodies', [
  issued(
    'Ban Chỉ đạo CCHC và chuyển đổi số',
    'other',
    'UBND TỈNH PHÚ THỌ',
    'BAN CHỈ ĐẠO CCHC VÀ CHUYỂN ĐỔI SỐ'
  ),
  issued('Công ty Điện lực Phú Thọ', 'other', 'TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC', 'CÔNG TY ĐIỆN LỰC PHÚ THỌ'),
  issued(
    'Ngân hàng Nhà nước khu vực 4',
    'other',
    'NGÂN HÀNG NHÀ NƯỚC VIỆT NAM',
    'NGÂN HÀNG NHÀ NƯỚC KHU VỰC 4'
  ),
  issued(
    'Viện kiểm sát nhân dân tỉnh Phú Thọ',
    'other',
    'VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO',
    'VIỆN KIỂM SÁT NHÂN DÂN TỈNH PHÚ THỌ'
  ),
  issued(
    'Trường Đại học Khoa học tự nhiên',
    'other',
    'ĐẠI HỌC QUỐC GIA HÀ NỘI',
    'TRƯỜNG ĐẠI HỌC KHOA HỌC TỰ NHIÊN'
  ),
  issued('Học viện Hành chính', 'other', 'BỘ NỘI VỤ', 'HỌC VIỆN HÀNH CHÍNH'),
  issued(
    'Liên đoàn Lao động tỉnh Phú Thọ',
    'other',
    'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ THỌ'
  ),
  issued('Tỉnh đoàn Phú Thọ', 'other', 'ĐOÀN TNCS HỒ CHÍ MINH', 'TỈNH ĐOÀN PHÚ THỌ'),
  issued('Văn phòng UBND', 'department', 'UỶ BAN NHÂN DÂN', 'TỈNH PHÚ THỌ', 'VĂN PHÒNG UBND')
])

const columns: readonly (readonly [string, string, Facts])[] = [
  [
    'centred',
    '        UBND TỈNH PHÚ THỌ                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG               Độc lập - Tự do - Hạnh phúc\n      CHI CỤC KIỂM LÂM\n      Số: 18/KH-CCKL                    Phú Thọ, ngày 14 tháng 01 năm 2026\n',
    {issuer: 'Chi cục Kiểm lâm', level: 'other', number: '18/KH-CCKL', date: '2026-01-14'}
  ],
  [
    'a name that goes on below the motto',
    'UBND TỈNH PHÚ THỌ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NÔNG NGHIỆP VÀ Độc lập - Tự do - Hạnh phúc\nMÔI TRƯỜNG\nSố: 18/KH-SNNMT Phú Thọ, ngày 14 tháng 01 năm 2026\n',
    {issuer: 'Sở Nông nghiệp và Môi trường', level: 'department', number: '18/KH-SNNMT', date: '2026-01-14'}
  ],
  [
    'a committee that goes on below the motto',
    'ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ THANH SƠN         Độc lập - Tự do - Hạnh phúc\nSố: 18/KH-UBND       Thanh Sơn, ngày 14 tháng 01 năm 2026\n',
    {issuer: 'UBND xã Thanh Sơn', level: 'commune', number: '18/KH-UBND', date: '2026-01-14'}
  ],
  [
    'the number beside the motto',
    'SỞ TƯ PHÁP\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 18/KH-STP\t\tĐộc lập - Tự do - Hạnh phúc\n\t\tPhú Thọ, ngày 14 tháng 01 năm 2026\n',
    {issuer: 'Sở Tư pháp', level: 'department', number: '18/KH-STP', date: '2026-01-14'}
  ]
]

test.each(columns)('two columns of plain text: %s', async (_, head, asked) => {
  expect(
    await facts(
      [`${head}\n                KẾ HOẠCH\n      ${subject}\n\n${[...body, ...end].join('\n')}`],
      asked
    )
  ).toEqual(asked)
})

/** What is said of the lines that name the document itself. */
async function ofOwnLines(lines: readonly string[], stage?: 'draft' | 'final'): Promise<string[]> {
  const {findings} = await lint('plan.md', `${lines.join('\n\n')}\n`, stage ? {stage} : {})
  return findings
    .filter(({rule}) => rule === 'form/unfilled' || rule === 'citation/consistent')
    .map(({rule, severity, text}) => `${severity} ${rule}: ${text}`)
}

const annexed = (line: string, sheet: Sheet = {}) => [
  ...plan(sheet),
  'PHỤ LỤC',
  'VIỆC LÀM TRONG NĂM',
  line,
  '1. Mở chuyên mục.'
]
const blankDay = {place: 'Phú Thọ, ngày     tháng 01 năm 2026', number: 'Số:     /KH-STP'}

test.each<[string, string[]]>([
  [
    '(Kèm theo Kế hoạch số:      /KH-STP ngày    /    /2026 của Sở Tư pháp)',
    ['warning form/unfilled: Kế hoạch số: /KH-STP ngày / /2026']
  ],
  [
    '*(Kèm theo Kế hoạch số ……/KH-STP ngày …… tháng 01 năm 2026 của Sở Tư pháp)*',
    ['warning form/unfilled: Kế hoạch số ……/KH-STP ngày …… tháng 01 năm 2026']
  ],
  [
    '(Ban hành kèm theo Kế hoạch số 18/KH-STP ngày    /01/2026 của Sở Tư pháp)',
    ['warning form/unfilled: Kế hoạch số 18/KH-STP ngày /01/2026']
  ],
  ['Kèm theo Kế hoạch số      /KH-STP', ['warning form/unfilled: Kế hoạch số /KH-STP']],
  ['(Kèm theo Kế hoạch số 18/KH-STP ngày 14/01/2026 của Sở Tư pháp)', []],
  ['(Kèm theo Kế hoạch số 18/KH-STP ngày 14 tháng 01 năm 2026 của Sở Tư pháp)', []],
  ['(Kèm theo Công văn số      /PNV ngày    /    /2026 của Phòng Nội vụ)', []],
  ['(Kèm theo Báo cáo số      /BC-… ngày    /    /2026 của ………)', []],
  ['Số      /KH-STP ngày    /    /2026', []],
  [
    '(Kèm theo Kế hoạch số 81/KH-STP ngày 14/01/2026 của Sở Tư pháp)',
    ['warning citation/consistent: Kế hoạch số 81/KH-STP ngày 14/01/2026']
  ]
])('above the annex of a signed plan: %s', async (line, said) => {
  expect(await ofOwnLines(annexed(line))).toEqual(said)
})

test.each([
  '(Kèm theo Kế hoạch số:      /KH-STP ngày    /    /2026 của Sở Tư pháp)',
  '(Kèm theo Kế hoạch số      /KH-STP)'
])('above the annex of a draft: %s', async line =>
  expect(await ofOwnLines(annexed(line, blankDay))).toEqual([])
)

const promulgated = (line: string, number = 'Số: 36/QĐ-STP') => [
  ...plan({
    number,
    title: ['QUYẾT ĐỊNH', 'Ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026'],
    text: [
      'GIÁM ĐỐC SỞ TƯ PHÁP',
      'Căn cứ Kế hoạch số 11/KH-UBND ngày 07/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026;',
      'QUYẾT ĐỊNH:',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch tuyên truyền cải cách hành chính năm 2026.',
      'Điều 2. Chánh Văn phòng Sở chịu trách nhiệm thi hành Quyết định này./.'
    ]
  }),
  '**KẾ HOẠCH**',
  '**TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026**',
  line,
  ...body.slice(1)
]

test.each<[string, string[]]>([
  ['(Kèm theo Quyết định số 36/QĐ-STP ngày 14/01/2026 của Sở Tư pháp)', []],
  ['*(Ban hành kèm theo Quyết định số 36/QĐ-STP ngày 14 tháng 01 năm 2026 của Giám đốc Sở Tư pháp)*', []],
  [
    '(Kèm theo Quyết định số 63/QĐ-STP ngày 14/01/2026 của Sở Tư pháp)',
    ['warning citation/consistent: Quyết định số 63/QĐ-STP ngày 14/01/2026']
  ],
  [
    '(Kèm theo Quyết định số 36/QĐ-STP ngày 15/01/2026 của Sở Tư pháp)',
    ['warning citation/consistent: Quyết định số 36/QĐ-STP ngày 15/01/2026']
  ],
  [
    'Kèm theo Quyết định số 36/QĐ-STP ngày 15/01/2026 của Sở Tư pháp',
    ['warning citation/consistent: Quyết định số 36/QĐ-STP ngày 15/01/2026']
  ],
  [
    '(Kèm theo Quyết định số      /QĐ-STP ngày    /    /2026 của Sở Tư pháp)',
    ['warning form/unfilled: Quyết định số /QĐ-STP ngày / /2026']
  ],
  ['(Kèm theo Quyết định số 5/QĐ-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh)', []]
])('below the title of a plan that a decision promulgates: %s', async (line, said) => {
  expect(await ofOwnLines(promulgated(line))).toEqual(said)
})

test('a plan in another file than its decision is held to no header of its own', async () => {
  const alone = [
    '**KẾ HOẠCH**',
    `**${subject.toUpperCase()}**`,
    '(Kèm theo Quyết định số 36/QĐ-STP ngày 14/01/2026 của Sở Tư pháp)',
    ...body
  ]
  expect(await ofOwnLines(alone)).toEqual([])
  expect(await facts(alone, {number: null, date: null, title: null}, 'plan.md', '\n\n')).toEqual({
    number: null,
    date: null,
    title: subject.toUpperCase()
  })
})

test('a Markdown table ends where lines without strokes begin, though no line is empty', async () => {
  const table = [
    '| UBND TỈNH PHÚ THỌ SỞ TƯ PHÁP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |',
    '| --- | --- |',
    '| Số: 18/KH-STP | *Phú Thọ, ngày 14 tháng 01 năm 2026* |'
  ]
  expect(await facts([...table, 'KẾ HOẠCH', subject, ...body], own, 'plan.md')).toEqual(own)
})

describe('what stands between the preamble and the first heading', () => {
  const above = [
    'KẾ HOẠCH',
    'Tuyên truyền cải cách hành chính tỉnh Hà Giang năm 2026',
    'UBND tỉnh ban hành Kế hoạch tuyên truyền cải cách hành chính năm 2026 như sau:'
  ].join('\n\n')
  const below = 'I. KINH PHÍ\n\nNgân sách tỉnh bảo đảm.\n'
  const table =
    '| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n| --- | --- | --- | --- |\n' +
    '| 1 | Báo cáo kết quả thực hiện Kế hoạch | Sở Nội vụ | Hằng quý |\n' +
    '| 2 | Viết bài về Chỉ số PAR INDEX | Báo Hà Giang | Quý II |'

  test.each([
    ['a task table', table, ['cchc/reporting-cadence', 'cchc/index-coverage par-index']],
    [
      'a paragraph',
      'Các đơn vị báo cáo kết quả thực hiện Kế hoạch hằng quý về Sở Nội vụ.',
      ['cchc/reporting-cadence']
    ],
    ['a paragraph on something else', 'Các đơn vị thực hiện nghiêm túc Kế hoạch này.', []]
  ])('%s', async (_, text, expected) => {
    const {checklist} = await lint('ke-hoach.md', [above, text, below].join('\n\n'), {
      topic: 'cchc-communication',
      level: 'province',
      date: '2026-01-20'
    })
    const met = checklist
      .filter(({rule, status}) => status === 'met' && /cadence|coverage/.test(rule))
      .map(({rule, item}) => (item ? `${rule} ${item}` : rule))
    expect(met).toEqual(expected)
  })
})

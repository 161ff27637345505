import {describe, expect, test} from 'vitest'
import {lint} from '../../support/linting.js'

/** What is no plan is not asked what plans are asked; where it may be one, a person must look. */
const national = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const office = ['ỦY BAN NHÂN DÂN', 'TỈNH MAI SƠN']

async function topicOf(...lines: string[]) {
  const {plan} = await lint('van-ban.txt', lines.join('\n\n') + '\n')
  return {topic: plan.topic, type: plan.type}
}

describe('a letter says what it is about', () => {
  const letter = (subject: string, number = 'Số:      /UBND-NC') => [
    ...office,
    number,
    ...(subject === '' ? [] : [subject]),
    ...national,
    'Mai Sơn, ngày      tháng 4 năm 2026',
    'Kính gửi: Hiệp hội Chè Mai Sơn.',
    'Ủy ban nhân dân tỉnh nhận được văn bản của Hiệp hội Chè Mai Sơn về việc tổ chức đại hội.',
    '1. Thống nhất thời gian tổ chức đại hội nhiệm kỳ.'
  ]

  test.each([
    ['V/v thời gian tổ chức đại hội nhiệm kỳ của Hiệp hội Chè', 'other'],
    ['V/v tuyên truyền phòng, chống dịch bệnh mùa hè', 'other'],
    ['V/v báo cáo kết quả cải cách hành chính quý I', 'other'],
    // It may stand for a plan.
    ['V/v đẩy mạnh tuyên truyền cải cách hành chính năm 2026', null],
    ['V/v ban hành Kế hoạch thông tin, tuyên truyền CCHC', null],
    // Left blank, or not there: nothing tells.
    ['V/v …………', null],
    ['', null]
  ])('“%s”: %s', async (subject, topic) => {
    expect(await topicOf(...letter(subject))).toEqual({topic, type: null})
  })

  test('below its number, in a paragraph', async () => {
    // “|” alone on a line: a cell as converters write it.
    const lines = (subject: string) => [
      ...['|', 'BỘ TÀI CHÍNH', '**CỤC THUẾ**', '-------', '|', ...national, '|', '|', 'Số: 5331/CT-CS'],
      ...[`*${subject}*`, '|', '*Hà Nội, ngày 10 tháng 4 năm 2026*', '|', ''],
      ...['**Kính gửi:** Hiệp hội Chè Mai Sơn.', '', 'Cục Thuế nhận được văn bản của Hiệp hội.']
    ]
    const plan = async (subject: string) => (await lint('cong-van.md', lines(subject).join('\n') + '\n')).plan
    expect(await plan('V/v: Chính sách thuế TNCN')).toMatchObject({topic: 'other', issuer: 'Cục Thuế'})
    expect(await plan('V/v tuyên truyền cải cách hành chính năm 2026')).toMatchObject({topic: null})
    expect(await plan('Chính sách thuế')).toMatchObject({topic: null})
  })

  test('below its number, in a cell', async () => {
    const cells = (subject: string) => [
      `| ỦY BAN NHÂN DÂN<br>TỈNH MAI SƠN<br>Số: 15/UBND-NC<br>${subject} | ${national.join('<br>')}<br>Mai Sơn, ngày 10 tháng 4 năm 2026 |`,
      '| --- | --- |',
      '',
      'Kính gửi: Hiệp hội Chè Mai Sơn.',
      '',
      'Ủy ban nhân dân tỉnh nhận được văn bản của Hiệp hội Chè Mai Sơn.'
    ]
    const topic = async (subject: string) =>
      (await lint('cong-van.md', cells(subject).join('\n') + '\n')).plan.topic
    expect(await topic('V/v kết quả đại hội nhiệm kỳ của Hiệp hội Chè')).toBe('other')
    expect(await topic('V/v tuyên truyền cải cách hành chính năm 2026')).toBe(null)
  })
})

describe('a paper that calls itself something else', () => {
  test.each([
    ['PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC', 'other'],
    ['BIÊN BẢN', 'other'],
    ['BẢN TỰ KIỂM ĐIỂM', 'other'],
    ['BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM', 'other'],
    ['DANH SÁCH TUYÊN TRUYỀN VIÊN', 'other'],
    ['ĐỀ CƯƠNG TUYÊN TRUYỀN', 'other'],
    ['GIẤY MỜI', 'other'],
    ['ĐƠN ĐỀ NGHỊ HỖ TRỢ KINH PHÍ', 'other'],
    ['ĐIỀU LỆ (SỬA ĐỔI, BỔ SUNG)', 'other'],
    ['LUẬT CĂN CƯỚC', 'other'],
    // A sentence, and a name that no table has, tell nothing.
    ['Biên bản này được lập thành hai bản, mỗi bên giữ một bản.', null],
    ['MỘT SỐ NỘI DUNG CẦN LƯU Ý', null]
  ])('“%s”: %s', async (title, topic) => {
    const lines = [
      ...national,
      title,
      'Thành phần tham dự gồm đại diện các sở và các phòng chuyên môn của tỉnh.'
    ]
    expect(await topicOf(...lines)).toEqual({topic, type: null})
  })

  test.each([
    ['DỰ THẢO', 'LUẬT', 'other'],
    ['(DỰ THẢO LẦN 2)', 'ĐIỀU LỆ', 'other'],
    ['DỰ THẢO', 'MỘT SỐ NỘI DUNG CẦN LƯU Ý', null],
    ['KHOA HỌC VÀ CÔNG NGHỆ', 'LUẬT', null]
  ])('“%s” stands above “%s”: %s', async (mark, title, topic) => {
    const lines = ['QUỐC HỘI', ...national, 'Luật số:       /2025/QH15', mark, title, 'TỔ CHỨC HỘI']
    expect(await topicOf(...lines, 'Căn cứ Hiến pháp;')).toEqual({topic, type: null})
  })

  test('is asked for the form of a document where the decree names it', async () => {
    const asked = async (title: string) => {
      const lines = [...office, 'Số: 15/UBND-NC', ...national, 'Mai Sơn, ngày 10 tháng 4 năm 2026', title]
      const {checklist} = await lint('giay.txt', [...lines, 'Kính mời đại diện các sở dự họp.'].join('\n\n'))
      return checklist.find(({rule}) => rule === 'form/place-and-date')?.status
    }
    expect(await asked('GIẤY MỜI')).toBe('met')
    expect(await asked('PHIẾU TRÌNH')).toBe('not-applicable')
  })

  test('without a header, on the first line', async () => {
    const body = 'Thực hiện ý kiến chỉ đạo, chuyên viên đã rà soát lại hồ sơ của Hiệp hội.'
    expect(await topicOf('GIẢI TRÌNH BỔ SUNG THEO Ý KIẾN CHỈ ĐẠO', body)).toEqual({
      topic: 'other',
      type: null
    })
  })

  test('the name of a chapter is no title', async () => {
    const lines = [
      ...office,
      ...national,
      'ĐIỀU LỆ',
      'HỘI NGƯỜI CAO TUỔI TỈNH MAI SƠN',
      '(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng      năm 2026 của',
      'Chủ tịch Ủy ban nhân dân tỉnh Mai Sơn)',
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'Điều 1. Tên gọi, biểu tượng',
      '1. Tên tiếng Việt: Hội Người cao tuổi tỉnh Mai Sơn.',
      'Chương II',
      'QUYỀN, NGHĨA VỤ CỦA HỘI',
      'Điều 2. Quyền của Hội',
      '1. Tổ chức, hoạt động theo Điều lệ.'
    ]
    const report = await lint('dieu-le.txt', lines.join('\n\n') + '\n')
    expect(report.plan).toMatchObject({type: null, topic: 'other', number: null, issuer: null})
    // It has no number, date, recipients and signature of its own.
    expect(report.findings.filter(({rule}) => rule.startsWith('form/'))).toEqual([])
  })

  test('a programme is no chapter', async () => {
    const lines = [
      ...office,
      ...national,
      'CHƯƠNG TRÌNH',
      'Công tác năm 2026',
      'I. MỤC ĐÍCH',
      '1. Bảo đảm tiến độ.'
    ]
    expect(await topicOf(...lines)).toEqual({topic: 'other', type: 'Chương trình'})
  })

  test('a plan below the paper that brings it is a plan', async () => {
    const lines = [
      ...national,
      'PHIẾU TRÌNH',
      'Kính trình lãnh đạo Ủy ban nhân dân tỉnh xem xét, ký ban hành.',
      'KẾ HOẠCH',
      'Tuyên truyền cải cách hành chính năm 2026',
      'I. MỤC ĐÍCH',
      '1. Nâng cao nhận thức của cán bộ, công chức.'
    ]
    expect(await topicOf(...lines)).toEqual({topic: 'cchc-communication', type: 'Kế hoạch'})
  })
})

import {describe, expect, test} from 'vitest'
import {lint} from '../../support/linting.js'

/** The indices that a province's plan names, in order of the alphabet, “?” where a person must look. */
async function named(sections: string, name = 'ke-hoach.md'): Promise<string> {
  const text = `# KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\n${sections}\n`
  const {checklist} = await lint(name, text, {level: 'province', topic: 'cchc-communication'})
  return checklist
    .filter(({rule, status}) => rule === 'cchc/index-coverage' && (status === 'met' || status === 'unclear'))
    .map(({item, status}) => (status === 'unclear' ? `${item}?` : item!))
    .sort()
    .join(' ')
}

const inContent = (line: string) => `II. NỘI DUNG TUYÊN TRUYỀN\n\n1. ${line}\n\n2. Các mô hình hay.`

describe('offices name indices in many ways', () => {
  test.each([
    [
      'Kết quả chỉ số cải cách hành chính (Par Index), chỉ số hài lòng (SIPAS), chỉ số PAPI.',
      'papi par-index sipas'
    ],
    ['Kết quả PAR - INDEX và Sipas của thành phố.', 'par-index sipas'],
    ['Kết quả Par – Index năm 2025.', 'par-index'],
    ['Chỉ số CCHC (PARINDEX) của tỉnh.', 'par-index'],
    ['Tuyên truyền về chỉ số hài lòng của người dân, tổ chức (SIPAS 2025).', 'sipas'],
    [
      'Chỉ số Cải cách hành chính – PAR INDEX, Chỉ số Hài lòng – SIPAS, Chỉ số Hiệu quả quản trị – PAPI.',
      'papi par-index sipas'
    ],
    ['Thông tin về năng lực cạnh tranh cấp tỉnh (PCI), mức độ chuyển đổi số (DTI).', 'dti pci'],
    ['Ý nghĩa của Chỉ số chuyển đổi số cấp tỉnh.', 'dti'],
    ['Chỉ số năng lực cạnh tranh cấp tỉnh, Chỉ số Xanh (PGI).', 'pci'],
    [
      'Các chỉ số: (1) cải cách hành chính; (2) sự hài lòng của người dân; (3) PAPI; (4) PCI.',
      'papi par-index pci sipas'
    ],
    ['Các chỉ số: 1) cải cách hành chính, 2) hài lòng, 3) chuyển đổi số.', 'dti par-index sipas'],
    ['Các chỉ số (PAR INDEX, SIPAS, PAPI, PCI) của tỉnh.', 'papi par-index pci sipas'],
    ['Các chỉ số về cải cách hành chính (gồm: PAR INDEX; SIPAS; PAPI).', 'papi par-index sipas'],
    [
      'Chỉ số cải cách hành chính; chỉ số hài lòng; chỉ số hiệu quả quản trị và hành chính công; chỉ số năng lực cạnh tranh.',
      'papi par-index pci sipas'
    ],
    ['Chỉ số hài lòng của người bệnh; chỉ số giá tiêu dùng; hài lòng của người dân.', ''],
    ['Chỉ số SIPAS (mức độ hài lòng), PAPI (quản trị công), PCI (cạnh tranh).', 'papi pci sipas'],
    ['“Chỉ số cải cách hành chính” và “Chỉ số chuyển đổi số” của tỉnh.', 'dti par-index'],
    ['Kết quả các chỉ số: Par Index; Sipas; Papi; Pci; Ict Index.', 'papi par-index pci sipas'],
    ['Chỉ số PAR INDEX/SIPAS/PAPI/PCI.', 'papi par-index pci sipas'],
    [
      'Chỉ số cải cách hành chính và Chỉ số hài lòng của người dân, tổ chức về phục vụ hành chính.',
      'par-index sipas'
    ],
    ['Xếp hạng Chỉ số cải cách hành chính của các bộ, cơ quan ngang bộ, tỉnh, thành phố.', 'par-index'],
    ['Chỉ số cải cách hành chính tỉnh Bắc Ninh năm 2025.', 'par-index'],
    ['Chỉ số hài lòng của người dân, chỉ số CCHC, chỉ số chuyển đổi số.', 'dti par-index sipas'],
    ['Nhóm các chỉ số: CCHC, chuyển đổi số, hài lòng của người dân và doanh nghiệp.', 'dti par-index sipas'],
    ['Tìm hiểu Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh ở Việt Nam.', 'papi'],
    ['Cuộc thi “Tìm hiểu Chỉ số PAPI” trên mạng xã hội.', 'papi'],
    ['Khảo sát SIPAS và công bố kết quả.', 'sipas'],
    ['Bộ chỉ số đánh giá mức độ chuyển đổi số của tỉnh.', 'dti'],
    ['Chỉ số mức độ chuyển đổi số (DTI) của các bộ, tỉnh.', 'dti'],
    ['Các bộ chỉ số: CCHC, chuyển đổi số.', 'dti par-index'],
    ['Vị trí của sở trong các chỉ số của tỉnh: cải cách hành chính, năng lực cạnh tranh.', 'par-index pci'],
    ['Thay đổi qua các bộ chỉ số đánh giá, gồm: cải cách hành chính và chuyển đổi số.', 'dti par-index'],
    ['Thay đổi qua các bộ chỉ số đánh giá, cải cách hành chính và chuyển đổi số.', ''],
    ['Kết quả Chỉ số PAPI; trong quý I không tuyên truyền về PCI vì đã có kế hoạch riêng.', 'papi'],
    ['Chỉ số hài lòng trong ngành y tế, chỉ số CCHC.', 'par-index'],
    ['Xếp hạng: chỉ số về cải cách hành chính, về hài lòng của người dân.', 'par-index sipas'],
    ['Xếp hạng: chỉ số về cải cách hành chính, về phòng cháy.', ''],
    ['Tin về Chỉ số PAPI; chưa đặt nội dung về Chỉ số chuyển đổi số.', 'papi'],
    ['Chỉ số chuyển đổi số của từng sở do tỉnh chấm.', ''],
    ['Chỉ số cải cách hành chính (sau đây gọi là PAR INDEX) và PAPI.', 'papi par-index'],
    ['Chỉ số hài lòng của người dân đối với sự phục vụ của cơ quan hành chính Nhà nước.', 'sipas'],
    ['Không chỉ Chỉ số PAPI mà cả Chỉ số PCI đều được giới thiệu.', 'papi pci'],
    ['Chỉ số cải cách hành chính cấp tỉnh, cấp sở và cấp huyện.', 'par-index'],
    [
      'Chỉ số Cải cách hành chính (viết tắt là PAR INDEX), hài lòng (SIPAS) và chuyển đổi số.',
      'dti par-index sipas'
    ],
    [
      'Kết quả, thứ hạng các chỉ số PCI, PAPI, PAR INDEX, SIPAS, DTI năm 2025 và nguyên nhân.',
      'dti papi par-index pci sipas'
    ]
  ])('%s', async (line, expected) => {
    expect(await named(inContent(line))).toBe(expected)
  })
})

describe('short forms of names', () => {
  test.each([
    ['Các chỉ số: quản trị và hành chính công, cải cách hành chính, CĐS.', 'dti papi par-index'],
    ['Chỉ số quản trị và hành chính công cấp tỉnh.', 'papi'],
    ['Chỉ số mức độ chuyển đổi số cấp tỉnh.', 'dti'],
    ['Chỉ số CĐS, CCHC của tỉnh.', 'dti par-index'],
    ['Chỉ số hài lòng của tổ chức, công dân đối với sự phục vụ của cơ quan hành chính nhà nước.', 'sipas'],
    ['Chỉ số đo lường mức độ hài lòng của người dân đối với sự phục vụ của cơ quan hành chính.', 'sipas'],
    ['Chỉ số PCI xanh và Chỉ số Xanh cấp tỉnh.', ''],
    ['Thay vì Chỉ số PAPI, giới thiệu SIPAS.', 'sipas'],
    ['Nâng cao mức độ chuyển đổi số, quản trị và hành chính công.', ''],
    ['Chỉ số đo lường mức độ hài lòng của người bệnh.', ''],
    ['Đẩy mạnh CĐS, CCHC trong các cơ quan.', '']
  ])('%s', async (line, expected) => {
    expect(await named(inContent(line))).toBe(expected)
  })
})

describe('what only looks like an index is none', () => {
  test.each([
    ['Kết quả công tác cải cách hành chính, chuyển đổi số của tỉnh.', ''],
    ['Các chỉ số kinh tế - xã hội, cải cách hành chính, chuyển đổi số.', ''],
    ['Chỉ số giá tiêu dùng (CPI), sản xuất công nghiệp (IIP).', ''],
    ['Chỉ số hài lòng của người bệnh; chỉ số hài lòng của phụ huynh.', ''],
    ['Chỉ số hài lòng của người dân đối với dịch vụ y tế và Chỉ số PAPI.', 'papi'],
    ['Chỉ số cải cách hành chính của Sở, chỉ số chuyển đổi số của Sở.', ''],
    ['Chỉ số CCHC cấp huyện, cấp xã.', ''],
    ['Kết quả xác định Chỉ số cải cách hành chính các sở, ban, ngành và UBND cấp huyện.', ''],
    ['Bộ chỉ số cải cách hành chính của UBND các xã, phường.', ''],
    ['Bảo mật thanh toán theo tiêu chuẩn PCI DSS.', ''],
    ['Truy cập trang thông tin papi.org.vn để tra cứu.', ''],
    ['Truy cập https://dti.gov.vn/bao-cao để tra cứu.', ''],
    ['Góp ý gửi về hộp thư sipas@example.vn.', ''],
    ['Phổ biến Kế hoạch số 15/KH-UBND ngày 10/02/2026 về nâng cao Chỉ số PAPI, PCI năm 2026.', ''],
    [
      'Phổ biến Nghị quyết số 02/NQ-CP ngày 05/01/2026 về cải thiện môi trường kinh doanh, nâng cao năng lực cạnh tranh.',
      ''
    ],
    ['Phổ biến Đề án “Nâng cao Chỉ số SIPAS giai đoạn 2026 - 2030”.', ''],
    ['Kế hoạch này không đề cập Chỉ số PCI.', ''],
    ['Chỉ số DTI không thuộc nội dung của Kế hoạch này.', ''],
    ['Chưa tuyên truyền Chỉ số PAPI trong năm nay; chỉ giới thiệu SIPAS.', 'sipas'],
    ['Ngoài Chỉ số PAPI, tập trung tuyên truyền SIPAS.', 'papi sipas'],
    ['Các chỉ số thành phần về cải cách hành chính.', ''],
    ['Các chỉ số, chỉ tiêu cải cách hành chính và chuyển đổi số.', ''],
    ['Chỉ số chuyển đổi số doanh nghiệp; chỉ số năng lực cạnh tranh toàn cầu.', ''],
    ['Kết quả chấm điểm cải cách hành chính, chuyển đổi số.', ''],
    [
      'Kết quả các chỉ số SIPAS, PAPI, PCI; kết quả thực hiện cải cách hành chính, chuyển đổi số.',
      'papi pci sipas'
    ],
    ['Kết quả các chỉ số SIPAS, PAPI, công tác chuyển đổi số.', 'papi sipas'],
    ['Chỉ số phát triển con người, hài lòng về cuộc sống.', ''],
    ['Thí điểm chỉ số nội bộ về hài lòng, cải cách hành chính trong Văn phòng.', '']
  ])('%s', async (line, expected) => {
    expect(await named(inContent(line))).toBe(expected)
  })
})

describe('“gồm” and “như” lead from “các chỉ số” to their names', () => {
  test.each([
    ['Kết quả các chỉ số xếp hạng gồm cải cách hành chính, chuyển đổi số.', 'dti par-index'],
    ['Các chỉ số được công bố hằng năm như: CCHC, hài lòng, PCI.', 'par-index pci sipas'],
    ['Những chỉ số tỉnh đang theo dõi bao gồm hài lòng của người dân và năng lực cạnh tranh.', 'pci sipas'],
    ['Các chỉ số kinh tế, kết quả các lĩnh vực gồm cải cách hành chính, chuyển đổi số.', ''],
    ['Đạt các chỉ số. Nhiệm vụ bao gồm cải cách hành chính, chuyển đổi số.', ''],
    ['Các chỉ số còn thấp, do nhiều nguyên nhân như cải cách hành chính chậm, chuyển đổi số yếu.', ''],
    ['Chỉ số của tỉnh gồm tám nội dung, trong đó có cải cách hành chính, chuyển đổi số.', '']
  ])('%s', async (line, expected) => {
    expect(await named(inContent(line))).toBe(expected)
  })
})

describe('an index that is left out', () => {
  test.each([
    ['Kế hoạch không nhắc đến Chỉ số PAPI và PCI.', ''],
    ['Không áp dụng Chỉ số DTI đối với đợt này.', ''],
    ['Tạm dừng tuyên truyền Chỉ số PCI.', ''],
    ['Bỏ nội dung tuyên truyền về Chỉ số SIPAS.', ''],
    ['Chỉ số PCI không được đề cập trong Kế hoạch này.', ''],
    ['Không dừng lại ở việc giới thiệu Chỉ số PAPI.', 'papi'],
    ['Không ngừng cải thiện Chỉ số PCI.', 'pci'],
    ['Không bỏ sót nội dung về Chỉ số SIPAS.', 'sipas'],
    ['Không riêng Chỉ số PAPI, Chỉ số PCI cũng được giới thiệu.', 'papi pci']
  ])('%s', async (line, expected) => {
    expect(await named(inContent(line))).toBe(expected)
  })
})

describe('whose index it is', () => {
  test.each([
    ['Chỉ số cải cách hành chính của quận, của đặc khu.', ''],
    ['Chỉ số CCHC của Chi cục; Chỉ số SIPAS của Bệnh viện.', ''],
    ['Chỉ số chuyển đổi số (DTI) của các trường học.', ''],
    ['Chỉ số CCHC của Trung tâm Phục vụ hành chính công.', ''],
    ['Chỉ số SIPAS của thành phố Huế.', 'sipas'],
    ['Chỉ số CCHC của Bộ Tư pháp.', 'par-index'],
    ['Chỉ số CCHC của tỉnh và các sở, xã.', 'par-index'],
    ['Chỉ số PAR INDEX, SIPAS của tỉnh Quảng Trị, DDCI của các sở.', 'par-index sipas']
  ])('%s', async (line, expected) => {
    expect(await named(inContent(line))).toBe(expected)
  })
})

describe('an address names no index', () => {
  test.each([
    ['Bài viết tại www.papi.org.vn và fanpage facebook.com/sipas.', ''],
    ['Kết quả trên trang https://vidu.vn/tin-tuc/pci/2026.', ''],
    ['Tài liệu ở mục vidu.gov.vn/par-index.', ''],
    ['Công bố PAPI/PCI/SIPAS.', 'papi pci sipas'],
    ['Giới thiệu PAPI.Sau đó đến PCI.', 'papi pci'],
    ['Chỉ số PCI (https://vidu.vn) và PAPI.', 'papi pci']
  ])('%s', async (line, expected) => {
    expect(await named(inContent(line))).toBe(expected)
  })
})

describe('where an index is named decides', () => {
  test.each([
    ['purposes', 'I. MỤC ĐÍCH\n\n1. Nâng cao Chỉ số PAPI, PCI của tỉnh.', 'papi? pci?'],
    ['targets', 'I. MỤC TIÊU CỤ THỂ\n\n- SIPAS đạt trên 85%.', 'sipas?'],
    ['viewpoints', 'I. QUAN ĐIỂM CHỈ ĐẠO\n\n- Lấy SIPAS làm thước đo.', 'sipas?'],
    ['funding', 'V. NGUỒN LỰC THỰC HIỆN\n\n- Khảo sát SIPAS do ngân sách bảo đảm.', 'sipas?'],
    ['estimates', 'V. DỰ TOÁN\n\n- Khảo sát SIPAS: 20 triệu đồng.', 'sipas?'],
    ['solutions', 'III. GIẢI PHÁP\n\n- Cải thiện Chỉ số PCI.', 'pci'],
    ['resources and what is done', 'III. NGUỒN LỰC, NHIỆM VỤ\n\n- Tuyên truyền Chỉ số PCI.', 'pci'],
    ['a source of information', 'III. NGUỒN LỰC THÔNG TIN\n\n- Chuyên trang về PCI.', 'pci'],
    ['implementation', 'IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ: tuyên truyền PAR INDEX.', 'par-index'],
    [
      'a table of tasks below funding',
      'V. KINH PHÍ\n\n| STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n| --- | --- | --- | --- |\n| 1 | Tuyên truyền Chỉ số CCHC, SIPAS | Sở Nội vụ | Quý II |',
      'par-index sipas'
    ],
    [
      'cells of a table',
      'II. NỘI DUNG\n\n| STT | Chỉ số | Cơ quan |\n| --- | --- | --- |\n| 1 | Cải cách hành chính (PAR INDEX) | Sở Nội vụ |\n| 2 | PCI | Sở Tài chính |',
      'par-index pci'
    ],
    [
      'lines below “các chỉ số”',
      'II. NỘI DUNG\n\n1. Tuyên truyền các chỉ số sau:\n\na) Cải cách hành chính;\n\nb) Hài lòng của người dân;\n\nc) Năng lực cạnh tranh cấp tỉnh.',
      'par-index pci sipas'
    ],
    [
      'lines below another heading',
      'II. NỘI DUNG\n\n1. Tuyên truyền các kết quả sau:\n\na) Cải cách hành chính;\n\nb) Chuyển đổi số.',
      ''
    ]
  ])('%s', async (_, sections, expected) => {
    expect(await named(sections)).toBe(expected)
  })
})

/** The lists that stand as evidence, each once, in reading order. */
async function evidence(sections: string, name = 'ke-hoach.md'): Promise<string[]> {
  const text = `# KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\n${sections}\n`
  const {checklist} = await lint(name, text, {level: 'province', topic: 'cchc-communication'})
  const all = checklist.filter(({rule}) => rule === 'cchc/index-coverage').flatMap(row => row.evidence)
  const byStart = new Map(all.map(one => [one.start.offset, one.text]))
  return [...byStart].sort(([a], [b]) => a - b).map(([, text]) => text)
}

describe('the evidence is the whole enumeration', () => {
  test.each([
    [
      'Kết quả các chỉ số (PAR INDEX, SIPAS, PAPI) của tỉnh và mô hình hay.',
      ['các chỉ số (PAR INDEX, SIPAS, PAPI) của tỉnh']
    ],
    [
      'Công bố **Chỉ số CCHC** (*PAR INDEX*), SIPAS, PCI năm 2026 trên báo.',
      ['Chỉ số CCHC (PAR INDEX), SIPAS, PCI năm 2026']
    ],
    [
      'Các chỉ số: (1) cải cách hành chính; (2) hài lòng; (3) PAPI (do UNDP công bố).',
      ['Các chỉ số: (1) cải cách hành chính; (2) hài lòng; (3) PAPI (do UNDP công bố)']
    ],
    ['Thông tin về PCI. Sau đó là PCI, PAPI.', ['PCI', 'PCI, PAPI']],
    [
      'Kết quả năng lực cạnh tranh cấp tỉnh (PCI), hài lòng (SIPAS) và nguyên nhân.',
      ['năng lực cạnh tranh cấp tỉnh (PCI), hài lòng (SIPAS)']
    ],
    [
      'Các chỉ số được công bố hằng năm như: CCHC, hài lòng, PCI; và mô hình mới.',
      ['Các chỉ số được công bố hằng năm như: CCHC, hài lòng, PCI']
    ],
    [
      '“Chỉ số cải cách hành chính” (PAR INDEX) và “Chỉ số PAPI” của tỉnh.',
      ['“Chỉ số cải cách hành chính” (PAR INDEX) và “Chỉ số PAPI” của tỉnh']
    ],
    [
      'Cải cách hành chính (PAR INDEX), chuyển đổi số (DTI).',
      ['Cải cách hành chính (PAR INDEX), chuyển đổi số (DTI)']
    ]
  ])('%s', async (line, lists) => {
    expect(await evidence(inContent(line))).toEqual(lists)
  })
})

import {describe, expect, test} from 'vitest'
import {indexListsIn, type IndexListOptions, namedIn} from '../../../src/document/reading/index-lists.js'
import {IndexNames} from '../../../src/document/reading/index-names.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {growthOf, linear} from '../../support/growth.js'
import {lint, knowledge} from '../../support/linting.js'

function listsOf(text: string, options?: IndexListOptions) {
  const passage = new PassageBuilder().addText(text, 0).build()
  const words = knowledge.vocabulary.words.in(passage)
  const {abbreviations, names, shortNames} = knowledge.indices
  const found = [abbreviations, names, shortNames].flatMap(finder => finder.findAll(passage))
  const named = new IndexNames(
    found.map(({value, start, end}) => ({
      ...value,
      from: words.tokenFrom(start),
      to: words.tokenFrom(end)
    }))
  )
  return {passage, words, lists: indexListsIn(words, named, options)}
}

/** The ids of the indices that are meant, in order of the alphabet, “?” where an office’s own may be. */
function named(text: string, options?: IndexListOptions): string {
  const ids = namedIn(listsOf(text, options).lists).map(({name}) => (name.doubt ? `${name.id}?` : name.id))
  return [...new Set(ids)].sort().join(' ')
}

function quoted(text: string): string[] {
  const {passage, words, lists} = listsOf(text)
  return lists.map(({from, to}) => passage.value.slice(words.start(from), words.end(to - 1)))
}

describe('indices are named', () => {
  test.each([
    ['Thông tin về Chỉ số PAPI, PCI của tỉnh Tịnh Mậu năm 2026.', 'papi pci'],
    ['Kết quả chỉ số cải cách hành chính, chỉ số hài lòng của người dân, doanh nghiệp.', 'par-index sipas'],
    [
      'Các chỉ số: cải cách hành chính, hài lòng, năng lực cạnh tranh, chuyển đổi số.',
      'dti par-index pci sipas'
    ],
    [
      'Các chỉ số: cải cách hành chính; hài lòng của người dân; chuyển đổi số cấp tỉnh.',
      'dti par-index sipas'
    ],
    ['Những chỉ số tỉnh theo dõi gồm: cải cách hành chính và chuyển đổi số.', 'dti par-index'],
    ['Các chỉ số cải cách hành chính (PAR INDEX), chuyển đổi số (DTI).', 'dti par-index'],
    ['Chỉ số hài lòng của tổ chức, cá nhân về sự phục vụ của các cơ quan hành chính.', 'sipas'],
    ['Chỉ số cải cách hành chính (PAR\nINDEX) của tỉnh.', 'par-index'],
    ['Chỉ số PAR INDEX (do Bộ Nội vụ công bố), hài lòng, PAPI.', 'papi par-index sipas'],
    ['Chỉ số CCHC của các sở, ngành và của tỉnh.', 'par-index'],
    ['Chỉ số hài lòng về sự phục vụ của cơ quan hành chính nhà nước.', 'sipas'],
    ['Chỉ số năng lực cạnh tranh cấp tỉnh của các địa phương trong cả nước.', 'pci'],
    ['Giới thiệu Chỉ số PAPI, SIPAS tại các xã, phường.', 'papi sipas?'],
    ['Chỉ số cải cách hành chính của các bộ, ngành, địa phương.', 'par-index'],
    ['Chỉ số CCHC của địa phương.', 'par-index?'],
    ['Không chỉ tuyên truyền Chỉ số PAPI mà còn giới thiệu Chỉ số PCI.', 'papi pci'],
    ['Không ngừng nâng cao Chỉ số SIPAS.', 'sipas'],
    ['Các chỉ số (trừ PAPI) gồm SIPAS, PCI.', 'pci sipas'],
    ['Không tuyên truyền Chỉ số PAPI; tuyên truyền Chỉ số PCI.', 'pci'],
    ['Không tuyên truyền Chỉ số PAPI, tập trung giới thiệu Chỉ số PCI.', 'pci'],
    ['Xây dựng kế hoạch nâng cao Chỉ số PCI.', 'pci'],
    ['Phổ biến Đề án nâng cao Chỉ số PAPI và kết quả Chỉ số SIPAS.', 'sipas'],
    ['Chỉ số PAPI chưa được công bố rộng rãi, cần tuyên truyền sớm.', 'papi'],
    ['Bộ chỉ số đánh giá chuyển đổi số (DTI) giai đoạn 2024 - 2026.', 'dti'],
    ['chỉ số: PAR-INDEX / SIPAS / PAPI', 'papi par-index sipas']
  ])('%s', (text, ids) => {
    expect(named(text)).toBe(ids)
  })
})

describe('something else is meant', () => {
  test.each([
    ['Các chỉ số SIPAS, PCI và tình hình cải cách hành chính, chuyển đổi số.', 'pci sipas'],
    ['Chỉ số PAPI; cải cách hành chính; chuyển đổi số.', 'papi'],
    ['Các chỉ số cải cách hành chính của tỉnh.', ''],
    ['Kết quả SIPAS, cải cách hành chính và chuyển đổi số.', 'sipas'],
    ['Nâng cao các chỉ số về cải cách hành chính.', ''],
    ['Chỉ số hài lòng của người bệnh tại bệnh viện.', ''],
    ['Chỉ số năng lực cạnh tranh toàn cầu của Việt Nam và Chỉ số PAPI.', 'papi'],
    ['Các chỉ số PAPI, năng lực cạnh tranh quốc gia.', 'papi'],
    ['Chỉ số chuyển đổi số doanh nghiệp và Chỉ số SIPAS.', 'sipas'],
    ['Không bao gồm Chỉ số PAPI, PCI và DTI.', ''],
    ['Không bao gồm nội dung tuyên truyền về các chỉ số: PAPI, PCI.', ''],
    ['Chưa thực hiện việc tuyên truyền Chỉ số PCI trong năm 2026.', ''],
    ['Chỉ số PAPI không thuộc phạm vi Kế hoạch này.', ''],
    ['Các chỉ số SIPAS, PAPI (không tuyên truyền), PCI.', 'pci sipas'],
    ['Tất cả các chỉ số, trừ Chỉ số PCI.', ''],
    ['Chỉ số CCHC (PAR INDEX) năm 2025 cấp xã.', ''],
    ['Chỉ số cải cách hành chính của thị xã và các phường.', ''],
    ['Chấm điểm Chỉ số CCHC (PAR INDEX) của các sở, ban, ngành.', ''],
    ['Chỉ số cải cách hành chính nội bộ; Chỉ số PAPI.', 'papi'],
    ['Chỉ số cải cách hành chính áp dụng đối với các phòng chuyên môn.', ''],
    ['Phổ biến Đề án “Cải thiện Chỉ số PCI” của tỉnh.', ''],
    ['Triển khai Kế hoạch tiếp tục nâng cao Chỉ số PAPI, PCI.', ''],
    ['Chỉ số giá tiêu dùng, chuyển đổi số.', '']
  ])('%s', (text, ids) => {
    expect(named(text)).toBe(ids)
  })
})

describe('evidence is the enumeration, with whole words and brackets', () => {
  test.each([
    [
      'Kết quả các chỉ số SIPAS, PAPI (UNDP), PCI của tỉnh và kết quả cải cách hành chính.',
      ['các chỉ số SIPAS, PAPI (UNDP), PCI của tỉnh']
    ],
    [
      'Công bố Chỉ số cải cách hành chính (PAR INDEX) hằng năm.',
      ['Chỉ số cải cách hành chính (PAR INDEX) hằng năm']
    ],
    ['Giới thiệu SIPAS, sau đó là PAPI.', ['SIPAS', 'PAPI']]
  ])('%s', (text, lists) => {
    expect(quoted(text)).toEqual(lists)
  })
})

describe('in a plan', () => {
  async function statuses(text: string): Promise<string> {
    const report = await lint('ke-hoach.md', text, {topic: 'cchc-communication', level: 'province'})
    return report.checklist
      .filter(({rule, status}) => rule === 'cchc/index-coverage' && status !== 'unmet')
      .map(({item, status}) => `${item} ${status}`)
      .join(', ')
  }

  test.each([
    ['I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao Chỉ số PAPI.', 'papi unclear'],
    ['I. MỤC TIÊU\n- Chỉ số PAPI tăng 02 bậc.\nII. NỘI DUNG\n1. Chỉ số PAPI.', 'papi met'],
    ['IV. KINH PHÍ THỰC HIỆN NHIỆM VỤ\n1. Kinh phí khảo sát Chỉ số SIPAS.', 'sipas unclear'],
    ['I. MỤC ĐÍCH, NỘI DUNG\n1. Chỉ số PAPI.', 'papi met'],
    [
      'I. MỤC ĐÍCH, NỘI DUNG\n1. Mục đích\nNâng cao Chỉ số PAPI.\n2. Nội dung\nChỉ số PCI.',
      'papi unclear, pci met'
    ],
    ['II. HÌNH THỨC\n1. Tờ gấp về Chỉ số DTI.', 'dti met'],
    ['III. TỔ CHỨC THỰC HIỆN\n1. Yêu cầu các sở, ban, ngành: tuyên truyền Chỉ số PCI.', 'pci met'],
    [
      'II. NỘI DUNG\n1. Kết quả các chỉ số:\n- Cải cách hành chính;\n- Chuyển đổi số cấp tỉnh;\n- Các mô hình hay.',
      'par-index met, dti met'
    ],
    ['II. NỘI DUNG\n1. Kết quả các chỉ số:\n- Cải cách hành chính năm qua.\n2. Chuyển đổi số.', ''],
    ['II. NỘI DUNG\n1. Nâng cao các chỉ số:\n- Tỷ lệ hồ sơ trực tuyến;\n- Chuyển đổi số.', '']
  ])('%j', async (text, expected) => {
    expect(await statuses(text)).toBe(expected)
  })

  test('not in the preamble', async () => {
    const text =
      '# KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\nNhằm nâng cao Chỉ số PAPI, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\n\nI. NỘI DUNG\n\n1. Các mô hình hay.\n'
    expect(await statuses(text)).toBe('')
  })
})

describe('whatever a passage holds, reading it is linear', () => {
  test.each([
    'Chỉ số PAPI (',
    'các chỉ số ',
    'cải cách hành chính, ',
    'không bao gồm ',
    'Chỉ số CCHC của sở, ',
    'Đề án “',
    'Kế hoạch nâng cao, ',
    'chỉ số: '
  ])('“%s” repeated', async unit => {
    expect(await growthOf(n => listsOf(`Các chỉ số ${unit.repeat(n)}.`), 1500)).toBeLessThan(linear)
  })

  test('lines of a list that “các chỉ số:” opened', async () => {
    const plan = (n: number) => `I. NỘI DUNG\n1. Các chỉ số:\n${'- Chuyển đổi số;\n'.repeat(n)}`
    expect(
      await growthOf(n => lint('a.md', plan(n), {topic: 'cchc-communication', level: 'province'}), 100)
    ).toBeLessThan(linear)
  })
})

import {describe, expect, test} from 'vitest'
import type {Finding, ReadFileReport} from '../../../src/diagnostic/report.js'
import {html} from '../../../src/reporters/page/pages.js'
import {sheetStyles} from '../../../src/reporters/page/checklist-page.js'
import {isStamped} from '../../../src/reporters/sheet/stamp.js'
import {fixture} from '../../support/repository.js'
import {hostilePath, hostilePlan, madeHostile} from '../../support/hostile.js'
import {complaints, hashOf, readPage, rowsOf, textOf} from '../../support/page-reader.js'
import {reported, type PageFile} from '../../support/pages.js'
import {planAsPdf} from '../../support/plan-as-pdf.js'
import {wordOf} from '../../support/word-writer.js'

type Asked = Parameters<typeof reported>[1]

async function pageOf(file: PageFile, asked?: Asked): Promise<string> {
  const {report, options} = await reported([file], asked)
  return html(report, options)
}

const draft = {path: 'du-thao/phuong.md', content: fixture('commune-2025-short')}
const final = {path: 'tinh.md', content: fixture('province-2025-old-duties')}
const requirements = 'Các yêu cầu, kết quả và chỗ trong kế hoạch'

/** What holds of every page. */
async function expectSound(page: string): Promise<void> {
  const {ids, hrefs, style, policy, text} = readPage(page)
  expect(await complaints(page)).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  const here = hrefs.filter(href => href.startsWith('#')).map(href => href.slice(1))
  const named = new Set([...ids, ...[...page.matchAll(/<symbol id="([^"]*)"/g)].map(([, id]) => id!)])
  expect(here.filter(id => !named.has(id))).toEqual([])
  expect(policy).toBe(`default-src 'none'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`)
  expect(page).not.toMatch(/<script|<img|<iframe|<object|<link|<input|<button| style="| on[a-z]+="/i)
  expect(style).not.toMatch(/url\(|@import|@font-face/)
  expect(text).not.toMatch(/undefined|NaN|\[object/)
  expect(isStamped(page)).toBe(true)
}

describe('the checklist as a page', () => {
  test('is sound, whatever the plan', async () => {
    for (const name of ['province-2026', 'department-2024-undated-parent', 'province-2024-other-topic'])
      await expectSound(await pageOf({path: 'a.md', content: fixture(name)}))
    await expectSound(await pageOf(draft, {language: 'en', thorough: true}))
  })

  test('says the stage first in its title, as a stamp, and at the head of each printed page', async () => {
    const page = await pageOf(draft)
    const {title, style} = readPage(page)
    expect(title).toBe('DỰ THẢO: Phiếu rà soát 2025, UBND phường Hạc Thành')
    expect(page).toContain('<strong class="stage draft">DỰ THẢO</strong>')
    expect(style).toContain('@top-right{content:"DỰ THẢO"')
    expect(style).toContain('@page:first{@top-left{content:none}@top-right{content:none}}')
    const signed = readPage(await pageOf(final))
    expect(signed.title).toBe('TRÌNH KÝ: Phiếu rà soát 97/KH-UBND, UBND tỉnh Tuyên Quang')
    expect(signed.style).toContain('@top-right{content:"TRÌNH KÝ"')
  })

  test('names the file by its hash: whole on the first page, eight digits at the foot of each', async () => {
    const {report} = await reported([final])
    const {sha256} = report.files[0] as ReadFileReport
    const page = await pageOf(final)
    expect(textOf(page)).toContain(`SHA-256 của tệp ${sha256!.slice(0, 8)} ${sha256!.slice(8)}`)
    expect(readPage(page).style).toContain(
      `@bottom-left{content:"Tệp được rà soát: SHA-256 ${sha256!.slice(0, 8)}…"`
    )
    expect(page).toMatch(
      new RegExp(`<tfoot class="runfoot"><tr><td colspan="5">TRÌNH KÝ · .* ${sha256!.slice(0, 8)}…`)
    )
    expect(textOf(page)).toContain(`tệp có mã SHA-256 ghi ở trang 1 (${sha256!.slice(0, 8)}…)`)
  })

  test('says with what and on which day it was made, and how old that knowledge is', async () => {
    expect(textOf(await pageOf(final))).toContain(
      'cchclint 1.2.3, ngày 20/11/2026 (bộ quy tắc cchc 1.2.3, form 1.2.3; bảng tra cứu đến ngày 19/11/2026)'
    )
  })

  test('answers first: a figure, a sentence, what is to be done as links', async () => {
    const page = await pageOf(draft)
    const box = page.slice(page.indexOf('id="ket-qua"'), page.indexOf('id="yeu-cau"'))
    expect(textOf(`<${box}>`)).toContain(
      '22/25 yêu cầu đạt. Còn 1 lỗi cần sửa, 1 gợi ý; 1 yêu cầu cần người rà soát kết luận. ' +
        'Yêu cầu 2: Yêu cầu – chưa đạt (lỗi) Yêu cầu 6: Kinh phí thực hiện – chưa đạt (gợi ý) ' +
        'Yêu cầu 8: Phần căn cứ viện dẫn kế hoạch cấp trên (hoặc của chính cơ quan) mà văn bản này triển khai, ghi đủ số, ký hiệu và ngày, tháng, năm ban hành – cần xem lại'
    )
    expect(box).toContain('href="#yc-2"')
  })

  test('has each requirement with its basis, its status in a word and a sign, the words of the plan and their place', async () => {
    const rows = rowsOf(await pageOf(draft), requirements)
    expect(rows[0]).toEqual([
      'TT',
      'Yêu cầu, căn cứ',
      'Kết quả',
      'Nội dung kế hoạch, vị trí',
      'Ý kiến người rà soát'
    ])
    expect(rows[1]).toEqual([
      'Kế hoạch có đủ các mục cần thiết, mỗi mục đều có nội dung Căn cứ: Quyết định 251/QĐ-BNV ; Quyết định 049/QĐ-BNV ; thông lệ'
    ])
    expect(rows[2]).toEqual(['1', 'Mục đích, mục tiêu', 'Đạt', '“I. MỤC ĐÍCH” mục I, dòng 19', 'Đã xem'])
    expect(rows[3]).toEqual([
      '2',
      'Yêu cầu',
      'Chưa đạt lỗi',
      'Kế hoạch chưa có mục “Yêu cầu”; cần bổ sung mục này (có thể ghép với mục khác, ví dụ “Mục đích, yêu cầu”). dòng 13',
      'Phải sửa Chấp nhận, vì:'
    ])
    const unclear = rows.find(([number]) => number === '8')!
    expect(unclear[2]).toBe('Cần xem lại')
    expect(unclear[4]).toBe('Đạt Chưa đạt, vì:')
  })

  test('jumps from a row to the words of the plan and back, what was found beside them', async () => {
    const page = await pageOf(final)
    const row = page.slice(page.indexOf('id="yc-18"'), page.indexOf('id="yc-19"'))
    expect(row).toContain('<a class="at" href="#ct-18">mục VIII.2, dòng 83</a>')
    const plan = page.slice(page.indexOf('<ol class="plan">'))
    const line = plan.slice(plan.indexOf(' value="83"'), plan.indexOf(' value="85"'))
    expect(line).toMatch(/<mark class="unmet" id="ct-18"[^>]*>(?:<[^>]*>)*Sở Thông tin và Truyền thông/)
    expect(line).toContain('<span class="refs"><a href="#yc-18">')
    expect(textOf(line)).toMatch(/về yêu cầu 18 Nhiệm vụ đang giao cho “Sở Thông tin và Truyền thông”/)
  })

  test('marks wrong words and places where something belongs in two ways', async () => {
    const page = await pageOf(final)
    expect(page).toMatch(/<mark class="absent"[^>]*>(?:<[^>]*>)*VIII\. TỔ CHỨC THỰC HIỆN/)
    expect(page).toMatch(/<mark class="unmet"[^>]*>(?:<[^>]*>)*Sở Thông tin và Truyền thông/)
    const legend = page.slice(page.indexOf('class="small legend"'), page.indexOf('class="scroll"'))
    expect(textOf(`<${legend}>`)).toContain('chỗ chứng tỏ đạt nơi cần bổ sung chỗ chưa đạt')
  })

  test('lists what was found beside the requirements as B1, B2 … and what was accepted with its reason', async () => {
    const changed = (report: ReadFileReport): ReadFileReport => {
      const [first, ...others] = report.findings
      const reason = 'mẫu của tỉnh </script>'
      const suppressed: Finding['suppressed'] = {
        kind: 'config',
        reason,
        owner: 'Sở Nội vụ',
        until: '2026-12-31'
      }
      return {
        ...report,
        checklist: report.checklist.map((row, at) =>
          at === 0 ? {...row, status: 'waived' as const, reason} : row
        ),
        findings: [{...first!, suppressed}, ...others]
      }
    }
    const content = `${fixture('province-2026')}\n\nUỷ ban và Ủy ban; cải cách hành chánh.\n`
    const page = await pageOf({path: 'a.md', content, changed})
    await expectSound(page)
    const found = rowsOf(page, 'Nội dung khác cần xem xét và chỗ trong kế hoạch')
    expect(found.slice(1).map(([number]) => number)).toEqual(found.slice(1).map((_, at) => `B${at + 1}`))
    expect(found[1]!.at(-1)).toBe('Phải sửa Bỏ qua')
    const excepted = rowsOf(page, 'Yêu cầu được miễn, phát hiện được bỏ qua và lý do')
    expect(excepted.slice(1)).toEqual([
      ['1', 'Mục đích, mục tiêu', 'mẫu của tỉnh </script>', '–', 'không thời hạn'],
      ['M1', expect.any(String), 'mẫu của tỉnh </script> ghi trong cấu hình', 'Sở Nội vụ', '31/12/2026']
    ])
  })

  test('a requirement in the baseline stays unmet, with its reason, and is not left to do', async () => {
    const why = 'trình bổ sung quý II'
    const changed = (report: ReadFileReport): ReadFileReport => ({
      ...report,
      checklist: report.checklist.map(row =>
        row.status === 'unmet' ? {...row, reason: `${row.reason} Đã ghi nhận tồn đọng: ${why}.`} : row
      ),
      findings: report.findings.map(one => ({
        ...one,
        suppressed: {kind: 'baseline', reason: why, owner: null, until: null}
      }))
    })
    const page = await pageOf({...final, changed})
    expect(textOf(page)).toContain(
      'yêu cầu đạt. Không có lỗi mới. 2 phát hiện đã ghi nhận tồn đọng. Yêu cầu 17: Sở Tài chính – chưa đạt (lỗi), ghi nhận tồn đọng'
    )
    expect(textOf(page)).toContain('Đã ghi nhận tồn đọng: trình bổ sung quý II. mục VIII.2, dòng 83')
    expect(textOf(page)).toContain('trình bổ sung quý II ghi nhận tồn đọng')
    expect(page).toContain('<tr class="unmet" id="yc-18">')
  })

  test('tells what it asks and does not, its bases whole, and who signs', async () => {
    const {text} = readPage(await pageOf(draft))
    expect(text).toContain('IV. Công cụ xét gì, không xét gì')
    expect(text).toContain('“Đạt” nghĩa là kế hoạch có nêu, không phải là nêu đúng.')
    expect(text).toContain('Thông lệ: cách làm phổ biến, không phải quy định bắt buộc.')
    expect(text).toMatch(/VI\. Kết luận của người rà soát Đồng ý hoàn thiện để trình ký .* LÃNH ĐẠO ĐƠN VỊ/)
    expect(readPage(await pageOf(final)).text).toContain('VI. Kết luận của người rà soát Đồng ý trình ký')
  })
})

describe('plans of which little is asked', () => {
  test('another topic says why', async () => {
    const page = await pageOf({path: 'a.md', content: fixture('province-2024-other-topic')})
    expect(textOf(page)).toContain('Không phải kế hoạch thông tin, tuyên truyền cải cách hành chính')
    await expectSound(page)
  })

  test('a school is asked nothing of the mission', async () => {
    const content =
      'TRƯỜNG THPT HÒA AN\nSố: 12/KH-THPT\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\n'
    const page = await pageOf({path: 'a.md', content})
    expect(textOf(page)).toContain('nên chưa xét yêu cầu cchc/ nào')
    await expectSound(page)
  })

  test('a text that says nothing', async () => {
    await expectSound(await pageOf({path: 'a.md', content: 'một dòng'}))
    await expectSound(await pageOf({path: 'a.txt', content: '...'}))
  })

  test('a file that could not be read says so, and what to do', async () => {
    const page = await pageOf({path: 'hong.docx', fault: {message: 'Tệp hỏng.', hint: 'Chép lại.'}})
    await expectSound(page)
    const {title, text} = readPage(page)
    expect(title).toMatch(/^KHÔNG ĐỌC ĐƯỢC: /)
    expect(text).toContain('hong.docx : Tệp hỏng. Chép lại.')
  })
})

describe('places as the file tells them', () => {
  test('paragraphs of a Word file, and no lines', async () => {
    const page = await pageOf({path: 'a.docx', content: await wordOf(fixture('commune-2025-short'))})
    await expectSound(page)
    const text = textOf(page)
    expect(text).toContain('mục II ')
    expect(text).toContain('xem trong kế hoạch')
    expect(text).not.toMatch(/, đoạn \d/)
    expect(text).not.toMatch(/, dòng \d/)
    expect(text).toContain('số ở lề là đoạn')
  })

  test('pages of a PDF', async () => {
    const page = await pageOf({path: 'a.pdf', content: planAsPdf(fixture('commune-2025-short'))})
    await expectSound(page)
    expect(textOf(page)).toMatch(/mục II, trang \d/)
    expect(page).toContain('<li data-page="tr. 1"')
  })

  test('a document on standard input has no hash', async () => {
    const page = await pageOf({...final, changed: report => ({...report, sha256: null, size: null})})
    await expectSound(page)
    expect(textOf(page)).toContain('SHA-256 của tệp (không có tệp)')
    expect(readPage(page).style).not.toContain('SHA-256')
    expect(textOf(page)).toContain('Kết luận này chỉ áp dụng cho văn bản đã rà soát.')
  })

  test('where the text is not at hand the page is the table alone', async () => {
    const {report, options} = await reported([final])
    const {texts: _, blocks: __, ...bare} = options
    const page = html(report, bare)
    await expectSound(page)
    expect(page).not.toContain('id="ke-hoach"')
    expect(page).toContain('<span class="at">mục VIII.2, dòng 83</span>')
  })
})

describe('hostile text', () => {
  test('in a plan and in its name breaks nothing', async () => {
    const page = await pageOf({path: hostilePath, content: hostilePlan, changed: madeHostile})
    await expectSound(page)
    expect(page).not.toMatch(/<img/)
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u001b\u0007\u200b\ud800]/)
    expect(readPage(page).style.startsWith(sheetStyles)).toBe(true)
    const rules = readPage(page).style.slice(sheetStyles.length)
    expect(rules.replace(/"[^"]*"/g, '')).toMatch(/^[\w@\-{}:;,.()\s/]*$/)
    expect(
      [...rules.matchAll(/content:"([^"]*)"/g)].map(([, words]) => words!.replace(/[0-9a-f]{8}…$/, '#'))
    ).toEqual(['Phiếu rà soát kế hoạch', 'TRÌNH KÝ', 'Tệp được rà soát: SHA-256 #', 'Trang '])
  })

  test('a pattern of a hash that is none does not get into the style', async () => {
    const changed = (report: ReadFileReport) => ({...report, sha256: '"}body{x'.padEnd(64, 'x')})
    await expect(pageOf({...final, changed})).rejects.toThrow('hex')
  })
})

describe('how much a page weighs', () => {
  test('a frame, half a kilobyte a row, and two and a half times the plan', async () => {
    for (const name of [
      'province-2026',
      'province-2025-old-duties',
      'commune-2025-short',
      'department-2025'
    ]) {
      const content = fixture(name)
      const {report} = await reported([{path: 'a.md', content}])
      const {checklist} = report.files[0] as ReadFileReport
      const page = await pageOf({path: 'a.md', content})
      const allowed = 22 * 1024 + checklist.length * 512 + Buffer.byteLength(content) * 2.5
      expect(Buffer.byteLength(page), name).toBeLessThan(allowed)
    }
  })

  test('the plan and its marks in time that grows with them', async () => {
    const line = (at: number) =>
      `${at}. Sở Nội vụ chủ trì tuyên truyền, Uỷ ban báo cáo kết quả hằng quý về cchc.\n\n`
    const content = `KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\n${Array.from({length: 3000}, (_, at) => line(at)).join('')}`
    const {report, options} = await reported([{path: 'a.md', content}])
    expect(html(report, options).length).toBeGreaterThan(100_000)
  })
})

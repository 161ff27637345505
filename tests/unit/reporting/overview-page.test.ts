import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {folderPages, html} from '../../../src/reporters/page/pages.js'
import {pageNames} from '../../../src/reporters/page/page-names.js'
import {isStamped} from '../../../src/reporters/sheet/stamp.js'
import {hostilePath, hostilePlan, madeHostile} from '../../support/hostile.js'
import {complaints, hashOf, readPage, rowsOf, textOf} from '../../support/page-reader.js'
import {type PageFile, reported} from '../../support/pages.js'
import {fixture} from '../../support/repository.js'

const names = [
  'commune-2025-short',
  'district-2022-empty-section',
  'province-2023-no-indices',
  'province-2024-other-topic',
  'province-2026'
]
const plans: PageFile[] = names.map(name => ({path: `ke-hoach/${name}/plan.md`, content: fixture(name)}))
const broken: PageFile = {
  path: 'ke-hoach/hong.docx',
  fault: {message: 'Tệp này hỏng nên không mở được.', hint: 'Hãy chép lại.'}
}

/** What holds of every page, and that its links into others lead somewhere. */
async function expectSound(pages: ReadonlyMap<string, string>): Promise<void> {
  const read = new Map([...pages].map(([name, page]) => [name, readPage(page)]))
  for (const [name, page] of pages) {
    const {ids, hrefs, style, policy} = read.get(name)!
    expect(await complaints(page), name).toEqual([])
    expect(new Set(ids).size, name).toBe(ids.length)
    expect(policy).toContain(hashOf(style))
    expect(isStamped(page)).toBe(true)
    for (const href of hrefs.filter(one => !one.startsWith('#s-'))) {
      const [file, id] = href.split('#')
      const target = file === '' ? read.get(name)! : read.get(decodeURIComponent(file!))
      expect(target, href).toBeDefined()
      if (id !== undefined) expect(target!.ids, `${name}: ${href}`).toContain(id)
    }
  }
}

describe('a folder of pages', () => {
  test('an overview, and one page a plan that leads back to it', async () => {
    const {report, options} = await reported([...plans, broken])
    const pages = folderPages(report, options)
    expect([...pages.keys()]).toEqual(['index.html', ...names.map(name => `${name}-plan.html`)])
    await expectSound(pages)
    const {text} = readPage(pages.get('index.html')!)
    expect(text).toContain(
      '5 kế hoạch; xét ngày 20/11/2026 bằng cchclint 1.2.3, bảng tra cứu đến ngày 19/11/2026.'
    )
    expect(text).toContain(
      '2 kế hoạch còn lỗi 1 kế hoạch cần xem lại 1 kế hoạch không có lỗi 1 không thuộc chủ đề 1 tệp không đọc được'
    )
    expect(text).toContain('ke-hoach/hong.docx : Tệp này hỏng nên không mở được. Hãy chép lại.')
    expect(pages.get('province-2026-plan.html')).toContain('<a href="index.html">← Tất cả kế hoạch</a>')
  })

  test('what needs work comes in sentences, the most errors first, with the numbers that the sheets have', async () => {
    const {report, options} = await reported(plans)
    const index = folderPages(report, options).get('index.html')!
    const section = index.slice(index.indexOf('id="can-xu-ly"'), index.indexOf('id="bang"'))
    const titles = [...section.matchAll(/<h3><a href="([^"]*)"/g)].map(([, href]) => href)
    expect(titles).toEqual([
      'province-2023-no-indices-plan.html',
      'commune-2025-short-plan.html',
      'district-2022-empty-section-plan.html'
    ])
    expect(textOf(section)).toContain('DỰ THẢO')
    expect(textOf(section)).toMatch(/2 Kế hoạch chưa có mục “Yêu cầu”/)
    expect(section).toContain('href="commune-2025-short-plan.html#yc-2"')
  })

  test('a matrix tells of each plan and requirement, the word for who hears it, and counts what is unmet', async () => {
    const {report, options} = await reported(plans)
    const rows = rowsOf(folderPages(report, options).get('index.html')!, 'Kế hoạch (dòng) và yêu cầu (cột)')
    expect(rows[0]!.slice(0, 3)).toEqual(['Kế hoạch', 'Các mục', 'Kế hoạch cấp trên'])
    expect(rows[1]!.slice(0, 3)).toEqual(['Mục đích', 'Yêu cầu', expect.any(String)])
    const commune = rows.find(([name]) => name!.startsWith('UBND phường Hạc Thành, 2025'))!
    expect(commune[2]).toBe('Chưa đạt, lỗi')
    expect(commune.at(-1)).toBe('22/25')
    expect(rows.at(-1)![0]).toBe('Số kế hoạch chưa đạt')
    expect(rows.every(row => row.length === 1 || row.length > 2)).toBe(true)
  })

  test('nothing that can be read says so', async () => {
    const {report, options} = await reported([broken])
    const pages = folderPages(report, options)
    await expectSound(pages)
    expect([...pages.keys()]).toEqual(['index.html'])
    expect(textOf(pages.get('index.html')!)).toContain('Thư mục này không có kế hoạch nào đọc được.')
    const none = await reported([])
    await expectSound(folderPages(none.report, none.options))
  })

  test('hostile texts and names break nothing', async () => {
    const {report, options} = await reported([
      {path: hostilePath, content: hostilePlan, changed: madeHostile},
      {path: `${hostilePath}2`, fault: {message: hostilePath, hint: null}},
      plans[0]!
    ])
    const pages = folderPages(report, options)
    await expectSound(pages)
    for (const [name, page] of pages) {
      expect(name).toMatch(/^[a-z0-9-]+\.html$/)
      expect(page).not.toMatch(/<script|<img|[\u202a-\u202e\u2066-\u2069\u001b\u0007\u200b]/)
    }
    await expectSound(new Map([['all.html', html(report, options)]]))
  })

  test('hundreds of plans have a matrix a subfolder, and the first page only counts', async () => {
    const {report, options} = await reported([plans[2]!])
    const [one] = report.files
    const files = Array.from({length: 210}, (_, at) => ({
      ...one!,
      path: `${at % 2 === 0 ? 'so' : 'xã'}/ke-hoach-${at}.md`
    }))
    const pages = folderPages({...report, files}, {...options, texts: new Map(), blocks: new Map()})
    expect([...pages.keys()].filter(name => !name.includes('ke-hoach'))).toEqual([
      'index.html',
      'bang-so.html',
      'bang-xa.html'
    ])
    const index = pages.get('index.html')!
    expect(index.match(/<h3>/g)).toHaveLength(50)
    expect(index).not.toContain('<table class="mx">')
    expect(textOf(index)).toContain('và 160 kế hoạch nữa')
    expect(textOf(index)).toContain('so : 105 kế hoạch; 105 kế hoạch còn lỗi')
    expect(pages.get('bang-xa.html')!.match(/<th class="pl" scope="row">/g)).toHaveLength(106)
  })

  test('six kilobytes a plan', async () => {
    const folders = readdirSync('fixtures/documents', {withFileTypes: true}).filter(one => one.isDirectory())
    const {report, options} = await reported(
      folders.map(({name}) => ({path: `${name}/plan.md`, content: fixture(name)}))
    )
    const index = folderPages(report, options).get('index.html')!
    expect(Buffer.byteLength(index)).toBeLessThan(folders.length * 6 * 1024)
  })
})

describe('several plans on one page', () => {
  test('the overview, then the sheet of each, each with its own stage and digits on its printed pages', async () => {
    const {report, options} = await reported([...plans.slice(0, 2), broken])
    const page = html(report, options)
    await expectSound(new Map([['all.html', page]]))
    expect(page.match(/<article /g)).toHaveLength(2)
    const {style, title} = readPage(page)
    expect(title).toBe('Tổng hợp rà soát kế hoạch')
    expect(style).toMatch(/@page phieu1\{[^}]*"Phiếu rà soát kế hoạch"[^@]*@top-right\{content:"DỰ THẢO"/)
    expect(style).toMatch(/@page phieu2\{.*@top-right\{content:"TRÌNH KÝ"/)
    expect(style).toContain('#t2-phieu{page:phieu2}')
    expect(page).toContain('<tr class="unmet" id="t1-yc-2">')
    expect(page).toContain('href="#t1-ct-2"')
  })

  test('in English, the plan’s own words marked as Vietnamese', async () => {
    const {report, options} = await reported(plans.slice(0, 2), {language: 'en'})
    const page = html(report, options)
    await expectSound(new Map([['all.html', page]]))
    expect(page).toContain('<html lang="en">')
    expect(textOf(page)).toContain('1 with errors')
    expect(page).toMatch(/<ol class="plan" lang="vi">/)
    expect(page).toMatch(/<span lang="vi"><span class="q">“I\. MỤC ĐÍCH/)
  })
})

describe('the names of pages', () => {
  test.each([
    [
      ['a/Kế hoạch số 12.docx', 'a/Đề án.md'],
      ['ke-hoach-so-12', 'de-an']
    ],
    [
      ['2025/so/plan.md', '2026/so/plan.md'],
      ['2025-so-plan', '2026-so-plan']
    ],
    [
      ['a/plan.md', 'a/plan.docx'],
      ['plan-md', 'plan-docx']
    ],
    [
      ['index.md', 'readme.md'],
      ['index-md', 'readme']
    ],
    [
      ['CON.md', 'x.md'],
      ['con-md', 'x']
    ],
    [
      ['../../etc/passwd', '/etc/shadow'],
      ['etc-passwd', 'etc-shadow']
    ],
    [
      ['a b.md', 'a-b.md'],
      [/^a-b-md-?|^a-b-[0-9a-f]{8}$/, /^a-b-[0-9a-f]{8}$/]
    ],
    [
      ['日本.md', '...'],
      [/^md$|^ke-hoach-[0-9a-f]{8}$/, /^ke-hoach-[0-9a-f]{8}$/]
    ],
    [['x'.repeat(300) + '.md'], [/^x{80}-[0-9a-f]{8}$/]]
  ])('%j', (paths, expected) => {
    const made = pageNames(paths)
    expect(new Set(made).size).toBe(paths.length)
    expect(made.every(name => /^[a-z0-9][a-z0-9-]*\.html$/.test(name))).toBe(true)
    expect(made.map(name => name.slice(0, -'.html'.length))).toEqual(
      expected.map(one => (typeof one === 'string' ? one : expect.stringMatching(one)))
    )
  })
})

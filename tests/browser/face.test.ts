import {readFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AxeResults} from 'axe-core'
import {zipSync} from 'fflate'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {extractText, getDocumentProxy} from 'unpdf'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import type {ReadFileReport, Report} from '../../src/diagnostic/report.js'
import {Linter} from '../../src/linter/disk-linter.js'
import {todayInVietNam} from '../../src/linter/today.js'
import {numberedSheet} from '../../src/reporters/sheet/numbering.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {FaultWords} from '../../web/protocol.js'
import {chromiumHere, isBlob, startBrowser, type WatchedPage, watchedPage} from '../support/browser.js'
import {answerOf, exampleDraft} from '../support/face/answers.js'
import {facePage} from '../support/face/face-page.js'
import {hostilePlan, hostileText, madeHostile} from '../support/hostile.js'
import {fixture} from '../support/repository.js'
import {wordOf} from '../support/word-writer.js'

const executable = chromiumHere()
if (executable === undefined && process.env['CCHCLINT_BROWSER'] === 'required')
  throw new Error('no Chromium on this machine')
if (executable === undefined) console.warn('no Chromium on this machine: the page is not opened in it')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-face-'))
const file = path.join(folder, 'trang.html')
const pane = path.join(folder, 'ngan.html')
let browser: Browser

const hostileName = `${hostileText.replaceAll('/', '∕').slice(0, 120)}.md`
const broken: FaultWords = {
  what: {vi: 'Tệp Word này bị hỏng nên không mở được.', en: 'This Word file is damaged.'},
  hint: {vi: 'Mở tệp bằng Word, lưu thành tệp mới.', en: 'Open it in Word and save it anew.'}
}

beforeAll(async () => {
  if (executable === undefined) return
  const answers = {
    'ke-hoach.docx vi': await answerOf('ke-hoach.docx', exampleDraft(), 'vi'),
    'ke-hoach.docx en': await answerOf('ke-hoach.docx', exampleDraft(), 'en'),
    'xa.md vi': await answerOf('xa.md', fixture('commune-2025-short'), 'vi'),
    [`${hostileName} vi`]: await answerOf('la.md', hostilePlan, 'vi', madeHostile)
  }
  const of = <Part extends 'judged' | 'sheet'>(part: Part) =>
    Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer[part]]))
  const all = {
    judged: of('judged'),
    sheets: of('sheet'),
    faults: {'hong.docx': broken},
    example: 'ke-hoach.docx',
    held: ['giu.docx']
  }
  writeFileSync(file, await facePage(all))
  writeFileSync(pane, await facePage(all, 'pane'))
  browser = await startBrowser(executable)
})
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close()
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true, force: true})
})

async function open(
  how: BrowserContextOptions = {},
  before?: () => void,
  opened: string = file
): Promise<WatchedPage> {
  const size = {viewport: {width: 1366, height: 768}}
  const watched = await watchedPage(browser, {...size, ...how}, isBlob)
  const {page, requests} = watched
  if (before) await page.addInitScript(before)
  await page.goto(pathToFileURL(opened).href)
  await page.getByRole('heading', {level: 1}).waitFor()
  requests.shift()
  return watched
}

async function choose(page: Page, names: readonly string[], content = 'x'): Promise<void> {
  const files = names.map(name => ({name, mimeType: 'text/plain', buffer: Buffer.from(content)}))
  await page.locator('main input[type=file]').first().setInputFiles(files)
}

async function tryExample(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Dùng thử với kế hoạch mẫu'}).click()
  await page.locator('.item').first().waitFor()
}

const headOf = (page: Page) => page.getByRole('heading', {level: 1}).textContent()
const focused = (page: Page) =>
  page.evaluate(
    'document.activeElement.closest("mark")?.textContent || document.activeElement.id || document.activeElement.textContent'
  ) as Promise<string>
const textsOf = (page: Page, selector: string, of: string) =>
  page.evaluate(`[...document.querySelectorAll('${selector}')].map(one => one.${of})`) as Promise<string[]>
const asked = (page: Page) => page.evaluate('asked') as Promise<Record<string, unknown>[]>

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const how = JSON.stringify({resultTypes: ['violations'], ...(rules ? {runOnly: rules} : {})})
  const {violations: all} = (await page.evaluate(`axe.run(${how})`)) as AxeResults
  return all.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)
}

/** The texts of the printed pages, blanks collapsed. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({preferCSSPageSize: true, printBackground: false})
  const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  return text.map(one => one.normalize('NFC').replace(/\s+/g, ' '))
}

/** Each state that the page may be in, by how one gets there. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'no file yet': async page => page.locator('.packs summary').click(),
  'at work': async page => {
    await choose(page, ['giu.docx'])
    await page.getByText('Đã xét 31 trong 50 yêu cầu').waitFor()
  },
  'a result, with all that opens': async page => {
    await tryExample(page)
    await page.locator('.fix button').first().click()
    await page.locator('.wording summary').first().click()
    await page.locator('.opts > summary').click()
    await page.locator('.more summary').click()
  },
  'all of a result': async page => {
    await tryExample(page)
    await page.getByRole('radio', {name: 'Tất cả'}).check()
  },
  'several files, two of them faults': async page => {
    await choose(page, ['xa.md', 'hong.docx', 'du-toan.xlsx'])
    await page.getByRole('button', {name: 'hong.docx'}).click()
  }
}

/** Three windows: a phone, a desk at twice its size, a desk. */
async function isAsWideAsItsWindow(page: Page): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [683, 384],
    [1366, 768]
  ] as const) {
    await page.setViewportSize({width, height})
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(wide, `${width} pixels`).toBeLessThanOrEqual(0)
  }
}

describe.skipIf(executable === undefined)('the page in Chromium', () => {
  test.each(Object.keys(states))(
    '%s: no violation of axe in light and dark, as wide as its window, nothing asked of the network',
    async name => {
      const {page, requests, complaints} = await open()
      await states[name]!(page)
      await page.evaluate(axe)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        // All rules in light; in dark those that colours change.
        expect(await violations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined)).toEqual([])
      }
      await isAsWideAsItsWindow(page)
      expect(requests).toEqual([])
      expect(complaints).toEqual([])
    }
  )

  test('whatever may stand in a file, its name and its report is text, and breaks nothing', async () => {
    const {page, requests, complaints} = await open()
    await choose(page, [hostileName])
    await page.getByRole('radio', {name: 'Tất cả'}).check()
    await isAsWideAsItsWindow(page)
    const text = (await page.evaluate('document.body.innerText')) as string
    expect(text).toContain('</script><script>alert(1)</script>')
    expect(/.{0,60}[\u202a-\u202e\u2066-\u2069\u001b].{0,20}/u.exec(text)?.[0]).toBeUndefined()
    expect(text).toContain('a␣b␣c␣')
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
  })

  test('explains itself in three lines, says that nothing was sent, and has an example to try', async () => {
    const {page} = await open()
    expect(await headOf(page)).toBe('Rà soát dự thảo kế hoạch trước khi trình ký')
    expect(await page.locator('.steps li').count()).toBe(3)
    expect(await page.locator('.proof').textContent()).toContain('qua mạng từ khi mở: 0.')
    await tryExample(page)
    expect(await headOf(page)).toBe('Kế hoạch Tuyên truyền cải cách hành chính tỉnh Tuyên Quang năm 2025')
    expect(await page.title()).toContain(
      'Kế hoạch Tuyên truyền cải cách hành chính tỉnh Tuyên Quang năm 2025'
    )
    expect(await page.locator('.fig').textContent()).toMatch(
      /DỰ THẢO \d+\/\d+ yêu cầu đạt\. Còn \d+ lỗi cần sửa, \d+ cảnh báo, \d+ gợi ý\./
    )
  })

  test('is walked by keyboard: the skip link, then a real input of files under the button', async () => {
    const {page} = await open()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.type')).toBe('file')
    expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Chọn tệp…')
    const ring = await page.evaluate('getComputedStyle(document.querySelector(".pick")).outlineStyle')
    expect(ring).toBe('solid')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.item').first().waitFor()
    expect(await focused(page)).toBe('trang-thai')
  })

  test('takes files that are dropped anywhere on it', async () => {
    const {page} = await open()
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'xa.md'))
      dataTransfer.items.add(new File(['x'], 'ke-hoach.docx'))
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
    })()`)
    await page.locator('.item').first().waitFor()
    expect(await page.locator('.file .fname').allTextContents()).toEqual(['xa.md', 'ke-hoach.docx'])
  })

  test.each(['Dừng', 'Esc'])('work is stopped by %s, and says that there is no result', async how => {
    const {page} = await open()
    await choose(page, ['giu.docx'])
    await page.getByText('Đã xét 31 trong 50 yêu cầu').waitFor()
    expect(await page.locator('.worksteps').textContent()).toContain('kế hoạch của UBND tỉnh Tuyên Quang')
    if (how === 'Esc') await page.keyboard.press('Escape')
    else await page.getByRole('button', {name: 'Dừng'}).click()
    await page.getByText('Đã dừng. Tệp chưa xét xong nên không có kết quả.').waitFor()
    expect(await focused(page)).toBe('trang-thai')
  })

  test('jumps from a finding to its words and back, also to what the filter hides', async () => {
    const {page} = await open()
    await tryExample(page)
    await page.locator('#yc-9 .go').click()
    const here = page.locator('mark[data-here]')
    expect(await here.textContent()).toContain('278/KH-UBND')
    expect(await focused(page)).toContain('278/KH-UBND')
    await page.locator('.refs a[href="#yc-9"]').click()
    expect(await focused(page)).toBe('yc-9')
    expect(await page.locator('#yc-1').count()).toBe(0)
    await page.locator('.refs a[href="#yc-1"]').click()
    expect(await focused(page)).toBe('yc-1')
    expect(await page.getByRole('radio', {name: 'Tất cả'}).isChecked()).toBe(true)
    const box = (await page.locator('#yc-1').boundingBox())!
    expect(box.y).toBeGreaterThan(0)
    expect(box.y).toBeLessThan(768)
  })

  test('F8 goes to the next finding and its words, Shift+F8 back, round and round', async () => {
    const {page} = await open()
    await tryExample(page)
    const ids = await textsOf(page, '.item', 'id')
    for (const id of [ids[0], ids[1], ids[2]]) {
      await page.keyboard.press('F8')
      expect(await focused(page)).toBe(id)
    }
    expect(await page.locator('mark[data-here], .anchor[data-here]').count()).toBe(1)
    await page.keyboard.press('Shift+F8')
    expect(await focused(page)).toBe(ids[1])
    await page.keyboard.press('Shift+F8')
    await page.keyboard.press('Shift+F8')
    expect(await focused(page)).toBe(ids.at(-1))
  })

  test('shows what is asked for: errors alone, what is met, all', async () => {
    const {page} = await open()
    await tryExample(page)
    const kinds = await textsOf(page, '.item', 'classList[1]')
    expect(new Set(kinds)).toEqual(new Set(['error', 'warning', 'info']))
    await page.getByRole('radio', {name: 'Chỉ lỗi'}).check()
    expect(await page.locator('.item').count()).toBe(kinds.filter(kind => kind === 'error').length)
    await page.getByRole('radio', {name: /^Đạt/}).check()
    expect(await page.locator('.item').count()).toBe(0)
    const met = await page.locator('.ok').count()
    expect(await textsOf(page, '.chip', 'textContent')).toContain(`Đạt ${met}`)
  })

  test('safe changes are accepted one by one and taken back; what is saved is made of those', async () => {
    const {page} = await open()
    await tryExample(page)
    const first = page.locator('.fix button').first()
    await first.click()
    expect(await first.getAttribute('aria-pressed')).toBe('true')
    await page.locator('.fix button').nth(1).click()
    await page.getByText('Đã nhận 2 chỗ sửa; tệp gốc không thay đổi.').waitFor()
    await first.click()
    await page.getByText('Đã nhận 1 chỗ sửa; tệp gốc không thay đổi.').waitFor()
    expect(await page.locator('.note .taken').textContent()).toContain('Đã nhận sửa thành “2025,”.')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', {name: 'Tải bản Word có ý kiến'}).click()
    expect((await saving).suggestedFilename()).toBe('annotated-docx-ke-hoach.docx')
    expect(readFileSync(await (await saving).path(), 'utf8')).toBe('annotated-docx')
    const made = (await asked(page)).filter(({make}) => make === 'annotated-docx')
    expect(made).toMatchObject([{accepted: [expect.stringMatching(/^[0-9a-f]{32}$/)]}])
    await page.getByRole('button', {name: 'Hoàn tác tất cả'}).click()
    expect(await page.locator('.fix button[aria-pressed=true]').count()).toBe(0)
  })

  test('what is missing has a wording to copy', async () => {
    const {page} = await open()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await tryExample(page)
    const item = page.locator('.item', {has: page.locator('.wording')}).first()
    await item.locator('summary').click()
    const lines = await item.locator('.words p').allTextContents()
    await item.getByRole('button', {name: 'Chép câu mẫu'}).click()
    await page.getByText('Đã chép câu mẫu').waitFor()
    const copied = (await page.evaluate('navigator.clipboard.readText()')) as string
    expect(copied.split('\n').filter(line => line !== '')).toEqual(lines)
  })

  test('what was read can be said otherwise, and the whole page in English', async () => {
    const {page} = await open()
    await tryExample(page)
    await page.locator('.opts > summary').click()
    const level = page.getByLabel('Cấp ban hành')
    expect(await level.locator('option').first().textContent()).toBe('cấp tỉnh (tự nhận)')
    await level.selectOption({label: 'cấp xã'})
    await page.getByLabel('Mức độ xét').selectOption({label: 'kỹ hơn, thêm gợi ý'})
    expect((await asked(page)).at(-1)).toMatchObject({level: 'commune', preset: 'thorough', language: 'vi'})
    await page.keyboard.press('Escape')
    expect(await level.isVisible()).toBe(false)
    expect(await focused(page)).toContain('đọc là: cấp tỉnh')
    await page.getByRole('button', {name: 'English'}).click()
    await page.getByRole('heading', {name: 'Findings'}).waitFor()
    await page.getByText('requirements met').waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    expect(await page.locator('#ke-hoach ol.plan').getAttribute('lang')).toBe('vi')
    expect(await page.evaluate('document.body.innerText')).not.toMatch(/Phát hiện|yêu cầu đạt/)
  })

  test('a fault says what to do; of several files those that were judged are one press away', async () => {
    const {page} = await open()
    await choose(page, ['hong.docx'])
    await page.getByText('Tệp Word này bị hỏng nên không mở được.').waitFor()
    expect(await page.locator('.how').textContent()).toBe('Cách xử lý: Mở tệp bằng Word, lưu thành tệp mới.')
    expect(await focused(page)).toBe('trang-thai')
    await choose(page, ['hong.docx', 'xa.md', 'du-toan.xlsx'])
    await page.locator('.item').first().waitFor()
    await page.getByRole('button', {name: 'du-toan.xlsx'}).click()
    expect(await headOf(page)).toBe('Không đọc được 2 trong 3 tệp')
    await page.locator('main').getByRole('button', {name: 'xa.md', exact: true}).click()
    expect(await page.locator('.item').count()).toBeGreaterThan(0)
  })

  test('prints the sheet on A4, never the panes, and is itself again after it', async () => {
    const {page, complaints} = await open()
    expect((await printed(page)).join(' ')).toContain('Chưa có phiếu để in')
    await tryExample(page)
    await page.waitForFunction('asked.some(({make}) => make === "checklist-html")')
    const pages = await printed(page)
    expect(pages.length).toBeGreaterThan(3)
    for (const [at, text] of pages.entries()) {
      expect(text).toContain('DỰ THẢO')
      expect(text).toContain(`Trang ${at + 1}/${pages.length}`)
    }
    const all = pages.join(' ')
    expect(all).toContain('PHIẾU RÀ SOÁT KẾ HOẠCH')
    expect(all).toContain('Ý kiến người rà soát')
    for (const part of ['Tải bản Word có ý kiến', 'Cần xử lý', 'Nội dung kế hoạch chỗ'])
      expect(all).not.toContain(part)
    expect(await page.locator('.item').first().isVisible()).toBe(true)
    expect(await page.locator('#phieu-in').count()).toBe(0)
    expect(await page.evaluate('document.adoptedStyleSheets.length')).toBe(0)
    expect(complaints).toEqual([])
  })

  test('the office’s own rules are used, remembered on this machine, and removed', async () => {
    const {page} = await open()
    await choose(page, ['pack.yaml', 'khau-hieu.yaml'])
    await page.getByText('Quy tắc của tỉnh mẫu').waitFor()
    await page.reload()
    await page.getByText('Quy tắc của tỉnh mẫu').waitFor()
    await page.getByText('Được nhớ trên máy này, trong trình duyệt này').waitFor()
    await tryExample(page)
    const last = (await asked(page)).findLast(({judge}) => judge !== undefined)
    expect(last).toMatchObject({packs: [{files: [{path: 'pack.yaml'}, {path: 'khau-hieu.yaml'}]}]})
    await page.locator('.opts > summary').click()
    await page.getByRole('button', {name: 'khỏi máy này'}).click()
    await page.reload()
    expect(await page.locator('.pack-list').count()).toBe(0)
  })

  test('rules without their pack.yaml, and a pack that is wrong, say what to do', async () => {
    const {page} = await open()
    await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'khau-hieu.yaml'))
      document.body.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
    })()`)
    await page.getByText('“khau-hieu.yaml” chưa phải một bộ quy tắc').waitFor()
    await page.reload()
    const zip = zipSync({'hong/pack.yaml': new Uint8Array([35]), 'hong/a.yaml': new Uint8Array([35])})
    await page
      .locator('main input[type=file]')
      .first()
      .setInputFiles({name: 'bo.zip', mimeType: 'application/zip', buffer: Buffer.from(zip)})
    await page.getByText('Không dùng được bộ quy tắc hong').waitFor()
    await page.getByText('pack.yaml:2: chưa có “name”.').waitFor()
    expect(await page.evaluate('localStorage.length')).toBe(0)
  })

  test('works where the browser refuses to remember, and says so', async () => {
    const {page, complaints} = await open({}, () => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new Error('refused')
        }
      })
    })
    await choose(page, ['pack.yaml', 'khau-hieu.yaml'])
    await page.getByText('Trình duyệt không cho trang này nhớ').waitFor()
    await tryExample(page)
    expect(complaints).toEqual([])
  })
})

describe.skipIf(executable === undefined)('the same page as a task pane beside a document', () => {
  const narrow = {viewport: {width: 350, height: 700}}

  test('judges the open document, selects what is pressed, puts comments in, and judges again', async () => {
    const {page, complaints} = await open(narrow, undefined, pane)
    expect(await page.locator('input[type=file]').count()).toBe(1)
    await page.getByRole('button', {name: 'Rà soát văn bản đang mở'}).click()
    await page.locator('.item').first().waitFor()
    await page.evaluate(axe)
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.locator('#yc-9 .go').click()
    expect((await asked(page)).at(-1)).toEqual({
      show: [{words: 'Kế hoạch số 278/KH-UBND', before: 0}, expect.anything()]
    })
    await page.getByRole('button', {name: 'Ghi ý kiến vào văn bản'}).click()
    await page.getByText(/Đã ghi \d+ ý kiến vào văn bản; 1 ý kiến không tìm được chỗ/).waitFor()
    const {comment} = (await asked(page)).at(-1) as {comment: {text: string}[]}
    expect(comment.length).toBe(
      await page.evaluate('answers.judged["ke-hoach.docx vi"].file.findings.length')
    )
    expect(comment.map(({text}) => text).join('\n')).toContain(
      'Phần nội dung chưa nêu việc tuyên truyền Chỉ số chuyển đổi số (DTI)'
    )
    await page.getByRole('button', {name: 'Rà soát lại'}).click()
    await page.locator('.item').first().waitFor()
    expect(await page.locator('.file').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('says what to do where the program does not hand its document over', async () => {
    const {page} = await open(narrow, () => Object.assign(globalThis, {refuses: true}), pane)
    await page.getByRole('button', {name: 'Rà soát văn bản đang mở'}).click()
    await page.getByText('Cách xử lý: lưu văn bản (Ctrl+S) rồi bấm lại.').waitFor()
  })
})

describe.skipIf(executable === undefined)('the page as it is published, with its own engine', () => {
  test('what is dropped is said as the command says it, and saved as it is', async () => {
    const today = todayInVietNam()
    const {page, requests, complaints} = await open({}, undefined, path.resolve('dist/page.html'))
    await page.locator('main input[type=file]').first().setInputFiles(realFiles)
    await page.locator('.item').first().waitFor()
    const linter = new Linter({today, config: false})
    const {files} = await linter.lintFiles(realFiles)
    const reports = files as ReadFileReport[]
    for (const report of reports) {
      const name = path.basename(report.path)
      await page.locator('nav.files').getByRole('button', {name}).click()
      await page.getByRole('radio', {name: 'Tất cả'}).check()
      const {rows} = numberedSheet(report)
      const met = rows.filter(({row}) => row.status === 'met').length
      expect(await page.locator('.fig .figure').textContent(), name).toBe(`${met}/${rows.length}`)
      const said = (await page.locator('#phat-hien').textContent())!
      for (const {message} of report.findings) expect(said, name).toContain(shown(message))
      for (const {title} of report.checklist) expect(said, name).toContain(shown(title))
      const saving = page.waitForEvent('download')
      await page.locator('.more summary').click()
      await page.getByRole('button', {name: 'Kết quả cho máy (.json)'}).click()
      const saved = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as Report
      expect(saved.files).toEqual([{...report, path: name}])
    }
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
  })

  test('a Word plan of twenty pages: how long it takes from the drop to the checklist is told, not asked', async () => {
    const short = fixture('province-2025-old-duties')
    const [sections, end] = [short.search(/^\**#* ?\**I\. /m), short.indexOf('Nơi nhận')]
    const body = short.slice(sections, end)
    const text = `${short.slice(0, sections)}${body.repeat(Math.ceil(50_000 / body.length))}${short.slice(end)}`
    const word = {name: 'dai.docx', mimeType: '', buffer: Buffer.from(await wordOf(text))}
    const {page} = await open({}, undefined, path.resolve('dist/page.html'))
    const dropped = performance.now()
    await page.locator('main input[type=file]').first().setInputFiles(word)
    await page.locator('.fig .figure').waitFor()
    console.info(`a Word plan of ${text.length} letters: ${Math.round(performance.now() - dropped)} ms`)
    expect(await page.locator('.fig .figure').textContent()).toMatch(/^\d+\/\d+$/)
  })
})

const realFiles = [
  'examples/word/ke-hoach.docx',
  'fixtures/documents/department-2024-undated-parent/plan.md',
  'fixtures/documents/commune-2025-short/libreoffice.pdf'
]

import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
  existsSync,
  copyFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFailed, test, vi} from 'vitest'
import {chromiumHere, startBrowser} from '../support/browser.js'
import {codeServerHere, CodeServer} from '../support/code-server.js'
import {fixture} from '../support/repository.js'
import {patience, Workbench} from '../support/workbench.js'

/** The extension in VS Code itself, from one thing that a clerk does to the next; `.ci/vscode` brings VS Code. */

const chromium = chromiumHere()
if (codeServerHere === undefined)
  console.warn('no code-server (CCHCLINT_CODE_SERVER): the extension is not tried in VS Code')
else if (chromium === undefined) throw new Error('no Chromium on this machine')

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-vscode-')))
const folder = path.join(root, 'Kế hoạch năm 2023')
const faulty = 'province-2023-no-indices'
const at = (name: string) => path.join(folder, name)
let server: CodeServer
let browser: Browser
let window: Workbench

function write(name: string, content: string): void {
  mkdirSync(path.dirname(at(name)), {recursive: true})
  writeFileSync(at(name), content)
}

const task = {
  label: 'xét cả thư mục',
  type: 'process',
  command: process.execPath,
  args: [path.resolve('dist/cli.cjs'), '.', '--format', 'compact', '--no-cache'],
  problemMatcher: '$cchclint',
  presentation: {reveal: 'never'}
}

beforeAll(async () => {
  if (codeServerHere === undefined || chromium === undefined) return
  // Two slips, of which one is mended by itself.
  write(
    'Dự thảo.md',
    fixture(faulty).replace('nhịp nhàng giữa', 'nhịp nhàng , giữa').replace('dư luận trên', 'dư luận ; trên')
  )
  copyFileSync(`fixtures/documents/${faulty}/libreoffice.docx`, at('Bản trình.docx'))
  write('package.json', '{"devDependencies": {"cchclint": "^9.0.0"}}')
  write('.vscode/tasks.json', JSON.stringify({version: '2.0.0', tasks: [task]}))
  // What a folder that is not trusted would have run.
  write('.vscode/settings.json', JSON.stringify({'cchclint.path': path.join(root, 'own.cjs')}))
  writeFileSync(
    path.join(root, 'own.cjs'),
    `require('fs').writeFileSync(${JSON.stringify(path.join(root, 'was run'))}, '')`
  )
  server = await CodeServer.start(codeServerHere, path.join(root, 'home'))
  browser = await startBrowser(chromium)
  window = new Workbench(await browser.newPage({viewport: {width: 1600, height: 1200}}))
  await window.open(server.url, folder)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(root, {recursive: true, force: true})
})

/** A step, of which one sees where it stopped. */
function step(name: string, act: () => Promise<void>): void {
  test(name, async () => {
    onTestFailed(async () => {
      const picture = path.join(tmpdir(), 'cchclint-vscode-failed.png')
      await window.page.screenshot({path: picture})
      console.error(`${name}: ${picture}`)
    })
    await act()
  })
}

const reads = (said: () => Promise<unknown>, expected: unknown) =>
  vi.waitFor(async () => expect(await said()).toEqual(expected), {timeout: patience, interval: 100})

describe.skipIf(codeServerHere === undefined)('VS Code', () => {
  step('lints in a folder that nobody has trusted, and runs nothing of it', async () => {
    const {page} = window
    await page.locator('[id="status.workspaceTrust"]').waitFor()
    await window.openFile('Dự thảo.md')
    await window.run('Problems: Focus on Problems View')
    await window.problem('Phần nội dung chưa nêu việc tuyên truyền Chỉ số chuyển đổi số (DTI)').waitFor()
    expect(await window.problem('cchc/index-coverage/dti').count()).toBe(1)
    // Letters of Vietnamese are nothing that has to be marked.
    await reads(() => page.locator('.unicode-highlight').count(), 0)
    await window.goTo('cchc/index-coverage/dti')
    await page.locator('.squiggly-error').first().waitFor({state: 'attached'})
    expect(existsSync(path.join(root, 'was run'))).toBe(false)
  })

  step('says which version judges, and that the folder asks for another', async () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {readonly version: string}
    const note = window.page.locator('[id="status.languageStatus"]')
    await reads(
      () => note.getAttribute('aria-label'),
      expect.stringContaining(`cchclint ${version}, bản đi kèm`)
    )
    await window.told('^9.0.0').getByText('Mở thiết lập').waitFor()
  })

  step('shows how many requirements are met, and the sections of the plan', async () => {
    await window.page.keyboard.press('Control+Home')
    await reads(() => window.page.locator('.codelens-decoration').innerText(), '27/31 yêu cầu đạt')
    await window.turn('Outline', 'open')
    await window.rows('Outline').filter({hasText: 'II. ĐỐI TƯỢNG, NỘI DUNG, HÌNH THỨC'}).waitFor()
    await window.turn('Outline', 'shut')
  })

  step('mends what is sure, and puts a model wording where something lacks', async () => {
    await window.mend('“nhàng ,”', 'Sửa “ ,” thành “,”')
    await window.problem('“nhàng ,”').waitFor({state: 'detached'})
    await window.mend('cchc/reporting-cadence', 'Thêm câu mẫu')
    await window.problem('cchc/reporting-cadence').waitFor({state: 'detached'})
    await window.run('cchclint: Sửa tất cả lỗi sửa được')
    await window.problem('wording/punctuation-spacing').waitFor({state: 'detached'})
    await window.page.keyboard.press('Control+s')
    await reads(
      async () =>
        readFileSync(at('Dự thảo.md'), 'utf8').match(/nhịp nhàng, giữa|dư luận; trên|Chế độ báo cáo/g),
      ['nhịp nhàng, giữa', 'dư luận; trên', 'Chế độ báo cáo']
    )
  })

  step('tells under the mouse what is known of words', async () => {
    await window.goTo('cchc/index-coverage/dti')
    await window.run('Show or Focus Hover')
    await window.page
      .locator('.monaco-hover', {
        hasText: 'Phần nội dung chưa nêu việc tuyên truyền Chỉ số chuyển đổi số (DTI)'
      })
      .waitFor()
  })

  step('shows the requirements, each of which leads to its place', async () => {
    await window.turn('Yêu cầu', 'open')
    const rows = window.rows('Yêu cầu')
    await rows.filter({hasText: 'Chưa đạt'}).waitFor()
    await window.goTo('form/unfilled')
    await rows.filter({hasText: 'Chỉ số chuyển đổi số (DTI)'}).click()
    await reads(() => window.selection(), expect.stringMatching(/^Ln 37, .*selected/))
    await rows.filter({hasText: /^\s*Đạt/}).click()
    await rows.filter({hasText: 'Mục đích, mục tiêu'}).click()
    await reads(() => window.selection(), expect.stringMatching(/^Ln 19, .*selected/))
  })

  step('keeps the checklist beside the text', async () => {
    await window.run('cchclint: Mở phiếu rà soát bên cạnh')
    const sheet = window.preview('PHIẾU RÀ SOÁT KẾ HOẠCH')
    await sheet.waitFor()
    await window.page.locator('.editor-instance .view-lines').first().click()
    await window.page.locator('.editor-instance .monaco-editor.focused').waitFor()
    // As long as a preview takes to follow the text.
    await window.page.waitForTimeout(1000)
    await sheet.waitFor()
    await window.close('Phiếu rà soát – Dự thảo.md')
  })

  step('shows the page of a rule as it is read', async () => {
    await window.problem('cchc/index-coverage/dti').getByText('cchc/index-coverage/dti').click()
    await window.preview('Vì sao').waitFor()
    await window.close('index-coverage.md')
    await window.mend('cchc/index-coverage/dti', 'Xem giải thích “cchc/index-coverage/dti”')
    await window.preview('Vì sao').waitFor()
    await window.close('index-coverage.md')
  })

  step('puts what is found in Word files among the problems', async () => {
    await window.run('cchclint: Rà soát toàn bộ thư mục (cả tệp Word và PDF)')
    await window.told('cchclint: 2 tệp: ').waitFor()
    await window.problem('Mục V, đoạn 41: Kế hoạch chưa quy định chế độ báo cáo').waitFor()
  })

  step('writes comments into a copy of a Word file', async () => {
    const before = readFileSync(at('Bản trình.docx'))
    await window.fromMenu('Bản trình.docx', 'Ghi phát hiện vào bản sao')
    await window.page.locator('.quick-input-widget', {hasText: 'Lưu bản sao có ý kiến'}).waitFor()
    await window.page.keyboard.press('Enter')
    await window.told('cchclint: đã ghi “Bản trình (ý kiến).docx”.').waitFor()
    expect(existsSync(at('Bản trình (ý kiến).docx'))).toBe(true)
    expect(readFileSync(at('Bản trình.docx'))).toEqual(before)
    rmSync(at('Bản trình (ý kiến).docx'))
  })

  step('shows the checklist of a Word file', async () => {
    await window.fromMenu('Bản trình.docx', 'Mở phiếu rà soát')
    await window.preview('PHIẾU RÀ SOÁT KẾ HOẠCH').waitFor()
    await window.close('Phiếu rà soát – Bản trình (docx).md')
  })

  step('heeds a configuration as soon as it is there', async () => {
    const rows = window.rows('Yêu cầu')
    write('.cchclintrc.yaml', 'rules: {cchc/index-coverage: off}\n')
    await rows.filter({hasText: 'Chỉ số chuyển đổi số (DTI)'}).waitFor({state: 'detached'})
    write('.cchclintrc.yaml', 'levle: tỉnh\n')
    await rows.first().waitFor({state: 'detached'})
    rmSync(at('.cchclintrc.yaml'))
    await rows.filter({hasText: 'Chỉ số chuyển đổi số (DTI)'}).waitFor()
  })

  step('runs another version once the folder is trusted', async () => {
    await window.run('Workspaces: Manage Workspace Trust')
    await window.page
      .locator('.workspace-trust-editor')
      .getByRole('button', {name: 'Trust', exact: true})
      .click()
    await reads(async () => existsSync(path.join(root, 'was run')), true)
    write('.vscode/settings.json', '{}')
  })

  step('reads what a task prints by the matcher of the extension, and tells nothing twice', async () => {
    // What was found before is forgotten.
    await window.open(server.url, folder)
    await window.run('View: Close All Editors')
    await window.openFile('Dự thảo.md')
    await window.run('Problems: Focus on Problems View')
    await window.problem('cchc/index-coverage/dti').waitFor()
    expect(await window.problem('Bản trình.docx').count()).toBe(0)
    await window.runTask(task.label)
    await window.run('Problems: Focus on Problems View')
    await window.problem('Bản trình.docx').waitFor()
    await reads(() => window.problem('cchc/index-coverage/dti').count(), 2)
  })
})

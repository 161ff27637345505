import {copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {chromiumHere, startBrowser} from './browser.js'
import {CodeServer, codeServerHere} from './code-server.js'
import {fixture} from './repository.js'
import {Workbench} from './workbench.js'

/** `.ci/vscode --picture`: docs/vscode.png, a plan with its findings in VS Code. */

const chromium = chromiumHere()
if (codeServerHere === undefined || chromium === undefined) throw new Error('no code-server or no Chromium')
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-vscode-')))
const folder = path.join(root, 'Kế hoạch năm 2023')
const faulty = 'province-2023-no-indices'
mkdirSync(folder)
const plan = fixture(faulty).replace('nhịp nhàng giữa', 'nhịp nhàng , giữa')
writeFileSync(path.join(folder, 'Dự thảo.md'), plan)
copyFileSync(`fixtures/documents/${faulty}/libreoffice.docx`, path.join(folder, 'Kế hoạch.docx'))

const server = await CodeServer.start(codeServerHere, path.join(root, 'home'))
const browser = await startBrowser(chromium)
try {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}})
  const window = new Workbench(page)
  await window.open(server.url, folder)
  await window.run('Workspaces: Manage Workspace Trust')
  await page.locator('.workspace-trust-editor').getByRole('button', {name: 'Trust', exact: true}).click()
  await window.run('View: Close All Editors')
  await window.openFile('Dự thảo.md')
  await window.run('cchclint: Rà soát toàn bộ thư mục (cả tệp Word và PDF)')
  await window.told('cchclint: 2 tệp').waitFor()
  await window.run('Notifications: Clear All Notifications')
  await window.run('Problems: Focus on Problems View')
  await window.turn('Yêu cầu', 'open')
  await window.rows('Yêu cầu').filter({hasText: 'Chưa đạt'}).waitFor()
  // The side bar as wide as its words.
  await page.mouse.move(347, 400)
  await page.mouse.down()
  await page.mouse.move(420, 400, {steps: 5})
  await page.mouse.up()
  await window.offer('“nhàng ,”', 'Sửa “ ,” thành “,”')
  await page.waitForTimeout(1000)
  await page.screenshot({path: 'docs/vscode.png'})
} finally {
  await browser.close()
  await server.stop()
  rmSync(root, {recursive: true, force: true})
}

import {readdirSync, readFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Linter} from '../../src/linter/disk-linter.js'
import {chromiumHere, startBrowser} from '../support/browser.js'
import {enginePages, opened, type OpenedPage, PageFolder} from '../support/page-engine.js'

const executable = chromiumHere()
if (executable === undefined && process.env['CCHCLINT_BROWSER'] === 'required')
  throw new Error('no Chromium on this machine')

const today = '2026-11-20'
const asked = {language: 'vi', today} as const
const plans = readdirSync('fixtures/documents').filter(name => !name.endsWith('.md'))
const formats = ['plan.md', 'libreoffice.docx', 'libreoffice.odt', 'libreoffice.pdf']

let browser: Browser
let folder: PageFolder
let page: OpenedPage

beforeAll(async () => {
  if (executable === undefined) return
  folder = new PageFolder(await enginePages())
  browser = await startBrowser(executable)
  page = await opened(browser, folder.oneFile)
})
afterAll(async () => {
  await browser?.close()
  folder?.remove()
})

const fileOf = (plan: string, format: string) => `fixtures/documents/${plan}/${format}`

describe.skipIf(executable === undefined)('the page in one file, from the disk', () => {
  test.each(formats)('says of every plan what the command says: %s', async format => {
    const files = plans.map(plan => fileOf(plan, format))
    const {files: expected} = await new Linter({today, config: false}).lintFiles(files)
    expect(expected).toHaveLength(plans.length)
    for (const report of expected) {
      const judged = await page.judge(report.path, readFileSync(report.path), asked)
      if ('fault' in judged) throw new Error(JSON.stringify(judged.fault))
      expect(judged.answer.file).toEqual(report)
    }
    expect(page.requests).toEqual([])
    expect(page.complaints).toEqual([])
  })

  test('says of the plan as text what it says as Markdown: its own report whole', async () => {
    const [file] = plans.map(plan => fileOf(plan, 'plan.md'))
    const judged = await page.judge('ke-hoach.txt', readFileSync(file!), asked)
    const linter = new Linter({today, config: false})
    const report = await linter.lintText(readFileSync(file!), {path: 'ke-hoach.txt'})
    expect('answer' in judged && judged.answer.report.files).toEqual([report])
  })
})

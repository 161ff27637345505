import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AxeResults} from 'axe-core'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {extractText, getDocumentProxy} from 'unpdf'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderPages, html} from '../../src/reporters/page/pages.js'
import {chromiumHere, startBrowser, type WatchedPage, watchedPage} from '../support/browser.js'
import {hostilePath, hostilePlan, madeHostile} from '../support/hostile.js'
import {reported} from '../support/pages.js'
import {fixture} from '../support/repository.js'

const executable = chromiumHere()
if (executable === undefined && process.env['CCHCLINT_BROWSER'] === 'required')
  throw new Error('no Chromium on this machine')
if (executable === undefined) console.warn('no Chromium on this machine: the pages are not opened in it')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The pages, written as a user would open them: from a folder of the disk. */
const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-browser-'))
let browser: Browser

async function write(): Promise<void> {
  const names = ['commune-2025-short', 'province-2023-no-indices', 'province-2024-other-topic']
  const plans = names.map(name => ({path: `${name}/plan.md`, content: fixture(name)}))
  const {report, options} = await reported(plans)
  for (const [name, text] of folderPages(report, options)) writeFileSync(path.join(folder, name), text)
  writeFileSync(path.join(folder, 'all.html'), html(report, options))
  const hostile = await reported([{path: hostilePath, content: hostilePlan, changed: madeHostile}])
  writeFileSync(path.join(folder, 'hostile.html'), html(hostile.report, hostile.options))
}

beforeAll(async () => {
  if (executable === undefined) return
  await write()
  browser = await startBrowser(executable)
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true, force: true})
})

const usual = {viewport: {width: 1366, height: 768}}

async function open(name: string, how: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await watchedPage(browser, {...usual, ...how})
  const {page, requests} = watched
  const {href} = pathToFileURL(path.join(folder, name.split('#')[0]!))
  await page.goto(name.includes('#') ? `${href}#${name.split('#')[1]}` : href)
  requests.shift()
  return watched
}

async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const asked = JSON.stringify({resultTypes: ['violations'], ...(rules ? {runOnly: rules} : {})})
  const {violations: all} = (await page.evaluate(`axe.run(${asked})`)) as AxeResults
  return all.map(({id, nodes}) => `${id}: ${nodes[0]!.html}`)
}

/** The texts of the printed pages, blanks collapsed. */
async function printed(page: Page): Promise<string[]> {
  const pdf = await page.pdf({preferCSSPageSize: true, printBackground: false})
  const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)))
  return text.map(one => one.normalize('NFC').replace(/\s+/g, ' '))
}

describe.skipIf(executable === undefined)('the pages in Chromium', () => {
  test.each(['commune-2025-short-plan.html', 'index.html', 'all.html', 'hostile.html'])(
    '%s: no violation of axe in light and dark, nothing asked of the network',
    async name => {
      const {page, requests, complaints} = await open(name)
      await page.evaluate(axe)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme})
        // All rules in light; in dark those that colours change.
        expect(await violations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined)).toEqual([])
      }
      expect(requests).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    }
  )

  test.each(['commune-2025-short-plan.html', 'index.html', 'hostile.html'])(
    '%s is never wider than its window: a phone, a desk at twice its size, a desk',
    async name => {
      const {page} = await open(name)
      for (const [width, height] of [
        [390, 844],
        [683, 384],
        [1366, 768]
      ] as const) {
        await page.setViewportSize({width, height})
        const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        expect(wide, `${width} pixels`).toBeLessThanOrEqual(0)
      }
      await page.context().close()
    }
  )

  test('says all of it without a script, jumps both ways and shows where one has come', async () => {
    const {page} = await open('commune-2025-short-plan.html', {javaScriptEnabled: false})
    await page.click('#yc-8 a.at')
    const mark = page.locator('mark:target, mark:has(> .anchor:target)')
    expect(await mark.textContent()).toContain('164/KH-UBND')
    expect(await mark.boundingBox()).not.toBeNull()
    await page.click('.refs a[href="#yc-8"]')
    expect(page.url()).toMatch(/#yc-8$/)
  })

  test('is walked by keyboard: the skip link first, Enter follows a place, Tab goes on from there', async () => {
    const {page} = await open('commune-2025-short-plan.html')
    const focused = () =>
      page.evaluate('(document.activeElement?.getAttribute("href") ?? document.activeElement?.id) || ""')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('#yeu-cau')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('#ke-hoach')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#ke-hoach$/)
    const seen = new Set<unknown>()
    for (let at = 0; at < 200 && !seen.has('#yc-2'); at++) {
      await page.keyboard.press('Tab')
      seen.add(await focused())
    }
    expect(seen).toContain('#yc-2')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#yc-2$/)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.closest("tr")?.id')).toBe('yc-2')
    const ring = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')
    expect(ring).toBe('solid')
  })

  test('marks are read where colours are forced, light or dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const {page} = await open('commune-2025-short-plan.html', {forcedColors: 'active', colorScheme})
      const colours = await page.evaluate(
        '(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.querySelector(".plan mark")))'
      )
      const page2 = await page.evaluate('getComputedStyle(document.body).color')
      expect((colours as string[])[0], colorScheme).toBe(page2)
      expect((colours as string[])[0]).not.toBe((colours as string[])[1])
      await page.context().close()
    }
  })

  test('prints stage and digits on each page, room to tick and sign, and not the plan', async () => {
    const {page} = await open('commune-2025-short-plan.html')
    const pages = await printed(page)
    expect(pages.length).toBeGreaterThan(3)
    const {report} = await reported([{path: 'a.md', content: fixture('commune-2025-short')}])
    const digits = (report.files[0] as {sha256: string}).sha256.slice(0, 8)
    for (const [at, text] of pages.entries()) {
      expect(text, `page ${at + 1}`).toContain('DỰ THẢO')
      expect(text).toContain(`Tệp được rà soát: SHA-256 ${digits}`)
      expect(text).toContain(`Trang ${at + 1}/${pages.length}`)
      if (at > 0) expect(text).toContain('Phiếu rà soát kế hoạch')
    }
    const all = pages.join(' ')
    expect(all).toContain('Ý kiến người rà soát')
    expect(all).toContain('Chấp nhận, vì:')
    for (const part of ['VI. Kết luận của người rà soát', 'NGƯỜI RÀ SOÁT', 'LÃNH ĐẠO ĐƠN VỊ'])
      expect(pages.at(-1)).toContain(part)
    expect(all).not.toContain('Nội dung kế hoạch Số trong ô')
    expect(all).not.toContain('Tổ dân phố trên địa bàn;')
  })

  test('several sheets on one page are printed each with its own stage and digits', async () => {
    const {page} = await open('all.html')
    const pages = await printed(page)
    const draft = pages.filter(text => text.includes('DỰ THẢO') && text.includes('SHA-256'))
    const final = pages.filter(text => text.includes('TRÌNH KÝ') && text.includes('SHA-256'))
    expect(draft.length).toBeGreaterThan(3)
    expect(final.length).toBeGreaterThan(6)
    expect(pages.filter(text => text.includes('Tổng hợp rà soát kế hoạch')).length).toBeGreaterThan(0)
  })
})

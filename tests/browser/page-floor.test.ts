import {readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {parse} from 'acorn'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {Linter} from '../../src/linter/disk-linter.js'
import {idOf, type Manifest, manifestId} from '../../web/engine/manifest.js'
import {chromiumHere, startBrowser} from '../support/browser.js'
import {pageOfTheFloor} from '../support/floor.js'

const page = readFileSync('dist/page.html', 'utf8')

/** What stands in an inert element of the page. */
function inert(id: string): string {
  return page.split(`id="${id}">`)[1]!.split('</script>', 1)[0]!
}

describe('the page as Chrome and Edge 109 read it', () => {
  test('has no syntax that came later, in any of its parts', () => {
    const {code} = JSON.parse(inert(manifestId)) as Manifest
    const script = page.split('<script>')[1]!.split('</script>', 1)[0]!
    const texts = ['boot', ...Object.keys(code)].map(name =>
      gunzipSync(Buffer.from(inert(idOf(name)), 'base64')).toString()
    )
    expect(texts.length).toBeGreaterThan(6)
    for (const text of [script, ...texts]) {
      expect(() => parse(text, {ecmaVersion: 2022})).not.toThrow()
      // Flags of expressions that are made of texts.
      expect(text).not.toMatch(/RegExp\([^()]{0,200},\s*["'`][a-z]*v/)
    }
    expect(() => parse('/[a--b]/v', {ecmaVersion: 2022})).toThrow()
  })
})

const executable = chromiumHere()
if (executable === undefined && process.env['CCHCLINT_BROWSER'] === 'required')
  throw new Error('no Chromium on this machine')

describe.skipIf(executable === undefined)('the page in a browser that lacks what came later', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser(executable!)
  })
  afterAll(() => browser?.close())

  test.each(['plan.md', 'libreoffice.docx', 'libreoffice.odt', 'libreoffice.pdf'])(
    'judges, and saves what the command says: %s',
    async format => {
      const file = path.resolve('fixtures/documents/commune-2026', format)
      const context = await browser.newContext({acceptDownloads: true})
      await context.addInitScript(pageOfTheFloor)
      const opened = await context.newPage()
      const complaints: string[] = []
      opened.on('pageerror', error => complaints.push(error.message))
      await opened.goto(pathToFileURL('dist/page.html').href)
      expect(await opened.evaluate('typeof Object.groupBy + typeof Promise.withResolvers')).toBe(
        'undefinedundefined'
      )
      await opened.locator('input[type=file]').first().setInputFiles(file)
      await opened.getByText('Tải khác').click()
      const saving = opened.waitForEvent('download')
      await opened.getByText('.json').click()
      const report = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {files: object[]}
      const [expected] = (await new Linter({config: false}).lintFiles([file])).files
      expect(report.files).toEqual([{...expected, path: format}])
      expect(complaints).toEqual([])
      await context.close()
    }
  )
})

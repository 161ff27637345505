import {readFileSync} from 'node:fs'
import path from 'node:path'
import {build} from 'esbuild'
import {describe, expect, test} from 'vitest'
import {bundle, pdfProcess} from '../../../src/maintain/bundle.js'
import * as builtIn from '../../../src/packs/built-in.generated.js'
import {pageMetafiles} from '../../../web/build/pages.js'
import {bundledFolders, thirdPartyLicences} from '../../../src/maintain/third-party-licences.js'

const shipped = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')

describe('the licences of what is bundled are published with it', () => {
  test('each package is named, and the same bundle makes the same file', async () => {
    const {metafile} = await build(bundle)
    const pdf = await build({...pdfProcess, write: false})
    const all = [metafile, pdf.metafile, ...(await pageMetafiles(builtIn))]
    const folders = all.flatMap(bundledFolders)
    const names = folders.map(folder => {
      const {name, version} = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
        name: string
        version: string
      }
      return `${name} ${version}`
    })
    expect(names).toEqual(
      expect.arrayContaining(
        [/^unpdf /, /^docx /, /^preact /, /^pathe /].map(one => expect.stringMatching(one))
      )
    )
    expect(names.filter(name => !shipped.includes(`\n${name} (`))).toEqual([])
    expect(thirdPartyLicences(...all)).toBe(shipped)
  })

  test('pdf.js is named with the licence that it is under', () => {
    expect(shipped).toMatch(
      /\npdf\.js \(in unpdf\) \d+\.\d+\.\d+ \(Apache-2\.0\)\n\nCopyright \(c\) Mozilla Foundation\n/
    )
    expect(shipped).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION')
  })

  test('what package.json publishes holds it', () => {
    const {files} = JSON.parse(readFileSync('package.json', 'utf8')) as {files: string[]}
    expect(files).toContain('dist')
  })

  test('each entry has a text that grants something', () => {
    const [, ...entries] = shipped.split(`\n${'-'.repeat(80)}\n\n`)
    expect(entries.length).toBeGreaterThan(20)
    expect(entries.filter(entry => !/permission|permitted|terms and conditions/i.test(entry))).toEqual([])
  })
})

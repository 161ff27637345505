import {readFileSync} from 'node:fs'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'

const shipped = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8')

describe('the licences of what is bundled are published with it', () => {
  // That another build makes the same file is held by package.test.ts, which builds in a clone.
  test('each package is named: those above whose code the bundler wrote them, and those of the page', () => {
    const code = globSync('dist/**/*.{cjs,js}', {ignore: 'dist/page/**'}).map(file =>
      readFileSync(file, 'utf8')
    )
    const names = code.flatMap(text =>
      [...text.matchAll(/^\/\/ (?:\S*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm)].map(([, name]) => name)
    )
    const bundled = new Set([...names, 'preact', 'pathe'])
    expect(bundled.size).toBeGreaterThan(40)
    expect([...bundled]).toEqual(expect.arrayContaining(['unpdf', 'docx']))
    expect([...bundled].filter(name => !shipped.includes(`\n${name} `))).toEqual([])
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

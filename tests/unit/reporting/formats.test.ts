import {readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {languages} from '../../../src/base/severity.js'
import {reporters} from '../../../src/reporters/index.js'
import {run} from '../../support/command.js'

/** Each format of a text and a Word file, beside what it is to be; `UPDATE=1` writes what it is now. */

const endings: Readonly<Record<string, string>> = {
  stylish: 'txt',
  compact: 'txt',
  codeframe: 'txt',
  json: 'json',
  sarif: 'sarif',
  github: 'txt',
  gitlab: 'json',
  junit: 'xml',
  checkstyle: 'xml',
  rdjson: 'json'
}
const files = ['fixtures/reports/ke-hoach.md', 'fixtures/documents/province-2023-no-indices/libreoffice.docx']
const rules = [
  'cchc/parent-plan',
  'cchc/index-coverage',
  'cchc/responsibility/office',
  'citation/consistent',
  'form/national-title',
  'form/typeface/motto',
  'wording/official-terms'
].join(',')

describe.each(languages)('in the language “%s”', language => {
  test.each(Object.entries(endings))('%s', async (format, ending) => {
    const asked = ['--only', rules, '--no-config', '--today', '2026-11-20', '--lang', language]
    const {code, out} = await run([...files, ...asked, '-f', format])
    expect(code).toBe(1)
    const expected = `fixtures/reports/${language}/${format}.${ending}`
    const version = (JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}).version
    const actual = out
      .replaceAll(`"${version}"`, '"VERSION"')
      .replaceAll(`cchclint ${version}`, 'cchclint VERSION')
      .replace(/"knowledge": "[\d-]+"/, '"knowledge": "DAY"')
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(expected, actual)
    expect(actual).toBe(readFileSync(expected, 'utf8'))
  })
})

test('no format is without an expected report', () => {
  const pages = ['markdown', 'html']
  expect(Object.keys(reporters).filter(name => !pages.includes(name))).toEqual(Object.keys(endings))
})

import {mkdirSync, mkdtempSync, openSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {refuseName} from '../../../src/cli/output/windows-names.js'
import {isFileOf} from '../../../src/cli/plain-output.js'
import {isReservedName} from '../../../src/files/reserved-name.js'

const root = mkdtempSync(path.join(tmpdir(), 'cchclint-windows-'))
const refusal = (name: string, isWindows: boolean) => () => refuseName(name, path.join(root, name), isWindows)

describe('names that Windows does not give', () => {
  test.each(['con', 'NUL', 'aux.docx', 'Com1.txt', 'lpt9.tar.gz', 'com¹', 'prn ', 'CONOUT$'])('%s', name => {
    expect(isReservedName(name)).toBe(true)
  })

  test.each(['console', 'nul1.txt', 'a.con', 'com0', 'com10', 'auxiliary.md', '.con', ''])(
    '%s is one',
    name => {
      expect(isReservedName(name)).toBe(false)
    }
  )

  test.each(['<', '>', ':', '"', '|', '?', '*'])('%s stands in no name there, elsewhere it may', sign => {
    expect(refusal(`kq${sign}1.txt`, true)).toThrow(`Windows has no ${sign} in names`)
    expect(refusal(`kq${sign}1.txt`, false)).not.toThrow()
  })

  test('what is there already is not asked', () => {
    mkdirSync(path.join(root, 'cu.'))
    expect(refusal('cu./kq.txt', false)).not.toThrow()
    expect(refusal('cu./aux.txt', false)).toThrow('keeps the name “aux.txt”')
    expect(refusal('moi./kq.txt', false)).toThrow('ends in a full stop')
    expect(refusal('moi /kq.txt', false)).toThrow('ends in a blank')
  })
})

test('where a number of a file leads', () => {
  const [one, other] = ['mot', 'hai'].map(name => path.join(root, name))
  for (const file of [one!, other!]) writeFileSync(file, '')
  const open = openSync(one!, 'a')
  expect(isFileOf(open, one!)).toBe(true)
  expect(isFileOf(open, other!)).toBe(false)
  expect(isFileOf(open, path.join(root, 'khong-co'))).toBe(false)
  expect(isFileOf(9999, one!)).toBe(false)
  expect(isFileOf(openSync('/dev/null', 'r'), one!)).toBe(false)
})

import {spawnSync} from 'node:child_process'
import {mkdtempSync, openSync, readFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {isPlain, writeWhole} from '../../../src/cli/plain-output.js'

describe('what is written without Node’s streams', () => {
  test.skipIf(process.platform === 'win32')('files and what swallows everything, never a terminal', () => {
    expect(isPlain(openSync('package.json', 'r'), process.platform)).toBe(true)
    expect(isPlain(openSync('package.json', 'r'), 'win32')).toBe(false)
    expect(isPlain(9999, process.platform)).toBe(false)
    if (process.platform === 'linux') expect(isPlain(openSync('/dev/null', 'r'), 'linux')).toBe(true)
  })

  test('is written whole, also piece by piece to a pipe that is full', () => {
    const taken: Buffer[] = []
    let calls = 0
    const slow = (_: number, bytes: Uint8Array, at = 0): number => {
      if (calls++ % 2 === 0) throw Object.assign(new Error('full'), {code: 'EAGAIN'})
      taken.push(Buffer.from(bytes.subarray(at, at + 3)))
      return Math.min(3, bytes.length - at)
    }
    writeWhole(1, 'kế hoạch', slow as never)
    expect(Buffer.concat(taken).toString()).toBe('kế hoạch')
    const broken = () => {
      throw Object.assign(new Error('broken'), {code: 'EPIPE'})
    }
    expect(() => writeWhole(1, 'a', broken as never)).toThrow('broken')
  })

  test.skipIf(process.platform === 'win32')(
    'a report is the same in a file, in a pipe, and cut short',
    () => {
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'cchclint-plain-')), 'out')
      const command = `"${process.execPath}" dist/cli.js fixtures/documents/province-2024/plan.md --no-cache --format json`
      const sh = (line: string) => spawnSync('bash', ['-c', line], {encoding: 'utf8'})
      expect(sh(`${command} > '${file}'`)).toMatchObject({status: 0, stderr: ''})
      const whole = readFileSync(file, 'utf8')
      expect(sh(`${command} | cat`).stdout).toBe(whole)
      expect(sh(command).stdout).toBe(whole)
      expect(sh(`${command} | head -c 100; echo "$" "\${PIPESTATUS[0]}"`)).toMatchObject({
        stdout: `${whole.slice(0, 100)}$ 0\n`,
        stderr: ''
      })
      if (process.platform === 'linux') expect(sh(`${command} > /dev/full`)).toMatchObject({status: 2})
    }
  )
})

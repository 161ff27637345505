import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'

/** SECURITY.md: a promise without a test is none. */
const page = readFileSync('SECURITY.md', 'utf8')
const promises = page.split('\n').filter(line => /^\d+\. /.test(line))

describe('each promise of SECURITY.md', () => {
  test.each(promises)('%s', promise => {
    const named = [...promise.matchAll(/`(tests\/[^`]+)`/g)].map(found => found[1]!)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(file => !existsSync(file))).toEqual([])
  })

  test('has a number of its own', () => {
    expect(promises.map(line => Number.parseInt(line))).toEqual(promises.map((_, at) => at + 1))
  })
})

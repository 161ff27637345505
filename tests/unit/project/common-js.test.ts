import {createRequire} from 'node:module'
import {expect, test} from 'vitest'
import {asFunction, inAscii} from '../../../src/maintain/common-js.js'

const require = createRequire(import.meta.url)

/** What a chunk exports when it is run as a function. */
function exportsOf(text: string, isLate?: (chunk: string) => boolean): Record<string, unknown> {
  const load = (name: string) => ({name, Made: class {}, twice: (one: number) => 2 * one})
  const made = `return (${inAscii(asFunction({name: 'a', text}, isLate))})`
  const chunk = new Function(made)() as (...given: unknown[]) => Record<string, unknown>
  return chunk(load, require, {url: 'file:///a.cjs'})
}

test('imports of every kind become constants', () => {
  const text = [
    'import {twice as double, name} from "./b-C.js";',
    'import path, {sep} from "node:path";',
    'import {default as os} from "node:os";',
    'import * as all from "./chunks/d-E.js";',
    'import "./f.js";',
    'const four = double(2), lazy = import("./g-H.js"), joined = path.join("a", sep), dir = os.EOL;',
    'export {four, name as own, lazy, joined, dir, all as default};'
  ].join('\n')
  const made = exportsOf(text)
  expect(made).toMatchObject({four: 4, own: 'b-C', default: {name: 'd-E'}})
  expect(made['dir']).toMatch(/\n/)
  return expect(made['lazy']).resolves.toMatchObject({name: 'g-H'})
})

test('what is late is called and made through a function', () => {
  const text = 'import {twice, Made} from "./b.js"; const one = new Made(); export {twice, one, Made};'
  const {twice, one} = exportsOf(text, () => true) as {twice: (of: number) => number; one: object}
  expect(twice(3)).toBe(6)
  expect(one.constructor.name).toBe('Made')
})

test('escapes mean the same in strings, templates and expressions', () => {
  const text =
    'const word = "Kế hoạch", said = `“${word}”`, is = /^[“‘]?K[ếề]\\p{L}*🙂?/u.test(said); export {said, is};'
  expect(exportsOf(text)).toEqual({said: '“Kế hoạch”', is: true})
  expect(inAscii(asFunction({name: 'a', text}))).toMatch(/^[\0-\x7f]*$/)
})

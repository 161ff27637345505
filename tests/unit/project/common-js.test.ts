import {expect, test} from 'vitest'
import {asFunction} from '../../../src/maintain/common-js.js'

test.each([
  [`import process from 'node:process';`, 'process'],
  [`import {default as minproc} from 'process';`, 'minproc'],
  [`import minpath, {sep} from 'node:path';`, 'minpath'],
  [`import * as path from 'node:path';`, 'path']
])('what a module of Node exports is what CommonJS has: %s', (text, name) => {
  const source = asFunction({name: 'chunk', text: `${text}\nconst own = ${name};\nexport {own};`})
  const run = new Function('require', `return (${source})(undefined, require, {})`) as (
    require: (name: string) => unknown
  ) => {own: unknown}
  const node = {isOfNode: true}
  expect(run(() => node).own).toBe(node)
})

import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {nodeTooOld} from '../../src/cli/node-version.js'
import {run} from '../support/command.js'

const {engines} = JSON.parse(readFileSync('package.json', 'utf8')) as {engines: {node: string}}

describe('an old Node is told so in one sentence', () => {
  test.each(['12.22.12', '16.20.2', '18.20.8', '20.10.0', '20.18.3', '21.7.3', '22.11.0'])('%s', version => {
    const sentence = nodeTooOld(version)!
    expect(sentence).toContain(`Node ${version}`)
    expect(sentence.split('\n')).toHaveLength(1)
  })

  test.each(['20.19.0', '20.20.2', '22.12.0', '22.20.0', '23.0.0', '24.1.0', '26.0.0-nightly'])(
    '%s will do',
    version => {
      expect(nodeTooOld(version)).toBeUndefined()
    }
  )

  test('as package.json says', () => {
    expect(engines.node).toBe('^20.19.0 || >=22.12.0')
    for (const version of engines.node.match(/\d+\.\d+/g)!) expect(nodeTooOld('18.0.0')).toContain(version)
  })

  test('the command ends with 2, without a stack, and has not begun to read the rest', async () => {
    const preload = path.join(mkdtempSync(path.join(tmpdir(), 'cchclint-node-')), 'old.cjs')
    writeFileSync(
      preload,
      "Object.defineProperty(process, 'versions', {value: {...process.versions, node: '18.20.8'}})"
    )
    const {code, out, err} = await run(['--version'], {env: {NODE_OPTIONS: `--require=${preload}`}})
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toBe(
      'cchclint cần Node 20.19 hoặc 22.12 trở lên, máy này đang dùng Node 18.20.8; hãy cài bản mới từ https://nodejs.org. (cchclint needs Node 20.19 or 22.12 or later; this is Node 18.20.8.)\n'
    )
  })

  test('what asks is written so that any Node can read it', () => {
    const text = readFileSync('dist/cli.cjs', 'utf8')
    const asOld = ts.transpileModule(text.replace(/^#!.*\n/, ''), {
      compilerOptions: {target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.ESNext, removeComments: true}
    }).outputText
    const asNew = ts.transpileModule(text.replace(/^#!.*\n/, ''), {
      compilerOptions: {target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true}
    }).outputText
    expect(asOld).toBe(asNew)
    expect(text).not.toMatch(/^(?:import|export)\b/m)
  })
})

import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {paceCollector} from '../../../src/cli/running/collector.js'
import {paceOptimiser} from '../../../src/cli/running/optimiser.js'

const exec = promisify(execFile)

test.each([
  ['by which code is optimised later', 'optimiser.ts', 'paceOptimiser(1, process.versions.v8)'],
  ['by which memory is collected sooner', 'collector.ts', 'paceCollector(1e7, process.versions.v8)']
])('V8 knows the flags %s, and says nothing of them', async (_, name, call) => {
  const file = path.resolve('src/cli/running', name)
  const script = `await (await import(${JSON.stringify(file)})).${call}; console.log('done')`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const {stdout, stderr} = await exec(process.execPath, args)
  expect({stdout, stderr}).toEqual({stdout: 'done\n', stderr: ''})
})

test('another V8 is left as it is', async () => {
  await expect(paceOptimiser(1, '99.1.2')).resolves.toBeUndefined()
  await expect(paceOptimiser(1, 'x')).resolves.toBeUndefined()
  await expect(paceCollector(1e7, '99.1.2')).resolves.toBeUndefined()
})

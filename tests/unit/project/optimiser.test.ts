import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {expect, test} from 'vitest'
import {paceOptimiser} from '../../../src/cli/running/optimiser.js'

const exec = promisify(execFile)

test('V8 knows the flags by which code is optimised later, and says nothing of them', async () => {
  const file = path.resolve('src/cli/running/optimiser.ts')
  const script = `await (await import(${JSON.stringify(file)})).paceOptimiser(1, process.versions.v8); console.log('done')`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const {stdout, stderr} = await exec(process.execPath, args)
  expect({stdout, stderr}).toEqual({stdout: 'done\n', stderr: ''})
})

test('another V8 is left as it is', async () => {
  await expect(paceOptimiser(1, '99.1.2')).resolves.toBeUndefined()
  await expect(paceOptimiser(1, 'x')).resolves.toBeUndefined()
})

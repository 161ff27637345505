import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {vscodeFile, vscodeTasks} from '../../../src/cli/editor/vscode-tasks.js'
import {version} from '../../../src/cli/version.js'
import {run} from '../../support/command.js'

/** What people copy out of docs/vscode.md. */

const page = readFileSync('docs/vscode.md', 'utf8')
const blocks = [...page.matchAll(/^```json\n([^`]*)^```/gm)].map(([, text]) => text)
const labels = vscodeTasks(['.']).map(one => one.label)

test('the page has the file that init writes', () => {
  expect(blocks[0]).toBe(vscodeFile(vscodeTasks(['.'])).whole)
})

test('the page names tasks, options and the version as they are', async () => {
  const named = new Set(page.match(/cchclint: [^`"|\n]+/g))
  expect(named).toEqual(new Set(labels))
  const help =
    (await run(['--help'])).out +
    (await run(['init', '--help'])).out +
    (await run(['annotate', '--help'])).out
  const ofOthers = ['--global']
  const options = [...new Set(page.match(/--[a-z][a-z-]*/g))].filter(one => !ofOthers.includes(one))
  expect(options.filter(one => !help.includes(`${one} `))).toEqual([])
  expect([...page.matchAll(/cchclint-(\d+\.\d+\.\d+)/g)].map(([, one]) => one)).toEqual([version])
})

test('the page has a shortcut for a task that there is', () => {
  const shortcuts = JSON.parse(blocks[1] ?? '') as readonly {args: string}[]
  expect(labels).toEqual(expect.arrayContaining(shortcuts.map(one => one.args)))
})

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test, vi} from 'vitest'
import {OwnWatch} from '../../../src/lsp/own-watch.js'
import {Workspace} from '../../../src/lsp/workspace.js'
import {today} from '../../support/linting.js'

/** What is watched, each time that watching begins. */
const watched = vi.hoisted((): string[][] => [])
vi.mock('chokidar', () => ({
  watch: (files: string[]) => {
    watched.push(files)
    const watcher = {on: () => watcher, close: async () => {}}
    return watcher
  }
}))

test('names in the folders above a document up to its repository’s, and nothing of folders that are gone', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'cchclint-watch-'))
  const kho = path.join(root, 'kho')
  mkdirSync(path.join(kho, '.git'), {recursive: true})
  mkdirSync(path.join(kho, 'xa'))
  writeFileSync(path.join(kho, 'a.yaml'), 'level: commune\n')
  writeFileSync(path.join(kho, '.cchclintrc.yaml'), 'extends: ./a.yaml\n')
  const workspace = new Workspace(() => ({today}), kho)
  workspace.folders = [kho]
  const names = ['.cchclintrc.yaml', 'package.json']
  const watch = new OwnWatch(
    workspace,
    names,
    file => file.endsWith('package.json'),
    () => {}
  )
  await watch.begin([path.join(kho, 'xa/b.md'), path.join(kho, 'chua-co/c.md')])
  expect([...new Set(watched.at(-1))].map(file => path.relative(kho, file)).sort()).toEqual([
    '.cchclintrc.yaml',
    'a.yaml',
    'xa/.cchclintrc.yaml'
  ])
  rmSync(root, {recursive: true})
  await watch.begin([path.join(kho, 'xa/b.md')])
  expect(watched).toHaveLength(1)
})

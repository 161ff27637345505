import {readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {schemaFor, schemaLine} from '../../src/cli/schema-line.js'
import {run} from '../support/command.js'
import {Folder} from '../support/repository.js'

describe('rules new', () => {
  test('begins a pack and its first rule, which are right as they are', async () => {
    const folder = new Folder({'.git/': ''})
    const made = await run(['rules', 'new', 'tinh-mau/duong-day-nong'], {cwd: folder.root})
    expect(made).toMatchObject({code: 0, err: ''})
    expect(made.out).toContain('Đã tạo “tinh-mau/pack.yaml”, “tinh-mau/duong-day-nong.yaml”.')
    expect(made.out).toContain('cchclint rules test tinh-mau')
    const tested = await run(['rules', 'test', 'tinh-mau'], {cwd: folder.root})
    expect(tested).toMatchObject({code: 0, err: ''})
    expect(tested.out).toContain('2 ví dụ đạt, 0 ví dụ chưa đạt')
  })

  test('puts another rule into a pack that is there, whatever its name, and tells so in English', async () => {
    const folder = new Folder({'.git/': '', 'Bộ riêng/pack.yaml': 'name: rieng\ntitle: Riêng\n'})
    const args = ['rules', 'new', 'Bộ riêng/khac.yaml', '--lang', 'en']
    const made = await run(args, {cwd: folder.root})
    expect(made.out).toContain('Wrote “Bộ riêng/khac.yaml”.')
    expect(folder.read('Bộ riêng/pack.yaml')).toBe('name: rieng\ntitle: Riêng\n')
    expect((await run(['rules', 'test', 'Bộ riêng'], {cwd: folder.root})).code).toBe(0)
  })

  test('an empty folder becomes a pack', async () => {
    const folder = new Folder({'tinh-mau/': ''})
    expect((await run(['rules', 'new', './tinh-mau/a'], {cwd: folder.root})).code).toBe(0)
    expect(parse(folder.read('tinh-mau/pack.yaml'))).toHaveProperty('title')
  })

  test('each file begins with the schema of the installed package', async () => {
    const folder = new Folder({})
    await run(['rules', 'new', 'tinh-mau/a'], {cwd: folder.root})
    const schemaOf = (file: string) => folder.read(file).split('\n')[0]!.split('$schema=')[1]!
    for (const [file, kind] of [
      ['tinh-mau/a.yaml', 'rule'],
      ['tinh-mau/pack.yaml', 'pack']
    ] as const)
      expect(readFileSync(new URL(schemaOf(file)), 'utf8')).toBe(
        readFileSync(`rules/${kind}.schema.json`, 'utf8')
      )
  })

  test('where the package lies in the project, by a path that holds on every machine', () => {
    expect(schemaLine('rule', path.resolve('examples/tinh-mau'), process.cwd())).toEqual([
      '# yaml-language-server: $schema=../../rules/rule.schema.json'
    ])
    expect(schemaFor('pack', path.resolve('/khac'), path.resolve('/khac'))).toBe(
      pathToFileURL('rules/pack.schema.json').href
    )
  })

  test('init tells of it, and how VS Code finds the schema of other files', async () => {
    const folder = new Folder({'.git/': ''})
    const {out} = await run(['init', '--yes'], {cwd: folder.root})
    expect(out).toContain('cchclint rules new tinh-mau/ten-quy-tac')
    const settings = out.match(/"yaml\.schemas": (\{.*\})\n/)
    expect(JSON.parse(settings![1]!)).toEqual({
      [pathToFileURL('rules/rule.schema.json').href]: 'tinh-mau/*.yaml'
    })
  })
})

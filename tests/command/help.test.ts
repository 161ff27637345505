import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {commandNames} from '../../src/cli/command-names.js'
import type {RulesList} from '../../src/cli/rules-list.js'
import {builtInPacks} from '../../src/packs/built-in.js'
import {run} from '../support/command.js'
import {fixture, Folder} from '../support/repository.js'

const commands = [[], ...commandNames.map(name => [name]), ['rules', 'test'], ['rules', 'new']]

describe.each(commands.map(words => [words.join(' ') || 'cchclint', words] as const))(
  'help of %s',
  (_, words) => {
    test('is Vietnamese whole, with three examples and the exit codes', async () => {
      const {code, out, err} = await run(['help', ...words])
      expect({code, err}).toEqual({code: 0, err: ''})
      expect(out).toMatch(/^Cách dùng: cchclint .*\[tùy chọn\]/)
      const [above = '', examples = '', codes = ''] = out.split(/\n\nVí dụ:\n|\n\nMã thoát:\n/)
      expect(above).not.toMatch(
        /\[options\]|\[command\]|Usage|Options:|Arguments:|Commands:|<(?:file|name|date|id)/
      )
      expect(examples.match(/^ {2}cchclint\b.*\n {6}\S/gm)).toHaveLength(3)
      expect(codes).toMatch(/^ {2}0 /)
      expect(codes).toMatch(/^ {2}2 /m)
      expect(await run([...words, '--help'])).toEqual({code, out, err})
    })

    test('is English whole with --lang en', async () => {
      const {out} = await run(['help', ...words, '--lang', 'en'])
      expect(out).toMatch(/\n\nExamples:\n/)
      const told = out.split('\n').filter(line => !/^ {2}cchclint/.test(line))
      expect(
        told.filter(line => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/.test(line))
      ).toEqual([])
    })
  }
)

/** The lines that help shows, in the order in which each finds what it needs. */
test('the lines that help shows can be typed as they stand', async () => {
  const plan = fixture('province-2024')
  const read = (ending: string) => readFileSync(`fixtures/documents/province-2024/libreoffice.${ending}`)
  const folder = new Folder({
    '.git/': '',
    'ke-hoach.md': plan,
    'ke-hoach.docx': read('docx'),
    'ke-hoach.pdf': read('pdf'),
    'tinh/ke-hoach.md': plan
  })
  const help = await Promise.all(commands.map(async words => (await run(['help', ...words])).out))
  const lines = help.flatMap(text => text.match(/(?<=^ {2})cchclint .*$/gm) ?? [])
  expect(lines).toHaveLength(3 * commands.length)
  for (const shard of ['1', '2'])
    await folder.run(['.', '--shard', `${shard}/2`, '-f', `json=phan-${shard}.json`, '-f', 'compact'])
  // What asks a person, waits for an editor or for the end, a folder that is a pack, and a line that only a shell reads.
  const others = /^cchclint (?:init|lsp.*|page.*|rules test \.)$| < /
  const said: string[] = []
  const typed = lines.filter(line => !others.test(line))
  // A pack is begun before its rules are asked for.
  for (const line of typed.sort(
    (a, b) => Number(b.includes('rules new')) - Number(a.includes('rules new'))
  )) {
    if (line.includes(' init ')) folder.write('.vscode/')
    const cwd = line.includes(' init ') ? folder.at('.vscode') : folder.root
    const {code, err} = await run(line.split(' ').slice(1), {cwd})
    if (code > 1 && !err.includes('đã có cấu hình')) said.push(`${line}: ${err}`)
    if (line.includes('rules new')) folder.write('.cchclintrc.yaml', 'packs: [tinh-mau]\n')
  }
  expect(said).toEqual([])
})

describe('rules as JSON', () => {
  test('has every rule with its severity, its items and its basis', async () => {
    const {code, out, err} = await run(['rules', '-f', 'json', '--lang', 'en'])
    expect({code, err}).toEqual({code: 0, err: ''})
    const list = JSON.parse(out) as RulesList
    expect(list.packs.map(({name}) => name)).toEqual(builtInPacks.map(({name}) => name))
    expect(list.rules.map(({id}) => id)).toEqual(builtInPacks.flatMap(({rules}) => rules.map(({id}) => id)))
    const [coverage] = list.rules.filter(({id}) => id === 'cchc/index-coverage')
    expect(coverage).toMatchObject({pack: 'cchc', check: 'index-coverage', preset: null, changedBy: null})
    expect(coverage!.items.find(({id}) => id === 'papi')).toMatchObject({
      severity: {province: 'error', department: 'warning'}
    })
    expect(list.rules.find(({preset}) => preset === 'thorough')).toBeDefined()
  })

  test('a configuration at fault prints no list, and no report', async () => {
    const folder = new Folder({'.git/': '', '.cchclintrc.yaml': 'packs: [khong-co]\n'})
    const {code, out, err} = await run(['rules', '-f', 'json'], {cwd: folder.root})
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err).toMatch(/^\.cchclintrc\.yaml:1:9: .*\n$/)
  })
})

describe('explain', () => {
  test('without a rule says how to ask, and lists the rules', async () => {
    const {code, out, err} = await run(['explain'])
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(out).toMatch(/^Ghi mã của một quy tắc để xem giải thích, ví dụ: cchclint explain cchc\/\S+\n\n/)
    expect(out).toContain('\nform/issuer ')
  })

  test.each([
    ['form', 'form/issuer', 'cchc/parent-plan'],
    ['form/', 'form/issuer', 'cchc/parent-plan'],
    ['cchc/parent-*', 'cchc/parent-plan-year', 'form/issuer']
  ])('of %s lists its rules alone', async (asked, has, hasNot) => {
    const {code, out} = await run(['explain', asked])
    expect(code).toBe(0)
    expect(out).toContain(`\n${has} `)
    expect(out).not.toContain(`\n${hasNot} `)
  })
})

import {execFile} from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Ajv} from 'ajv'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {initCommand, type InitOptions} from '../../../src/cli/commands/init.js'
import type {Io} from '../../../src/cli/io.js'
import type {Questions} from '../../../src/cli/questions.js'
import {checkParams} from '../../../src/config/check-params.js'
import {hasParams} from '../../../src/config/has-params.js'
import type {Config} from '../../../src/config/config.js'
import {isIgnored} from '../../../src/config/file-patterns.js'
import {findConfig, openConfig} from '../../../src/config/find-config.js'
import {hintsFor} from '../../../src/config/hints.js'
import {checkRules, loadConfig} from '../../../src/config/load-config.js'
import {sayOrigin} from '../../../src/config/origin.js'
import {settingsFor} from '../../../src/config/settings-for.js'
import {Fault} from '../../../src/base/fault.js'
import {builtInKnowledge, builtInPacks} from '../../../src/packs/built-in.js'
import {validators} from '../../../src/packs/validators.generated.js'

const packRules = builtInPacks.flatMap(pack => pack.rules)
const ruleIds = packRules.flatMap(rule => [
  rule.id,
  ...rule.items.flatMap(item => (item.id === undefined ? [] : [`${rule.id}/${item.id}`]))
])

/** A folder of its own with these files; a name that ends with “/” is an empty folder. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cchclint-config-')))
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(root, name)
    mkdirSync(name.endsWith('/') ? target : path.dirname(target), {recursive: true})
    if (!name.endsWith('/')) writeFileSync(target, content)
  }
  return root
}

async function load(root: string, from = '.'): Promise<Config> {
  const found = await findConfig(path.join(root, from))
  if (!found) throw new Error('no configuration')
  return loadConfig(found)
}

function check(config: Config): void {
  checkRules(config, ruleIds)
  checkParams(config, builtInPacks, builtInKnowledge, validators)
}

/** The sentences of the fault that a job ends with. */
async function faultOf(job: Promise<unknown>): Promise<Fault> {
  const error = await job.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (error instanceof Fault) return error
  throw error ?? new Error('there is no fault')
}

const sentence = (fault: Fault, language: 'vi' | 'en' = 'vi') =>
  [fault.what[language], fault.hint?.[language]].filter(Boolean).join(' ')

describe('faults', () => {
  const root = 'fixtures/faults/config'
  test.each(readdirSync(root))('%s', async name => {
    const folder = `${root}/${name}`
    const fault = await faultOf(load(folder).then(check))
    const said = `${sentence(fault)}\n${sentence(fault, 'en')}\n`
      .replaceAll(`${folder}/`, '')
      .replaceAll(folder, '.')
    const file = `${folder}/message.txt`
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(file, said)
    expect(said).toBe(readFileSync(file, 'utf8'))
    expect(said).not.toContain('undefined')
  })

  test('a fault knows its place, for editors', async () => {
    const {where} = await faultOf(load(`${root}/unknown-key`))
    expect(where).toEqual({file: path.resolve(root, 'unknown-key/.cchclintrc.yaml'), line: 2, column: 1})
  })

  test('a file outside the repository, also behind a link, is not extended', async () => {
    const outer = folderOf({
      'chung.yaml': 'level: commune\n',
      'kho/.git/': '',
      'kho/.cchclintrc.yaml': 'extends: ../chung.yaml\n'
    })
    expect(sentence(await faultOf(load(outer, 'kho')))).toBe(
      `.cchclintrc.yaml:1:10: “../chung.yaml” nằm ngoài thư mục chung của các kế hoạch nên không được đọc. Hãy chép tệp vào thư mục chung.`
    )
  })

  test('a folder, and a file that is not there', async () => {
    const root = folderOf({'.git/': '', '.cchclintrc/': ''})
    expect(sentence(await faultOf(findConfig(root)))).toBe(
      `“.cchclintrc” phải là tệp, không phải thư mục, đường ống hay thiết bị.`
    )
    expect(sentence(await faultOf(openConfig(`${root}/khong-co.yaml`, process.cwd())))).toBe(
      `Không tìm thấy tệp cấu hình “${root}/khong-co.yaml”.`
    )
    expect(sentence(await faultOf(openConfig(`${root}/cau-hinh.js`, process.cwd())))).toContain(
      'chỉ là tệp .json hoặc .yaml'
    )
  })
})

describe('search', () => {
  test('the nearest one, upward', async () => {
    const root = folderOf({
      '.git/': '',
      '.cchclintrc.yaml': 'level: province\n',
      'xa/.cchclintrc.json': '{"level": "commune"}',
      'xa/2025/ke-hoach/': '',
      'so/2025/': ''
    })
    expect((await load(root, 'xa/2025/ke-hoach')).file).toBe(path.join(root, 'xa/.cchclintrc.json'))
    expect((await load(root, 'so/2025')).file).toBe(path.join(root, '.cchclintrc.yaml'))
  })

  test('stops at the folder that holds .git, which is a file in a worktree', async () => {
    const outer = folderOf({
      '.cchclintrc.yaml': 'level: province\n',
      'kho/.git': 'gitdir: x\n',
      'kho/a/b/': ''
    })
    expect(await findConfig(path.join(outer, 'kho/a/b'))).toBeUndefined()
    expect(await findConfig(path.join(outer, 'kho'))).toBeUndefined()
    expect((await findConfig(outer))?.file).toBe(path.join(outer, '.cchclintrc.yaml'))
  })

  test.each([
    ['.cchclintrc', 'level: commune\n'],
    ['.cchclintrc', '{"level": "commune"}'],
    ['.cchclintrc.json', '\uFEFF// ghi chú\n{"level": "commune"}'],
    ['.cchclintrc.yaml', '\uFEFF# ghi chú\r\nlevel: commune\r\n'],
    ['package.json', '{"name": "x", "cchclint": {"level": "commune"}}']
  ])('%s: %j', async (name, content) => {
    const config = await load(folderOf({'.git/': '', [name]: content}))
    expect(settingsFor(config, path.join(config.folder, 'a.md')).level).toBe('commune')
  })

  test.each([
    ['brackets', ''],
    ['brackets behind a quotation mark in a comment', '// "\n'],
    ['brackets behind one in a comment of several lines', '/* "\n */'],
    ['brackets behind a string that does not end', '{"level: \n']
  ])('%s, nested too deep for any parser', async (_, before) => {
    const cwd = folderOf({'.git/': '', '.cchclintrc.json': before + '['.repeat(100_000)})
    expect(sentence(await faultOf(load(cwd)))).toContain('nội dung lồng vào nhau quá sâu')
  })

  test.each(['{"level": "xã\\', '{"level": "', '"', '"\\', '"\\u12', '{"level": /', 'x, "', '/*', 'x'])(
    'a text that ends amid a word is a fault: %j',
    async content => {
      const cwd = folderOf({'.git/': '', '.cchclintrc.json': content})
      expect(sentence(await faultOf(load(cwd)))).toMatch(/^\.cchclintrc\.json:1:\d+: /)
    }
  )

  test('a package.json that does not speak of us is passed over, broken or not', async () => {
    const root = folderOf({
      '.git/': '',
      '.cchclintrc': 'lang: en\n',
      'a/package.json': '{"name": ',
      'b/package.json': '{}'
    })
    expect((await load(root, 'a')).file).toBe(path.join(root, '.cchclintrc'))
    expect((await load(root, 'b')).file).toBe(path.join(root, '.cchclintrc'))
  })

  test('a file of nothing but comments sets nothing', async () => {
    const config = await load(folderOf({'.git/': '', '.cchclintrc.yaml': '# level: commune\n'}))
    expect(settingsFor(config, path.join(config.folder, 'a.md')).level).toBeUndefined()
  })
})

describe('no code of the repository runs', () => {
  const names = ['.config/config.js', '.config/config.cjs', '.config/config.mjs', '.config/config.ts']
  const own = ['.cchclintrc.js', '.cchclintrc.cjs', '.cchclintrc.mjs', '.cchclintrc.ts', 'cchclint.config.js']
  const imported = ['nhap-1.cjs', 'nhap-2.cjs', 'nhap-3.cjs']

  const traps = (root: string, packageJson: object, more: Readonly<Record<string, string>> = {}) => {
    for (const name of [...names, ...own, ...imported]) {
      const mark = JSON.stringify(
        path.join(root, `da-chay-${path.basename(path.dirname(name))}-${path.basename(name)}.txt`)
      )
      const isModule = /\.(?:mjs|ts)$/.test(name)
      mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
      writeFileSync(
        path.join(root, name),
        isModule
          ? `import {writeFileSync} from 'node:fs'\nwriteFileSync(${mark}, '')\nexport default {}\n`
          : `require('node:fs').writeFileSync(${mark}, '')\nmodule.exports = {}\n`
      )
    }
    writeFileSync(path.join(root, 'package.json'), JSON.stringify(packageJson))
    for (const [name, content] of Object.entries(more)) writeFileSync(path.join(root, name), content)
    writeFileSync(path.join(root, 'ke-hoach.md'), readFileSync('fixtures/documents/province-2024/plan.md'))
    return root
  }
  const ran = (root: string) => readdirSync(root).filter(name => name.startsWith('da-chay'))

  const cases: [string, object, Readonly<Record<string, string>>][] = [
    ['with no configuration', {name: 'x'}, {}],
    [
      '$import in package.json',
      {name: 'x', $import: './nhap-1.cjs', cosmiconfig: {$import: './nhap-2.cjs'}},
      {}
    ],
    [
      '$import under “cchclint”',
      {name: 'x', cchclint: {$import: './nhap-1.cjs'}, cosmiconfig: {$import: './nhap-2.cjs'}},
      {}
    ],
    ['$import in .cchclintrc.yaml', {name: 'x'}, {'.cchclintrc.yaml': '$import: ./nhap-3.cjs\n'}],
    ['extends', {name: 'x'}, {'.cchclintrc.yaml': 'extends: ./nhap-3.cjs\n'}]
  ]

  test('the traps work: with `cosmiconfig()` itself, which find-config.ts does without, one snaps', async () => {
    const root = traps(folderOf({'.git/': ''}), {name: 'x'})
    const own = JSON.stringify(path.resolve('node_modules/cosmiconfig'))
    await node(['-e', `require(${own}).cosmiconfig('cchclint', {searchPlaces: ['.cchclintrc']})`], root)
    expect(ran(root)).toEqual(['da-chay-.config-config.js.txt'])
  })

  test.each(cases)('when it is searched for: %s', async (_how, packageJson, more) => {
    const root = traps(folderOf({'.git/': ''}), packageJson, more)
    // A process of its own, that stands in the repository.
    const search = JSON.stringify(path.resolve('src/config/find-config.ts'))
    const reading = JSON.stringify(path.resolve('src/config/load-config.ts'))
    const {code, err} = await node(
      [
        '--import',
        path.resolve('node_modules/tsx/dist/esm/index.mjs'),
        '--input-type=module',
        '-e',
        `const {findConfig} = await import(${search}); const {loadConfig} = await import(${reading});
         const found = await findConfig('.').catch(fault => { if (fault.name !== 'Fault') throw fault }); if (found) await loadConfig(found).catch(fault => { if (fault.name !== 'Fault') throw fault })`
      ],
      root
    )
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(ran(root)).toEqual([])
  })

  test.each(cases)('when the built command runs there: %s', async (_how, packageJson, more) => {
    const root = traps(folderOf({'.git/': ''}), packageJson, more)
    await node([path.resolve('dist/cli.js'), '--today', '2026-11-20', 'ke-hoach.md'], root)
    await node([path.resolve('dist/cli.js'), 'init', '--yes'], root)
    expect(ran(root)).toEqual([])
  })

  test.each([
    ['.cchclintrc', 'level: commune\n'],
    ['.cchclintrc.json', '{"level": "commune"}'],
    ['.cchclintrc.yaml', 'level: commune\n'],
    ['package.json', '{"cchclint": {"level": "commune"}}']
  ])('and yet the built command reads %s', async (name, content) => {
    const cwd = folderOf({'.git/': '', [name]: content, 'a/a.md': 'KẾ HOẠCH'})
    const {code, out} = await node(
      [path.resolve('dist/cli.js'), '--print-config', 'a.md'],
      path.join(cwd, 'a')
    )
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`level +commune +.*${name.replaceAll('.', '\\.')}:1:\\d+`))
  })

  test('what is published has no loader of code', () => {
    const files = globSync('dist/**/*.{js,cjs}')
    const texts = files.map(name => readFileSync(name, 'utf8'))
    expect(texts.filter(text => /import-fresh|importFresh|transpileModule/.test(text))).toEqual([])
  })
})

describe('merging', () => {
  const root = folderOf({
    '.git/': '',
    '.cchclintrc.yaml': [
      'extends: [advisory, chung/a.yaml, chung/b.json]',
      'level: province',
      'packs: [./bo-rieng]',
      'ignore: ["luu-tru/"]',
      'rules:',
      '  cchc/index-coverage: info',
      'overrides:',
      '  - files: ["xa/**"]',
      '    level: commune',
      '    rules:',
      '      cchc/parent-plan: off',
      '      cchc/reporting-cadence: info',
      '  - files: ["xa/dac-biet/*.md"]',
      '    level: auto',
      '    stage: final',
      ''
    ].join('\n'),
    'chung/a.yaml': [
      'lang: en',
      'level: district',
      'stage: draft',
      'packs: [bo]',
      'ignore: ["nhap/"]',
      'rules:',
      '  cchc/index-coverage: [warning, {minimum: 3}]',
      '  cchc/reporting-cadence: [error, {a: 1}]',
      'overrides:',
      '  - files: ["**/*.txt"]',
      '    stage: final',
      ''
    ].join('\n'),
    'chung/b.json': '{"level": "department", "rules": {"cchc/reporting-cadence": "warning"}}'
  })
  const at = (file: string) => path.join(root, file)

  test('later layers win, own words last; lists are joined; a severity alone keeps the parameters', async () => {
    const config = await load(root)
    const {level, stage, language, cap, topic, rules} = settingsFor(config, at('ke-hoach.md'))
    expect({level, stage, language, cap, topic}).toEqual({
      level: 'province',
      stage: 'draft',
      language: 'en',
      cap: 'warning',
      topic: undefined
    })
    expect([...rules]).toEqual([
      ['cchc/index-coverage', {severity: 'info', params: {minimum: 3}}],
      ['cchc/reporting-cadence', {severity: 'warning', params: {a: 1}}]
    ])
    expect(config.packs.map(pack => pack.path)).toEqual([at('chung/bo'), at('bo-rieng')])
    expect(config.ignore.map(({value}) => value)).toEqual(['nhap/', 'luu-tru/'])
  })

  test('overrides in their order, by globs from the configuration’s folder', async () => {
    const config = await load(root)
    const commune = settingsFor(config, at('xa/2025/ke-hoach.md'))
    expect([commune.level, commune.stage]).toEqual(['commune', 'draft'])
    expect(commune.rules.get('cchc/parent-plan')).toEqual({severity: 'off', params: undefined})
    expect(commune.rules.get('cchc/reporting-cadence')).toEqual({severity: 'info', params: {a: 1}})
    const special = settingsFor(config, at('xa/dac-biet/a.md'))
    expect([special.level, special.stage]).toEqual([undefined, 'final'])
    expect(settingsFor(config, at('a.txt')).stage).toBe('final')
    expect(settingsFor(config, path.join(path.dirname(root), 'xa/a.md')).level).toBe('province')
  })

  test('each value knows where it comes from', async () => {
    const {provenance} = settingsFor(await load(root), at('xa/dac-biet/a.md'))
    const said = (key: 'level' | 'topic' | 'stage' | 'language' | 'cap') => sayOrigin(provenance[key]).vi
    expect({level: said('level'), topic: said('topic'), stage: said('stage')}).toEqual({
      level: `overrides mục 3 (.cchclintrc.yaml:14:12)`,
      topic: 'mặc định',
      stage: `overrides mục 3 (.cchclintrc.yaml:15:12)`
    })
    expect(said('language')).toBe(`chung/a.yaml:1:7`)
    expect(said('cap')).toBe(`bộ “advisory” (.cchclintrc.yaml:1:11)`)
    const cadence = provenance.rules.get('cchc/reporting-cadence')!
    expect(sayOrigin(cadence.severity).en).toBe(`override 2 (.cchclintrc.yaml:12:7)`)
    expect(sayOrigin(cadence.params!).en).toBe(`chung/a.yaml:8:3`)
    expect(sayOrigin({kind: 'command-line', flag: '--level'}).vi).toBe('dòng lệnh (--level)')
  })

  test('without a configuration everything is by default', () => {
    const {level, rules, provenance} = settingsFor(undefined, 'a.md')
    expect([level, rules.size, provenance.level]).toEqual([undefined, 0, {kind: 'default'}])
  })

  test('ignore is written as in .gitignore; names may be composed or not', async () => {
    const config = await load(
      folderOf({'.git/': '', '.cchclintrc.yaml': 'ignore: ["luu-tru/", "*.txt", "!giu.txt", "/bản nháp"]\n'})
    )
    const ignored = (file: string) => isIgnored(config, path.join(config.folder, file))
    expect(['luu-tru/a.md', 'x/luu-tru/a.md', 'a.txt', 'giu.txt', 'b.md'].filter(ignored)).toEqual([
      'luu-tru/a.md',
      'x/luu-tru/a.md',
      'a.txt'
    ])
    expect(ignored('bản nháp/a.md'.normalize('NFD'))).toBe(true)
    expect(isIgnored(undefined, 'a.md')).toBe(false)
  })

  test('parameters that a check takes are let through, and stay as they were written', async () => {
    const yaml = (rules: string) => folderOf({'.git/': '', '.cchclintrc.yaml': rules})
    const config = await load(yaml('rules: {cchc/parent-plan: [error, {subjects: [CCHC]}]}\n'))
    check(config)
    expect(
      settingsFor(config, path.join(config.folder, 'a.md')).rules.get('cchc/parent-plan')?.params
    ).toEqual({
      subjects: ['CCHC']
    })
    expect(hasParams(config)).toBe(true)
    expect(hasParams(await load(yaml('rules: {cchc/parent-plan: info}\n')))).toBe(false)
  })

  test('a later preset takes an earlier one away', async () => {
    const config = await load(folderOf({'.git/': '', '.cchclintrc': 'extends: [advisory, recommended]\n'}))
    expect(settingsFor(config, path.join(config.folder, 'a.md')).cap).toBeUndefined()
  })
})

describe('presets', () => {
  test.each([
    ['recommended', undefined, false],
    ['advisory', 'warning', false],
    ['thorough', undefined, true],
    ['[advisory, thorough]', 'warning', true],
    ['[thorough, advisory]', 'warning', true],
    ['[thorough, recommended]', undefined, false]
  ])('extends: %s', async (names, cap, suggests) => {
    const config = await load(folderOf({'.git/': '', '.cchclintrc.yaml': `extends: ${names}\n`}))
    const settings = settingsFor(config, path.join(config.folder, 'a.md'))
    expect([settings.cap, settings.suggests]).toEqual([cap, suggests])
  })

  test('one that there is not', async () => {
    const folder = folderOf({'.git/': '', '.cchclintrc.yaml': 'extends: throrough\n'})
    await expect(load(folder)).rejects.toMatchObject({
      what: {vi: expect.stringContaining('không có bộ thiết lập “throrough”') as string},
      hint: {vi: expect.stringContaining('“thorough”') as string}
    })
  })
})

describe('hints', () => {
  const hints = async (yaml: string, seen: readonly string[]) => {
    const config = await load(folderOf({'.git/': '', '.cchclintrc.yaml': yaml}))
    return hintsFor(
      config,
      seen.map(file => path.join(config.folder, file)),
      packRules
    ).map(({what}) => what.vi.replace(`${config.folder}/`, ''))
  }

  test('patterns that match nothing, overrides that change nothing, rules that are so anyway', async () => {
    expect(
      await hints(
        [
          'level: commune',
          'ignore: ["luu-tru/", "cu/"]',
          'rules:',
          '  cchc/parent-plan: error',
          '  cchc/index-coverage: info',
          'overrides:',
          '  - files: ["xa/**", "huyen/**"]',
          '    level: district',
          '  - files: ["xa/**"]',
          '    level: commune',
          '    rules: {cchc/index-coverage: info}',
          '  - files: ["so/**"]',
          '    level: department',
          ''
        ].join('\n'),
        ['luu-tru/a.md', 'xa/a.md', 'so/a.md']
      )
    ).toEqual([
      '.cchclintrc.yaml:2:22: mẫu “cu/” của “ignore” không khớp với tệp nào; có thể bỏ.',
      '.cchclintrc.yaml:4:3: quy tắc “cchc/parent-plan” vốn đã ở mức “error”; có thể bỏ dòng này.',
      '.cchclintrc.yaml:7:22: mẫu “huyen/**” của “overrides” không khớp với tệp nào; có thể bỏ.'
    ])
  })

  test('an override that says what holds already', async () => {
    expect(
      await hints('level: commune\noverrides:\n  - files: ["xa/**"]\n    level: commune\n', ['xa/a.md'])
    ).toEqual(['.cchclintrc.yaml:3:5: mục 1 của “overrides” không thay đổi gì; có thể bỏ.'])
  })

  test('a severity that the preset does not allow', async () => {
    expect(await hints('extends: advisory\nrules:\n  cchc/index-coverage: error\n', [])).toEqual([
      '.cchclintrc.yaml:3:3: quy tắc “cchc/index-coverage” đặt ở mức “error”, nhưng bộ thiết lập chỉ cho đến mức “warning”.'
    ])
  })

  test('a suggestion weighs nothing where nobody extends “thorough”', async () => {
    const said = 'quy tắc “cchc/training” vốn đã ở mức'
    const of = async (extended: string, severity: string) =>
      hints(`extends: ${extended}\nrules:\n  cchc/training: ${severity}\n`, [])
    expect(await of('recommended', 'off')).toEqual([
      `.cchclintrc.yaml:3:3: ${said} “off”; có thể bỏ dòng này.`
    ])
    expect(await of('thorough', 'info')).toEqual([
      `.cchclintrc.yaml:3:3: ${said} “info”; có thể bỏ dòng này.`
    ])
    expect(await of('recommended', 'info')).toEqual([])
    expect(await of('thorough', 'off')).toEqual([])
  })

  test('nothing to say of a good configuration', async () => {
    expect(await hints('level: province\nrules: {cchc/index-coverage: info}\n', ['a.md'])).toEqual([])
  })
})

describe('the schema', () => {
  const ajv = new Ajv({strict: false, formats: {date: true}})
  const validate = ajv.compile(JSON.parse(readFileSync('docs/config.schema.json', 'utf8')) as object)

  test('lets the example through, which names rules that there are', async () => {
    const example = readFileSync('.cchclintrc.example.json', 'utf8')
    expect(validate(JSON.parse(example)), JSON.stringify(validate.errors)).toBe(true)
    checkRules(await load(folderOf({'.git/': '', '.cchclintrc.json': example})), ruleIds)
  })
})

describe('init', () => {
  const today = '2026-11-20'
  const run = async (cwd: string, options: InitOptions, ask?: Questions, language: 'vi' | 'en' = 'vi') => {
    const out: string[] = []
    const io = {out: (text: string) => out.push(text), today, outIsTerminal: false} as unknown as Io
    const code = await initCommand(options, language, io, cwd, ask)
    return {code, out: out.join('')}
  }
  const written = (cwd: string) => readFileSync(path.join(cwd, '.cchclintrc.yaml'), 'utf8')

  test('flags: writes comments and settings, and says what it wrote and what is next', async () => {
    const cwd = folderOf({'.git/': '', 'ke-hoach/': '', 'xã (mới)/': ''})
    const {code, out} = await run(cwd, {
      level: 'province',
      province: 'lào cai',
      folders: ['ke-hoach', 'xã (mới)=commune'],
      stage: 'draft'
    })
    expect(code).toBe(0)
    expect(out).toContain('Đã tạo tệp cấu hình “.cchclintrc.yaml” (cấp ban hành: tỉnh; giai đoạn: dự thảo).')
    expect(out).toContain('cchclint ke-hoach "xã (mới)"')
    expect(written(cwd)).toContain('cải cách hành chính của tỉnh Lào Cai.')
    const config = await load(cwd)
    expect(settingsFor(config, path.join(cwd, 'ke-hoach/a.md'))).toMatchObject({
      level: 'province',
      stage: 'draft'
    })
    expect(settingsFor(config, path.join(cwd, 'xã (mới)/a.md')).level).toBe('commune')
  })

  test('what it leaves as comments is right too', async () => {
    const cwd = folderOf({'.git/': ''})
    await run(cwd, {yes: true})
    const text = written(cwd).replace(/^# (?=(extends|rules|packs|ignore|overrides):| {2})/gm, '')
    const comments = text.replace(
      /^ {2}(auto|province|department|district|commune|ministry|other|draft|final): .*\n/gm,
      ''
    )
    const config = await load(folderOf({'.git/': '', '.cchclintrc.yaml': comments}))
    checkRules(config, ruleIds)
    expect([config.overrides.length, config.ignore.length, config.layers.length]).toEqual([1, 1, 2])
    expect(config.packs).toHaveLength(1)
  })

  test('nothing is overwritten, whatever the configuration is called', async () => {
    for (const [name, content] of [
      ['.cchclintrc.yaml', 'level: commune\n'],
      ['package.json', '{"cchclint": {}}']
    ] as const) {
      const cwd = folderOf({'.git/': '', [name]: content})
      expect(sentence(await faultOf(run(cwd, {yes: true})))).toBe(
        `Thư mục này đã có cấu hình “${name}”. Hãy sửa tệp đó, hoặc xóa đi rồi chạy lại cchclint init.`
      )
      expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(content)
    }
  })

  test.each([
    [{level: 'provinc'}, 'Giá trị “provinc” của --level không hợp lệ. Có phải ý bạn là “province”?'],
    [{stage: 'finall'}, 'Giá trị “finall” của --stage không hợp lệ. Có phải ý bạn là “final”?'],
    [{province: 'Lào Cay'}, 'Không có tỉnh, thành phố nào tên là “Lào Cay”. Có phải ý bạn là “Lào Cai”?'],
    [{province: 'tỉnh Yên Bái'}, '“Yên Bái” không còn là đơn vị cấp tỉnh. Nay thuộc “Lào Cai”.'],
    [{folders: ['khong-co']}, 'Không có thư mục “khong-co”.'],
    [{folders: ['..']}, 'Thư mục “..” nằm ngoài thư mục này. Hãy chạy cchclint init ở thư mục chứa nó.'],
    [
      {},
      'Không hỏi được vì đầu vào không phải màn hình dòng lệnh. Hãy thêm --level, --province, --folders, --stage, hoặc --yes để dùng thiết lập mặc định.'
    ]
  ])('%j', async (options, said) => {
    const cwd = folderOf({'.git/': ''})
    expect(sentence(await faultOf(run(cwd, options)))).toBe(said)
    expect(existsSync(path.join(cwd, '.cchclintrc.yaml'))).toBe(false)
  })

  test('at a terminal it asks for what was not typed, and takes no wrong answer', async () => {
    const asked: string[] = []
    const problems: (string | undefined)[] = []
    const ask: Questions = {
      choose: message => {
        asked.push(message)
        return Promise.resolve(message.includes('cấp nào') ? 'commune' : 'final')
      },
      write: (message, _example, problem) => {
        asked.push(message)
        problems.push(problem('không có'))
        return Promise.resolve('')
      }
    }
    const cwd = folderOf({'.git/': ''})
    expect((await run(cwd, {stage: 'draft'}, ask)).code).toBe(0)
    expect(asked.length).toBe(5)
    expect(problems[1]).toBe('Không có thư mục “không có”.')
    expect(settingsFor(await load(cwd), path.join(cwd, 'a.md'))).toMatchObject({
      level: 'commune',
      stage: 'draft'
    })
  })

  test('broken off: nothing is written, and the code says so', async () => {
    const cwd = folderOf({'.git/': ''})
    const ask: Questions = {choose: () => Promise.resolve(undefined), write: () => Promise.resolve('')}
    expect((await run(cwd, {}, ask)).code).toBe(130)
    expect(existsSync(path.join(cwd, '.cchclintrc.yaml'))).toBe(false)
  })
})

function node(args: readonly string[], cwd: string): Promise<{code: number; out: string; err: string}> {
  return new Promise(resolve => {
    execFile(process.execPath, [...args], {cwd}, (error, out, err) =>
      resolve({code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err})
    )
  })
}

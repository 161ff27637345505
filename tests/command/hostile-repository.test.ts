import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {type Ran, run, runBuilt} from '../support/command.js'
import {Watchdog} from '../support/watchdog.js'

/**
 * A checkout that somebody made to harm: whatever lies in it, the command ends by itself, with one sentence and 2, and
 * shows nothing that lies outside of it.
 */

const base = mkdtempSync(path.join(tmpdir(), 'cchclint-hostile-'))
const watchdog = new Watchdog()
afterAll(async () => {
  rmSync(base, {recursive: true, force: true})
  await watchdog.close()
})
const plan = path.resolve('fixtures/documents/commune-2025-short/plan.md')
const secret = path.join(base, 'secret')
writeFileSync(secret, 'root:$6$matkhau:19000:0:99999\nhost: [\n')

const config = '.cchclintrc.yaml'
const pack = (rule: string, make: (file: string) => void): void => {
  writeFileSync(config, 'packs: [goi]\n')
  mkdirSync('goi')
  writeFileSync('goi/pack.yaml', 'title: Gói\n')
  make(`goi/${rule}`)
}
const pipe = (file: string): void => void execFileSync('mkfifo', [file])
const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth)
const override = (glob: string): void =>
  writeFileSync(config, `overrides:\n  - files: [${JSON.stringify(glob)}]\n    level: province\n`)
const longName = `${'a'.repeat(120)}.md`

const hostile: Readonly<Record<string, () => void>> = {
  'a configuration that is a link to a file outside': () => symlinkSync(secret, config),
  'a package.json that is one': () => symlinkSync(secret, 'package.json'),
  'a configuration that is a pipe': () => pipe(config),
  'a configuration without end': () => symlinkSync('/dev/zero', config),
  'a configuration that is a folder': () => mkdirSync(config),
  'a configuration of many megabytes': () => writeFileSync(config, 'lang: vi\n'.padEnd(20 << 20, '#\n')),
  'a configuration that extends a link to a file outside': () => {
    symlinkSync(secret, 'chung.yaml')
    writeFileSync(config, 'extends: ./chung.yaml\n')
  },
  'a pack with a rule that is a link to a file outside': () =>
    pack('a.yaml', file => symlinkSync(secret, file)),
  'a pack that is a link to a folder outside': () => {
    mkdirSync(path.join(base, 'ngoai'), {recursive: true})
    symlinkSync(path.join(base, 'ngoai'), 'goi')
    writeFileSync(config, 'packs: [goi]\n')
  },
  'a pack with a rule that is a pipe': () => pack('a.yaml', pipe),
  'a pack with a rule without end': () => pack('a.yaml', file => symlinkSync('/dev/zero', file)),
  'a pack with a rule that is a folder': () => pack('a.yaml', file => mkdirSync(file)),
  'a table that is a link to a file outside': () => {
    mkdirSync('bang')
    symlinkSync(secret, 'bang/agencies.yaml')
    writeFileSync(config, 'knowledge: [bang]\n')
  },
  'a table that is a pipe': () => {
    mkdirSync('bang')
    pipe('bang/agencies.yaml')
    writeFileSync(config, 'knowledge: [bang]\n')
  },
  'a .cchclintignore of many megabytes': () => writeFileSync('.cchclintignore', 'x\n'.repeat(5 << 20)),
  'a .gitignore that takes a name apart': () => {
    copyFileSync('ok.md', longName)
    writeFileSync('.gitignore', '*a*a*a*a*a*a*a*ab\n')
  },
  'twenty thousand aliases': () => writeFileSync(config, `ignore:\n  - &a x\n${'  - *a\n'.repeat(20_000)}`),
  'aliases of aliases': () =>
    writeFileSync(
      config,
      `x0: &x0 [a]\n${Array.from({length: 30}, (_, at) => `x${at + 1}: &x${at + 1} [*x${at}, *x${at}]\n`).join('')}`
    ),
  'an alias of itself': () => writeFileSync(config, 'ignore: &a [*a]\n'),
  'files that each extend the next one twice': () => {
    for (let at = 0; at < 20; at++) {
      const next = at < 19 ? [`./x${at + 1}.json`, `./x${at + 1}.json`] : []
      writeFileSync(`x${at}.json`, JSON.stringify({extends: next}))
    }
    writeFileSync('.cchclintrc.json', '{"extends":"./x0.json"}')
  },
  'a glob that takes a name apart': () => {
    copyFileSync('ok.md', longName)
    override('*a*a*a*a*a*ab')
  },
  'a glob of many folders': () => override(`${'**/a/'.repeat(40)}b`),
  'a glob of choices among choices': () => override(`${'{a,aa}'.repeat(40)}b`),
  'a glob that repeats': () => override('+(a|aa)+(a|aa)+(a|aa)b'),
  'a glob of seventy thousand letters': () => override('a'.repeat(70_000)),
  'ignored patterns that take a name apart': () => {
    copyFileSync('ok.md', longName)
    writeFileSync(config, 'ignore: ["*a*a*a*a*a*a*a*ab"]\n')
  },
  'JSON within JSON': () => writeFileSync('package.json', `{"cchclint":${nested(20_000, '[', ']')}}`),
  'YAML within YAML': () => writeFileSync(config, nested(20_000, '[', ']')),
  'lists within lists': () => writeFileSync(config, `${'- '.repeat(20_000)}a\n`),
  'escape sequences in a value': () => writeFileSync(config, 'level: "\\e]0;own\\a\\n::error::x"\n'),
  'escape sequences in a key': () => writeFileSync(config, '"\\e[2J\\u202e": 1\n')
}

async function inRepository(name: string, make: () => void, args: readonly string[]): Promise<Ran> {
  const folder = mkdtempSync(path.join(base, 'kho-'))
  mkdirSync(path.join(folder, '.git'))
  const before = process.cwd()
  process.chdir(folder)
  try {
    copyFileSync(plan, 'ok.md')
    make()
  } finally {
    process.chdir(before)
  }
  // What takes all of the stack may end the process, whoever is in it.
  if (name.includes(' within ')) return runBuilt(args, {cwd: folder, timeout: 300_000})
  return watchdog.over(name, () => run(args, {cwd: folder}))
}

describe('a hostile checkout: one sentence, code 2, nothing from outside', () => {
  test.each(Object.entries(hostile))('%s', async (name, make) => {
    const {code, out, err} = await inRepository(name, make, ['.'])
    expect({code, err}).toMatchObject({code: 2})
    expect(out + err).not.toMatch(/matkhau|internal error|RangeError|lỗi của chương trình/)
    expect(err + out).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^\s*::/m
    )
    expect(err.split('\n').length).toBeLessThanOrEqual(4)
  })
})

describe('a plan that is none', () => {
  const plans: Readonly<Record<string, () => void>> = {
    'a link to a file outside': () => symlinkSync(secret, 'ke-hoach.md'),
    'a pipe': () => pipe('ke-hoach.md'),
    'a device': () => symlinkSync('/dev/zero', 'ke-hoach.md'),
    'a folder': () => mkdirSync('ke-hoach.md'),
    'more than any plan has': () => writeFileSync('ke-hoach.md', 'a\n'.repeat(2 << 20))
  }
  test.each(Object.entries(plans))('%s, come upon', async (name, make) => {
    const {code, out, err} = await inRepository(name, make, ['*.md'])
    expect([1, 2]).toContain(code)
    expect(out + err).not.toMatch(/matkhau|internal error/)
  })
  test.each(Object.entries(plans).slice(1))('%s, named', async (name, make) => {
    for (const command of [['ke-hoach.md'], ['checklist', 'ke-hoach.md'], ['extract', 'ke-hoach.md']]) {
      const {code, err} = await inRepository(name, make, command)
      expect({command, code}).toEqual({command, code: 2})
      expect(err).not.toMatch(/internal error/)
    }
  })
  test('an input without end', async () => {
    const endless = 'Kế hoạch.\n'.repeat(1 << 20)
    const {code, err} = await runBuilt(['--stdin', '--stdin-filename', 'a.txt'], {
      input: endless,
      timeout: 300_000
    })
    expect({code, err}).toMatchObject({code: 2, err: expect.stringContaining('quá lớn') as string})
  })
})

const harmless: Readonly<Record<string, () => void>> = {
  'a link to a configuration inside': () => {
    mkdirSync('cau-hinh')
    writeFileSync('cau-hinh/chung.yaml', 'lang: vi\n')
    symlinkSync('cau-hinh/chung.yaml', config)
  },
  'a link to a plan inside': () => symlinkSync('ok.md', 'ban-sao.md'),
  'a package.json that does not speak of us': () => writeFileSync('package.json', '{"name": [}'),
  'ignored patterns of the usual kinds': () =>
    writeFileSync(
      '.gitignore',
      '# a\n*.tmp\n*(1).md\n~*{cu}*\n/build/\n**/node_modules/**\n~$*.doc*\n*.[oa]\n!giu-lai.md\n'
    ),
  // What is no plain file, git does not read either.
  'a .gitignore that is a folder': () => mkdirSync('.gitignore'),
  'a .gitignore that is a pipe': () => pipe('.gitignore'),
  'a .cchclintignore without end': () => symlinkSync('/dev/zero', '.cchclintignore'),
  'a .gitignore that is a link to a file outside': () => symlinkSync(secret, '.gitignore'),
  'globs of the usual kinds': () =>
    writeFileSync(
      config,
      'overrides:\n  - files: ["**/xa-*/**/*.{md,docx,odt,pdf,doc,txt}", "ke-hoach-[0-9]*.md", "xa/"]\n    level: commune\n'
    ),
  'aliases of a person': () =>
    writeFileSync(
      config,
      'overrides:\n  - files: &xa ["xa/**"]\n    rules: &nhe {cchc/parent-plan: warning}\n  - files: ["phuong/**"]\n    rules: *nhe\n'
    )
}

describe('a usual checkout is read', () => {
  test.each(Object.entries(harmless))('%s', async (name, make) => {
    const {code, err} = await inRepository(name, make, ['.'])
    expect({code, err}).not.toMatchObject({code: 2})
  })
})

import {existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import type {ReadFileReport, Report} from '../../src/diagnostic/report.js'
import {run} from '../support/command.js'

const plan = (name: string) => readFileSync(`fixtures/documents/${name}/plan.md`, 'utf8')

/** A repository of plans with the built command in it. */
function repository(files: Readonly<Record<string, string>>) {
  const root = path.join(mkdtempSync(path.join(tmpdir(), 'cchclint-config-')), 'kho')
  mkdirSync(root)
  const all: Record<string, string> = {
    'tinh/thieu.md': plan('province-2023-no-indices'),
    'xa/tot.md': plan('commune-2026'),
    ...files
  }
  mkdirSync(path.join(root, '.git'))
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
    writeFileSync(path.join(root, file), content)
  }
  return {
    root,
    cchclint: (...args: string[]) => run([...args, '--today', '2026-11-20'], {cwd: root}),
    plain: (...args: string[]) => run(args, {cwd: root})
  }
}

/** `SEVERITY RULE/ITEM` of each finding in a report. */
const findings = (out: string) =>
  (JSON.parse(out) as Report).files
    .flatMap(file => (file.fault ? [] : (file as ReadFileReport).findings))
    .map(finding => `${finding.severity} ${[finding.rule, finding.item].filter(Boolean).join('/')}`)

describe('a configuration', () => {
  test('that says much in vain is told ten things of it, and how many more there are', async () => {
    const overrides = Array.from({length: 14}, () => ({files: ['xa/**'], level: 'commune'}))
    const config = {level: 'commune', overrides}
    const {plain} = repository({'.cchclintrc.json': JSON.stringify(config)})
    const {err} = await plain('.')
    const lines = err.split('\n').filter(line => line.includes('overrides') || line.includes('nhắc nhở'))
    expect(lines).toHaveLength(11)
    expect(lines[9]).toMatch(
      /^\.cchclintrc\.json:1:\d+: mục 10 của “overrides” không thay đổi gì; có thể bỏ\.$/
    )
    expect(lines[10]).toBe('Còn 4 nhắc nhở nữa về cấu hình.')
  })

  test('names packs and patterns, and weighs in Vietnamese', async () => {
    const {cchclint} = repository({
      '.cchclintrc.yaml': [
        'level: tỉnh',
        'stage: trình ký',
        'rules: {cchc/index-coverage: gợi ý, cchc: tắt, form/*: cảnh báo}',
        ''
      ].join('\n')
    })
    const {out} = await cchclint('-f', 'json', 'tinh/thieu.md')
    expect((JSON.parse(out) as Report).files[0]).toMatchObject({plan: {level: 'province', stage: 'final'}})
    const cchc = findings(out).filter(one => one.includes(' cchc/'))
    expect(cchc.length).toBeGreaterThan(0)
    expect(cchc.every(one => one.startsWith('info cchc/index-coverage/'))).toBe(true)
    const typed = await cchclint('-f', 'json', '--rule', 'cchc=tắt', 'tinh/thieu.md')
    expect(findings(typed.out).filter(one => one.includes(' cchc/'))).toEqual([])
    const printed = await cchclint('--print-config', 'tinh/thieu.md')
    expect(printed.out).toContain('province')
    expect(printed.out).toContain('final')
  })

  test.each([
    ['rules: {form: tắt, form/signature: error}', false],
    ['rules: {form/signature: error, "form/*": tắt}', false],
    ['rules: {cchc/index-coverage: tắt, cchc/index-coverage/papi: error}', false],
    ['rules: {text: tắt, cchc/parent-plan: error}', true]
  ])('%s: whether a line is said to be of no use: %s', async (rules, isIdle) => {
    const {cchclint} = repository({'.cchclintrc.yaml': `level: province\n${rules}\n`})
    const {err} = await cchclint('.')
    expect(err.includes('có thể bỏ dòng này')).toBe(isIdle)
  })

  test.each([
    ['rules: {from: error}\n', /:1:9: không có quy tắc “from”\. Có phải ý bạn là “form”\?/],
    ['rules: {"cchs/*": error}\n', /:1:9: không có quy tắc “cchs\/\*”\. Xem danh sách: cchclint rules\./],
    ['rules: {form: [lỗi, {a: 1}]}\n', /:1:9: “form” là nhiều quy tắc nên không đặt tham số chung được\./],
    ['rules: {form: nặng}\n', /mức độ “nặng” của quy tắc “form” không hợp lệ/],
    ['level: tinhs\n', /:1:8/]
  ])('%j is a fault with its place', async (config, sentence) => {
    const {cchclint} = repository({'.cchclintrc.yaml': config})
    const {code, err} = await cchclint('tinh/thieu.md')
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  })

  test('weighs rules, and overrides what is said of some files', async () => {
    const {cchclint} = repository({
      '.cchclintrc.yaml': [
        'rules: {cchc/index-coverage: warning, cchc/index-coverage/pci: "off", cchc/reporting-cadence: warning}',
        'overrides:',
        '  - files: [tinh/**]',
        '    rules: {cchc/index-coverage/papi: info}',
        '  - files: [xa/**]',
        '    level: district',
        ''
      ].join('\n')
    })
    const {code, out} = await cchclint('-f', 'json', '.')
    expect(code).toBe(0)
    expect(findings(out)).toEqual([
      'info cchc/index-coverage/papi',
      'warning cchc/index-coverage/dti',
      'warning cchc/reporting-cadence'
    ])
    const commune = (JSON.parse(out) as Report).files[1] as ReadFileReport
    expect(commune.plan.level).toBe('district')
  })

  test('the command line has the last word, and --no-config leaves the configuration aside', async () => {
    const {cchclint} = repository({'.cchclintrc.yaml': 'rules: {cchc/index-coverage: "off"}\nlang: en\n'})
    const [asSaid, typed, without] = await Promise.all([
      cchclint('tinh'),
      cchclint('-f', 'json', '--rule', 'cchc/index-coverage=info', 'tinh'),
      cchclint('--no-config', 'tinh')
    ])
    expect(asSaid.out).not.toContain('cchc/index-coverage')
    expect(asSaid.out).toContain('1 error,')
    expect(findings(typed.out)).toContain('info cchc/index-coverage/papi')
    expect(without.out).toContain('lỗi')
    expect(without.code).toBe(1)
  })

  test('is found upward, and named with --config', async () => {
    const {root, cchclint} = repository({
      '.cchclintrc.yaml': 'extends: advisory\n',
      'khac/chat.json': '{"rules": {"cchc/index-coverage": "info"}}'
    })
    const below = await run(['--today', '2026-11-20', '-f', 'json', 'thieu.md'], {
      cwd: path.join(root, 'tinh')
    })
    const named = await cchclint('--config', 'khac/chat.json', '-f', 'json', 'tinh')
    expect(new Set(findings(below.out).map(one => one.split(' ')[0]))).toEqual(new Set(['warning']))
    expect(findings(named.out)).toContain('info cchc/index-coverage/papi')
  })

  test('ignores files, which --no-ignore brings back', async () => {
    const {cchclint} = repository({'.cchclintrc.yaml': 'ignore: [xa/]\n'})
    const [fewer, all, one] = await Promise.all([
      cchclint('-f', 'json', '.'),
      cchclint('-f', 'json', '--no-ignore', '.'),
      cchclint('xa/tot.md')
    ])
    const paths = (out: string) => (JSON.parse(out) as Report).files.map(file => file.path)
    expect(paths(fewer.out)).toEqual(['tinh/thieu.md'])
    expect(paths(all.out)).toEqual(['tinh/thieu.md', 'xa/tot.md'])
    expect(one.code).toBe(2)
    expect(one.err).toContain('bị bỏ qua')
  })

  test('that says things in vain is told so, where all files were looked at', async () => {
    const {cchclint} = repository({
      '.cchclintrc.yaml': 'ignore: [cu/]\noverrides:\n  - {files: [huyen/**], level: district}\n'
    })
    const [whole, one] = await Promise.all([cchclint('.'), cchclint('xa/tot.md')])
    expect(whole.err).toContain('.cchclintrc.yaml:1:')
    expect(whole.err).toContain('“cu/”')
    expect(whole.err).toContain('“huyen/**”')
    expect(one.err).toBe('')
  })

  test.each([
    ['rules: {cchc/index-coverge: error}', '.cchclintrc.yaml:1:9: không có quy tắc “cchc/index-coverge”.'],
    ['rule: {}', '.cchclintrc.yaml:1:1: không có trường “rule” ở đây. Có phải ý bạn là “rules”?'],
    ['level: tỉn', '.cchclintrc.yaml:1:8: '],
    ['packs: [goi]', '.cchclintrc.yaml:1:9: '],
    ['knowledge: [bang]', '.cchclintrc.yaml:1:13: ']
  ])('%s is a fault with its place, and nothing is judged', async (content, sentence) => {
    const {cchclint} = repository({'.cchclintrc.yaml': `${content}\n`})
    const {code, out, err} = await cchclint('.')
    expect({code, out}).toEqual({code: 2, out: ''})
    expect(err.startsWith(sentence)).toBe(true)
    expect(err).not.toMatch(/undefined|internal/)
  })

  test('--print-config says where each value comes from', async () => {
    const {plain} = repository({
      '.cchclintrc.yaml':
        'extends: advisory\nrules: {cchc/index-coverage: info}\noverrides:\n  - {files: [xa/**], level: commune}\n'
    })
    const [printed, missing] = await Promise.all([
      plain('--print-config', 'xa/tot.md', '--topic', 'other'),
      plain('--print-config', 'xa/khong.md')
    ])
    expect(printed.code).toBe(0)
    expect(printed.out.split('\n')).toEqual([
      'Cấu hình: .cchclintrc.yaml',
      'Tệp: xa/tot.md',
      '',
      expect.stringMatching(/^level +commune +overrides mục 1 \(\.cchclintrc\.yaml:4:29\)$/),
      expect.stringMatching(/^topic +other +dòng lệnh \(--topic\)$/),
      expect.stringMatching(/^stage +auto +mặc định$/),
      expect.stringMatching(/^lang +vi +mặc định$/),
      expect.stringMatching(/^preset +advisory .*\.cchclintrc\.yaml:1:10/),
      expect.stringMatching(/^cchc\/index-coverage +info +\.cchclintrc\.yaml:2:9$/),
      ''
    ])
    expect(missing).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không tìm thấy tệp “xa/khong.md”.')
    })
  })

  test('--print-config names both presets that hold', async () => {
    const {plain} = repository({'.cchclintrc.yaml': 'extends: [advisory, thorough]\n'})
    const [both, typed] = await Promise.all([
      plain('--print-config', 'xa/tot.md'),
      plain('--print-config', 'xa/tot.md', '--preset', 'thorough')
    ])
    const lines = (out: string) => out.split('\n').filter(line => line.startsWith('preset'))
    expect(lines(both.out)).toEqual([
      expect.stringMatching(/^preset +advisory +bộ “advisory” \(\.cchclintrc\.yaml:1:11\)$/),
      expect.stringMatching(/^preset +thorough +bộ “thorough” \(\.cchclintrc\.yaml:1:21\)$/)
    ])
    expect(lines(typed.out)).toEqual([expect.stringMatching(/^preset +thorough +dòng lệnh \(--preset\)$/)])
  })

  test('extends: thorough asks what it suggests', async () => {
    const {plain} = repository({'.cchclintrc.yaml': 'extends: thorough\n'})
    const {out} = await plain('-f', 'json', 'xa/tot.md')
    expect(out).toContain('"cchc/measurable-goals"')
  })

  test.each(['.cchclintrc.yml', '.cchclintrc.yaml.txt', 'cchclintrc.yaml', '.cchclintrc.js'])(
    'one that is nearly named so, %s, is not passed over in silence',
    async name => {
      const {cchclint} = repository({[name]: 'level: commune\n'})
      const [asked, without] = await Promise.all([cchclint('xa'), cchclint('--no-config', 'xa')])
      expect(asked.code).toBe(2)
      expect(asked.err).toContain(`Tệp “${name}” không được đọc`)
      expect(without.code).toBe(0)
    }
  )

  test('where every rule is off, nothing would be judged, which is a fault', async () => {
    const {cchclint} = repository({
      '.cchclintrc.yaml': 'rules: {cchc/parent-plan: "off", cchc/responsibility: "off"}\n'
    })
    const [off, contrary, item] = await Promise.all([
      cchclint('--only', 'cchc/parent-plan', 'xa'),
      cchclint('--only', 'cchc/responsibility', '--skip', 'cchc/responsibility', 'xa'),
      cchclint(
        '-f',
        'json',
        '--only',
        'cchc/index-coverage',
        '--rule',
        'cchc/index-coverage=off',
        '--rule',
        'cchc/index-coverage/papi=info',
        'tinh'
      )
    ])
    for (const {code, out, err} of [off, contrary]) {
      expect({code, out}).toEqual({code: 2, out: ''})
      expect(err).toContain('Không còn quy tắc nào để xét.')
    }
    expect(findings(item.out)).toEqual(['info cchc/index-coverage/papi'])
  })

  test('--env-info names it, also where it is broken', async () => {
    const [good, broken] = await Promise.all([
      repository({'.cchclintrc.yaml': 'level: province\n'}).plain('--env-info'),
      repository({'.cchclintrc.yaml': 'level: [\n'}).plain('--env-info')
    ])
    expect(good.out).toContain('Cấu hình: .cchclintrc.yaml\n')
    expect(broken.out).toContain('Cấu hình: .cchclintrc.yaml:')
    expect(broken.code).toBe(0)
  })
})

describe('packs and tables of one’s own', () => {
  const pack = {
    'bo/tinh-ta/pack.yaml': 'title: Quy tắc của tỉnh\nversion: 1.0.0\n',
    'bo/tinh-ta/khau-hieu.yaml': [
      'summary: Kế hoạch nêu khẩu hiệu năm nay.',
      'why: Khẩu hiệu đã được thống nhất trong toàn tỉnh.',
      'basis: [practice]',
      'severity: warning',
      'check: phrase-required',
      'with: {phrases: ["phục vụ người dân tốt hơn"]}',
      'examples:',
      '  - {passes: Xây dựng chính quyền phục vụ người dân tốt hơn.}',
      '  - {fails: Nâng cao nhận thức của công chức., says: [Chưa nêu khẩu hiệu của năm; cần bổ sung.]}',
      'messages: {missing: {vi: Chưa nêu khẩu hiệu của năm; cần bổ sung.}}',
      ''
    ].join('\n')
  }

  test('its rules are asked, named, weighed and tested', async () => {
    const {cchclint, plain} = repository({...pack, '.cchclintrc.yaml': 'packs: [bo/tinh-ta]\n'})
    const {out, err} = await cchclint('-f', 'json', 'xa')
    expect(err).not.toContain('bo/')
    expect(findings(out)).toContain('warning tinh-ta/khau-hieu')
    const [listed, explained, off, tested] = await Promise.all([
      plain('rules'),
      plain('explain', 'tinh-ta/khau-hieu'),
      cchclint('-f', 'json', '--rule', 'tinh-ta/khau-hieu=off', 'xa'),
      plain('rules', 'test', 'bo/tinh-ta')
    ])
    expect(tested).toMatchObject({code: 0, out: expect.stringContaining('2')})
    expect(listed.out).toContain('tinh-ta/khau-hieu')
    expect(explained.out).toContain('Khẩu hiệu đã được thống nhất')
    expect(findings(off.out)).not.toContain('warning tinh-ta/khau-hieu')
  })

  test('an installed package, and tables inside a pack, need no more than the name', async () => {
    const agency = [
      '- id: trung-tam-bao-chi',
      '  name: Trung tâm Báo chí tỉnh ta',
      '  kind: media',
      '  from: 2026-05-01',
      '  sources: [Thông lệ]',
      '  checkedOn: 2026-11-20',
      ''
    ].join('\n')
    const rule = [
      'summary: Giao việc cho Trung tâm Báo chí.',
      'why: Trung tâm là đầu mối của tỉnh.',
      'basis: [practice]',
      'severity: warning',
      'check: responsibility',
      'items:',
      '  - {id: bao-chi, title: Trung tâm Báo chí tỉnh ta, with: {needs: [[trung-tam-bao-chi]]}}',
      'examples:',
      '  - date: 2026-06-01',
      '    passes: |',
      '      I. TỔ CHỨC THỰC HIỆN',
      '      1. Trung tâm Báo chí tỉnh ta: Đăng tin, bài.',
      '  - date: 2026-04-01',
      '    fails: |',
      '      I. TỔ CHỨC THỰC HIỆN',
      '      1. Trung tâm Báo chí tỉnh ta: Đăng tin, bài.',
      '    says:',
      '      - Nhiệm vụ đang giao cho “Trung tâm Báo chí tỉnh ta”, tên gọi chỉ có từ ngày 01/5/2026, sau ngày của kế hoạch; cần kiểm tra lại tên cơ quan hoặc ngày của kế hoạch.',
      ''
    ].join('\n')
    const {cchclint, plain} = repository({
      '.cchclintrc.yaml': 'packs: [goi-tinh]\n',
      'node_modules/goi-tinh/pack.yaml': 'title: Gói của tỉnh\n',
      'node_modules/goi-tinh/bao-chi.yaml': rule,
      'node_modules/goi-tinh/knowledge/agencies.yaml': agency
    })
    const [judged, tested] = await Promise.all([
      cchclint('-f', 'json', 'xa'),
      plain('rules', 'test', 'node_modules/goi-tinh')
    ])
    expect(judged.err).not.toContain('goi-tinh')
    expect(findings(judged.out)).toContain('warning goi-tinh/bao-chi/bao-chi')
    expect(tested).toMatchObject({code: 0, out: expect.stringContaining('2 ví dụ đạt, 0 ví dụ chưa đạt')})
  })

  test('outside the repository they are not read', async () => {
    const {root, cchclint} = repository({
      '.cchclintrc.yaml': 'packs: [../bo]\n',
      '../bo/pack.yaml': 'title: Bộ\n'
    })
    expect(existsSync(path.join(root, '../bo/pack.yaml'))).toBe(true)
    const {code, err} = await cchclint('xa')
    expect(code).toBe(2)
    expect(err).toBe(
      '.cchclintrc.yaml:1:9: “../bo” nằm ngoài thư mục chung của các kế hoạch nên không được đọc. Hãy chép tệp vào thư mục chung.\n'
    )
  })
})

describe('init', () => {
  test('writes a configuration that the next run takes, and never twice', async () => {
    const {root, plain, cchclint} = repository({})
    const first = await plain('init', '--level', 'province', '--folders', 'tinh,xa=commune')
    expect(first.code).toBe(0)
    const file = path.join(root, '.cchclintrc.yaml')
    expect(existsSync(file)).toBe(true)
    const written = readFileSync(file, 'utf8')
    expect((await cchclint('.')).code).toBe(1)
    const second = await plain('init', '--level', 'commune')
    expect(second.code).toBe(2)
    expect(readFileSync(file, 'utf8')).toBe(written)
  })

  test('takes no unknown level', async () => {
    const {root, plain} = repository({})
    const {code, err} = await plain('init', '--level', 'tin')
    expect(code).toBe(2)
    expect(err).toContain('province')
    expect(existsSync(path.join(root, '.cchclintrc.yaml'))).toBe(false)
  })
})

import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {runBuilt} from '../support/command.js'
import {fixture, GitFolder} from '../support/repository.js'

/**
 * The life of a repository of plans, one day after the other: each test goes on where the one before it stopped.
 */
describe('a repository of plans', () => {
  const old = fixture('province-2025-old-duties')
  const misspelt = '4. Tổ chức tuyên tuyền lưu động tại các chợ phiên vùng cao của tỉnh.'
  const survey =
    '3. Khảo sát nhanh mức độ hiểu biết của người dân sau mỗi đợt tuyên truyền để rút kinh nghiệm.'
  const plan = old.replace(survey, `${survey}\n\n${misspelt}`)
  const repository = new GitFolder({'ke-hoach/2025.md': plan, 'ke-hoach/xa.md': fixture('commune-2026')})
  const check = () => repository.run(['ke-hoach'])
  const write = (text: string) => repository.write('ke-hoach/2025.md', text)

  test('has old plans with faults', async () => {
    expect((await check()).code).toBe(1)
  })

  test('takes them into its baseline, and is quiet', async () => {
    const args = ['ke-hoach', '--suppress-all', '--reason', 'Kế hoạch đã ban hành', '--owner', 'Phòng CCHC']
    expect((await repository.run([...args, '--until', '2026-12-31'])).code).toBe(0)
    repository.commit('Ghi nhận tồn đọng')
    expect(await check()).toMatchObject({code: 0, err: ''})
  })

  test('fails for a new plan with faults, though they are those of the old one', async () => {
    repository.write('ke-hoach/2026.md', plan.replaceAll('năm 2025', 'năm 2026').replaceAll('/2025', '/2026'))
    const {code, out} = await check()
    expect(code).toBe(1)
    expect(out).toContain('cchc/responsibility/finance')
    repository.git('clean', '-fdq')
  })

  test('stays quiet when a file is renamed and a paragraph moves', async () => {
    repository.git('mv', 'ke-hoach/2025.md', 'ke-hoach/97-KH-UBND.md')
    const pillars = '4. Pa nô, áp phích đặt tại trụ sở tiếp công dân, bến xe, trường học.'
    const moved = plan
      .replace(`${misspelt}\n\n`, '')
      .replace(pillars, `${pillars}\n\n${misspelt.replace('4.', '5.')}`)
    expect(moved).not.toBe(plan)
    repository.write('ke-hoach/97-KH-UBND.md', moved)
    expect(await check()).toMatchObject({code: 0, err: ''})
    repository.git('reset', '-q', '--hard')
  })

  test('fails for a finding that takes the place of one that was mended', async () => {
    write(
      plan
        .replace(misspelt, misspelt.replace('tuyên tuyền', 'tuyên truyền'))
        .replace('sau mỗi đợt tuyên truyền', 'sau mỗi đợt tuyên tuyền')
    )
    const {code, out, err} = await repository.run([
      'ke-hoach',
      '--fail-on',
      'warning',
      '--pass-on-unpruned-suppressions'
    ])
    expect(code).toBe(1)
    expect(out).toContain('wording/official-terms')
    expect(err).toContain('có 1 mục không còn phát hiện tương ứng')
  })

  test('fails for a requirement that is missed in the place of one that is met', async () => {
    write(
      plan
        .replace(
          '### 3. Văn phòng',
          '### 3. Sở Tài chính\n\n- Bố trí kinh phí thực hiện.\n\n### 4. Văn phòng'
        )
        .replace('## II. YÊU CẦU', '## II. LƯU Ý')
    )
    const {code, out} = await repository.run(['ke-hoach', '--pass-on-unpruned-suppressions'])
    expect(code).toBe(1)
    expect(out).toContain('cchc/required-sections/requirements')
    expect(out).not.toContain('cchc/responsibility/finance')
  })

  test('asks to prune what was mended, and is clean then', async () => {
    write(plan.replace(misspelt, misspelt.replace('tuyên tuyền', 'tuyên truyền')))
    expect((await check()).code).toBe(2)
    expect((await repository.run(['ke-hoach', '--prune-suppressions'])).code).toBe(0)
    expect(await check()).toMatchObject({code: 0, err: ''})
    repository.commit('Sửa lỗi chính tả')
  })

  test('keeps what was edited in the baseline', async () => {
    const edited = repository.read('cchclint-suppressions.json').replaceAll('Phòng CCHC', 'Ông Sơn')
    repository.write('cchclint-suppressions.json', edited)
    repository.write('ke-hoach/moi.md', plan.replaceAll('năm 2025', 'năm 2026').replaceAll('/2025', '/2026'))
    expect((await repository.run(['ke-hoach', '--suppress-all'])).code).toBe(0)
    expect(repository.read('cchclint-suppressions.json')).toContain('Ông Sơn')
    repository.git('reset', '-q', '--hard')
    repository.git('clean', '-fdq')
  })

  test('fails when the day of the baseline is over', async () => {
    const later = repository.read('cchclint-suppressions.json').replaceAll('2026-12-31', '2026-11-19')
    repository.write('cchclint-suppressions.json', later)
    const {code, err} = await check()
    expect(code).toBe(1)
    expect(err).toContain('hiện lại vì đã hết hạn ghi nhận')
    repository.git('reset', '-q', '--hard')
  })

  test('waives a requirement with a reason, and fails when the day of the exception is over', async () => {
    const without = fixture('commune-2026').replace('II. YÊU CẦU', 'II. LƯU Ý')
    const waiving = (until: string) =>
      `<!-- cchclint-disable-file cchc/required-sections/requirements until=${until} -- nêu trong công văn kèm theo -->\n\n${without}`
    repository.write('ke-hoach/xa.md', waiving('2026-12-31'))
    expect((await check()).code).toBe(0)
    repository.write('ke-hoach/xa.md', waiving('2026-11-19'))
    const {code, out} = await check()
    expect(code).toBe(1)
    expect(out).toContain('exception/expired')
    expect(out).toContain('cchc/required-sections/requirements')
    repository.git('reset', '-q', '--hard')
  })

  test('is judged by two at once, who write one cache and say what one says who finds it', async () => {
    const args = ['ke-hoach', '--today', '2026-11-20', '--cache-location', '.cchclint-cache']
    const judged = () => runBuilt(args, {cwd: repository.root})
    const [first, second] = await Promise.all([judged(), judged()])
    expect(second).toEqual(first)
    expect(first).toMatchObject({code: 0, err: ''})
    expect(await judged()).toEqual(first)
    expect(readdirSync(repository.at('.cchclint-cache')).filter(name => name.endsWith('.plan'))).toHaveLength(
      2
    )
  })
})

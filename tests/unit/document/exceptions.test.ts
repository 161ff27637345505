import {describe, expect, test} from 'vitest'
import {exceptionsOf} from '../../../src/document/exceptions.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'

/** What the comments of a text come to: the words of which each exception holds, by rule. */
async function exceptions(text: string) {
  const source = await readSource('plan.md', new TextEncoder().encode(text))
  const {made, idle} = exceptionsOf(source)
  expect(exceptionsOf(source)).toBe(exceptionsOf(source))
  return {
    made: made.map(({rule, holds, isOpen}) => [
      rule,
      holds === undefined || holds === 'document' ? holds : text.slice(holds.start, holds.end).trim(),
      ...(isOpen ? ['open'] : [])
    ]),
    idle: idle.map(({rule}) => rule)
  }
}
const next = (rules = 'form/date-format') => `<!-- cchclint-disable-next-line ${rules} -- chép nguyên văn -->`

describe('an exception holds', () => {
  test.each([
    ['of the paragraph behind it', `${next()}\nMột đoạn\nhai dòng.\n\nĐoạn sau.\n`, 'Một đoạn\nhai dòng.'],
    ['of the next one, where it stands at the end of one', `Đoạn đầu. ${next()}\n\nĐoạn sau.\n`, 'Đoạn sau.'],
    ['of its own item, where only the mark is before it', `- ${next()} Mục này.\n- Mục sau.\n`, '- Mục này.'],
    [
      'of the row behind it in a table',
      `| Việc | Hạn |\n| --- | --- |\n| A ${next()} | 30//9 |\n| B | 30//8 |\n`,
      undefined
    ],
    ['of nothing, where nothing is behind it', `Đoạn đầu.\n\n${next()}\n`, undefined]
  ])('%s', async (what, text, words) => {
    const {made} = await exceptions(text)
    expect(made.map(([rule]) => rule)).toEqual(['form/date-format'])
    if (words !== undefined) expect(made[0]![1]).toContain(words.replace('- ', ''))
    else if (what.includes('nothing')) expect(made[0]![1]).toBeUndefined()
  })

  test('of the whole document', async () => {
    const text = '<!-- cchclint-disable-file form/recipients, form/issuer -- văn bản nội bộ -->\nĐoạn.\n'
    expect(await exceptions(text)).toEqual({
      made: [
        ['form/recipients', 'document'],
        ['form/issuer', 'document']
      ],
      idle: []
    })
  })

  test('from where it begins to where it is ended, by rule or all at once', async () => {
    const begin = (rule: string) => `<!-- cchclint-disable ${rule} -- phần chép -->`
    const end = (rule = '') => `<!-- cchclint-enable ${rule}-->`
    const text = `${begin('a/b')}\nMột.\n${begin('a/b')}\n${begin('c/d')}\nHai.\n${end('a/b ')}\nBa.\n${end()}\nBốn.\n${begin('e/f')}\nNăm.\n`
    const {made, idle} = await exceptions(text)
    expect(made.map(([rule]) => rule)).toEqual(['a/b', 'a/b', 'c/d', 'e/f'])
    expect(made[0]![1]).toMatch(/^Một\.[\s\S]*Hai\.$/)
    expect(made[1]![1]).toMatch(/Hai\.$/)
    expect(made[2]![1]).toMatch(/^Hai\.[\s\S]*Ba\.$/)
    expect(made[3]).toEqual(['e/f', 'Năm.', 'open'])
    expect(idle).toEqual([])
  })

  test('what ends nothing is told', async () => {
    expect((await exceptions('<!-- cchclint-enable -->\nĐoạn.\n')).idle).toEqual([''])
    expect((await exceptions('<!-- cchclint-enable a/b, c/d -->\nĐoạn.\n')).idle).toEqual(['a/b', 'c/d'])
  })

  test('what is no directive, or is not closed, makes none', async () => {
    expect(await exceptions('Đoạn không có ghi chú.\n')).toEqual({made: [], idle: []})
    expect((await exceptions('<!-- cchclint-disable-nextline a/b -- vì thế -->\nĐoạn.\n')).made).toEqual([])
    expect((await exceptions('Đoạn.\n\n<!-- cchclint-disable a/b -- vì thế\nĐoạn sau.\n')).made).toEqual([])
  })
})

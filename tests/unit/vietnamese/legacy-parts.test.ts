import {expect, test} from 'vitest'
import {isInLegacy, legacyText} from '../../../src/vietnamese/legacy.js'

const old = 'tuyªn truyÒn ph¶i thiÕt thùc cña'
const partsOf = (text: string) => legacyText(text)?.parts.map(({start, end}) => text.slice(start, end))

test('a part goes to the first and last word of its line, or to a word that only Unicode has', () => {
  expect(partsOf(`1. Thực hiện đúng kế hoạch.\n2. ${old} xa.\n3. Báo cáo định kỳ.\n`)).toEqual([`${old} xa.`])
  expect(partsOf(`Nội dung cần được: ${old} xa, được thực hiện.`)).toEqual([`${old} xa,`])
})

test('two runs of one line share no word', () => {
  const filling = 'the '.repeat(20)
  expect(partsOf(`${old} ${filling}${old} ${filling}`)).toEqual([`${old} ${filling}${old} ${filling}`.trim()])
  expect(partsOf(`${old} được ${filling}được ${old}`)).toEqual([old, old])
})

test('whether a place lies in a part', () => {
  const text = `Kế hoạch được lập.\n${old}\nĐược gửi.\n${old}\n`
  const at = (word: string, from = 0) => {
    const start = text.indexOf(word, from)
    return isInLegacy(text, {start, end: start + word.length})
  }
  expect([at('được'), at('cña'), at('gửi'), at('cña', text.indexOf('gửi')), at('lập.\ntuyªn')]).toEqual([
    false,
    true,
    false,
    true,
    false
  ])
})

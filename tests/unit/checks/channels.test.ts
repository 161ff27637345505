import {describe, expect, test} from 'vitest'
import {channelsIn} from '../../../src/document/reading/channels.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {growthOf, linear} from '../../support/growth.js'
import {knowledge} from '../../support/linting.js'

/** For each clause that tells to report: the words that say to whom, or “nobody”. */
function read(text: string): string[] {
  const passage = new PassageBuilder().addText(text, 0).build()
  const words = knowledge.vocabulary.words.in(passage)
  const receivers = knowledge.vocabulary.agencies.findAll(passage).map(({start, end}) => ({
    from: words.tokenFrom(start),
    to: words.tokenFrom(end)
  }))
  return channelsIn(words, receivers).map(({sent}) =>
    sent ? passage.value.slice(words.start(sent.from), words.end(sent.to - 1)) : 'nobody'
  )
}

describe('somebody receives the reports', () => {
  test.each([
    ['Hằng quý báo cáo kết quả về Sở Nội vụ.', 'báo cáo kết quả về Sở Nội vụ'],
    ['Gửi kết quả và báo cáo về Sở\nNội vụ.', 'Gửi kết quả và báo cáo về Sở Nội vụ'],
    [
      'Tổng hợp báo cáo của các phòng, báo cáo UBND tỉnh.',
      'Tổng hợp báo cáo của các phòng, báo cáo UBND tỉnh'
    ],
    [
      'Định kỳ báo cáo kết quả, khó khăn, vướng mắc về Sở Nội vụ.',
      'báo cáo kết quả, khó khăn, vướng mắc về Sở Nội vụ'
    ],
    ['Báo cáo kết quả tuyên truyền gửi Sở Tài chính.', 'Báo cáo kết quả tuyên truyền gửi Sở Tài chính'],
    ['Đôn đốc Sở Tài chính; báo cáo kết quả cho UBND tỉnh.', 'báo cáo kết quả cho UBND tỉnh']
  ])('%s', (text, sent) => {
    expect(read(text)).toEqual([sent])
  })
})

describe('nobody does', () => {
  test.each([
    ['Báo cáo kết quả theo quy định.', ['nobody']],
    ['Báo cáo kết quả khi có yêu cầu của Sở Nội vụ.', ['nobody']],
    ['Tổng hợp báo cáo từ Sở Tài chính, Sở Nội vụ.', ['nobody']],
    ['Sở Nội vụ định kỳ báo cáo kết quả.', ['nobody']],
    ['Nếu có vướng mắc, các cơ quan báo cáo Sở Nội vụ.', []],
    ['Báo cáo tình hình giải ngân kinh phí gửi Sở Tài chính.', []],
    ['Mời báo cáo viên của Sở Tư pháp.', []],
    ['Gửi tài liệu tuyên truyền về Sở Nội vụ.', []]
  ])('%s', (text, sent) => {
    expect(read(text)).toEqual(sent)
  })
})

test.each(['báo cáo của Sở Nội vụ, ', 'gửi Sở Nội vụ; báo cáo ', 'báo cáo, và '])(
  '“%s” repeated is read in linear time',
  async unit => {
    expect(await growthOf(n => read(unit.repeat(n)), 1500)).toBeLessThan(linear)
  }
)

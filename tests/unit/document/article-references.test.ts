import {expect, test} from 'vitest'
import {articleReferences} from '../../../src/vietnamese/article-references.js'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {knowledge} from '../../support/linting.js'

function rightIn(text: string): string[] {
  const passage = new PassageBuilder().addText(text, 0).build()
  return articleReferences(passage.value, knowledge.vocabulary.words.in(passage)).map(({right}) => right)
}

test.each([
  ['theo Điểm a Khoản 2 điều 5 Luật này', 'điểm a khoản 2 Điều 5'],
  ['theo điểm A, Khoản 2a, Điều 5b', 'điểm a, khoản 2a, Điều 5b'],
  ['theo khoản 2 điều 5', 'khoản 2 Điều 5'],
  ['theo ĐIỂM Đ KHOẢN 12', 'điểm đ khoản 12'],
  ['theo điều 12a Nghị định số 15/2020/NĐ-CP', 'Điều 12a'],
  ['Điểm a Khoản 2 điều 5 quy định', 'Điểm a khoản 2 Điều 5'],
  ['nêu trên. Khoản 2 điều 5 quy định', 'Khoản 2 Điều 5']
])('%s', (text, right) => {
  expect(rightIn(text)).toEqual([right])
})

test.each([
  'theo điểm a khoản 2 Điều 5 Luật này',
  'Điểm a khoản 2 Điều 5 quy định',
  'theo điều 5 của quy chế này',
  'theo điều 5 luật này',
  'điều 1234 Luật này',
  'điểm ab khoản 123',
  'Khoản 2 của Điều 5',
  'điều kiện 5 Luật',
  'Khoản chi 2, Điều 5'
])('%s is right, or no reference', text => {
  expect(rightIn(text)).toEqual([])
})

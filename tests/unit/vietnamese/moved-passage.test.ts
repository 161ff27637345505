import {expect, test} from 'vitest'
import {PassageBuilder} from '../../../src/vietnamese/passage.js'
import {readAs} from '../../../src/vietnamese/read-as.js'

function built(text: string, at: number) {
  return new PassageBuilder().addText(text, at).build()
}

test('a passage moves with what was cut out of it and what was read into it', () => {
  const passage = built('Sở Nội vũ\nchủ trì', 10)
  const unit = passage.slice(0, 9)
  const {passage: meant} = readAs(passage, [{start: 7, end: 9, text: 'vụ'}])
  expect(passage.movedTo(built('Sở Nội vũ\nchủ trì', 25))).toBe(true)
  expect(passage.span()).toEqual({start: 25, end: 42})
  expect(unit.span()).toEqual({start: 25, end: 34})
  expect(unit.slice(3).span()).toEqual({start: 28, end: 34})
  expect(meant.value).toBe('Sở Nội vụ chủ trì')
  expect(meant.span(0, 9)).toEqual({start: 25, end: 34})
  // What is read into it afterwards moves with it, too.
  const {passage: again} = readAs(passage, [{start: 7, end: 9, text: 'vụ'}])
  expect(passage.movedTo(built('Sở Nội vũ\nchủ trì', 0))).toBe(true)
  expect(again.span(0, 9)).toEqual({start: 0, end: 9})
})

test('it is not taken for one that says something else, or says it on other lines', () => {
  const passage = built('Sở Nội vụ chủ trì', 10)
  expect(passage.movedTo(built('Sở Nội vụ chủ chì', 10))).toBe(false)
  expect(passage.movedTo(built('Sở Nội vụ  chủ trì', 10))).toBe(false)
  expect(passage.movedTo(built('Sở Nội vụ\r\nchủ trì', 10))).toBe(false)
  expect(passage.span()).toEqual({start: 10, end: 27})
})

test('a piece of a passage is moved by that passage alone', () => {
  const passage = built('Sở Nội vụ chủ trì', 10)
  expect(passage.slice(0, 9).movedTo(built('Sở Nội vụ', 40))).toBe(false)
})

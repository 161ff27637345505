import {describe, expect, test} from 'vitest'
import {annotateFile} from '../../src/engine/annotate-file.js'
import {leastChanges} from '../../src/writers/annotate/least-change.js'
import {growthOf, linear} from '../support/growth.js'
import {rules, today, knowledge} from '../support/linting.js'
import {marksOf} from '../support/word-marks.js'
import {rawWord} from '../support/word-writer.js'

/** Fixes become tracked changes in time that grows as the document does. */

const sentence = 'Sở Nội vụ chủ trì, phối hợp với các cơ quan tổ chức tuyên truyền cải cách hành chính; '

function annotate(bytes: Uint8Array, only: string) {
  const asked = rules.filter(({id}) => id.startsWith(only))
  return annotateFile(
    {path: 'ke-hoach.docx', bytes},
    {knowledge, language: 'vi', settings: {rules: asked, options: {language: 'vi'}}, date: today, fix: true}
  )
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const shapes: Readonly<Record<string, (n: number) => string>> = {
  'one paragraph of one run': n => `<w:p>${run(sentence.repeat(n))}</w:p>`,
  'one paragraph of many runs': n => `<w:p>${run(sentence).repeat(n)}</w:p>`,
  'one run of many pieces': n =>
    `<w:p><w:r>${`<w:t xml:space="preserve">${sentence}</w:t><w:tab/>`.repeat(n)}</w:r></w:p>`,
  'many paragraphs': n => `<w:p>${run(sentence)}</w:p>`.repeat(n)
}

describe('a plan whose letters and marks are characters of their own', () => {
  test.each(Object.entries(shapes))('%s', async (_, shape) => {
    const word = (n: number) => rawWord(shape(n).normalize('NFD'))
    const {changes} = marksOf(annotate(word(2), 'text/unicode-nfc').bytes)
    expect(changes.length).toBeGreaterThan(40)
    const [small, large] = [word(60), word(240)]
    expect(await growthOf(n => annotate(n > 60 ? large : small, 'text/unicode-nfc'), 60)).toBeLessThan(linear)
  })
})

describe('the least changes of a long text', () => {
  const after = (n: number) => Array.from({length: n}, (_, at) => `chữ${at % 97} và`).join(' ')
  const cases: Readonly<Record<string, (n: number) => string>> = {
    'other letters in each word': n => after(n).replaceAll('ữ', 'ũ'),
    'nothing in common': n => 'x y z '.repeat(n),
    'other forms of the same letters': n => after(n).normalize('NFD'),
    'one word less at the beginning': n => after(n).slice(5)
  }
  test.each(Object.entries(cases))('%s', async (_, before) => {
    const changesOf = (n: number) =>
      leastChanges(before(n), {start: 0, end: before(n).length, text: after(n)})
    expect(await growthOf(changesOf, 2000)).toBeLessThan(linear)
  })
})

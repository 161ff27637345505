import {describe, expect, it} from 'vitest'
import {type Passage, PassageBuilder} from '../../../src/vietnamese/passage.js'
import {passageOf} from '../../../src/vietnamese/plain-passage.js'

function read(source: string, start: number, end: number) {
  return placed(passageOf(source, start, end))
}

function built(source: string, start: number, end: number) {
  return placed(new PassageBuilder().addText(source.slice(start, end), start).build())
}

function placed(passage: Passage) {
  const {value} = passage
  return {value, places: Array.from(value.split(''), (_, at) => passage.span(at, at + 1))}
}

describe('passageOf', () => {
  it('makes of every unit what a builder makes of it', () => {
    const differing = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter(unit =>
      [`a${unit}b`, `${unit} a${unit} ${unit}`, ` ${unit}`].some(
        text => JSON.stringify(read(text, 0, text.length)) !== JSON.stringify(built(text, 0, text.length))
      )
    )
    expect(differing).toEqual([])
  })

  it.each([
    ['Kế hoạch số 12', 0, 14],
    ['  - Sở  Nội vụ  ', 0, 16],
    ['một\u00a0hai\tba', 0, 10],
    ['Ke\u0302\u0301 hoa\u0323ch', 0, 12],
    ['“một” – hai\u202fba', 3, 14],
    ['abc', 2, 2],
    ['', 0, 0]
  ])('reads %j from %i to %i as a builder does', (source, start, end) => {
    expect(read(source, start, end)).toEqual(built(source, start, end))
  })
})

it.each([40, (1 << 16) - 5, (1 << 18) - 5, 1 << 18, 1 << 24])(
  'tells the places of a text that stands somewhere else, from %i on',
  from => {
    for (const text of [' Sở Nội vụ ', 'Sở  Nội vụ', '']) {
      const built = new PassageBuilder().addText(text, from).build()
      expect(placed(passageOf(text, 0, text.length, from))).toEqual(placed(built))
    }
  }
)

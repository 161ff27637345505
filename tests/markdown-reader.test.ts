import {expect, test} from 'vitest'
import {readMarkdown} from '../src/readers/markdown/read-markdown.js'
import {PassageBuilder} from '../src/vietnamese/passage.js'
import {plainPassage} from '../src/readers/plain-passage.js'

/** The paragraphs that are read, with their bold words at the front marked. */
async function paragraphsOf(source: string): Promise<string[]> {
  const {tree} = await readMarkdown('a.md', source)
  return tree.children.map(block => {
    if (block.type === 'table')
      return block.children.map(row => row.children.map(cell => cell.passage.value).join('|')).join('/')
    const {value} = block.passage
    return block.boldLead > 0 ? `<${value.slice(0, block.boldLead)}>${value.slice(block.boldLead)}` : value
  })
}

test.each([
  ['markup goes', '## Kế hoạch #', ['Kế hoạch']],
  ['a marker stays', '2024. Kế hoạch', ['2024. Kế hoạch']],
  ['bold words at the front', '1. **Mục đích:** nâng cao', ['<1. Mục đích:> nâng cao']],
  ['bold words behind others', 'Về **mục đích**', ['Về mục đích']],
  ['bold that closes behind a blank', '**1. Mục đích: **Nâng cao', ['<1. Mục đích:> Nâng cao']],
  ['a lone asterisk', 'a * b', ['a * b']],
  ['an escaped asterisk', '\\*) Ghi chú \\*', ['*) Ghi chú *']],
  ['an asterisk that an entity stands for', '&#42; và &#42;', ['* và *']],
  ['entities', 'Sở &amp; ban&nbsp;ngành &ldquo;a&#x22; &#38;', ['Sở & ban ngành “a" &']],
  ['an entity of two units, and what follows it', 'a &#x1F600; b &#128512;c', ['a 😀 b 😀c']],
  ['no entity', 'R&D; &xyz; &', ['R&D; &xyz; &']],
  ['tags', 'a<br>b <b>c</b>', ['a b c']],
  ['a comment', '<!-- a -->\n\nb', ['b']],
  ['code', 'a `b  c` d', ['a b c d']],
  ['blanks of all kinds', 'a  b\tc\u00a0 d\u00ad', ['a b c d']],
  ['letters with their marks', 'Ke\u0302\u0301 hoa\u0323ch', ['Kế hoạch']],
  ['a table', '| a | **b** c |\n|---|---|\n| d \\| e | |', ['a|b c/d | e|']]
])('%s', async (_name, source, expected) => {
  expect(await paragraphsOf(source)).toEqual(expected)
})

test('a passage of units that stand for themselves is the one that is put together unit by unit', () => {
  const built = (text: string) => new PassageBuilder().addText(text, 0).build()
  for (let code = 0; code < 0x10000; code++) {
    // Beside a letter, a mark and a blank: what is composed or collapsed is no plain passage.
    for (const text of [
      `a${String.fromCharCode(code)}b`,
      ` ${String.fromCharCode(code)}\u0301`,
      `a ${String.fromCharCode(code)}`
    ]) {
      const plain = plainPassage(text, 0, text.length)
      if (plain) expect(plain).toEqual(built(text))
    }
  }
  expect(plainPassage(' “Kế hoạch” – 2026… ', 0, 20)?.value).toBe('“Kế hoạch” – 2026…')
  expect(plainPassage('a  b', 0, 4)).toBeUndefined()
  expect(plainPassage('a\u0301', 0, 2)).toBeUndefined()
})

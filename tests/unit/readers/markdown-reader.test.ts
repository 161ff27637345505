import {expect, test} from 'vitest'
import {builtInWords} from '../../../src/engine/read-apart.js'
import {readMarkdown} from '../../../src/readers/markdown/read-markdown.js'

/** The paragraphs that are read, with their bold words at the front marked. */
async function paragraphsOf(source: string): Promise<string[]> {
  const {tree} = await readMarkdown('a.md', source, builtInWords())
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

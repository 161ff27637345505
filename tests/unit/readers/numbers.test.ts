import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {labelsIn, numberedFiles} from '../../support/numbered-files.js'

/** Where Word and LibreOffice differ: what Word shows, by ECMA-376, part 1, 17.9. */
const byWord: Readonly<Record<string, readonly string[]>> = {
  // w:isLgl: the numbers of the levels above in digits too. LibreOffice does not know it.
  'chu-so-a-rap.docx': ['Chương I', '1.1.', '1.1.1', 'Chương II', '2.1.'],
  // w:lvlRestart: only the level that it names restarts this one, 0 for none. LibreOffice does not know it.
  'khong-danh-lai.docx': ['1.', 'Điều 1.', '1)', 'Điều 2.', '1)', '2.', 'Điều 3.', '1)', '2)'],
  'danh-lai-sau-cap-1.docx': ['1.', '1.', '1)', '2.', '2)', '2.', '1.', '1)', '2)'],
  // w:startOverride of each level that has one.
  'bat-dau-lai-moi-cap.docx': ['1.', '1.1.', '1.1.1.', '4.', '4.2.', '4.2.9.', '4.3.', '5.', '5.1.', '5.2.'],
  // w:pStyle of a level: paragraphs of this style stand on it, whether or not the style says so.
  'cap-theo-ten-kieu.docx': ['1.', 'a)', 'b)', '2.', 'a)'],
  // LibreOffice restarts with 0 where no number to start with is said; OpenDocument 1.3, 19.880, with 1.
  'chuong-danh-lai.odt': ['I.', 'VI.', '1.', '1.', '', 'VII.']
}

describe('automatic numbers are those that other programs show', () => {
  test.each([...numberedFiles])('%s', async (name, bytes) => {
    const {text} = await readSource(name, bytes)
    const shown = readFileSync(`fixtures/numbers/${name}.txt`, 'utf8').trimEnd().split('\n')
    const expected = byWord[name]?.map((label, at) =>
      `${label} ${shown[at]?.slice(shown[at].lastIndexOf(' ') + 1)}`.trim()
    )
    expect(labelsIn(text), 'run `npm run fixtures:office`').toEqual(expected ?? shown)
    // None stands there for nothing.
    if (expected) expect(shown).not.toEqual(expected)
  })
})

import fc from 'fast-check'

/*
 * Documents that are hard on a reader of Markdown's blocks: marks of every construct, indents, blanks and line endings
 * in any order.
 */

const indents = ['', '', '', '', ' ', '  ', '   ', '    ', '     ', '      ', '\t', ' \t', '  \t', '\t\t']
const marks = [
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '1) ',
    '3) ',
    '10. ',
    '0. ',
    '2024. ',
    '1234567890. ',
    '-',
    '*',
    '+',
    '1.'
  ],
  ...[
    '-  ',
    '1.   ',
    '-\t',
    '- - ',
    '- 2. ',
    '> ',
    '>',
    '# ',
    '## ',
    '#',
    '####### ',
    '#\t',
    '-- ',
    'a) ',
    '**',
    '__'
  ]
]
const bodies = [
  ...[
    '',
    'a',
    'b c',
    'Kế hoạch',
    '**a**',
    '**a** b',
    'x **b c** d',
    '** a**',
    '**a **b',
    '***a***',
    '*a*',
    '_a_'
  ],
  ...[
    'a_b_c',
    '**',
    '*',
    '****',
    'a**b**c',
    '“**a**”',
    '**“a”**',
    '**a:** b **c**',
    '[a](b)',
    '[a]',
    '[a]: b'
  ],
  ...[
    '![a](b)',
    '<b>',
    '<!-- a -->',
    '<!-- a',
    '-->',
    '<div>',
    '</div>',
    '<script>',
    '<a',
    'http://a.vn',
    'a@b.vn'
  ],
  ...[
    '`a`',
    '``',
    '```',
    '~~~',
    '```js',
    '&amp;',
    '&',
    '&#33;',
    '\\',
    '\\*',
    'a\\',
    '|',
    '| a | b |',
    '|---|---|'
  ],
  ...[
    '---|---',
    ':--',
    ':-:',
    '| - | - |',
    '---',
    '***',
    '___',
    '- - -',
    '* * *',
    '===',
    '--',
    '=',
    '# b',
    'b #'
  ],
  ...[
    'b ##',
    '# #',
    '!',
    'a!',
    ']',
    '^1',
    '[^1]: x',
    '~a~',
    '$a$',
    'a: b',
    '\u00a0',
    '\u00a0a',
    '\f',
    '\u3000'
  ],
  ...[
    'a\u0301',
    '😀',
    '**😀**',
    '**1.** x',
    'x**1.**',
    '\0',
    '\ufeff',
    '\u2028',
    'a<br>b',
    '<br />',
    '**a**<BR/>',
    'a&nbsp;',
    '&lt;a&gt;',
    '&copy;',
    '1\\. a',
    '\\_a\\_',
    '| a\\| b | c<br>d |',
    '**\\***',
    '1. Mục đích:',
    'Căn cứ Luật;'
  ]
]
const tails = ['', '', '', '', ' ', '  ', '   ', '\t', ' \t', '  \t ', '\\', ' #', '\u00a0']
const blankLines = ['', '', '', '', '', '\n', '\n\n', '  \n', '\t\n']
const lineEndings = ['\n', '\n', '\n', '\n', '\n', '\r\n', '\r']

const one = (list: readonly string[]) => fc.constantFrom(...list)
const joined = (...parts: fc.Arbitrary<string | readonly string[]>[]) =>
  fc.tuple(...parts).map(some => some.flat().join(''))

const wildLine = joined(
  one(indents),
  fc.array(one(marks), {maxLength: 2}),
  one(bodies),
  fc.option(one(bodies), {freq: 4}).map(body => body ?? ''),
  one(tails)
)
/** Lines that are mostly paragraphs and lists. */
const tameLine = joined(
  one(['', '', '  ', '    ', ' ']),
  one(['', '', '- ', '1. ', '2. ', '+ ', '* ', '# ', '-']),
  one(['a', 'b', 'c d', '', '**a** b', 'Kế hoạch năm 2026', 'tuyên truyền;']),
  one(tails)
)

const documentOf = (line: fc.Arbitrary<string>) =>
  fc
    .record({
      lines: fc.array(fc.tuple(line, one(blankLines)), {minLength: 1, maxLength: 10}),
      ending: one(lineEndings),
      isEnded: fc.boolean()
    })
    .map(({lines, ending, isEnded}) => {
      const text = lines.flatMap(([words, blank]) => [words, '\n', blank]).join('')
      return (isEnded ? text : text.replace(/\n+$/, '')).replaceAll('\n', ending)
    })

export const markdownDocuments: fc.Arbitrary<string> = fc.oneof(documentOf(tameLine), documentOf(wildLine))

/** All texts of up to `most` of these pieces. */
export function* documentsOf(pieces: readonly string[], most: number): Generator<string> {
  for (let length = 1; length <= most; length++)
    for (let number = 0; number < pieces.length ** length; number++) {
      let text = ''
      for (let i = 0, rest = number; i < length; i++, rest = Math.floor(rest / pieces.length))
        text += pieces[rest % pieces.length]
      yield text
    }
}

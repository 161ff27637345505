import {strToU8, unzipSync, zipSync} from 'fflate'
import {rawOdt} from './odt-writer.js'
import {rawWord} from './word-writer.js'

let count = 0
/** A word that stands nowhere else. */
const next = (): string => `mục${String(++count).padStart(4, '0')}`

/**
 * The lines of such a file with their labels, in the order of their words: programs differ in how they part a label from
 * its text, in what they print for a bullet, and in the order of cells.
 */
export function labelsIn(text: string): string[] {
  return text
    .replace('\ufeff', '')
    .split(/\n| \| |(?<=mục\d{4}) /)
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(line => line !== '')
    .map(line => line.replace(/^[^\p{L}\p{N}(.]+ /u, '- '))
    .sort((a, b) => (wordOf(a) < wordOf(b) ? -1 : 1))
}

const wordOf = (line: string) => line.slice(line.lastIndexOf(' ') + 1)

/**
 * Files with automatic numbers of every kind, each paragraph a word of its own. What LibreOffice makes of them stands in
 * `fixtures/numbers` (`npm run fixtures:office`).
 */
export const numberedFiles: ReadonlyMap<string, Uint8Array> = new Map([
  ...Object.entries(wordFiles()).map(([name, bytes]) => [`${name}.docx`, bytes] as const),
  ...Object.entries(odtFiles()).map(([name, bytes]) => [`${name}.odt`, withManifest(bytes)] as const)
])

function wordFiles(): Record<string, Uint8Array> {
  const three = [
    level(0, 'upperRoman', '%1.'),
    level(1, 'decimal', '%2.'),
    level(2, 'decimal', '%2.%3.'),
    level(3, 'lowerLetter', '%4)')
  ]
  const decimal = [
    level(0, 'decimal', '%1.'),
    level(1, 'decimal', '%1.%2.'),
    level(2, 'decimal', '%1.%2.%3.'),
    level(3, 'decimal', '%1.%2.%3.%4.')
  ]
  const restart = (at: number) => `<w:lvlRestart w:val="${at}"/>`
  const deep = '0 1 2 1 2 0 1 2 2'
  return {
    'bon-cap': word(items('0 1 1 2 2 3 3 1 2 0 1 3 2'), [three]),
    'bo-qua-cap': word(items('2 2 1 0 2 1 3 0'), [decimal]),
    'bo-qua-cap-bat-dau-8': word(items('1 1 0 1'), [
      [level(0, 'decimal', '%1.', '', 8), level(1, 'decimal', '%1.%2.')]
    ]),
    'khong-ghi-bat-dau': word(items('0 0 1 1 0 1'), [
      [level(0, 'decimal', '%1.', '', null), level(1, 'decimal', '%1.%2.', '', null)]
    ]),
    'bat-dau-khac-1': word(items('0 1 1 0 1 2'), [
      [
        level(0, 'upperLetter', '%1.', '', 3),
        level(1, 'decimal', '%2)', '', 5),
        level(2, 'lowerRoman', '(%3)', '', 4)
      ]
    ]),
    'khong-danh-lai': word(items(deep), [
      [level(0, 'decimal', '%1.'), level(1, 'decimal', 'Điều %2.', restart(0)), level(2, 'decimal', '%3)')]
    ]),
    'danh-lai-sau-cap-1': word(items(deep), [
      [level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.'), level(2, 'decimal', '%3)', restart(1))]
    ]),
    'danh-lai-sau-cap-2': word(items(deep), [
      [level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.'), level(2, 'decimal', '%3)', restart(2))]
    ]),
    'chu-so-a-rap': word(items('0 1 2 0 1'), [
      [
        level(0, 'upperRoman', 'Chương %1'),
        level(1, 'decimal', '%1.%2.', '<w:isLgl/>'),
        level(2, 'lowerLetter', '%1.%2.%3', '<w:isLgl/>')
      ]
    ]),
    'hai-danh-sach-mot-khuon': word(
      items('0 0 1', 1) + items('0 1 1', 2) + items('0 1', 1),
      [decimal],
      num(1, 0) + num(2, 0)
    ),
    'bat-dau-lai': word(
      items('0 1 1', 1) + items('0 1', 2) + items('0', 1) + items('0', 2) + items('1', 3) + items('0 1', 3),
      [decimal],
      num(1, 0) + num(2, 0, startOverride(0, 1)) + num(3, 0, startOverride(1, 7))
    ),
    'bat-dau-lai-moi-cap': word(
      items('0 1 2', 1) + items('0 1 2 1 0 1', 2) + items('1', 1),
      [decimal],
      num(1, 0) + num(2, 0, startOverride(0, 4) + startOverride(1, 2) + startOverride(2, 9))
    ),
    'cap-rieng': word(
      items('0 1', 1) + items('0 1', 2) + items('0', 1),
      [decimal],
      num(1, 0) +
        num(2, 0, `<w:lvlOverride w:ilvl="1">${level(1, 'lowerLetter', '%2)', '', 3)}</w:lvlOverride>`)
    ),
    'cap-rieng-va-bat-dau': word(
      items('0 1', 1) + items('0 0', 2),
      [decimal],
      num(1, 0) +
        num(
          2,
          0,
          `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/>${level(0, 'upperLetter', 'Mục %1:')}</w:lvlOverride>`
        )
    ),
    'hai-khuon-xen-nhau': word(
      items('0', 1) + items('0', 2) + items('0 1', 1) + items('0 1', 2) + items('0', 1),
      [decimal, three],
      num(1, 0) + num(2, 1)
    ),
    'dau-dau-dong-xen-giua': word(items('0 1 1 2 2 1 0 2 1'), [
      [level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)'), level(2, 'bullet', '-')]
    ]),
    'dau-dau-dong-cap-tren': word(items('0 1 1 0 1'), [
      [level(0, 'bullet', '•'), level(1, 'decimal', '%2.')]
    ]),
    'cap-bi-an-trong-nhan': word(items('0 1 2 2 1 2'), [
      [level(0, 'upperRoman', 'Phần %1'), level(1, 'none', ''), level(2, 'decimal', '%1.%3')]
    ]),
    'nhan-nguoc': word(items('0 1 0 1 1'), [[level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.%1')]]),
    'nhan-khong-so': word(items('0 0 1 0'), [
      [level(0, 'decimal', 'Nhiệm vụ:'), level(1, 'decimal', '%1.%2')]
    ]),
    'sau-nhan': word(items('0 1 2'), [
      [
        level(0, 'decimal', '%1.', '<w:suff w:val="space"/>'),
        level(1, 'decimal', 'Bước %2: ', '<w:suff w:val="nothing"/>'),
        level(2, 'decimal', '%3)', '<w:suff w:val="tab"/>')
      ]
    ]),
    'chuc-so': word(items('0 '.repeat(12)), [[level(0, 'decimalZero', '%1.')]]),
    'so-la-ma': word(items('0 '.repeat(6)), [[level(0, 'lowerRoman', '%1.', '', 37)]]),
    'so-la-ma-hoa': word(items('0 '.repeat(4)), [[level(0, 'upperRoman', '%1.', '', 88)]]),
    'qua-chu-z': word(items('0 '.repeat(56)), [[level(0, 'lowerLetter', '%1)')]]),
    'qua-chu-z-hoa': word(items('0 '.repeat(30)), [[level(0, 'upperLetter', '%1.')]]),
    'ba-chu-so': word(items('0 '.repeat(3)), [
      [level(0, 'custom" w:format="001, 002, 003, ...', '%1.', '', 98)]
    ]),
    'trong-gach': word(items('0 0 0'), [[level(0, 'numberInDash', '%1')]]),
    'dem-tieng-viet': word(items('0 0 0'), [[level(0, 'vietnameseCounting', '%1.')]]),
    'mot-cap-don': word(
      items('0 0', 1) + items('0', 2),
      [[level(0, 'decimal', '%1/')]],
      num(1, 0) + num(2, 0)
    ),
    'danh-sach-khong-co': word(items('0 0', 7) + items('0'), [[level(0, 'decimal', '%1.')]]),
    'lien-ket-kieu': word(
      items('0 1', 1) + items('0 1', 2),
      [],
      `<w:abstractNum w:abstractNumId="0">${decimal.join('')}</w:abstractNum>`.replace(
        '>',
        '><w:styleLink w:val="Danhsach"/>'
      ) +
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Danhsach"/></w:abstractNum>' +
        num(1, 0) +
        num(2, 1),
      '<w:style w:type="numbering" w:styleId="Danhsach"><w:name w:val="Danhsach"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    ),
    'trong-bang': word(
      items('0') +
        table(
          [
            ['0', '-'],
            ['0', '1'],
            ['0', '1']
          ],
          true
        ) +
        items('0'),
      [decimal]
    ),
    'trong-bang-khong-ke': word(
      items('0') +
        table(
          [
            ['0', '0'],
            ['0', '0']
          ],
          false
        ) +
        items('0'),
      [decimal]
    ),
    'trong-bang-long-bang': word(
      items('0') + table([['0', '-']], true, table([['0', '1']], true)) + items('0'),
      [decimal]
    ),
    'trong-khung-noi-dung': word(
      `${items('0')}<w:sdt><w:sdtContent>${items('0 1')}</w:sdtContent></w:sdt>${items('1 0')}`,
      [decimal]
    ),
    'ngat-phan': word(
      items('0') +
        `<w:p><w:pPr>${numPr(0)}<w:sectPr/></w:pPr></w:p>` +
        items('0') +
        paragraph('', `${numPr(0)}`) +
        items('0'),
      [decimal]
    ),
    'kieu-tieu-de': word(
      ['Heading1', 'Heading2', 'Heading2', 'Heading3', 'Heading1', 'Heading2'].map(styled).join(''),
      [
        three
          .slice(0, 3)
          .map((one, at) => one.replace('<w:lvlText', `<w:pStyle w:val="Heading${at + 1}"/><w:lvlText`))
      ],
      num(1, 0),
      [1, 2, 3]
        .map(at =>
          style(`Heading${at}`, '', `${at === 1 ? '' : `<w:ilvl w:val="${at - 1}"/>`}<w:numId w:val="1"/>`)
        )
        .join('')
    ),
    'kieu-cap-khong-danh-sach': word(
      ['A', 'B', 'B', 'C', 'A', 'B'].map(styled).join(''),
      [decimal],
      num(1, 0),
      style('A', '', '<w:numId w:val="1"/>') + style('B', 'A', '<w:ilvl w:val="1"/>') + style('C', 'B', '')
    ),
    'kieu-ngat-danh-sach': word(
      ['A', 'B', 'A'].map(styled).join('') +
        paragraph('tự bỏ', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
        styled('A'),
      [decimal],
      num(1, 0),
      style('A', '', '<w:numId w:val="1"/>') + style('B', 'A', '<w:numId w:val="0"/>')
    ),
    'kieu-va-cap-truc-tiep': word(
      styled('A') +
        paragraph('hai', `<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>`) +
        paragraph('ba', `<w:pStyle w:val="B"/><w:numPr><w:numId w:val="1"/></w:numPr>`) +
        paragraph('bốn', `<w:pStyle w:val="B"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>`) +
        styled('B'),
      [decimal],
      num(1, 0),
      style('A', '', '<w:numId w:val="1"/>') + style('B', '', '<w:ilvl w:val="1"/><w:numId w:val="1"/>')
    ),
    'cap-theo-ten-kieu': word(
      ['A', 'B', 'B', 'A', 'B'].map(styled).join(''),
      [
        [
          level(0, 'decimal', '%1.', '<w:pStyle w:val="A"/>'),
          level(1, 'lowerLetter', '%2)', '<w:pStyle w:val="B"/>')
        ]
      ],
      num(1, 0),
      style('A', '', '<w:numId w:val="1"/>') + style('B', '', '<w:numId w:val="1"/>')
    )
  }
}

function odtFiles(): Record<string, Uint8Array> {
  const roman = odtLevel(1, 'I', '.')
  const decimal = [odtLevel(1, '1', '.'), odtLevel(2, '1', '.', 2), odtLevel(3, '1', '.', 3)]
  const l = (inside: string, more = '') => `<text:list text:style-name="L"${more}>${inside}</text:list>`
  const li = (inside: string, more = '') => `<text:list-item${more}>${inside}</text:list-item>`
  const sub = (inside: string, more = '') => `<text:list${more}>${inside}</text:list>`
  const p = () => `<text:p>${next()}</text:p>`
  const h = (at: number, more = '') => `<text:h text:outline-level="${at}"${more}>${next()}</text:h>`
  const listOf = (...levels: string[]) =>
    `<text:list-style style:name="L">${levels.join('')}</text:list-style>`
  const outline = (...levels: string[]) =>
    `<office:styles><text:outline-style style:name="Outline">${levels
      .map(one => one.replace(/list-level-style-number/g, 'outline-level-style'))
      .join('')}</text:outline-style></office:styles>`
  const chapters = [roman, odtLevel(2, '1', '.'), odtLevel(3, '1', '.', 2), odtLevel(4, 'a', ')')]
  return {
    'danh-sach': rawOdt(
      l(li(p()) + li(p() + sub(li(p()) + li(p() + sub(li(p()))))) + li(p())),
      listOf(...decimal)
    ),
    'tiep-tuc': rawOdt(
      l(li(p()) + li(p())) +
        p() +
        l(li(p()), ' text:continue-numbering="true"') +
        p() +
        l(li(p())) +
        l(li(p()), ' text:continue-numbering="true"'),
      listOf(...decimal)
    ),
    'tiep-tuc-cap-duoi': rawOdt(
      l(li(p() + sub(li(p()) + li(p())))) +
        p() +
        l(li(sub(li(p()), ' text:continue-numbering="true"')), ' text:continue-numbering="true"') +
        l(li(p()), ' text:continue-numbering="true"'),
      listOf(...decimal)
    ),
    'tiep-danh-sach-khac': rawOdt(
      l(li(p()) + li(p()), ' xml:id="mot"') +
        l(li(p()), ' xml:id="hai"') +
        l(li(p()), ' text:continue-list="mot"') +
        l(li(p()), ' text:continue-list="hai"'),
      listOf(...decimal)
    ),
    'bat-dau-o-muc': rawOdt(
      l(
        li(p(), ' text:start-value="4"') + li(p() + sub(li(p(), ' text:start-value="7"') + li(p()))) + li(p())
      ),
      listOf(...decimal)
    ),
    'bat-dau-o-cap': rawOdt(
      l(li(p()) + li(p() + sub(li(p()) + li(p())))),
      listOf(
        odtLevel(1, 'A', ')', 1, ' text:start-value="3"'),
        odtLevel(2, '1', '.', 1, ' text:start-value="5"')
      )
    ),
    'cap-sau-khong-cap-tren': rawOdt(l(li(sub(li(p()) + li(p()))) + li(p())), listOf(...decimal)),
    'dau-danh-sach': rawOdt(
      `<text:list text:style-name="L"><text:list-header>${p()}</text:list-header>${li(p())}${li(p() + p())}</text:list>`,
      listOf(...decimal)
    ),
    'qua-chu-z': rawOdt(l(Array.from({length: 30}, () => li(p())).join('')), listOf(odtLevel(1, 'a', ')'))),
    'qua-chu-z-dong-bo': rawOdt(
      l(Array.from({length: 30}, () => li(p())).join('')),
      listOf(odtLevel(1, 'A', ')', 1, ' style:num-letter-sync="true"'))
    ),
    'truoc-va-sau-so': rawOdt(
      l(li(p()) + li(p() + sub(li(p())))),
      listOf(
        odtLevel(1, 'I', ':', 1, ' style:num-prefix="Phần "'),
        odtLevel(2, 'i', ')', 2, ' style:num-prefix="("')
      )
    ),
    'khong-so': rawOdt(
      l(li(p()) + li(p() + sub(li(p())))),
      listOf(odtLevel(1, '', ''), odtLevel(2, '1', '.', 2))
    ),
    'dau-dau-dong': rawOdt(
      l(li(p()) + li(p() + sub(li(p())))),
      `<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/>${odtLevel(2, '1', '.')}</text:list-style>`
    ),
    'doan-danh-so': rawOdt(
      [1, 1, 2, 2, 1]
        .map(
          at =>
            `<text:numbered-paragraph text:list-id="x" text:level="${at}" text:style-name="L">${p()}</text:numbered-paragraph>`
        )
        .join(''),
      listOf(...decimal)
    ),
    'danh-sach-rieng-o-muc': rawOdt(
      l(li(p()) + li(p() + `<text:list text:style-name="M">${li(p()) + li(p())}</text:list>`) + li(p())),
      listOf(...decimal) +
        `<text:list-style style:name="M">${odtLevel(1, 'I', '.')}${odtLevel(2, 'a', ')')}</text:list-style>`
    ),
    chuong: rawOdt(
      h(1) + h(2) + p() + h(2) + h(3) + h(4) + h(4) + h(1) + h(2) + h(4),
      '',
      outline(...chapters)
    ),
    'chuong-bo-qua-cap': rawOdt(h(2) + h(3) + h(1) + h(3), '', outline(...chapters)),
    'chuong-danh-lai': rawOdt(
      h(1) +
        h(1, ' text:restart-numbering="true" text:start-value="6"') +
        h(2) +
        h(2, ' text:restart-numbering="true"') +
        h(1, ' text:is-list-header="true"') +
        h(1),
      '',
      outline(...chapters)
    ),
    'chuong-xen-danh-sach': rawOdt(
      h(1) + l(li(p()) + li(p())) + h(2) + l(li(p())) + h(1),
      listOf(...decimal),
      outline(...chapters)
    ),
    'chuong-hien-cap': rawOdt(
      h(1) + h(2) + h(3) + h(3) + h(2),
      '',
      outline(odtLevel(1, 'I', '.'), odtLevel(2, '1', '.', 2), odtLevel(3, 'a', ')', 3))
    ),
    'chuong-cap-khong-so': rawOdt(
      h(1) + h(2) + h(3) + h(3) + h(2),
      '',
      outline(odtLevel(1, 'I', '.'), odtLevel(2, '', ''), odtLevel(3, '1', '.', 3))
    )
  }
}

function paragraph(text: string, pPr = ''): string {
  return `<w:p><w:pPr>${pPr}</w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`
}

function numPr(at: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`
}

/** “0 1 1”: an item on each of these levels. */
function items(levels: string, list = 1): string {
  return levels
    .trim()
    .split(' ')
    .map(at => paragraph(next(), numPr(Number(at), list)))
    .join('')
}

function styled(name: string): string {
  return paragraph(next(), `<w:pStyle w:val="${name}"/>`)
}

/** Cells of items, “-” for one that has no number; `inside` stands in the first. */
function table(rows: readonly (readonly string[])[], hasLines: boolean, inside = ''): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map(side => `<w:${side} w:val="${hasLines ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const cell = (at: string, row: number, column: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${row + column === 0 ? inside : ''}${at === '-' ? paragraph(next()) : items(at)}</w:tc>`
  return `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>${rows
    .map((row, at) => `<w:tr>${row.map((one, column) => cell(one, at, column)).join('')}</w:tr>`)
    .join('')}</w:tbl>`
}

function style(id: string, base: string, numPrOfStyle: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace('Heading', 'heading ')}"/>${base && `<w:basedOn w:val="${base}"/>`}<w:pPr><w:numPr>${numPrOfStyle}</w:numPr></w:pPr></w:style>`
}

/** @param start null where it is not said */
function level(at: number, format: string, text: string, more = '', start: number | null = 1): string {
  const [restart, isLegal, suffix, pStyle] = ['lvlRestart', 'isLgl', 'suff', 'pStyle'].map(
    name => new RegExp(`<w:${name}[^>]*>`).exec(more)?.[0] ?? ''
  )
  return `<w:lvl w:ilvl="${at}">${start === null ? '' : `<w:start w:val="${start}"/>`}<w:numFmt w:val="${format}"/>${restart}${pStyle}${isLegal}${suffix}<w:lvlText w:val="${text}"/></w:lvl>`
}

function num(id: number, abstract: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`
}

function startOverride(at: number, value: number): string {
  return `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`
}

function word(
  body: string,
  abstracts: readonly (readonly string[])[],
  nums = num(1, 0),
  styles = ''
): Uint8Array {
  const definitions = abstracts
    .map((levels, at) => `<w:abstractNum w:abstractNumId="${at}">${levels.join('')}</w:abstractNum>`)
    .join('')
  const parts = {numbering: definitions + nums, ...(styles === '' ? {} : {styles})}
  return rawWord(body, parts, undefined, packageFiles(Object.keys(parts)))
}

/** What other programs ask of a package: which part is what, and which uses which. */
function packageFiles(parts: readonly string[]): Record<string, string> {
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const uses = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const override = (part: string, type: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="${types}.${type}+xml"/>`
  const relationships = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const relationship = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${uses}/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${parts.map(part => override(part, part)).join('')}</Types>`,
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(
      parts.map((part, at) => relationship(at + 1, part, `${part}.xml`)).join('')
    )
  }
}

/** Other programs ask for a list of the parts, and for the type first and not packed. */
function withManifest(odt: Uint8Array): Uint8Array {
  const {mimetype = new Uint8Array(), ...parts} = unzipSync(odt)
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">${entry('/', 'application/vnd.oasis.opendocument.text')}${Object.keys(
    parts
  )
    .map(part => entry(part, 'text/xml'))
    .join('')}</manifest:manifest>`
  return zipSync({mimetype: [mimetype, {level: 0}], ...parts, 'META-INF/manifest.xml': strToU8(manifest)})
}

function odtLevel(at: number, format: string, suffix: string, shown = 1, more = ''): string {
  return `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}" text:display-levels="${shown}"${more}/>`
}

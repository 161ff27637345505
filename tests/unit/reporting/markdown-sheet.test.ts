import {toString} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import type {Nodes, Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {markdown} from '../../../src/reporters/markdown/markdown.js'
import {isStamped} from '../../../src/reporters/sheet/stamp.js'
import {hostilePath, hostilePlan, madeHostile} from '../../support/hostile.js'
import {type PageFile, reported} from '../../support/pages.js'
import {fixture} from '../../support/repository.js'

async function sheetOf(files: readonly PageFile[]): Promise<string> {
  const {report, options} = await reported(files)
  return [...markdown(report, options)].join('')
}

/** Markdown as GitHub reads it, tables and all. */
function treeOf(text: string): Root {
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .parse(text) as Root
}

function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

const draft = {path: 'phuong.md', content: fixture('commune-2025-short')}

describe('the checklist as Markdown', () => {
  test('says what the page says, with the same numbers', async () => {
    const text = await sheetOf([draft])
    expect(text).toMatch(/^# DỰ THẢO – PHIẾU RÀ SOÁT KẾ HOẠCH\n/)
    expect(text).toContain(
      '**22/25** yêu cầu đạt. Còn 1 lỗi cần sửa, 1 gợi ý; 1 yêu cầu cần người rà soát kết luận.'
    )
    expect(text).toContain('- Yêu cầu 2: Yêu cầu – chưa đạt (lỗi)\n')
    expect(text).toContain('- Yêu cầu 6: Kinh phí thực hiện – chưa đạt (gợi ý)\n')
    expect(text).toContain('| 1 | Mục đích, mục tiêu | Đạt | “I. MỤC ĐÍCH” mục I, dòng 19 |')
    expect(text).toMatch(/\| 2 \| Yêu cầu \| \*\*Chưa đạt \(lỗi\)\*\* \| Kế hoạch chưa có mục “Yêu cầu”/)
    expect(text).toMatch(/\| 34–58 \| Khổ giấy A4/)
    expect(text).toContain('- **Số, ký hiệu:** …/KH-UBND (chưa ghi số)\n')
    expect(text).toMatch(/\*\*SHA-256 của tệp:\*\* [0-9a-f]{64}\n/)
    expect(isStamped(text)).toBe(true)
  })

  test('several plans have a table of all before their sheets; what could not be read is in it', async () => {
    const text = await sheetOf([
      draft,
      {path: 'hong.docx', fault: {message: 'Tệp hỏng.', hint: 'Chép lại.'}},
      {path: 'tinh.md', content: fixture('province-2026')}
    ])
    expect(text).toMatch(/^# Tổng hợp rà soát kế hoạch\n\n\| Tệp \| Giai đoạn \| Kết quả \|/)
    expect(text).toContain('| hong.docx | **KHÔNG ĐỌC ĐƯỢC** | Tệp hỏng. |')
    expect(text.match(/^# TRÌNH KÝ – PHIẾU RÀ SOÁT/gm)).toHaveLength(1)
  })

  test('hostile text stays text', async () => {
    const text = await sheetOf([{path: hostilePath, content: hostilePlan, changed: madeHostile}])
    const nodes = [...nodesOf(treeOf(text))]
    const kinds = new Set(nodes.map(({type}) => type))
    for (const kind of ['image', 'link', 'code', 'definition', 'blockquote'])
      expect(kinds).not.toContain(kind)
    const markup = nodes.flatMap(node => (node.type === 'html' ? [node.value] : []))
    expect(markup.filter(one => one !== '<br>')).toEqual([
      expect.stringMatching(/^<!-- cchclint sha256-\w{64} -->$/)
    ])
    expect(text).not.toMatch(/^::|[\u202a-\u202e\u2066-\u2069\u001b\u0007\u200b]/m)
    const rows = nodes.flatMap(node => (node.type === 'tableRow' ? [node.children.length] : []))
    expect(rows.every(length => length === 4 || length === 5)).toBe(true)
    expect(toString(treeOf(text))).toContain('</script><script>alert(1)</script>')
  })
})

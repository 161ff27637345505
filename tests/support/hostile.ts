import type {ReadFileReport} from '../../src/diagnostic/report.js'
import {fixture} from './repository.js'

/** What may stand in a document or a name and must break nothing that is made of it. */
export const hostileText = [
  '</script><script>alert(1)</script>',
  '</style></title></textarea><img src=x onerror=alert(1)>',
  ']]>',
  '-->',
  '::error file=a::b',
  '##[error]c',
  '\u001b]0;tên\u0007\u001b[31mđỏ',
  'a\u202eb\u2066c\u2069',
  '\u200b\u00ad\ufeff',
  '"\'`&amp;&#0;',
  '![x](http://example.com/y.png) [z](javascript:alert(1))',
  '| ô | bảng |',
  '\ud800',
  'ả'.repeat(400)
].join(' ')

/** A plan in which it stands in the title, in headings, duties and paragraphs, and in cells. */
export const hostilePlan = [
  ...fixture('province-2026')
    .replace(/^(\*\*Truyền thông[^*\n]*\*\*)$/m, `$1 ${hostileText}`)
    .split('\n')
    .map((line, at) => (at > 20 && at % 9 === 0 && line !== '' ? `${line} ${hostileText}` : line)),
  '| Nhiệm vụ | Cơ quan |',
  '| --- | --- |',
  `| ${hostileText.replaceAll('|', '\\|')} | Sở Tài chính |`,
  ''
].join('\n')

export const hostilePath = `thư mục/${hostileText.replaceAll('/', '∕').slice(0, 200)}\n.md`

/** A report in which it stands wherever something of a document, a configuration or a pack may. */
export function madeHostile(report: ReadFileReport): ReadFileReport {
  const suppressed = {kind: 'config', reason: hostileText, owner: hostileText, until: null} as const
  const texts = {quote: hostileText, text: hostileText}
  return {
    ...report,
    plan: {...report.plan, type: hostileText, title: hostileText, issuer: hostileText, number: hostileText},
    checklist: report.checklist.map((row, at) => ({
      ...row,
      title: hostileText,
      reason: row.status === 'met' ? null : `${hostileText} ${at}`,
      basis: [hostileText, `https://example.com/${hostileText}`],
      evidence: row.evidence.map(one => ({...one, ...texts, where: {...one.where, section: hostileText}}))
    })),
    findings: report.findings.map((one, at) => ({
      ...one,
      ...texts,
      message: hostileText,
      basis: [hostileText],
      suggestions: [hostileText],
      related: [{...texts, message: hostileText, start: one.start, end: one.end, where: one.where}],
      suppressed: at % 2 === 0 ? null : suppressed
    }))
  }
}

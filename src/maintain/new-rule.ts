import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {idPattern} from '../files/id-pattern.js'
import {didYouMean} from '../files/schema-fault.js'
import {builtInPackNames} from '../packs/pack-names.js'

/**
 * The skeleton of a rule of a built-in pack: its YAML, and a file of fixtures, one that promises silence and one that is to be filled.
 * It is valid as it is, so that `npm run generate` works from the first minute; the tests fail until it is filled.
 *
 * @returns the files written
 * @throws {Fault} for an id that is none, a pack that there is not, and a rule that there is
 */
export function newRule(root: string, id: string): string[] {
  const [pack, name, ...more] = id.split('/')
  if (!pack || !name || more.length > 0 || !idPattern.test(name))
    throw new Fault({
      vi: `“${id}” không phải mã quy tắc; hãy viết dạng cchc/ten-quy-tac.`,
      en: `“${id}” is not the id of a rule; write it as cchc/name-of-rule.`
    })
  if (!(builtInPackNames as readonly string[]).includes(pack))
    throw new Fault(
      {vi: `Không có bộ quy tắc “${pack}”.`, en: `There is no pack “${pack}”.`},
      didYouMean(pack, builtInPackNames)
    )
  const rule = `rules/${pack}/${name}.yaml`
  const fixtures = `fixtures/rules/${pack}/${name}.md`
  const there = [rule, fixtures].find(file => existsSync(path.join(root, file)))
  if (there)
    throw new Fault({
      vi: `Quy tắc “${id}” đã có: ${there}.`,
      en: `The rule “${id}” is there already: ${there}.`
    })
  const files: readonly (readonly [string, string])[] = [
    [rule, skeleton],
    [fixtures, casesOf(id)]
  ]
  for (const [file, content] of files) {
    const target = path.join(root, file)
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, content, {flag: 'wx'})
  }
  return files.map(([file]) => file)
}

const skeleton = `# yaml-language-server: $schema=../rule.schema.json
summary: Kế hoạch nêu đường dây nóng.
why: >
  Viết cho người soạn thảo: vì sao cần có.
mend: >
  Viết cho người soạn thảo: cần sửa gì, ở đâu.
limits: >
  Viết cho người soạn thảo: điều gì quy tắc này không xét.
related: [cchc/required-sections]
en:
  summary: The plan names the hotline.
  why: >
    For the clerk who writes the plan: why it is asked.
  mend: >
    For the clerk who writes the plan: what to change, and where.
  limits: >
    For the clerk who writes the plan: what this rule does not look at.
basis: [practice]
severity: warning
topic: cchc-communication

check: phrase-required
with:
  phrases: [đường dây nóng]

examples:
  - level: province
    passes: |
      I. NỘI DUNG TUYÊN TRUYỀN
      - Công khai đường dây nóng của tỉnh.
  - level: province
    fails: |
      I. NỘI DUNG TUYÊN TRUYỀN
      - Công khai thủ tục hành chính.
    says:
      - Kế hoạch chưa nêu “đường dây nóng”; cần bổ sung.
`
const casesOf = (id: string) => `---
topic: cchc-communication
level: province
---

# ${id}

## Stays silent

\`\`\`md
I. NỘI DUNG TUYÊN TRUYỀN
- Công khai đường dây nóng của tỉnh.
\`\`\`

Nothing.

## To be filled

\`\`\`md
I. NỘI DUNG TUYÊN TRUYỀN
- Công khai thủ tục hành chính.
\`\`\`

\`\`\`says
\`\`\`
`

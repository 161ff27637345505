import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import type {Language} from '../../base/severity.js'
import {printableLines} from '../../diagnostic/printable.js'
import {idPattern} from '../../files/id-pattern.js'
import {repositoryRoot} from '../../files/repository-root.js'
import {builtInPackNames, takenPackNames} from '../../packs/pack-names.js'
import {unaccented} from '../../vietnamese/fold.js'
import {nfc} from '../../vietnamese/normal-form.js'
import {withoutLast} from '../../vietnamese/without-end.js'
import type {Io} from '../io.js'
import {unwritable} from '../output/unwritable.js'
import {writeNewFile} from '../output/write-files.js'
import {packSkeleton, ruleSkeleton} from '../rule-skeleton.js'
import {schemaLine} from '../schema-line.js'

/**
 * `cchclint rules new PACK/RULE`: the skeleton of a rule in a pack of one’s own, which is begun where there is none. It is
 * right as it is, so that `rules test` passes from the first minute. Nothing is overwritten.
 *
 * @throws {Fault} for a name that is none, and where there is such a file already
 */
export function rulesNewCommand(
  typed: string,
  language: Language,
  io: Pick<Io, 'out' | 'cwd' | 'beforeWriting'>
): number {
  const {folder, name} = placeOf(typed)
  const absolute = path.resolve(io.cwd, folder)
  const pack = path.basename(absolute)
  const isNew = refuseNoPack(absolute, folder, pack)
  const rule = path.join(absolute, `${name}.yaml`)
  if (existsSync(rule)) throw alreadyThere(path.join(folder, `${name}.yaml`))
  const root = repositoryRoot(absolute) ?? io.cwd
  const files = [
    ...(isNew
      ? [{name: 'pack.yaml', lines: [...schemaLine('pack', absolute, root), ...packSkeleton(pack)]}]
      : []),
    {name: `${name}.yaml`, lines: [...schemaLine('rule', absolute, root), ...ruleSkeleton(folder)]}
  ]
  io.beforeWriting?.()
  for (const file of files) {
    const shown = path.join(folder, file.name)
    try {
      mkdirSync(absolute, {recursive: true})
      writeNewFile(path.join(absolute, file.name), `${file.lines.join('\n')}\n`)
    } catch (error) {
      throw unwritable(shown, (error as NodeJS.ErrnoException).code)
    }
  }
  io.out(
    printableLines(
      told(
        folder,
        files.map(file => path.join(folder, file.name)),
        language
      )
    )
  )
  return 0
}

/** “tinh-mau/duong-day-nong” → the folder of the pack and the name of the rule. */
function placeOf(typed: string): {folder: string; name: string} {
  const parts = path.normalize(typed).split(path.sep)
  const name = withoutLast(parts.pop() ?? '', '.yaml')
  const folder = parts.join(path.sep)
  const right = `${parts.map(slug).join('/') || 'tinh-mau'}/${slug(name) || 'ten-quy-tac'}`
  if (folder === '' || folder === '.' || name === '')
    throw new Fault(
      {
        vi: `“${typed}” chưa cho biết bộ quy tắc nào.`,
        en: `“${typed}” does not say of which pack.`
      },
      {
        vi: `Hãy viết thư mục của bộ, dấu “/”, rồi tên quy tắc: cchclint rules new ${right}.`,
        en: `Write the folder of the pack, “/” and the name of the rule: cchclint rules new ${right}.`
      }
    )
  if (name === 'pack')
    throw new Fault(
      {
        vi: 'Quy tắc không thể tên là “pack” vì pack.yaml là tệp của cả bộ.',
        en: 'No rule can be “pack”: pack.yaml is of the whole pack.'
      },
      {vi: 'Hãy đặt tên khác.', en: 'Take another name.'}
    )
  if (idPattern.test(name)) return {folder, name}
  throw new Fault(
    {
      vi: `Tên quy tắc “${name}” chỉ được gồm chữ thường không dấu, chữ số và dấu “-”.`,
      en: `The name “${name}” may have lower-case letters without diacritics, digits and “-” only.`
    },
    {
      vi: `Hãy viết: cchclint rules new ${[...parts, slug(name) || 'ten-quy-tac'].join('/')}.`,
      en: `Write: cchclint rules new ${[...parts, slug(name) || 'ten-quy-tac'].join('/')}.`
    }
  )
}

/** “Đường dây nóng” → “duong-day-nong”. */
function slug(text: string): string {
  const words = unaccented(nfc(text).toLowerCase()).split(/[^a-z0-9]+/)
  return words.filter(word => word !== '').join('-')
}

/** @returns whether the pack is to be begun @throws {Fault} where the folder cannot be one */
function refuseNoPack(absolute: string, folder: string, pack: string): boolean {
  if (existsSync(path.join(absolute, 'pack.yaml'))) return false
  if ((builtInPackNames as readonly string[]).includes(pack))
    throw new Fault(
      {
        vi: `“${pack}” là tên của bộ quy tắc có sẵn; hãy đặt tên khác.`,
        en: `“${pack}” is the name of a built-in pack; take another one.`
      },
      {
        vi: 'Muốn đổi lời của quy tắc có sẵn, tạo quy tắc trong bộ của mình rồi ghi “changes: mã quy tắc”.',
        en: 'To reword a built-in rule, begin one in a pack of your own and write “changes: ID”.'
      }
    )
  if (takenPackNames.includes(pack))
    throw new Fault({
      vi: `Tên “${pack}” dành riêng cho chương trình; hãy đặt tên khác.`,
      en: `The name “${pack}” is reserved; take another one.`
    })
  if (!idPattern.test(pack))
    throw new Fault(
      {
        vi: `Tên bộ quy tắc “${pack}” chỉ được gồm chữ thường không dấu, chữ số và dấu “-”.`,
        en: `The name of the pack, “${pack}”, may have lower-case letters without diacritics, digits and “-” only.`
      },
      slug(pack) === '' ? undefined : {vi: `Hãy đặt tên là “${slug(pack)}”.`, en: `Call it “${slug(pack)}”.`}
    )
  if (isEmptyOrNew(absolute, folder)) return true
  throw new Fault(
    {
      vi: `Thư mục “${folder}” đang chứa tệp khác và không có pack.yaml nên không phải bộ quy tắc.`,
      en: `“${folder}” holds other files and no pack.yaml, so it is not a pack.`
    },
    {vi: 'Hãy đặt tên thư mục khác, chưa có.', en: 'Take a folder that is not there yet.'}
  )
}

function isEmptyOrNew(absolute: string, folder: string): boolean {
  try {
    return readdirSync(absolute).length === 0
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return true
    throw unwritable(folder, code)
  }
}

function alreadyThere(file: string): Fault {
  return new Fault(
    {vi: `Đã có tệp “${file}”.`, en: `There is “${file}” already.`},
    {vi: 'Hãy sửa tệp ấy, hoặc đặt tên khác.', en: 'Edit it, or take another name.'}
  )
}

function told(folder: string, files: readonly string[], language: Language): string {
  const list = files.map(file => `“${file}”`).join(', ')
  return language === 'vi'
    ? [
        `Đã tạo ${list}.`,
        'Việc tiếp theo:',
        '  1. Mở tệp quy tắc, sửa từng trường theo ghi chú (VS Code có tiện ích YAML thì gợi ý khi gõ).',
        `  2. Chạy thử: cchclint rules test ${folder}`,
        `  3. Dùng khi rà soát: thêm “packs: [${folder}]” vào .cchclintrc.yaml.`,
        ''
      ].join('\n')
    : [
        `Wrote ${list}.`,
        'What to do next:',
        '  1. Open the rule and change each field (VS Code with its YAML extension helps while you type).',
        `  2. Try it: cchclint rules test ${folder}`,
        `  3. Use it: add “packs: [${folder}]” to .cchclintrc.yaml.`,
        ''
      ].join('\n')
}

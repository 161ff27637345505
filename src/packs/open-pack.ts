import {type Dirent, readdirSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {keeping} from '../base/faults.js'
import {idPattern} from '../files/id-pattern.js'
import {openYaml, type YamlFile} from '../files/read-yaml.js'
import {endingFault, hiddenEnding, withoutEnding} from './hidden-ending.js'
import {refuseOlderProgram} from './needs.js'
import type {PackData} from './rule.js'
import type {PackFile} from './schema.js'
import {validatorOf, type Validators} from './validators.js'

export interface CompileOptions {
  readonly validators: Validators
  /** The folder as a person knows it, where that is another name than the one to read it by. */
  readonly shown?: string
  /** Names that the pack may not have. */
  readonly taken?: readonly string[]
  /** The version where pack.yaml gives none. */
  readonly version?: string
  /** The version of the program that reads the pack, which may ask for a later one. */
  readonly running?: string
  /** The packs of which rules may be changed. */
  readonly builtIn?: readonly PackData[]
  /** English may not be left out. */
  readonly needsEnglish?: boolean
}

/** Where a pack lies, and what is in its folder. */
export interface OpenedPack {
  readonly folder: string
  readonly shown: string
  /** Undefined where it is not there, or wrong. */
  readonly pack: YamlFile<PackFile> | undefined
  readonly name: string
  /** The names of its rules’ files. */
  readonly files: readonly string[]
}

/**
 * Look into the folder of a pack, and read its pack.yaml.
 *
 * @param faults is given what is wrong with it, and with the names of its files
 * @throws {Fault} where there is no such folder
 */
export function openPack(folder: string, options: CompileOptions, faults: Fault[]): OpenedPack {
  const {shown = folder, running} = options
  const entries = entriesOf(folder, shown)
  const names = entries.filter(entry => !entry.isDirectory()).map(entry => entry.name)
  if (!names.includes('pack.yaml')) throw noPack(shown, names)
  const pack = keeping(faults, () => packFile(folder, shown, options.validators, faults))
  if (pack && running !== undefined) keeping(faults, () => refuseOlderProgram(pack, running))
  const wrong = names.flatMap(name => misnamed(path.join(shown, name), name) ?? [])
  faults.push(...wrong)
  const files = names.filter(name => name.endsWith('.yaml') && name !== 'pack.yaml' && isRuleName(name))
  if (files.length + wrong.length === 0) faults.push(noRules(folder, shown, entries))
  const name = (pack && keeping(faults, () => packName(pack, folder, options))) ?? path.basename(folder)
  return {folder, shown, pack, name, files}
}

/** What of pack.yaml is right; undefined where nobody knows what its sources are. */
function packFile(
  folder: string,
  shown: string,
  validators: Validators,
  faults: Fault[]
): YamlFile<PackFile> | undefined {
  const file = openYaml(path.join(folder, 'pack.yaml'), path.join(shown, 'pack.yaml'))
  const objections = file.objections([], file.value, validatorOf<PackFile>(validators, 'pack'))
  faults.push(...objections.map(({fault}) => fault))
  const wrong = new Set(objections.map(({field}) => field))
  if (wrong.has(undefined) || wrong.has('sources')) return undefined
  const right = Object.entries(file.value as PackFile).filter(([key]) => !wrong.has(key))
  return {...file, value: Object.fromEntries(right) as PackFile}
}

function isRuleName(file: string): boolean {
  return idPattern.test(path.basename(file, '.yaml'))
}

/** A file that is meant to be one of the pack, though its name is not that of one. */
function misnamed(shown: string, name: string): Fault | undefined {
  const hidden = hiddenEnding(name)
  if (hidden !== undefined) return endingFault(shown, hidden, withoutEnding(name))
  if (!/\.ya?ml$/i.test(name)) return undefined
  if (!name.endsWith('.yaml'))
    return new Fault({
      vi: `Tệp “${shown}” phải có đuôi .yaml; hãy đổi tên tệp.`,
      en: `“${shown}” must end in .yaml; rename it.`
    })
  return isRuleName(name)
    ? undefined
    : new Fault({
        vi: `Tên tệp “${shown}” chỉ được gồm chữ thường không dấu, chữ số và dấu “-”, ví dụ ten-quy-tac.yaml.`,
        en: `The name of “${shown}” may have lower-case letters without diacritics, digits and “-” only.`
      })
}

function noPack(shown: string, names: readonly string[]): Fault {
  const meant = names.find(name => /^pack\.ya?ml(?:\.[^.]+)?$/i.test(name))
  return new Fault(
    {
      vi: `Thư mục “${shown}” chưa có tệp pack.yaml nên không phải bộ quy tắc.`,
      en: `“${shown}” has no pack.yaml, so it is not a pack of rules.`
    },
    meant === undefined
      ? {
          vi: 'Hãy tạo tệp ấy với một dòng “title: tên bộ quy tắc”, hoặc chạy cchclint rules new.',
          en: 'Write one with the line “title: …”, or run cchclint rules new.'
        }
      : {vi: `Hãy đổi tên ${meant} thành pack.yaml.`, en: `Rename ${meant} to pack.yaml.`}
  )
}

function noRules(folder: string, shown: string, entries: readonly Dirent[]): Fault {
  const inner = entries.find(
    entry => entry.isDirectory() && entry.name !== 'knowledge' && hasYaml(path.join(folder, entry.name))
  )
  return new Fault(
    {
      vi: `Bộ quy tắc “${shown}” chưa có quy tắc nào; mỗi quy tắc là một tệp .yaml bên cạnh pack.yaml.`,
      en: `The pack “${shown}” has no rule; each rule is a .yaml file beside pack.yaml.`
    },
    inner && {
      vi: `Tệp trong thư mục con “${inner.name}” không được đọc; hãy chuyển ra cạnh pack.yaml.`,
      en: `Files in the folder “${inner.name}” are not read; put them beside pack.yaml.`
    }
  )
}

function hasYaml(folder: string): boolean {
  return readdirSync(folder).some(name => name.endsWith('.yaml'))
}

function entriesOf(folder: string, shown: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOTDIR'
      ? new Fault({
          vi: `“${shown}” là tệp; bộ quy tắc là một thư mục có pack.yaml.`,
          en: `“${shown}” is a file; a pack is a folder with a pack.yaml.`
        })
      : new Fault({vi: `Không tìm thấy thư mục “${shown}”.`, en: `There is no folder “${shown}”.`})
  }
}

function packName(pack: YamlFile<PackFile>, folder: string, {taken = []}: CompileOptions): string {
  const name = pack.value.name ?? path.basename(path.resolve(folder))
  if (!idPattern.test(name))
    throw pack.fault(
      ['name'],
      {
        vi: `tên thư mục “${name}” không dùng được làm tên bộ quy tắc.`,
        en: `the folder’s name “${name}” cannot be the name of a pack.`
      },
      {
        vi: 'Hãy thêm vào pack.yaml một dòng như “name: tinh-mau” (chữ thường không dấu, chữ số và dấu “-”).',
        en: 'Add a line such as “name: tinh-mau” to pack.yaml.'
      }
    )
  if (taken.includes(name))
    throw pack.fault(['name'], {
      vi: `tên “${name}” dành cho bộ quy tắc có sẵn; hãy đặt tên khác ở dòng “name:”.`,
      en: `the name “${name}” belongs to a built-in pack; give another one in “name:”.`
    })
  return name
}

import type {Check} from '../checks/check.js'
import type {Fault} from '../base/fault.js'
import {keeping, throwAll} from '../base/faults.js'
import {slotsOf, type Wording} from '../base/wording.js'
import type {YamlFile} from '../files/read-yaml.js'
import {didYouMean} from '../files/schema-fault.js'
import {practice} from '../knowledge/bases.js'
import type {CompileOptions, OpenedPack} from './open-pack.js'
import type {RuleData, RuleExample} from './rule.js'
import type {RuleFile} from './schema.js'

/** What is asked of a file that rewords messages. */
interface Reworded {
  readonly messages?: RuleFile['messages']
}

/** Reworded messages, each of a name and with slots that the check has. @throws {Fault} that tells of all others */
export function messagesOf(
  file: YamlFile<Reworded>,
  check: Check,
  options: CompileOptions
): RuleData['messages'] {
  const faults: Fault[] = []
  const messages: Record<string, Wording> = {}
  for (const [name, written] of Object.entries(file.value.messages ?? {})) {
    const wording = keeping(faults, () => messageOf(file, name, written, check, options))
    if (wording) messages[name] = wording
  }
  throwAll(faults)
  return messages
}

function messageOf(
  file: YamlFile<Reworded>,
  name: string,
  written: NonNullable<RuleFile['messages']>[string],
  check: Check,
  options: CompileOptions
): Wording {
  const isPlain = typeof written === 'string'
  const {vi, en} = isPlain ? {vi: written, en: undefined} : written
  const original = check.messages[name]
  if (!original)
    throw file.fault(
      ['messages', name],
      {
        vi: `kiểu kiểm tra “${check.kind}” không có câu nào tên là “${name}”.`,
        en: `the check “${check.kind}” has no message “${name}”.`
      },
      didYouMean(name, Object.keys(check.messages))
    )
  needEnglish(file, en, options)
  const known = slotsOf(original.vi)
  const strays = Object.entries(en === undefined ? {vi} : {vi, en}).flatMap(([language, text]) =>
    [...new Set(slotsOf(text))]
      .filter(slot => !known.includes(slot))
      .map(slot =>
        file.fault(
          isPlain ? ['messages', name] : ['messages', name, language],
          {
            vi: `câu “${name}” không có chỗ điền “{${slot}}”.`,
            en: `the message “${name}” has no slot “{${slot}}”.`
          },
          didYouMean(slot, known) ?? {
            vi: 'Câu này không có chỗ điền nào; hãy viết không có ngoặc nhọn.',
            en: 'It has no slots; write it without braces.'
          }
        )
      )
  )
  throwAll(strays)
  return {vi, en: en ?? vi}
}

/** @param ids of the items that an example may be of @throws {Fault} that tells of all that are of another */
export function exampleData(
  file: YamlFile<Pick<RuleFile, 'examples'>>,
  ids: readonly string[]
): RuleExample[] {
  const {examples} = file.value
  throwAll(
    examples.flatMap(({item}, at) =>
      item === undefined || ids.includes(item)
        ? []
        : [
            file.fault(
              ['examples', at, 'item'],
              {vi: `quy tắc không có yêu cầu “${item}”.`, en: `the rule has no item “${item}”.`},
              didYouMean(item, ids)
            )
          ]
    )
  )
  return examples.map(one => {
    const {title, level, date, item, because, notes, layout} = one
    return {
      ...(title === undefined ? {} : {title}),
      ...(level === undefined ? {} : {level}),
      ...(date === undefined ? {} : {date}),
      ...(item === undefined ? {} : {item}),
      ...(because === undefined
        ? {}
        : {because: typeof because === 'string' ? {vi: because, en: because} : because}),
      ...(notes === undefined ? {} : {notes}),
      ...(layout === undefined ? {} : {layout}),
      text: 'passes' in one ? one.passes : one.fails,
      says: 'fails' in one ? one.says : []
    }
  })
}

export function needEnglish(file: YamlFile<unknown>, en: unknown, {needsEnglish}: CompileOptions): void {
  if (needsEnglish && en === undefined)
    throw file.fault([], {
      vi: 'bộ quy tắc có sẵn cần có bản tiếng Anh (en).',
      en: 'a built-in pack needs its English (en).'
    })
}

/**
 * “nd30#Phụ lục I” → the document’s title and the place in it; “practice” → “thông lệ”. Where pack.yaml could not be
 * read, nobody knows which there are.
 *
 * @throws {Fault} that tells of all that there are not
 */
export function basisOf(
  keys: readonly string[],
  at: readonly (string | number)[],
  {pack}: OpenedPack,
  file: YamlFile<unknown>
): string[] {
  if (!pack) return []
  const sources = pack.value.sources ?? {}
  const faults: Fault[] = []
  const titles = keys.map((key, k) => {
    if (key === byPractice) return practice
    const [source = '', place] = key.split('#', 2)
    const known = sources[source]
    if (!known)
      faults.push(
        file.fault(
          [...at, k],
          {
            vi: `căn cứ “${source}” không có trong phần “sources” của pack.yaml.`,
            en: `the basis “${source}” is not a source in pack.yaml.`
          },
          didYouMean(source, [...Object.keys(sources), byPractice])
        )
      )
    return place ? `${known?.title}, ${place}` : (known?.title ?? '')
  })
  throwAll(faults)
  return titles
}

const byPractice = 'practice'

/** Faults of one file in their order in it. */
export function byPlace({where: a}: Fault, {where: b}: Fault): number {
  return a && b ? a.line - b.line || a.column - b.column : 0
}

import {sayIn, type Wording} from '../../base/wording.js'
import {statSync} from 'node:fs'
import path from 'node:path'
import {configsIn} from '../../config/find-config.js'
import {printableLines} from '../../diagnostic/printable.js'
import {type Language, levels, stages} from '../../base/severity.js'
import {Fault} from '../../base/fault.js'
import {didYouMean} from '../../files/schema-fault.js'
import {builtInKnowledge} from '../../packs/built-in.js'
import {isDigit, isLetter} from '../../vietnamese/letters.js'
import {configTemplate, type Folder, levelLabels, stageLabels, type Wanted} from '../config-template.js'
import type {Io} from '../io.js'
import {writeNewFile} from '../output/write-files.js'
import {provinceName} from '../province-name.js'
import {type Questions, terminalQuestions} from '../questions.js'

/** What may be typed after `init`. */
export interface InitOptions {
  readonly level?: string | undefined
  readonly province?: string | undefined
  /** Names, also several with commas between; “xa=commune” gives a folder a level of its own. */
  readonly folders?: readonly string[] | undefined
  readonly stage?: string | undefined
  /** Ask nothing: what was not typed is read from the plans. */
  readonly yes?: boolean | undefined
}

const fileName = '.cchclintrc.yaml'

/**
 * `cchclint init`: writes a configuration with comments, after a few questions at a terminal. Nothing is overwritten.
 *
 * @throws {Fault} for a value that is wrong, and where there is a configuration already
 */
export async function initCommand(
  options: InitOptions,
  language: Language,
  io: Io,
  cwd: string,
  ask: Questions | undefined = io.inIsTerminal && io.outIsTerminal ? terminalQuestions : undefined
): Promise<number> {
  await refuseSecond(cwd)
  const typed = readTyped(options, io, cwd)
  const asks = !options.yes && Object.values(typed).some(value => value === undefined)
  if (asks && !ask && Object.values(typed).every(value => value === undefined)) throw nothingTyped()
  const wanted = asks && ask ? await askRest(typed, language, io, cwd, ask) : withDefaults(typed)
  if (!wanted) return 130
  io.beforeWriting?.()
  write(path.join(cwd, fileName), configTemplate(wanted))
  io.out(printableLines(report(wanted, language)))
  return 0
}

/** Two configurations in one folder are a fault, so that none is written beside another. */
async function refuseSecond(cwd: string): Promise<void> {
  const [first] = await configsIn(cwd, cwd)
  if (first) throw alreadyThere(path.basename(first.file))
}

function alreadyThere(name: string): Fault {
  return new Fault(
    {vi: `Thư mục này đã có cấu hình “${name}”.`, en: `This folder has a configuration already: “${name}”.`},
    {
      vi: 'Hãy sửa tệp đó, hoặc xóa đi rồi chạy lại cchclint init.',
      en: 'Edit it, or delete it and run cchclint init again.'
    }
  )
}

function nothingTyped(): Fault {
  return new Fault(
    {
      vi: 'Không hỏi được vì đầu vào không phải màn hình dòng lệnh.',
      en: 'Nothing can be asked, since the input is not a terminal.'
    },
    {
      vi: 'Hãy thêm --level, --province, --folders, --stage, hoặc --yes để dùng thiết lập mặc định.',
      en: 'Add --level, --province, --folders, --stage, or --yes for the defaults.'
    }
  )
}

type Typed = {readonly [Key in keyof Wanted]: Wanted[Key] | undefined}

function readTyped({level, stage, province, folders}: InitOptions, io: Io, cwd: string): Typed {
  return {
    level: level === undefined ? undefined : oneOf('--level', level, ['auto', ...levels] as const),
    stage: stage === undefined ? undefined : oneOf('--stage', stage, ['auto', ...stages] as const),
    province: province === undefined ? undefined : readProvince(filled('--province', province), io),
    folders: folders === undefined ? undefined : readFolders(filled('--folders', folders.join(',')), cwd)
  }
}

/** @throws {Fault} for a value without a letter: it would be left out without a word */
function filled(flag: string, value: string): string {
  if (value.replaceAll(',', '').trim() !== '') return value
  throw new Fault({vi: `Tùy chọn ${flag} cần có giá trị.`, en: `The option ${flag} needs a value.`})
}

function withDefaults({level = 'auto', stage = 'auto', province, folders = []}: Typed): Wanted {
  return {level, stage, province, folders}
}

/** Asks for what was not typed; undefined where the person broke off. */
async function askRest(
  typed: Typed,
  language: Language,
  io: Io,
  cwd: string,
  ask: Questions
): Promise<Wanted | undefined> {
  const say = sayIn(language)
  const choices = <Value extends string>(
    values: readonly Value[],
    labels: Readonly<Record<Value, Wording>>
  ) => values.map(value => ({value, label: `${value}: ${labels[value][language]}`}))
  const problem = (read: (answer: string) => unknown) => (answer: string) =>
    sentenceOf(read, answer, language)

  const level =
    typed.level ??
    (await ask.choose(
      say('Kế hoạch thuộc cấp nào?', 'Of which level are the plans?'),
      choices(['auto', ...levels] as const, levelLabels)
    ))
  if (level === undefined) return undefined
  const province =
    typed.province ??
    (await ask.write(
      say('Tỉnh, thành phố nào? (có thể bỏ trống)', 'Of which province? (may be left empty)'),
      'Lào Cai',
      problem(answer => readProvince(answer, io))
    ))
  if (province === undefined) return undefined
  const folders =
    typed.folders ??
    (await ask.write(
      say(
        'Kế hoạch nằm trong các thư mục nào? (cách nhau bằng dấu phẩy; có thể bỏ trống)',
        'In which folders are the plans? (with commas between; may be left empty)'
      ),
      'ke-hoach, xa=commune',
      problem(answer => readFolders(answer, cwd))
    ))
  if (folders === undefined) return undefined
  const stage =
    typed.stage ??
    (await ask.choose(
      say('Kế hoạch đang ở giai đoạn nào?', 'At which stage are the plans?'),
      choices(['auto', ...stages] as const, stageLabels)
    ))
  if (stage === undefined) return undefined
  return {
    level: level as Wanted['level'],
    stage: stage as Wanted['stage'],
    province: typed.province ?? readProvince(province, io),
    folders: typeof folders === 'string' ? readFolders(folders, cwd) : folders
  }
}

/** What is wrong with an answer, as a person is told it. */
function sentenceOf(
  read: (answer: string) => unknown,
  answer: string,
  language: Language
): string | undefined {
  try {
    read(answer)
    return undefined
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.in(language)
  }
}

function readProvince(typed: string, io: Io): string | undefined {
  return typed.trim() === '' ? undefined : provinceName(typed, builtInKnowledge.provinces, io.today)
}

/** “ke-hoach, xa=commune”. @throws {Fault} for a folder that is not there, and a level that is none */
function readFolders(typed: string, cwd: string): Folder[] {
  const folders = typed
    .split(',')
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(one => {
      const [name = '', level] = one.split('=', 2).map(part => part.trim())
      return {
        name: readFolder(name, cwd),
        level: level === undefined ? undefined : oneOf('--folders', level, levels)
      }
    })
  const twice = folders.find(({name}, at) => folders.findIndex(other => other.name === name) < at)
  if (twice)
    throw new Fault({
      vi: `Thư mục “${twice.name}” được ghi hai lần.`,
      en: `The folder “${twice.name}” is named twice.`
    })
  return folders
}

function readFolder(name: string, cwd: string): string {
  const absolute = path.resolve(cwd, name)
  const relative = path.relative(cwd, absolute).split(path.sep).join('/')
  if (relative.startsWith('..') || path.isAbsolute(relative))
    throw new Fault(
      {vi: `Thư mục “${name}” nằm ngoài thư mục này.`, en: `The folder “${name}” lies outside this one.`},
      {vi: 'Hãy chạy cchclint init ở thư mục chứa nó.', en: 'Run cchclint init in a folder that holds it.'}
    )
  if (statSync(absolute, {throwIfNoEntry: false})?.isDirectory()) return relative === '' ? '.' : relative
  throw new Fault({vi: `Không có thư mục “${name}”.`, en: `There is no folder “${name}”.`})
}

function oneOf<Value extends string>(flag: string, typed: string, known: readonly Value[]): Value {
  const value = known.find(one => one === typed)
  if (value !== undefined) return value
  throw new Fault(
    {vi: `Giá trị “${typed}” của ${flag} không hợp lệ.`, en: `“${typed}” is not a value of ${flag}.`},
    didYouMean(typed, known)
  )
}

/** The file must not be there: one that came in the meantime is not overwritten either. */
function write(file: string, text: string): void {
  try {
    writeNewFile(file, text)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(fileName)
    throw new Fault(
      {vi: `Không ghi được tệp “${fileName}”.`, en: `“${fileName}” cannot be written.`},
      {vi: 'Hãy kiểm tra quyền ghi vào thư mục này.', en: 'See whether you may write into this folder.'}
    )
  }
}

/** A sign that no shell takes for more than it is. */
function isPlain(sign: string): boolean {
  return isLetter(sign) || isDigit(sign) || './_-'.includes(sign)
}

function report({level, stage, folders}: Wanted, language: Language): string {
  const names = folders.map(({name}) => ([...name].every(isPlain) ? name : `"${name}"`)).join(' ') || '.'
  return language === 'vi'
    ? [
        `Đã ghi “${fileName}”: cấp ${level} (${levelLabels[level].vi}), giai đoạn ${stage} (${stageLabels[stage].vi}).`,
        'Việc tiếp theo:',
        '  1. Mở tệp, đọc ghi chú và sửa nếu cần.',
        `  2. Rà soát các kế hoạch: cchclint ${names}`,
        '  3. Đưa tệp vào kho để mọi người dùng chung.',
        ''
      ].join('\n')
    : [
        `Wrote “${fileName}”: level ${level} (${levelLabels[level].en}), stage ${stage} (${stageLabels[stage].en}).`,
        'What to do next:',
        '  1. Open it, read its comments and change what you need.',
        `  2. Lint the plans: cchclint ${names}`,
        '  3. Commit it, so that all use the same.',
        ''
      ].join('\n')
}

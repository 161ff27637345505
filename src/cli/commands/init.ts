import path from 'node:path'
import {configsIn} from '../../config/find-config.js'
import {printableLines} from '../../diagnostic/printable.js'
import {levelNames} from '../../base/names.js'
import {type Language, levels, stages} from '../../base/severity.js'
import {Fault} from '../../base/fault.js'
import {repositoryRoot} from '../../files/repository-root.js'
import type {CiName} from '../ci/ci-blocks.js'
import {isPlainName} from '../ci/shell-names.js'
import {configTemplate, levelLabels, stageLabels, type Wanted} from '../config-template.js'
import type {EditorName} from '../editor/editor-names.js'
import {askCi, askEditor, askRest, type Typed} from '../init-questions.js'
import {filled, readCi, readEditors, readFolders, readProvince} from '../init-values.js'
import type {Io} from '../io.js'
import {oneOf} from '../one-of.js'
import {writeNewFile} from '../output/write-files.js'
import {type Questions, terminalQuestions} from '../questions.js'
import {schemaFor} from '../schema-line.js'

/** What may be typed after `init`. */
export interface InitOptions {
  readonly level?: string | undefined
  readonly province?: string | undefined
  /** Names, also several with commas between; “xa=commune” gives a folder a level of its own. */
  readonly folders?: readonly string[] | undefined
  readonly stage?: string | undefined
  /** Services that are to lint the plans by themselves, also several with commas between. */
  readonly ci?: readonly string[] | undefined
  /** Editors that are to lint them when they are told to, likewise. */
  readonly editor?: readonly string[] | undefined
  /** Ask nothing: what was not typed is read from the plans. */
  readonly yes?: boolean | undefined
}

const fileName = '.cchclintrc.yaml'

/**
 * `cchclint init`: writes a configuration with comments, after a few questions at a terminal, and the files by which a
 * service or an editor lints the plans. Nothing is overwritten.
 *
 * @throws {Fault} for a value that is wrong, and where there is a configuration already and nothing else to write
 */
export async function initCommand(
  options: InitOptions,
  language: Language,
  io: Io,
  cwd: string,
  ask: Questions | undefined = io.inIsTerminal && io.outIsTerminal ? terminalQuestions : undefined
): Promise<number> {
  const ci = options.ci && readCi(options.ci)
  const editors = options.editor && readEditors(options.editor)
  const known = await knownConfig(cwd)
  if (known !== undefined) {
    if (!ci && !editors) throw alreadyThere(known)
    return writeOthers({services: ci ?? [], editors: editors ?? []}, [], language, io, cwd)
  }
  const typed = readTyped(options, io, cwd)
  const all = [...Object.values(typed), ci, editors]
  const asks = !options.yes && all.some(value => value === undefined)
  if (asks && !ask && all.every(value => value === undefined)) throw nothingTyped()
  const wanted = asks && ask ? await askRest(typed, language, io, cwd, ask) : withDefaults(typed)
  const others = wanted && (await readOthers(ci, editors, language, asks ? ask : undefined))
  if (!wanted || !others) return 130
  io.beforeWriting?.()
  write(path.join(cwd, fileName), configTemplate(wanted))
  io.out(printableLines(report(wanted, schemaFor('rule', cwd, repositoryRoot(cwd) ?? cwd), language)))
  const names = wanted.folders.map(({name}) => name)
  return writeOthers(others, names, language, io, cwd)
}

/** What else than the command is to lint the plans. */
interface Others {
  readonly services: readonly CiName[]
  readonly editors: readonly EditorName[]
}

/** Asks for what was not typed; undefined where the person broke off. */
async function readOthers(
  ci: readonly CiName[] | undefined,
  editors: readonly EditorName[] | undefined,
  language: Language,
  ask: Questions | undefined
): Promise<Others | undefined> {
  const services = ci ?? (ask ? await askCi(language, ask) : [])
  if (!services) return undefined
  const asked = editors ?? (ask ? await askEditor(language, ask) : [])
  return asked && {services, editors: asked}
}

/**
 * The files of services stand at the root of the repository, those of editors in the folder that is open.
 *
 * @param folders those of the plans, from `cwd`
 */
async function writeOthers(
  {services, editors}: Others,
  folders: readonly string[],
  language: Language,
  io: Io,
  cwd: string
): Promise<number> {
  if (services.length + editors.length === 0) return 0
  const {doSteps, toldOf} = await import('../added-files.js')
  const {ciHints, ciSteps} = await import('../ci/ci-files.js')
  const {editorSteps, openFolder} = await import('../editor/editor-files.js')
  const plansFrom = (root: string) =>
    (folders.length > 0 ? folders : ['.']).map(
      folder => path.relative(root, path.resolve(cwd, folder)).split(path.sep).join('/') || '.'
    )
  const root = repositoryRoot(cwd) ?? cwd
  const open = openFolder(cwd)
  const steps = [
    ...(await ciSteps(services, root, plansFrom(root))),
    ...(await editorSteps(editors, open, plansFrom(open)))
  ]
  await doSteps(steps, io)
  const told = [...toldOf(steps, language), ...ciHints(steps, root, language)]
  for (const line of told) io.out(`${printableLines(line)}\n`)
  return 0
}

/** The configuration that stands there: none is written beside another, since two in one folder are a fault. */
async function knownConfig(cwd: string): Promise<string | undefined> {
  const [first] = await configsIn(cwd, cwd)
  return first && path.basename(first.file)
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

function readTyped({level, stage, province, folders}: InitOptions, io: Io, cwd: string): Typed {
  return {
    level: level === undefined ? undefined : oneOf('--level', level, ['auto', ...levels] as const),
    stage: stage === undefined ? undefined : oneOf('--stage', stage, ['auto', ...stages] as const),
    province: province === undefined ? undefined : readProvince(filled('--province', province), io),
    folders: folders === undefined ? undefined : readFolders(filled('--folders', folders.join(',')), cwd)
  }
}

function withDefaults({level = 'auto', stage = 'auto', province, folders = []}: Typed): Wanted {
  return {level, stage, province, folders}
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

/** @param schema that of rules, as VS Code finds it; undefined where the program came without it */
function report({level, stage, folders}: Wanted, schema: string | undefined, language: Language): string {
  const names = folders.map(({name}) => (isPlainName(name) ? name : `"${name}"`)).join(' ') || '.'
  const levelName = level === 'auto' ? levelLabels.auto.vi : levelNames[level].short.vi
  const mapped =
    schema === undefined
      ? ''
      : `"yaml.schemas": {${JSON.stringify(schema.includes(':') ? schema : `./${schema}`)}: "tinh-mau/*.yaml"}`
  return language === 'vi'
    ? [
        `Đã tạo tệp cấu hình “${fileName}” (cấp ban hành: ${levelName}; giai đoạn: ${stageLabels[stage].vi}).`,
        'Việc tiếp theo:',
        '  1. Mở tệp, đọc ghi chú và sửa nếu cần.',
        `  2. Rà soát các kế hoạch: cchclint ${names}`,
        '  3. Lưu tệp vào thư mục dùng chung để mọi người cùng áp dụng.',
        '  4. Muốn có quy tắc riêng của địa phương: cchclint rules new tinh-mau/ten-quy-tac',
        ...(mapped === ''
          ? []
          : [
              `     Tệp tạo bằng lệnh này được VS Code (tiện ích YAML) gợi ý khi gõ; với tệp khác, thêm vào .vscode/settings.json: ${mapped}`
            ]),
        ''
      ].join('\n')
    : [
        `Wrote “${fileName}”: level ${level} (${levelLabels[level].en}), stage ${stage} (${stageLabels[stage].en}).`,
        'What to do next:',
        '  1. Open it, read its comments and change what you need.',
        `  2. Lint the plans: cchclint ${names}`,
        '  3. Commit it, so that all use the same.',
        '  4. For rules of your own: cchclint rules new tinh-mau/name-of-rule',
        ...(mapped === ''
          ? []
          : [
              `     VS Code (with its YAML extension) helps with files begun so; for others add to .vscode/settings.json: ${mapped}`
            ]),
        ''
      ].join('\n')
}

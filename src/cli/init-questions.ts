import {sayIn, type Wording} from '../base/wording.js'
import {Fault} from '../base/fault.js'
import {type Language, levels, stages} from '../base/severity.js'
import {type CiName, ciNames} from './ci/ci-blocks.js'
import {type EditorName, editorNames} from './editor/editor-names.js'
import {levelLabels, stageLabels, type Wanted} from './config-template.js'
import {readFolders, readProvince} from './init-values.js'
import type {Io} from './io.js'
import type {Questions} from './questions.js'

/** What was typed; undefined where it is to be asked. */
export type Typed = {readonly [Key in keyof Wanted]: Wanted[Key] | undefined}

/** Asks for what was not typed; undefined where the person broke off. */
export async function askRest(
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

/** Asks which service is to lint the plans; undefined where the person broke off. */
export async function askCi(language: Language, ask: Questions): Promise<CiName[] | undefined> {
  const say = sayIn(language)
  const chosen = await ask.choose(
    say('Tự động rà soát khi có thay đổi ở đâu?', 'Where are the plans to be linted on each change?'),
    [
      {value: 'none', label: say('không', 'nowhere')},
      ...ciNames.map(name => ({value: name, label: serviceLabels[name]}))
    ]
  )
  return chosen === undefined ? undefined : ciNames.filter(name => name === chosen)
}

/** Asks in which editor the plans are to be linted; undefined where the person broke off. */
export async function askEditor(language: Language, ask: Questions): Promise<EditorName[] | undefined> {
  const say = sayIn(language)
  const chosen = await ask.choose(
    say('Thêm các việc rà soát vào trình soạn thảo nào?', 'To which editor are tasks that lint to be added?'),
    [
      {value: 'none', label: say('không', 'none')},
      ...editorNames.map(name => ({value: name, label: editorLabels[name]}))
    ]
  )
  return chosen === undefined ? undefined : editorNames.filter(name => name === chosen)
}

const editorLabels: Readonly<Record<EditorName, string>> = {vscode: 'Visual Studio Code'}

const serviceLabels: Readonly<Record<CiName, string>> = {
  github: 'GitHub Actions',
  gitea: 'Gitea, Forgejo',
  gitlab: 'GitLab CI',
  'pre-commit': 'pre-commit'
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

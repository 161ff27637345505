import {sayIn, type Wording} from '../base/wording.js'
import {Command, CommanderError, Option} from 'commander'
import {printable} from '../diagnostic/printable.js'
import type {Language} from '../base/severity.js'
import {Fault} from '../base/fault.js'
import {nearest} from '../base/nearest.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {withAges, withAll, withAnnotating, withExtracting, withReports} from './command-options.js'
import {envInfoCommand} from './commands/env-info.js'
import {explainCommand, rulesCommand} from './commands/explain.js'
import {extractCommand} from './commands/extract.js'
import type {InitOptions} from './commands/init.js'
import {checklistCommand, lintCommand} from './commands/lint.js'
import {printConfigCommand} from './commands/print-config.js'
import type {Io} from './io.js'
import {readLanguage, readOptions, type TypedOptions} from './options.js'
import {version} from './version.js'

/** Arguments in, text and exit code out. Never throws for what a user typed or wrote. */
export async function run(args: readonly string[], world: Io): Promise<number> {
  const io: Io = {...world, err: line => world.err(`${printable(withoutLast(line, '\n'))}\n`)}
  const language = languageOf(args)
  const state = {code: 0}
  const program = makeProgram(io, language, state)
  try {
    refuseContraries(args)
    await program.parseAsync([...args], {from: 'user'})
    return state.code
  } catch (error) {
    const fault = error instanceof CommanderError ? typingFault(error, program, args) : error
    if (fault === undefined) return 0
    if (!(fault instanceof Fault)) throw error
    io.err(`${fault.in(language)}\n`)
    return 2
  }
}

function makeProgram(io: Io, language: Language, state: {code: number}): Command {
  const act = (job: () => number | Promise<number>) => async () => {
    state.code = await job()
  }
  const say = sayIn(language)
  const spoken = (command: Command): Command =>
    command
      .addOption(
        new Option('--lang <language>', say('ngôn ngữ của thông báo: vi, en', 'language of messages: vi, en'))
      )
      .helpOption('-h, --help', say('xem hướng dẫn', 'show help'))
      .configureHelp({styleTitle: title => titles[language][title] ?? title})
      .configureOutput({writeOut: text => io.out(text), writeErr: () => {}})
      .exitOverride()
      .allowExcessArguments(false)
  const files = say('các tệp, thư mục hoặc mẫu tên cần xét', 'files, folders and globs to judge')

  const program = spoken(withAll(new Command('cchclint'), say))
    .description(
      say(
        'Rà soát bản thảo kế hoạch thông tin, tuyên truyền cải cách hành chính (.docx, .odt, .pdf, .doc, .md, .txt).',
        'Lints drafts of Vietnamese CCHC communication plans (.docx, .odt, .pdf, .doc, .md, .txt).'
      )
    )
    .version(version, '-v, --version', say('xem phiên bản', 'show the version'))
    .argument('[files...]', files)
    .usage(say('[tùy chọn] [lệnh] [tệp...]', '[options] [command] [files...]'))
    .helpCommand(false)
    .enablePositionalOptions()
  program.hook('preAction', (_, command) => refuseBefore(command))
  program.action((patterns: string[], typed: TypedOptions) =>
    act(() => rootCommand(patterns, typed, language, io))()
  )

  spoken(withReports(program.command('checklist'), say))
    .description(
      say(
        'phiếu rà soát: từng yêu cầu, đạt hay chưa, chứng cứ ở đâu',
        'the checklist: each requirement with its evidence'
      )
    )
    .argument('[files...]', files)
    .action((patterns: string[], typed: TypedOptions) =>
      act(() => checklistCommand(patterns, readOptions(typed), io))()
    )
  spoken(withAnnotating(program.command('annotate'), say))
    .description(
      say(
        'ghi phát hiện thành ý kiến (Comment) trong một bản sao của tệp Word',
        'a copy of a Word file with the findings as comments'
      )
    )
    .argument('<file>', say('tệp Word (.docx) cần xét', 'Word file (.docx) to judge'))
    .action((file: string, typed: TypedOptions) =>
      act(async () => {
        const {annotateCommand} = await import('./commands/annotate.js')
        return annotateCommand(file, typed.outputFile, readOptions(typed), io)
      })()
    )
  spoken(withExtracting(program.command('extract'), say))
    .description(say('in phần chữ mà các vị trí trỏ vào', 'print the text that findings point into'))
    .argument('<file>', say('tệp cần đọc', 'file to read'))
    .action((file: string, typed: TypedOptions) =>
      act(() => extractCommand(file, typed.outputFile, readOptions(typed), io))()
    )
  const rules = spoken(program.command('rules'))
    .description(
      say(
        'danh sách quy tắc; “rules test” chạy các ví dụ của một bộ',
        'every rule with its severity; “rules test” runs the examples of a pack'
      )
    )
    .enablePositionalOptions()
    .helpCommand(false)
    .action((typed: TypedOptions) => act(() => rulesCommand(readOptions(typed), io))())
  spoken(rules.command('test'))
    .description(say('chạy các ví dụ trong một bộ quy tắc', 'run the examples inside a pack'))
    .argument('<pack>', say('thư mục của bộ quy tắc', 'folder of the pack'))
    .action((pack: string, typed: TypedOptions) =>
      act(async () => {
        const {rulesTestCommand} = await import('./commands/rules-test.js')
        return rulesTestCommand(pack, readLanguage(typed.lang), io)
      })()
    )
  spoken(withAges(program.command('knowledge'), say))
    .description(
      say(
        'các bảng dữ liệu: số dòng, lần kiểm tra cuối, nguồn; căn cứ nào của quy tắc đã hết hiệu lực',
        'the tables: rows, last check, sources; which bases of rules have ended'
      )
    )
    .action((typed: TypedOptions) =>
      act(async () => {
        const {knowledgeCommand} = await import('./commands/knowledge.js')
        return knowledgeCommand(readOptions(typed), io)
      })()
    )
  const several = (value: string, before: string[] | undefined) => [...(before ?? []), value]
  spoken(program.command('init'))
    .description(say('viết tệp cấu hình cho thư mục này', 'write the configuration of this folder'))
    .addOption(new Option('--level <level>', say('cấp ban hành', 'level')))
    .addOption(new Option('--province <name>', say('tỉnh, thành phố', 'province or city')))
    .addOption(
      new Option(
        '--folders <names>',
        say('các thư mục kế hoạch, ví dụ tinh,xa=commune', 'folders of plans, such as tinh,xa=commune')
      ).argParser(several)
    )
    .addOption(new Option('--stage <stage>', say('giai đoạn', 'stage')))
    .addOption(new Option('-y, --yes', say('không hỏi gì', 'ask nothing')))
    .action((typed: InitOptions & {lang?: string}) =>
      act(async () => {
        const {initCommand} = await import('./commands/init.js')
        return initCommand(typed, readLanguage(typed.lang), io, io.cwd)
      })()
    )
  spoken(program.command('explain'))
    .description(
      say(
        'giải thích một quy tắc: yêu cầu gì, vì sao, căn cứ, ví dụ',
        'what a rule asks, why, its basis, examples'
      )
    )
    .argument('<rule>', say('mã quy tắc, ví dụ cchc/parent-plan', 'id of the rule, such as cchc/parent-plan'))
    .action((rule: string, typed: TypedOptions) => act(() => explainCommand(rule, readOptions(typed), io))())
  return program
}

/** “cchclint --quiet checklist”: an option before a command belongs to none, and would be dropped. @throws {Fault} */
function refuseBefore(command: Command): void {
  for (let above = command.parent; above; above = above.parent)
    for (const option of above.options) {
      if (above.getOptionValueSource(option.attributeName()) !== 'cli') continue
      const long = option.long ?? option.flags
      throw new Fault(
        {
          vi: `Tùy chọn ${long} đứng trước lệnh “${command.name()}” nên không có tác dụng.`,
          en: `The option ${long} stands before the command “${command.name()}” and has no effect.`
        },
        {vi: 'Hãy đặt sau tên lệnh.', en: 'Put it after the command.'}
      )
    }
}

/** `cchclint` itself, which also answers questions on how it is set up. */
async function rootCommand(
  patterns: readonly string[],
  typed: TypedOptions,
  language: Language,
  io: Io
): Promise<number> {
  refuseWithQuestion(patterns, typed)
  const options = readOptions(typed)
  if (options.envInfo) return envInfoCommand(language, io)
  if (options.printConfig !== undefined) {
    if (patterns.length > 0)
      throw new Fault({
        vi: `--print-config chỉ nhận một tệp; thừa “${patterns[0]}”.`,
        en: `--print-config takes one file; “${patterns[0]}” is too much.`
      })
    return printConfigCommand(options.printConfig, options, io)
  }
  return lintCommand(patterns, options, io)
}

/** What is asked of the program itself is answered on standard output, and judges nothing. @throws {Fault} */
function refuseWithQuestion(patterns: readonly string[], typed: TypedOptions): void {
  const question = typed.envInfo
    ? '--env-info'
    : typed.printConfig === undefined
      ? undefined
      : '--print-config'
  if (question === undefined) return
  const {printConfig, outputFile, format, fix, fixDryRun, stdin} = typed
  const idle = {
    '--print-config': question === '--env-info' && printConfig,
    '--output-file': outputFile,
    '--format': format,
    '--fix': fix,
    '--fix-dry-run': fixDryRun,
    '--stdin': stdin
  }
  for (const [flag, value] of Object.entries(idle))
    if (value !== undefined && value !== false)
      throw new Fault({
        vi: `Không dùng ${question} cùng với ${flag}.`,
        en: `${question} goes without ${flag}.`
      })
  if (question === '--env-info' && patterns.length > 0)
    throw new Fault({
      vi: `--env-info không cần tên tệp; thừa “${patterns[0]}”.`,
      en: `--env-info takes no file; “${patterns[0]}” is too much.`
    })
}

/** “--config a.yaml --no-config”: the last would win without a word. @throws {Fault} */
function refuseContraries(args: readonly string[]): void {
  const typed = (...flags: readonly string[]) =>
    args.find(arg => flags.some(flag => arg === flag || arg.startsWith(`${flag}=`)))
  for (const flags of [['--config', '-c'], ['--color']]) {
    const [one, no] = [typed(...flags), typed(`--no-${flags[0]!.slice(2)}`)]
    if (one === undefined || no === undefined) continue
    throw new Fault({
      vi: `Không dùng ${flags[0]} cùng với ${no}; chỉ giữ một.`,
      en: `${flags[0]} goes without ${no}; keep one.`
    })
  }
}

const titles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {'Usage:': 'Cách dùng:', 'Arguments:': 'Tham số:', 'Options:': 'Tùy chọn:', 'Commands:': 'Lệnh:'},
  en: {}
}

/** The language must be known before the arguments are read, so that their faults are said in it. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex(arg => arg === '--lang' || arg.startsWith('--lang='))
  const typed = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.slice(7) : args[at + 1]
  return typed === 'en' ? 'en' : 'vi'
}

/** What commander objects to, as a sentence of ours; undefined where it only showed help or the version. */
function typingFault(error: CommanderError, program: Command, args: readonly string[]): Fault | undefined {
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return undefined
    case 'commander.unknownOption': {
      const flag = quotedIn(error)
      const name = flag.split('=', 1)[0]!
      const command = commandOf(program, args)
      if (command !== program && (flagsOf(program).includes(name) || isShort(program, name)))
        return new Fault(
          {
            vi: `Lệnh “${pathOf(command)}” không nhận tùy chọn “${name}”.`,
            en: `The command “${pathOf(command)}” takes no option “${name}”.`
          },
          {
            vi: `Xem các tùy chọn: cchclint ${pathOf(command)} --help.`,
            en: `See cchclint ${pathOf(command)} --help.`
          }
        )
      const near = nearest(name, flagsOf(command))
      const what = {vi: `Không có tùy chọn “${flag}”.`, en: `There is no option “${flag}”.`}
      const list = near.map(one => `“${one}”`).join(', ')
      return near.length > 0
        ? new Fault(what, {vi: `Có phải ý bạn là ${list}?`, en: `Did you mean ${list}?`})
        : new Fault(what, {vi: 'Xem các tùy chọn: cchclint --help.', en: 'See cchclint --help.'})
    }
    case 'commander.optionMissingArgument': {
      const forms = quotedIn(error).replaceAll(',', ' ').split(' ')
      const flag = forms.find(part => part.startsWith('--')) ?? ''
      return new Fault({vi: `Tùy chọn ${flag} cần có giá trị.`, en: `The option ${flag} needs a value.`})
    }
    case 'commander.missingArgument': {
      const name = pathOf(commandOf(program, args))
      const what = argumentNames[quotedIn(error)] ?? {
        vi: 'tham số',
        en: 'argument'
      }
      return new Fault(
        {vi: `Lệnh “${name}” cần có ${what.vi}.`, en: `The command “${name}” needs ${what.en}.`},
        {vi: `Xem cách dùng: cchclint ${name} --help.`, en: `See cchclint ${name} --help.`}
      )
    }
    case 'commander.excessArguments':
      return new Fault(
        {vi: 'Thừa tham số.', en: 'There are too many arguments.'},
        {vi: 'Xem cách dùng: thêm --help.', en: 'See its use with --help.'}
      )
    default:
      return new Fault({vi: `Dòng lệnh không đúng: ${error.message}`, en: error.message})
  }
}

/** What commander quotes in its message: “error: unknown option '--fixx'”. */
function quotedIn({message}: CommanderError): string {
  const [, quoted = '', ...rest] = message.split("'")
  return rest.length > 0 ? quoted : ''
}

const argumentNames: Readonly<Record<string, Wording>> = {
  file: {vi: 'tên tệp', en: 'a file'},
  rule: {vi: 'mã quy tắc', en: 'the id of a rule'},
  pack: {vi: 'thư mục của bộ quy tắc', en: 'the folder of a pack'}
}

/** The command that was typed. */
function commandOf(program: Command, args: readonly string[]): Command {
  const command = program.commands.find(one => args.includes(one.name()))
  return command?.commands.find(one => args.includes(one.name())) ?? command ?? program
}

/** “rules test”. */
function pathOf(command: Command): string {
  const above = command.parent
  return above?.parent ? `${pathOf(above)} ${command.name()}` : command.name()
}

function isShort(command: Command, flag: string): boolean {
  return command.options.some(({short}) => short === flag)
}

function flagsOf(command: Command): string[] {
  const own = command.options.flatMap(option => option.long ?? [])
  return ['--help', ...(command.parent ? [] : ['--version']), ...own]
}

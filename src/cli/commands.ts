import {Command, Option} from 'commander'
import {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {type Say, sayIn} from '../base/wording.js'
import {type CommandName, commandNames} from './command-names.js'
import {
  withAges,
  withAll,
  withAnnotating,
  withExtracting,
  withInit,
  withListing,
  withPage,
  withReports,
  withServing
} from './command-options.js'
import type {InitOptions} from './commands/init.js'
import {checklistCommand, lintCommand} from './commands/lint.js'
import {refuseBefore, refuseWithQuestion} from './contradictions.js'
import {helpNotes} from './help/help-notes.js'
import {helpWords} from './help/help-words.js'
import {refuseWords} from './help/rules-misuse.js'
import type {Io} from './io.js'
import {withMerging} from './merging/flags.js'
import type {ServingOptions} from './commands/lsp.js'
import type {PageOptions} from './commands/page.js'
import {readLanguage, readOptions, type TypedOptions} from './options.js'
import {version} from './version.js'

/** What may be typed after `rules`: the form of its list is no report’s. */
type RulesOptions = Omit<TypedOptions, 'format'> & {readonly format?: string}

/** What each command is made with. */
interface Making {
  readonly io: Io
  readonly language: Language
  readonly say: Say
  /** Gives a command what all have: the language, help in it, and errors that are thrown. */
  readonly spoken: (command: Command) => Command
  /** Runs a command and keeps its exit code. */
  readonly act: (job: () => number | Promise<number>) => Promise<void>
}

/** What becomes known while what was typed is read and done. */
export interface RunState {
  code: number
  /** The command below `cchclint` that was typed, if any. */
  command: Command | undefined
}

/** `cchclint` and its commands. @param state is given the command and its exit code */
export function makeProgram(io: Io, language: Language, state: RunState): Command {
  const say = sayIn(language)
  const making: Making = {
    io,
    language,
    say,
    spoken: command => spoken(command, language, io),
    act: async job => {
      state.code = await job()
    }
  }
  const program = addRoot(new Command('cchclint'), making)
  program.hook('preSubcommand', (_, command) => {
    state.command = command
  })
  for (const name of commandNames) adders[name](program, making)
  return program
}

const adders: Readonly<Record<CommandName, (program: Command, making: Making) => void>> = {
  checklist: addChecklist,
  annotate: addAnnotate,
  extract: addExtract,
  rules: addRules,
  knowledge: addKnowledge,
  init: addInit,
  explain: addExplain,
  merge: addMerge,
  lsp: addLsp,
  page: addPage
}

function spoken(command: Command, language: Language, io: Io): Command {
  const say = sayIn(language)
  return command
    .addOption(
      new Option('--lang <language>', say('ngôn ngữ của thông báo: vi, en', 'language of messages: vi, en'))
    )
    .helpOption('-h, --help', say('xem hướng dẫn', 'show help'))
    .configureHelp(helpWords(language))
    .addHelpText('after', ({command: one}) => helpNotes(namesOf(one), say))
    .configureOutput({writeOut: text => io.out(text), writeErr: () => {}})
    .exitOverride()
    .allowExcessArguments(false)
}

/** “rules test”; '' for `cchclint` itself. */
function namesOf(command: Command): string {
  return command.parent ? `${namesOf(command.parent)} ${command.name()}`.trim() : ''
}

function filesArgument(say: Say): string {
  return say('các tệp, thư mục cần rà soát (dùng được dấu * trong tên)', 'files, folders and globs to judge')
}

function addRoot(command: Command, {io, language, say, spoken, act}: Making): Command {
  const program = spoken(withAll(command, say))
    .description(
      say(
        'Rà soát dự thảo kế hoạch thông tin, tuyên truyền cải cách hành chính (.docx, .odt, .pdf, .doc, .md, .txt).',
        'Lints drafts of Vietnamese CCHC communication plans (.docx, .odt, .pdf, .doc, .md, .txt).'
      )
    )
    .version(version, '-v, --version', say('xem phiên bản', 'show the version'))
    .argument('[files...]', filesArgument(say))
    .helpCommand(false)
    .enablePositionalOptions()
  program.hook('preAction', (_, asked) => refuseBefore(asked))
  return program.action((patterns: string[], typed: TypedOptions) =>
    act(() => rootCommand(patterns, typed, language, io))
  )
}

function addChecklist(program: Command, {io, say, spoken, act}: Making): void {
  spoken(withReports(program.command('checklist'), say))
    .description(
      say(
        'lập phiếu rà soát: từng yêu cầu, kết quả, vị trí trong dự thảo',
        'the checklist: each requirement with its evidence'
      )
    )
    .argument('[files...]', filesArgument(say))
    .action((patterns: string[], typed: TypedOptions) =>
      act(() => checklistCommand(patterns, readOptions(typed), io))
    )
}

function addAnnotate(program: Command, {io, say, spoken, act}: Making): void {
  spoken(withAnnotating(program.command('annotate'), say))
    .description(
      say(
        'ghi phát hiện thành ý kiến (Comment) trong một bản sao của tệp Word',
        'a copy of a Word file with the findings as comments'
      )
    )
    .argument('<file>', say('tệp Word (.docx) cần rà soát', 'Word file (.docx) to judge'))
    .action((file: string, typed: TypedOptions) =>
      act(async () => {
        const {annotateCommand} = await import('./commands/annotate.js')
        return annotateCommand(file, typed.outputFile, readOptions(typed), io)
      })
    )
}

function addExtract(program: Command, {io, say, spoken, act}: Making): void {
  spoken(withExtracting(program.command('extract'), say))
    .description(
      say(
        'in toàn văn mà chương trình đọc được từ tệp (số dòng trong kết quả tính theo văn bản này)',
        'print the text that findings point into'
      )
    )
    .argument('<file>', say('tệp cần đọc', 'file to read'))
    .action((file: string, typed: TypedOptions) =>
      act(async () => {
        const {extractCommand} = await import('./commands/extract.js')
        return extractCommand(file, typed.outputFile, readOptions(typed), io)
      })
    )
}

function addRules(program: Command, {io, say, spoken, act}: Making): void {
  const rules = spoken(program.command('rules'))
    .description(
      say(
        'danh sách quy tắc; “rules test” chạy các ví dụ của một bộ, “rules new” tạo quy tắc mới',
        'every rule with its severity; “rules test” runs the examples of a pack, “rules new” begins a rule'
      )
    )
    .enablePositionalOptions()
    .helpCommand(false)
    .allowExcessArguments(true)
    .action(({format, ...typed}: RulesOptions, command: Command) =>
      act(async () => {
        refuseWords(command.args)
        const {rulesCommand} = await import('./commands/explain.js')
        return rulesCommand(format, readOptions(typed), io)
      })
    )
  withListing(rules, say)
  spoken(rules.command('test'))
    .description(say('chạy các ví dụ trong một bộ quy tắc', 'run the examples inside a pack'))
    .argument('<pack>', say('thư mục của bộ quy tắc', 'folder of the pack'))
    .action((pack: string, typed: TypedOptions) =>
      act(async () => {
        const {rulesTestCommand} = await import('./commands/rules-test.js')
        return rulesTestCommand(pack, readLanguage(typed.lang), io)
      })
    )
  spoken(rules.command('new'))
    .description(say('tạo một quy tắc mới trong bộ của mình', 'begin a rule in a pack of one’s own'))
    .argument(
      '<id>',
      say(
        'bộ quy tắc và tên quy tắc, ví dụ tinh-mau/duong-day-nong',
        'pack and name of the rule, such as tinh-mau/duong-day-nong'
      )
    )
    .action((id: string, typed: TypedOptions) =>
      act(async () => {
        const {rulesNewCommand} = await import('./commands/rules-new.js')
        return rulesNewCommand(id, readLanguage(typed.lang), io)
      })
    )
}

function addKnowledge(program: Command, {io, say, spoken, act}: Making): void {
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
      })
    )
}

function addInit(program: Command, {io, say, spoken, act}: Making): void {
  withInit(spoken(program.command('init')), say)
    .description(say('tạo tệp cấu hình cho thư mục này', 'write the configuration of this folder'))
    .action((typed: InitOptions & {lang?: string}) =>
      act(async () => {
        const {initCommand} = await import('./commands/init.js')
        return initCommand(typed, readLanguage(typed.lang), io, io.cwd)
      })
    )
}

function addExplain(program: Command, {io, say, spoken, act}: Making): void {
  spoken(program.command('explain'))
    .description(
      say(
        'giải thích một quy tắc: yêu cầu gì, vì sao, căn cứ, ví dụ',
        'what a rule asks, why, its basis, examples'
      )
    )
    .argument(
      '[rule]',
      say(
        'mã quy tắc, ví dụ cchc/parent-plan; hoặc tên một bộ, ví dụ form',
        'id of a rule, such as cchc/parent-plan, or a pack, such as form'
      )
    )
    .action((rule: string | undefined, typed: TypedOptions) =>
      act(async () => {
        const {explainCommand} = await import('./commands/explain.js')
        return explainCommand(rule, readOptions(typed), io)
      })
    )
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
  if (options.envInfo) {
    const {envInfoCommand} = await import('./commands/env-info.js')
    return envInfoCommand(language, io)
  }
  if (options.printConfig !== undefined) {
    if (patterns.length > 0)
      throw new Fault({
        vi: `--print-config chỉ nhận một tệp; thừa “${patterns[0]}”.`,
        en: `--print-config takes one file, but “${patterns[0]}” was given too.`
      })
    const {printConfigCommand} = await import('./commands/print-config.js')
    return printConfigCommand(options.printConfig, options, io)
  }
  if (options.running.watch) {
    const {watchCommand} = await import('./running/watch.js')
    return watchCommand(patterns, options, io, () => lintCommand(patterns, options, io))
  }
  return lintCommand(patterns, options, io)
}

function addMerge(program: Command, {io, say, spoken, act}: Making): void {
  withMerging(spoken(program.command('merge')), say)
    .description(
      say(
        'ghép kết quả (JSON) của các phần (--shard) thành một',
        'put the reports (JSON) of parts (--shard) together'
      )
    )
    .argument('<reports...>', say('các tệp kết quả dạng JSON', 'reports in JSON'))
    .action((names: string[], typed: TypedOptions) =>
      act(async () => {
        const {mergeCommand} = await import('./commands/merge.js')
        return mergeCommand(names, readOptions(typed), io)
      })
    )
}

function addLsp(program: Command, {io, say, spoken, act}: Making): void {
  withServing(spoken(program.command('lsp')), say)
    .description(
      say(
        'máy chủ ngôn ngữ (LSP) để trình soạn thảo hiện phát hiện khi đang gõ',
        'the language server (LSP), by which an editor shows findings while one types'
      )
    )
    .action((typed: TypedOptions & ServingOptions) =>
      act(async () => {
        const {lspCommand} = await import('./commands/lsp.js')
        return lspCommand(typed, readOptions(typed), io)
      })
    )
}

function addPage(program: Command, {io, language, say, spoken, act}: Making): void {
  withPage(spoken(program.command('page')), say)
    .description(
      say(
        'mở trang rà soát trong trình duyệt; tệp không rời khỏi máy',
        'opens the page in the browser; no file leaves this machine'
      )
    )
    .action((typed: PageOptions) =>
      act(async () => {
        const {pageCommand} = await import('./commands/page.js')
        return pageCommand(typed, language, io)
      })
    )
}

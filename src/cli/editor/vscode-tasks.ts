import type {OfferedFile} from '../added-files.js'

/** A task of VS Code, as `.vscode/tasks.json` has it. */
export interface Task {
  readonly label: string
  readonly [key: string]: unknown
}

/** The file in which VS Code looks for tasks, from the folder that it has open. */
const tasksFile = '.vscode/tasks.json'

/** What VS Code puts in the place of the folder that is open, and of the file in front. */
const [folder, file] = ['${workspaceFolder}', '${file}']

/**
 * What the format `compact` prints, a line a finding: “path:line:column: severity: message [rule]”. The rule has to be
 * told, since VS Code takes findings at one place for one unless their codes differ. Names are those from the folder
 * that is open, and absolute where a file lies outside of it. All tasks have one owner: what is found by one of them is
 * not told a second time by another.
 */
const matcher = {
  owner: 'cchclint',
  source: 'cchclint',
  fileLocation: ['autoDetect', folder],
  pattern: {
    regexp: '^(.+?):(\\d+):(\\d+): (error|warning|info): (.*) \\[([^[\\]]+)\\]$',
    file: 1,
    line: 2,
    column: 3,
    severity: 4,
    message: 5,
    code: 6
  }
}

/** The lines between which each run of `--watch` stands, in both languages. */
const background = {
  activeOnStart: true,
  beginsPattern: '^\\[cchclint\\] (?:Bắt đầu|Begin)',
  endsPattern: '^\\[cchclint\\] (?:Xong|Done): '
}

/**
 * The matchers as the extension brings them, so that a task only names them: “$cchclint”. Of what is open its server
 * tells, and more newly.
 */
export function namedMatchers(): object[] {
  const shared = {...matcher, applyTo: 'closedDocuments'}
  return [
    {name: 'cchclint', label: 'cchclint: kết quả rà soát', ...shared},
    {name: 'cchclint-watch', label: 'cchclint: kết quả khi theo dõi', ...shared, background}
  ]
}

/** The problems where there are some, the terminal where the run itself failed, else neither. */
const quiet = {reveal: 'silent', revealProblems: 'onProblem'}

/** @param plans what is linted, from the folder that is open */
export function vscodeTasks(plans: readonly string[]): Task[] {
  return [
    {
      label: 'cchclint: rà soát tệp đang mở',
      ...commandLine([file]),
      presentation: quiet,
      problemMatcher: matcher
    },
    {
      label: 'cchclint: rà soát cả thư mục',
      ...commandLine(plans),
      presentation: quiet,
      problemMatcher: matcher
    },
    {
      label: 'cchclint: theo dõi và rà soát lại',
      ...commandLine(plans, ['--watch']),
      isBackground: true,
      // What is wrong with a configuration is said there alone.
      presentation: {reveal: 'always', panel: 'dedicated'},
      problemMatcher: {...matcher, background}
    }
  ]
}

/**
 * The command, run without a shell, which would read the brackets in a name. On Windows npm makes a batch file of it,
 * which needs one: `cmd.exe`, whose quotes hold brackets and “&” together, and which no policy keeps from running scripts.
 */
function commandLine(names: readonly string[], more: readonly string[] = []): Omit<Task, 'label'> {
  const options = ['--format', 'compact', ...more]
  return {
    type: 'process',
    command: 'cchclint',
    args: [...names, ...options],
    windows: {
      type: 'shell',
      command: 'cchclint.cmd',
      args: [...names.map(value => ({value, quoting: 'strong'})), ...options],
      options: {shell: {executable: 'cmd.exe', args: ['/d', '/c']}}
    }
  }
}

/** The file with these tasks alone. */
export function vscodeFile(tasks: readonly Task[]): OfferedFile {
  const whole = `${JSON.stringify({version: '2.0.0', tasks}, null, 2)}\n`
  return {file: tasksFile, whole, block: whole}
}

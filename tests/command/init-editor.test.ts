import {symlinkSync} from 'node:fs'
import {getNodeValue, type ParseError, parseTree} from 'jsonc-parser'
import {describe, expect, test} from 'vitest'
import {vscodeFile, vscodeTasks} from '../../src/cli/editor/vscode-tasks.js'
import {run} from '../support/command.js'
import {Folder} from '../support/repository.js'

const file = '.vscode/tasks.json'
/** A configuration that is there already, so that only the file of the editor is written. */
const config = {'.git/': '', '.cchclintrc.yaml': 'level: province\n'}
const tasks = vscodeTasks(['.'])

/** A file as VS Code reads it. */
function read(text: string): {tasks: {label?: string}[]} {
  const errors: ParseError[] = []
  const root = parseTree(text.replace(/^\ufeff/, ''), errors, {allowTrailingComma: true})
  expect(errors).toEqual([])
  return getNodeValue(root!) as {tasks: {label?: string}[]}
}

const init = (folder: Folder, cwd = '.') => run(['init', '--editor', 'vscode'], {cwd: folder.at(cwd)})

describe('init --editor vscode', () => {
  test('a folder without the file gets it, and nothing of it twice', async () => {
    const folder = new Folder(config)
    expect(await init(folder)).toEqual({code: 0, out: `Đã ghi “${file}”.\n`, err: ''})
    expect(folder.read(file)).toBe(vscodeFile(tasks).whole)
    expect((await init(folder)).out).toBe(`“${file}” đã có cchclint nên giữ nguyên.\n`)
    expect(folder.read(file)).toBe(vscodeFile(tasks).whole)
  })

  test('with a new configuration it lints the folders that this has', async () => {
    const folder = new Folder({'.git/': '', 'xã (mới)/': '', 'tinh/': ''})
    const ran = await run(['init', '--folders', 'tinh,xã (mới)', '--editor', 'vscode', '--ci', 'gitlab'], {
      cwd: folder.root
    })
    expect(ran).toMatchObject({code: 0, err: ''})
    expect(ran.out).toContain(`Đã ghi “.gitlab-ci.yml”.\nĐã ghi “${file}”.\n`)
    expect(read(folder.read(file))).toEqual({
      version: '2.0.0',
      tasks: vscodeTasks(['tinh', 'xã (mới)'])
    })
  })

  test('below the folder that is open the tasks go to its file', async () => {
    const folder = new Folder({'.git/': '', '.vscode/': '', 'xa/.cchclintrc.yaml': 'level: commune\n'})
    await init(folder, 'xa')
    expect(read(folder.read(file)).tasks).toEqual(vscodeTasks(['xa']))
  })

  test('where no folder has settings of the editor, they go to this one', async () => {
    const folder = new Folder({'.git/': '', 'xa/.cchclintrc.yaml': 'level: commune\n'})
    await init(folder, 'xa')
    expect(read(folder.read(`xa/${file}`)).tasks).toEqual(tasks)
  })

  const own = '{"label": "của tôi", "command": "make"}'
  test.each([
    ['no tasks', '{}'],
    ['no tasks, on lines', '{\n\t// của tôi\n\t"version": "2.0.0", // sau\n\t/* cuối */\n}\n'],
    ['an empty list', '{"version": "2.0.0", "tasks": []}'],
    ['an empty list on lines', '{\n    "tasks": [\n    ]\n}\n'],
    ['a list of comments', '{"tasks": [ // chưa có gì\n  /* , */\n]}'],
    ['a task on one line', `{"tasks": [${own}], "inputs": []}`],
    [
      'tasks and comments',
      `{\n  "tasks": [\n    // trước\n    ${own} // sau, cùng dòng\n    // ở cuối\n  ]\n}`
    ],
    ['commas too many', `{\n  "tasks": [\n    ${own}, // sau\n  ],\n}\n`],
    ['a comma behind a comment', `{"tasks": [${own} /* ] */ , ]}`],
    ['the line ends of Windows', `{\r\n\t"tasks": [\r\n\t\t${own}\r\n\t]\r\n}\r\n`],
    ['a byte order mark', `\ufeff{"tasks": [${own}]}`],
    ['one of ours, changed', `{"tasks": [{"label": ${JSON.stringify(tasks[1]!.label)}, "command": "x"}]}`],
    [
      'one of ours, decomposed',
      `{"tasks": [{"label": ${JSON.stringify(tasks[0]!.label.normalize('NFD'))}}]}`
    ],
    ['what is no task', '{"tasks": [null, 1, "a", []], "__proto__": {"a": 1}}']
  ])('%s: the tasks are added, and not a letter changed', async (_, text) => {
    const folder = new Folder({...config, [file]: text})
    expect(await init(folder)).toEqual({code: 0, out: `Đã bổ sung vào “${file}”.\n`, err: ''})
    const [before, after] = [text, folder.read(file)]
    const [was, is] = [read(before), read(after)]
    const known = (was.tasks ?? []).map(one => one?.label?.normalize())
    const missing = tasks.filter(one => !known.includes(one.label))
    expect(is).toEqual({...was, tasks: [...(was.tasks ?? []), ...missing]})
    // All letters that stood there stand there, in their order.
    let at = 0
    for (const letter of after) if (letter === before[at]) at++
    expect(at).toBe(before.length)
    for (const comment of before.match(/\/\/.*|\/\*.*?\*\//g) ?? []) expect(after).toContain(comment)
    if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n')
    expect((await init(folder)).out).toContain('giữ nguyên')
    expect(folder.read(file)).toBe(after)
  })

  test('the tasks stand as those before them, and a comment stays with its task', async () => {
    const text = `{\n    "tasks": [\n        ${own} // sau\n    ]\n}\n`
    const folder = new Folder({...config, [file]: text})
    await init(folder)
    const lines = folder.read(file).split('\n')
    expect(lines.slice(0, 5)).toEqual([
      '{',
      '    "tasks": [',
      `        ${own}, // sau`,
      '        {',
      `            "label": "${tasks[0]!.label}",`
    ])
    expect(lines.slice(-5)).toEqual(['            }', '        }', '    ]', '}', ''])
  })

  test.each([
    ['broken', '{"tasks": ['],
    ['empty', ''],
    ['a list', '[]'],
    ['an old version', '{"version": "0.1.0", "command": "make"}'],
    ['tasks that are no list', '{"tasks": {}}'],
    ['tasks twice', '{"tasks": [], "tasks": []}'],
    ['too deep', `{"a": ${'['.repeat(100_000)}`],
    ['UTF-16', Buffer.from('\ufeff{"tasks": []}', 'utf16le')]
  ])('what cannot be added safely is printed: %s', async (_, content) => {
    const folder = new Folder({...config, [file]: content})
    const before = folder.read(file)
    const {code, out} = await init(folder)
    expect(code).toBe(0)
    expect(out).toBe(`“${file}” đã có nên giữ nguyên; hãy tự thêm khối sau:\n\n${vscodeFile(tasks).whole}\n`)
    expect(folder.read(file)).toBe(before)
  })

  test('a link out of the folder is not followed', async () => {
    const [folder, other] = [new Folder({...config, '.vscode/': ''}), new Folder({'tasks.json': '{}'})]
    symlinkSync(other.at('tasks.json'), folder.at(file))
    const {code, err} = await init(folder)
    expect({code, err}).toEqual({code: 2, err: expect.stringContaining('trỏ ra ngoài thư mục chung')})
    expect(other.read('tasks.json')).toBe('{}')
  })

  test('an editor that is not known, and none', async () => {
    const folder = new Folder(config)
    const wrong = await run(['init', '--editor', 'vscod'], {cwd: folder.root})
    expect(wrong).toMatchObject({code: 2, err: expect.stringContaining('Có phải ý bạn là “vscode”?')})
    const none = await run(['init', '--editor', ' '], {cwd: folder.root})
    expect(none).toMatchObject({code: 2, err: expect.stringContaining('--editor cần có giá trị')})
  })
})

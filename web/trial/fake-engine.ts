import type {Asked, FaultWords, GivenFile, Judged, Made, PackAbout, PageEngine} from '../protocol.js'

/** What the engine answers, by the name of the file and the language; and by what it is held in the middle of its work. */
interface Answers {
  readonly judged: Readonly<Record<string, Judged>>
  readonly sheets: Readonly<Record<string, string>>
  readonly faults: Readonly<Record<string, FaultWords>>
  readonly example: string
  /** Names of files that stay half judged. */
  readonly held: readonly string[]
}

declare global {
  var answers: Answers
  /** What was asked of the engine, in order. */
  var asked: unknown[]
}

class Fault extends Error {
  override readonly name = 'PageFault'
  readonly what: FaultWords['what']
  readonly hint: FaultWords['hint']
  readonly kind: string
  readonly all: readonly FaultWords[]
  constructor(words: FaultWords, kind = 'file') {
    super(words.what.en)
    this.what = words.what
    this.hint = words.hint
    this.kind = kind
    this.all = [words]
  }
}

const stopped: FaultWords = {what: {vi: 'Đã dừng.', en: 'Stopped.'}, hint: undefined}
const otherKind: FaultWords = {
  what: {vi: 'Trang này không đọc được loại tệp .xlsx.', en: 'This page does not read .xlsx files.'},
  hint: {vi: 'Loại đọc được: .docx, .doc, .odt, .pdf có chữ, .md, .txt.', en: 'It reads .docx.'}
}

let stop: () => void = () => undefined
globalThis.asked = []

/** An engine that knows its answers, so that each state of the page can be held still and looked at. */
export const engine: PageEngine = {
  refuse: name => (name.endsWith('.xlsx') ? otherKind : undefined),
  async judge({name}: GivenFile, asked: Asked, told) {
    globalThis.asked.push({judge: name, ...asked})
    const {judged, faults, held} = globalThis.answers
    const answer = judged[`${name} ${asked.language}`]
    if (held.includes(name)) {
      const plan = Object.values(judged)[0]!.file.plan
      told?.({kind: 'read', plan})
      told?.({kind: 'judging', done: 31, of: 50})
      await new Promise<void>((_, reject) => (stop = () => reject(new Fault(stopped, 'stopped'))))
    }
    if (faults[name]) throw new Fault(faults[name]!)
    if (!answer) throw new Error(`no answer for ${name}`)
    return answer
  },
  async make(kind, {name}, {language}, accepted = []): Promise<Made> {
    globalThis.asked.push({make: kind, of: name, accepted})
    const text = kind === 'checklist-html' ? globalThis.answers.sheets[`${name} ${language}`]! : kind
    return {name: `${kind}-${name}`, type: 'text/plain', bytes: new TextEncoder().encode(text), notes: []}
  },
  async look(packs): Promise<readonly PackAbout[]> {
    const [pack] = packs
    if (pack?.folder === 'hong')
      throw new Fault(
        {what: {vi: 'pack.yaml:2: chưa có “name”.', en: 'pack.yaml:2: no “name”.'}, hint: undefined},
        'pack'
      )
    return packs.map(() => ({
      name: 'tinh-mau',
      title: {vi: 'Quy tắc của tỉnh mẫu', en: 'Rules of a province'},
      version: '1.0.0',
      rules: 12
    }))
  },
  example: async () => ({name: globalThis.answers.example, bytes: new Uint8Array([1])}),
  warm: () => undefined,
  stop: () => stop()
}

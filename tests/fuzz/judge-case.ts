import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Fault} from '../../src/base/fault.js'
import {type FileReport, type ReadFileReport, reportSchema} from '../../src/diagnostic/report.js'
import {writtenText} from '../../src/document/source-document.js'
import {readSourceApart} from '../../src/engine/read-apart.js'
import {bytesHost} from '../../src/linter/bytes-host.js'
import {Linter} from '../../src/linter/linter.js'
import {builtInKnowledge, builtInPacks} from '../../src/packs/built-in.js'
import {run} from '../support/command.js'
import type {FuzzCase} from './fuzz-case.js'
import {ofPage} from './judge-page.js'
import {ofServer} from './judge-server.js'
import {untruePlaces} from './true-places.js'

const today = '2026-11-20'
const host = {...bytesHost(builtInPacks, builtInKnowledge), readSource: readSourceApart}
const linter = () => new Linter({today}, host)
const fileSchema = reportSchema().shape.files.element

export interface Verdict {
  /** What is wrong with what the program makes of a case: nothing, or a sentence for each promise that is not kept. */
  readonly complaints: readonly string[]
  /**
   * Seconds of the processor that judging the document once took: the shorter of two times, or of all versions of a text
   * that is being written the longest, and their mean where a server is told them. Of what is no document, those of the whole
   * case.
   */
  readonly took: number
}

export async function judgeCase(one: FuzzCase): Promise<Verdict> {
  const before = spent()
  try {
    const {complaints, took = spent() - before} = await kept(one)
    return {complaints, took}
  } catch (error) {
    const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {complaints: [`it throws ${thrown}`], took: spent() - before}
  }
}

async function kept(one: FuzzCase): Promise<Pick<Verdict, 'complaints'> & Partial<Verdict>> {
  if (one.kind === 'config' || one.kind === 'pack') return {complaints: await ofSettings(one)}
  if (one.kind === 'editing') return ofEditing(one)
  if (one.kind === 'server') {
    const before = spent()
    const complaints = await ofServer(one)
    // Each version, and the last one once more by a server that knows no other.
    return {complaints, took: (spent() - before) / (one.versions.length + 1)}
  }
  if (one.kind === 'page') return {complaints: await ofPage(one)}
  return ofDocument(one)
}

/** Seconds that this process has had of the processor. A PDF is read in it, too, where the sources run as they are. */
function spent(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e6
}

/** A document: a true report, the same again; fixes that end and change no fact; a copy with comments and the same text. */
async function ofDocument({file, bytes}: FuzzCase): Promise<Verdict> {
  const begun = spent()
  const report = await linter().lintText(bytes, {path: file})
  const complaints = ofReport(report)
  const first = spent() - begun
  if (report.fault) return {complaints, took: first}
  const [second, again] = [spent(), await linter().lintText(bytes, {path: file})]
  const took = Math.min(first, spent() - second)
  if (JSON.stringify(again) !== JSON.stringify(report)) complaints.push('the second report is not the first')
  const source = await host.readSource(file, bytes)
  complaints.push(...untruePlaces(report, writtenText(source)))
  if (report.format === 'markdown' || report.format === 'text')
    complaints.push(...(await ofFixes(file, bytes, report)))
  if (report.format === 'docx') complaints.push(...(await ofAnnotating(file, bytes)))
  return {complaints, took}
}

function ofReport(report: FileReport): string[] {
  const complaints: string[] = []
  const {success, error} = fileSchema.safeParse(report)
  if (!success) complaints.push(`the report is not what its schema says: ${error.message}`)
  if (report.fault) return [...complaints, ...ofSentence(report.fault.message)]
  const failed = report.findings.find(({rule}) => rule === 'internal/error')
  return failed ? [...complaints, `a rule failed: ${failed.message}`] : complaints
}

function ofSentence(text: string): string[] {
  const isOne = text.trim() !== '' && text.length < 1000 && !/undefined|NaN|\[object|\n/.test(text)
  return isOne ? [] : [`this is no clear sentence: ${JSON.stringify(text)}`]
}

async function ofFixes(file: string, bytes: Uint8Array, before: ReadFileReport): Promise<string[]> {
  const {report: after, fixed} = await linter().fix(bytes, {path: file})
  if (!fixed || after.fault) return after.fault ? [`fixing gives a fault: ${after.fault.message}`] : []
  const complaints: string[] = []
  const again = await linter().fix(fixed.after.bytes, {path: file})
  if (again.fixed) complaints.push('fixing does not end')
  const facts = ({plan: {citations, ...plan}}: ReadFileReport) =>
    JSON.stringify([plan.number, plan.date, plan.type, citations.map(({number}) => number)])
  if (facts(after) !== facts(before))
    complaints.push(`fixing changes facts: ${facts(before)} → ${facts(after)}`)
  return complaints
}

async function ofAnnotating(file: string, bytes: Uint8Array): Promise<string[]> {
  const made = await linter()
    .annotate(bytes, {path: file}, {fix: true, suggest: true})
    .catch((error: unknown) => {
      if (error instanceof Fault) return undefined
      throw error
    })
  if (!made) return []
  const plain = await linter().annotate(bytes, {path: file})
  const [before, after] = await Promise.all([
    host.readSource(file, bytes),
    host.readSource(file, plain.bytes)
  ])
  const complaints = before.text === after.text ? [] : ['a copy with comments has another text']
  const twice = await linter().annotate(plain.bytes, {path: file})
  if (!Buffer.from(twice.bytes).equals(Buffer.from(plain.bytes)))
    complaints.push('annotated twice is not as once')
  return complaints
}

/** A text that is being written is judged as if each version were the first. */
async function ofEditing({file, versions}: FuzzCase): Promise<Verdict> {
  const writing = linter()
  const complaints: string[] = []
  let took = 0
  for (const text of versions) {
    const before = spent()
    const report = await writing.lintText(text, {path: file})
    took = Math.max(took, spent() - before)
    if (JSON.stringify(report) !== JSON.stringify(await linter().lintText(text, {path: file})))
      complaints.push('a version is judged otherwise than it would be for the first time')
  }
  return {complaints, took}
}

/** A configuration or a pack: a report, or one fault of a few sentences with code 2. */
async function ofSettings({kind, file, bytes}: FuzzCase): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-fuzz-'))
  try {
    const put = (name: string, content: string | Uint8Array) => {
      mkdirSync(path.join(folder, path.dirname(name)), {recursive: true})
      writeFileSync(path.join(folder, name), content)
    }
    mkdirSync(path.join(folder, '.git'))
    put('plan.md', '# KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n')
    if (kind === 'pack') {
      put('pack/pack.yaml', 'name: tinh-ta\ntitle: Quy tắc của tỉnh\nversion: 0.1.0\n')
      put('.cchclintrc.yaml', 'packs: [pack]\n')
    }
    put(file, bytes)
    const {code, out, err} = await run(['plan.md', '--no-cache'], {cwd: folder})
    const complaints: string[] = []
    if (![0, 1, 2].includes(code)) complaints.push(`the exit code is ${code}`)
    if (err.includes('internal error')) complaints.push(`the program fails: ${err}`)
    if (code === 2 && err.trim() === '') complaints.push('code 2 without a word')
    if (/[\0-\u0008\u000b-\u001f\u007f-\u009f]/.test(out + err))
      complaints.push('a control character comes out')
    if (/\bundefined\b|\[object/.test(err)) complaints.push(`this is no clear sentence: ${err}`)
    return complaints
  } finally {
    rmSync(folder, {recursive: true})
  }
}

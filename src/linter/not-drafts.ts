import {formatOf, isTextFormat} from '../engine/formats.js'
import type {KeptFile} from '../engine/kept-file.js'
import type {PassedOver, WhyPassed} from '../engine/passed-over.js'
import {withoutEndOf} from '../vietnamese/without-end.js'

/** Files that were judged, and what turned out to be no draft. */
export interface Drafts {
  readonly drafts: readonly KeptFile[]
  readonly passed: readonly PassedOver[]
}

/**
 * Of files that were judged, those that are drafts. Only what nobody named may be none: the text that `extract` drew out
 * of another of these files, and what repositories have beside their files where it is no office’s paper.
 *
 * @param found the files that nobody named @param mayBeNothing whether no draft may be left
 */
export function draftsOf(
  linted: readonly KeptFile[],
  found: ReadonlySet<string>,
  mayBeNothing: boolean
): Drafts {
  const originals = hasExtracts(
    linted.map(({head}) => head.path),
    found
  )
    ? textsOf(linted)
    : new Set<string>()
  const whyNot = (file: KeptFile): WhyPassed | undefined => {
    const {path, format, plan} = file.head
    if (!found.has(path) || !plan || format === null || !isTextFormat(format)) return undefined
    if (originals.size > 0 && originals.has(file.text?.trimEnd())) return 'extract'
    return plan.type === null && isAboutRepository(path) ? 'untitled' : undefined
  }
  const judged = linted.map(file => ({file, why: whyNot(file)}))
  const drafts = judged.flatMap(({file, why}) => (why === undefined ? file : []))
  if (drafts.length === 0 && !mayBeNothing) return {drafts: linted, passed: []}
  const passed = judged.flatMap(({file, why}) => (why === undefined ? [] : {file: file.head.path, why}))
  return {drafts, passed}
}

/** Whether some of these files may be what `extract` made of others, so that their texts have to be compared. */
export function hasExtracts(paths: readonly string[], found: ReadonlySet<string>): boolean {
  const isText = (path: string) => {
    const format = formatOf(path)
    return format !== undefined && isTextFormat(format)
  }
  return paths.some(path => isText(path) && found.has(path)) && paths.some(path => !isText(path))
}

/** The texts of files that are not text themselves. */
function textsOf(linted: readonly KeptFile[]): Set<string | undefined> {
  const binary = linted.filter(({head: {plan, format}}) => plan && format !== null && !isTextFormat(format))
  return new Set(binary.map(({text}) => text?.trimEnd()))
}

const names: ReadonlySet<string> = new Set([
  'readme',
  'changelog',
  'changes',
  'contributing',
  'contributors',
  'code of conduct',
  'security',
  'support',
  'license',
  'licence',
  'copying',
  'notice',
  'authors',
  'maintainers',
  'governance'
])

/** “README.md”, “README.vi.md”, “code_of_conduct-en.md”. */
function isAboutRepository(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const stem = name.slice(0, name.lastIndexOf('.'))
  const withoutLanguage = withoutEndOf(stem, unit => unit >= 'a' && unit <= 'z')
  const isOfLanguage = stem.length - withoutLanguage.length === 2
  const whole = isOfLanguage ? withoutLanguage.slice(0, -1) : stem
  return [stem, whole].some(one => names.has(one.replaceAll(/[_-]/g, ' ')))
}

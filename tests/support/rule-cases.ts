import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import type {Code, Root, RootContent} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {parse} from 'yaml'
import type {Carried} from '../../src/engine/example-source.js'
import type {LintOptions} from '../../src/engine/lint-document.js'

/**
 * The cases of a rule, `fixtures/rules/<pack>/<rule>.md`: a heading each; the text of a document in a fence that is called
 * after its format; and what the rule says of it in a fence called `says`, or the word “Nothing.” What it says when no
 * other rule is asked, where that is more, stands in a fence called `says alone` below. Facts of a fragment stand in the
 * front matter for all cases, and in a fence called `yaml` for one.
 */
export interface RuleCase {
  readonly name: string
  /** `ke-hoach.md`, `ke-hoach.txt`: what the text is read as. */
  readonly file: string
  readonly text: string
  readonly facts: CaseFacts
  /** The item of the rule that is asked about; what is said of others is left out. */
  readonly item: string | undefined
  /** A line each; empty where nothing is said. */
  readonly says: string
  /** The same when no other rule is asked. */
  readonly saysAlone: string
}

export type CaseFacts = Partial<Pick<LintOptions, 'level' | 'topic' | 'date' | 'stage'>> & Carried

type Said = CaseFacts & {readonly item?: string | undefined}

interface Placed extends RuleCase {
  /** Where what is said stands in the file: indexes of its first and last unit. */
  readonly saysAt: {readonly start: number; readonly end: number}
}

const frontMatter = /^---\n([\s\S]*?)\n---\n/

/** @throws Error for a file that is not put together so */
export function ruleCases(rule: string): readonly RuleCase[] {
  const file = fileOf(rule)
  return existsSync(file) ? casesIn(readFileSync(file, 'utf8'), file) : []
}

export function fileOf(rule: string): string {
  return `fixtures/rules/${rule}.md`
}

/** Puts into the file what the rule says now, by name of the case. */
export function rewriteSays(
  rule: string,
  said: ReadonlyMap<string, Pick<RuleCase, 'says' | 'saysAlone'>>
): void {
  const file = fileOf(rule)
  let text = readFileSync(file, 'utf8')
  for (const {name, saysAt} of casesIn(text, file).toReversed()) {
    const now = said.get(name)
    if (!now) continue
    const written = [now.says === '' ? 'Nothing.' : fence('says', now.says)]
    if (now.saysAlone !== now.says) written.push(fence('says alone', now.saysAlone))
    text = text.slice(0, saysAt.start) + written.join('\n\n') + text.slice(saysAt.end)
  }
  writeFileSync(file, text)
}

function fence(info: string, lines: string): string {
  return `\`\`\`${info}\n${lines}\`\`\``
}

function casesIn(text: string, file: string): Placed[] {
  const head = frontMatter.exec(text)
  const shared = (head ? parse(head[1]!) : {}) as Said
  // Blanks keep the places.
  const body = head ? head[0].replace(/[^\n]/g, ' ') + text.slice(head[0].length) : text
  const {children} = unified().use(remarkParse).parse(body) as Root
  const starts = children.flatMap((node, at) => (node.type === 'heading' && node.depth === 2 ? [at] : []))
  return starts.map((start, at) => {
    const [heading, ...nodes] = children.slice(start, starts[at + 1])
    const name = text.slice(heading!.position!.start.offset! + 3, heading!.position!.end.offset).trim()
    const fences = nodes.filter((node): node is Code => node.type === 'code')
    const facts = fences.find(({lang}) => lang === 'yaml')
    const input = fences.find(({lang}) => lang === 'md' || lang === 'txt')
    const said = nodes.filter(node => isSaid(node, text))
    const isWhole = nodes.length === said.length + (facts ? 2 : 1)
    if (!input || !isWhole || said.length < 1 || said.length > 2)
      throw new Error(`${file}: “${name}” is one text and what is said of it, or “Nothing.”`)
    const [says, saysAlone] = said.map(node => (node.type === 'code' ? linesOf(node) : ''))
    const {item, ...own} = {...shared, ...(facts && (parse(facts.value) as Said))}
    return {
      name,
      file: `ke-hoach.${input.lang}`,
      text: `${input.value}\n`,
      facts: own,
      item,
      says: says!,
      saysAlone: saysAlone ?? says!,
      saysAt: {start: said[0]!.position!.start.offset!, end: said.at(-1)!.position!.end.offset!}
    }
  })
}

function linesOf({value}: Code): string {
  return value === '' ? '' : `${value}\n`
}

function isSaid(node: RootContent, text: string): boolean {
  if (node.type === 'code') return node.lang === 'says'
  return text.slice(node.position!.start.offset, node.position!.end.offset) === 'Nothing.'
}

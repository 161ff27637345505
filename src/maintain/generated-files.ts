import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {compileKnowledge, compilePacks} from './compile-rules.js'

/** Everything that is generated: path → content. What git ignores (`*.generated.ts`) is made for building only. */
export function generatedFiles(root: string): Map<string, string> {
  const packs = compilePacks(root)
  const knowledge = compileKnowledge(root)
  return new Map([['src/packs/built-in.generated.ts', builtIn(packs, knowledge)]])
}

/** Write what has changed; the paths that were written. */
export function writeGenerated(root: string): string[] {
  const written: string[] = []
  for (const [file, content] of generatedFiles(root)) {
    const target = path.join(root, file)
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue
    mkdirSync(path.dirname(target), {recursive: true})
    writeFileSync(target, content)
    written.push(file)
  }
  return written
}

/** JSON inside a string is parsed several times faster than the same object as code. */
function builtIn(packs: unknown, knowledge: unknown): string {
  const literal = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`
  return [
    '// Generated from rules/ by `npm run generate`; do not edit.',
    "import type {KnowledgeTables} from '../knowledge/schemas.js'",
    "import type {PackData} from './rule.js'",
    '',
    `export const builtInPacks: readonly PackData[] = ${literal(packs)}`,
    `export const builtInKnowledge: KnowledgeTables = ${literal(knowledge)}`,
    ''
  ].join('\n')
}

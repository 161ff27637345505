import type {Metafile} from 'esbuild'
import {chunkName} from '../../src/maintain/common-js.js'

type Outputs = Metafile['outputs']

/** Which chunks a part has, and which parts each needs before it. */
export interface PartsOfCode {
  /** By the names of parts, in the order in which they are put together. */
  readonly chunks: ReadonlyMap<string, readonly string[]>
  readonly needs: Readonly<Record<string, readonly string[]>>
}

/**
 * What is loaded with the page, and what only where a file of a kind, or a pack, is given; what is named by none is for
 * saving. A chunk that several need belongs to the first.
 */
const roots: readonly (readonly [part: string, files: readonly string[]])[] = [
  [
    'core',
    [
      'web/engine/worker/worker.ts',
      'src/engine/judge-input.ts',
      'src/engine/read-source.ts',
      'src/knowledge/knowledge.ts',
      'src/packs/rule.ts',
      'src/packs/model.ts',
      'src/packs/rule-notes.generated.ts',
      'src/readers/docx/read-docx.ts',
      'src/office/zip-directory.ts',
      'src/office/compound-file.ts'
    ]
  ],
  ['markdown', ['src/readers/markdown/remark.ts']],
  ['odt', ['src/readers/odt/read-odt.ts']],
  ['doc', ['src/readers/doc/read-doc.ts']],
  [
    'pdf',
    [
      'src/readers/pdf/read-pdf.ts',
      'src/readers/pdf/pdf-faults.ts',
      'src/readers/pdf/pdf-port.ts',
      'node_modules/unpdf/dist/pdfjs.mjs'
    ]
  ],
  ['packs', ['src/linter/own-packs.ts']]
]

const rest = 'save'

/** @throws {Error} where the program has no chunk for what a part is to have */
export function partsOfCode({outputs}: Metafile): PartsOfCode {
  const scripts = Object.keys(outputs).filter(file => file.endsWith('.js'))
  const partOf = new Map<string, string>()
  for (const [part, files] of roots)
    for (const file of files) {
      const entry = scripts.find(script => outputs[script]?.entryPoint === file)
      if (entry === undefined) throw new Error(`nothing loads ${file} where it is needed`)
      for (const script of closure(entry, outputs)) if (!partOf.has(script)) partOf.set(script, part)
    }
  for (const script of scripts) if (!partOf.has(script)) partOf.set(script, rest)
  const names = [...roots.map(([part]) => part), rest]
  const chunks = new Map(
    names.map(part => [
      part,
      scripts
        .filter(script => partOf.get(script) === part)
        .map(chunkName)
        .sort()
    ])
  )
  const needs = Object.fromEntries(
    names.map(part => {
      const needed = new Set<string>()
      for (const script of scripts.filter(one => partOf.get(one) === part))
        for (const other of closure(script, outputs)) needed.add(partOf.get(other) ?? rest)
      needed.delete(part)
      return [part, names.filter(name => needed.has(name))]
    })
  )
  return {chunks, needs}
}

/** A chunk and all that it imports before it runs. */
function closure(file: string, outputs: Outputs, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const {path, kind, external} of outputs[file]?.imports ?? [])
    if (kind === 'import-statement' && !external) closure(path, outputs, found)
  return found
}

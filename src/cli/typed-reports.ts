import type {ReportTo, TypedOptions} from './options.js'
import {endingOf} from './output/endings.js'
import {reporters} from '../reporters/index.js'

/**
 * The reports that were asked for, as far as what was typed can be understood: where something of it is at fault, the
 * rest is told nevertheless. Several for standard output are none.
 *
 * @param isSheet whether the ending of a file says what it holds
 */
export function reportsTyped(
  {format: formats = [], outputFile}: Pick<TypedOptions, 'format' | 'outputFile'>,
  isSheet: boolean
): ReportTo[] {
  const isChosen = formats.length > 0
  const all = (isChosen ? formats : ['stylish']).flatMap((typed): ReportTo[] => {
    const equals = typed.indexOf('=')
    const format = equals < 0 ? typed : typed.slice(0, equals)
    const file = equals < 0 ? '-' : typed.slice(equals + 1)
    if (!Object.hasOwn(reporters, format) || file === '') return []
    return [{format, isChosen, file: file === '-' ? undefined : file}]
  })
  const toFiles = all.filter(({file}) => file !== undefined)
  const [first, ...others] = all.filter(({file}) => file === undefined)
  if (!first || others.length > 0) return toFiles
  if (!outputFile || outputFile === '-') return [...toFiles, first]
  const ending = isSheet && !isChosen ? sheetFormatOf(outputFile) : first.format
  return ending === undefined ? toFiles : [...toFiles, {format: ending, isChosen, file: outputFile}]
}

function sheetFormatOf(file: string): string | undefined {
  return file.endsWith('/') ? 'html' : formatOfEnding[endingOf(file)]
}

/** A Word file for a person to sign is not replaced by a word that there is none. */
const formatOfEnding: Readonly<Record<string, string>> = {
  '.txt': 'stylish',
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown'
}

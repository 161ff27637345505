import {printableLines} from '../../diagnostic/printable.js'
import {type Format, writtenText} from '../../document/source-document.js'
import {formatOf} from '../../engine/formats.js'
import {builtInWords, readSourceApart} from '../../engine/read-apart.js'
import {formatIn} from '../../engine/read-source.js'
import {readBytes} from '../../engine/read-bytes.js'
import {notTooLarge} from '../../engine/size-limit.js'
import type {TableWords} from '../../knowledge/table-words.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'
import {checkOutputs} from '../output/check-outputs.js'
import type {Kinds} from '../output/endings.js'
import {writeFiles} from '../output/write-files.js'
import {makeLinter} from '../make-linter.js'

/** `cchclint extract FILE`: the text that the places of findings point into. */
export async function extractCommand(
  file: string,
  out: string | undefined,
  options: Options,
  io: Io
): Promise<number> {
  const isStdin = options.stdin || file === '-'
  const name = options.stdinFilename ?? (file === '-' ? 'stdin.md' : file)
  const target = out === '-' ? undefined : out
  const bytes = isStdin ? notTooLarge(name, await io.stdin()) : readBytes(file, io.cwd)
  const named = formatOf(name)
  const words = await wordsFor(name, await formatIn(name, bytes, named), options, io)
  const source = await readSourceApart(name, bytes, named, words)
  const written = writtenText(source)
  const text = written.endsWith('\n') ? written : `${written}\n`
  const isSame = (there: Uint8Array) => Buffer.compare(there, Buffer.from(text)) === 0
  // The text of a Markdown file is Markdown.
  const kinds: Kinds = formatOf(name) === 'markdown' ? ['text', 'markdown'] : ['text']
  const outputs = target === undefined ? [] : [{file: target, kinds, mayReplace: isSame}]
  checkOutputs(outputs, {read: isStdin ? [] : [file], force: options.force}, io)
  // A file or a program is given the text itself.
  if (target === undefined) io.out(io.outIsTerminal ? printableLines(text) : text)
  else await writeFiles([{file: target, content: text}], io)
  return 0
}

/** The order of the text of a PDF or an old Word file hangs on words, to which the configuration may have added some. */
async function wordsFor(name: string, format: Format, options: Options, io: Io): Promise<TableWords> {
  if (format !== 'pdf' && format !== 'doc') return builtInWords()
  return (await makeLinter(options, io).prepared(name)).knowledge.vocabulary.words
}

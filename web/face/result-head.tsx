import type {NumberedSheet} from '../../src/reporters/sheet/numbering.js'
import {subjectOf} from '../../src/reporters/sheet/facts.js'
import {resultOf} from '../../src/reporters/sheet/outcome.js'
import {clippedText, shown} from '../../src/reporters/sheet/shown-text.js'
import {Actions} from './actions.js'
import {useFace} from './context.js'
import type {DroppedFile} from './dropped.js'
import type {Entries} from './entries.js'
import {isPageFault} from './page-fault.js'
import {ReadAs} from './read-as.js'
import type {JudgedFile} from './result.js'
import {useSheetToPrint} from './sheet-to-print.js'
import {StateHead} from './state-head.js'

/** The answer first: what plan, one figure, one sentence; what can be taken along; what it was taken for. */
export function ResultHead({
  of,
  sheet,
  entries,
  onFiles
}: {
  readonly of: JudgedFile
  readonly entries: Entries
  readonly sheet: NumberedSheet
  readonly onFiles: (files: readonly DroppedFile[]) => void
}) {
  const {session, language, words, sheetWords, say} = useFace()
  const {file, notes} = of.judged
  const {figure, sentences} = resultOf(file, sheet, sheetWords, language)
  // What the sentences say already need not be said again.
  const isNew = (note: string) => !sentences.includes(note)
  const print = useSheetToPrint(session, of)
  const onPrint = async () => {
    say(words.downloads.printing)
    try {
      await print()
      say('')
    } catch (error) {
      say(isPageFault(error) ? shown(error.what[language]) : words.faults.broken)
    }
  }
  return (
    <div class="head">
      <div class="answer">
        <StateHead text={clippedText(shown(subjectOf(file) ?? of.name), 200)} />
        <p class="fig">
          <strong class={`stage ${file.plan.stage}`}>{sheetWords.stages[file.plan.stage]}</strong>{' '}
          {figure !== undefined && <b class="figure">{figure}</b>} {sentences.join(' ')}{' '}
          <span role="status" class="again">
            {of.isAgain ? words.result.again : ''}
          </span>
        </p>
        {notes.filter(isNew).map(note => (
          <p class="small" key={note}>
            {shown(note)}
          </p>
        ))}
      </div>
      <Actions of={of} entries={entries} onPrint={onPrint} onFiles={onFiles} />
      <ReadAs of={of} onFiles={onFiles} />
    </div>
  )
}

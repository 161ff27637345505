import {useState} from 'preact/hooks'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {Download} from '../protocol.js'
import {CommentInDocument} from './comment-in-document.js'
import {useFace} from './context.js'
import {DetailsMenu} from './details-menu.js'
import {save} from './downloading.js'
import type {DroppedFile} from './dropped.js'
import type {Entries} from './entries.js'
import {isPageFault} from './page-fault.js'
import {PickFiles, planFiles} from './pick-files.js'
import type {JudgedFile} from './result.js'

/** What can be taken along: files, paper, and the next file to be judged. */
export function Actions({
  of,
  entries,
  onPrint,
  onFiles
}: {
  readonly of: JudgedFile
  readonly entries: Entries
  readonly onPrint: () => Promise<void>
  readonly onFiles: (files: readonly DroppedFile[]) => void
}) {
  const {session, language, words, intake, say} = useFace()
  const [busy, setBusy] = useState(false)
  const {downloads} = of.judged
  const main: Download = downloads.includes('annotated-docx') ? 'annotated-docx' : 'sheet-docx'
  const fixed = downloads.find(one => one === 'fixed-docx' || one === 'fixed-text')
  const others = downloads.filter(one => one !== main || intake.beside !== undefined)
  const names: Readonly<Record<Download, string>> = {
    'annotated-docx': words.downloads.annotated,
    'fixed-docx': words.downloads.fixedWord,
    'fixed-text': words.downloads.fixedText,
    'sheet-docx': words.downloads.sheetWord,
    'checklist-html': words.downloads.sheetPage,
    json: words.downloads.json
  }
  const isOpen = (kind: Download) => kind !== fixed || of.accepted.size > 0
  const make = async (kind: Download) => {
    if (busy) return
    setBusy(true)
    say(words.downloads.making)
    try {
      const made = await session.engine.make(kind, of.given, session.asked(of), [...of.accepted])
      save(made)
      say([words.downloads.made(shown(made.name)), ...made.notes.map(shown)].join(' '))
    } catch (error) {
      say(
        isPageFault(error) ? sentencesOf(error.what[language], error.hint?.[language]) : words.faults.broken
      )
    } finally {
      setBusy(false)
    }
  }
  return (
    <div class="acts" id="tai-ve">
      <CommentInDocument of={of} entries={entries} />
      {!intake.beside && (
        <button type="button" class="btn main" onClick={() => void make(main)}>
          {main === 'sheet-docx' ? words.downloads.mainSheet : names[main]}
        </button>
      )}
      <button type="button" class="btn" onClick={() => void onPrint()}>
        {words.downloads.print}
      </button>
      <DetailsMenu className="more" name={words.downloads.more}>
        {others.map(kind => (
          <button
            type="button"
            class="btn quiet"
            key={kind}
            disabled={!isOpen(kind)}
            onClick={() => void make(kind)}
          >
            {names[kind]}
            {!isOpen(kind) && ` – ${words.downloads.noneAccepted}`}
          </button>
        ))}
      </DetailsMenu>
      {!intake.beside && (
        <PickFiles
          label={words.result.other}
          accept={`${planFiles},.yaml,.zip`}
          look="quiet"
          onPick={onFiles}
        />
      )}
      {of.accepted.size > 0 && (
        <p class="taken-count">
          <span role="status">{words.fix.count(of.accepted.size)}</span>{' '}
          {fixed && (
            <button type="button" class="btn link" onClick={() => void make(fixed)}>
              {words.downloads.fixed}
            </button>
          )}{' '}
          <button type="button" class="btn link" onClick={() => session.undoAll(of.id)}>
            {words.fix.undoAll}
          </button>
        </p>
      )}
    </div>
  )
}

function sentencesOf(what: string, hint: string | undefined): string {
  return hint === undefined ? shown(what) : `${shown(what)} ${shown(hint)}`
}

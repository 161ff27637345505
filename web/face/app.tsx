import {useCallback, useEffect, useMemo, useState} from 'preact/hooks'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import {FaceProvider, wordsIn} from './context.js'
import {useDropTarget} from './drop-target.js'
import type {DroppedFile} from './dropped.js'
import {Empty} from './empty.js'
import {Faults} from './faults.js'
import {FilesStrip} from './files-strip.js'
import type {Intake} from './intake.js'
import {Result} from './result.js'
import type {OpenFile, Session, State} from './session.js'
import {Sprite} from './sprite.js'
import {TopBar} from './top-bar.js'
import {watched} from './watched.js'
import {Working} from './working.js'

/** In milliseconds: what was just done, said in a corner of the page, is a sentence or two. */
const longEnoughToRead = 10_000

/** The page: one state at a time. */
export function App({session, intake}: {readonly session: Session; readonly intake: Intake}) {
  const state = useSession(session)
  const {language} = state
  const [said, say] = useState('')
  const {words, sheetWords} = wordsIn(language)
  const onFiles = useCallback(
    async (files: readonly DroppedFile[]) => {
      say('')
      const packs = await intake.take(files)
      const used = packs.flatMap(({about, pack}) => (about ? [shown(pack.folder)] : []))
      if (used.length > 0) say(wordsIn(session.state.language).words.packs.added(used.join(', ')))
    },
    [intake]
  )
  const isOver = useDropTarget(onFiles)
  const face = useMemo(
    () => ({session, language, words, sheetWords, intake, say}),
    [session, language, intake]
  )
  useStopKey(session)
  useEffect(() => {
    if (said === '') return
    const end = setTimeout(() => say(''), longEnoughToRead)
    return () => clearTimeout(end)
  }, [said])
  useEffect(() => {
    document.documentElement.lang = language
    const head = document.getElementById('trang-thai')?.textContent ?? ''
    document.title = `${head} – ${words.name}`
  })
  return (
    <FaceProvider value={face}>
      <Sprite />
      <a class="skip" href="#noi-dung">
        {words.skip}
      </a>
      <TopBar />
      <main id="noi-dung" tabIndex={-1} class={isOver ? 'over' : undefined}>
        <Shown state={state} isOver={isOver} onFiles={onFiles} />
      </main>
      <p class={said === '' ? 'live' : 'live said'} role="status">
        {said}
      </p>
      <p class="no-sheet">{words.noPrint}</p>
    </FaceProvider>
  )
}

interface ShownProps {
  readonly state: State
  readonly isOver: boolean
  readonly onFiles: (files: readonly DroppedFile[]) => void
}

function Shown({state, isOver, onFiles}: ShownProps) {
  const {files, batch, shown: id, wasStopped} = state
  const worked = batch && files.find(file => batch.includes(file.id) && file.phase.kind === 'working')
  const next = worked ?? (batch && files.find(file => batch.includes(file.id)))
  if (batch && next) return <Working batch={batch} file={next} />
  const file = files.find(one => one.id === id)
  if (!file) return <Empty isOver={isOver} wasStopped={wasStopped} onFiles={onFiles} />
  return (
    <>
      {files.length > 1 && <FilesStrip files={files} now={file.id} />}
      <OfFile file={file} files={files} onFiles={onFiles} />
    </>
  )
}

function OfFile({
  file,
  files,
  onFiles
}: {
  readonly file: OpenFile
  readonly files: readonly OpenFile[]
  readonly onFiles: ShownProps['onFiles']
}) {
  const {phase, given, ...rest} = file
  if (phase.kind !== 'judged' || !given) return <Faults files={files} onFiles={onFiles} />
  const of = {...rest, given, judged: phase.judged, isAgain: phase.isAgain}
  return <Result key={file.id} of={of} onFiles={onFiles} />
}

function useSession(session: Session): State {
  const [state, setState] = useState(session.state)
  useEffect(() => watched(session, () => setState(session.state)), [session])
  return state
}

/** Esc stops what is going on, else closes what is open around the focus. */
function useStopKey(session: Session): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (session.state.batch) return session.stop()
      const open = document.activeElement?.closest('details[open]')
      open?.removeAttribute('open')
      open?.querySelector('summary')?.focus()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [session])
}

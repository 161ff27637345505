import {useFace} from './context.js'
import type {DroppedFile} from './dropped.js'
import {Lock} from './lock.js'
import {isServed} from './network-count.js'
import {OpenBeside} from './open-beside.js'
import {OwnPacks} from './own-packs.js'
import {PickFiles, planFiles} from './pick-files.js'
import {SentCount} from './sent-count.js'
import {StateHead} from './state-head.js'

/** No file yet: what the page is for in three lines, and where a file goes. */
export function Empty({
  isOver,
  wasStopped,
  onFiles
}: {
  readonly isOver: boolean
  readonly wasStopped: boolean
  readonly onFiles: (files: readonly DroppedFile[]) => void
}) {
  const {words, intake} = useFace()
  return (
    <section class="state narrow" aria-labelledby="trang-thai">
      <StateHead text={intake.beside ? words.word.title : words.empty.title} isFirst={!wasStopped} />
      {wasStopped && <p class="said">{words.empty.stopped}</p>}
      <ol class="steps">
        {(intake.beside ? words.word.steps : words.empty.steps).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {intake.beside ? <OpenBeside /> : <DropZone isOver={isOver} onFiles={onFiles} />}
      {intake.beside ? <p class="small">{words.word.network}</p> : <Proof />}
      <OwnPacks onFiles={onFiles} />
    </section>
  )
}

function DropZone({
  isOver,
  onFiles
}: {
  readonly isOver: boolean
  readonly onFiles: (files: readonly DroppedFile[]) => void
}) {
  const {words, intake} = useFace()
  return (
    <div class={isOver ? 'drop over' : 'drop'}>
      <p class="lead">{words.empty.drag}</p>
      <PickFiles
        label={words.empty.choose}
        accept={`${planFiles},.yaml,.zip`}
        look="main"
        describedBy="loai-tep"
        onPick={onFiles}
      />
      <p class="small muted" id="loai-tep">
        {words.empty.kinds}
      </p>
      <p>
        {words.empty.noFile}{' '}
        <button type="button" class="btn quiet" onClick={() => void intake.takeExample()}>
          {words.empty.example}
        </button>
      </p>
    </div>
  )
}

function Proof() {
  const {words} = useFace()
  return (
    <section class="proof" aria-labelledby="khong-roi-may">
      <Lock />
      <h2 id="khong-roi-may">{words.private.title}</h2>
      <ul class="small">
        <li>
          <SentCount />
        </li>
        <li>{isServed ? words.private.policyServed : words.private.policy}</li>
        {!isServed && <li>{words.private.tryIt}</li>}
      </ul>
    </section>
  )
}

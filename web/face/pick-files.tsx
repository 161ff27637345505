import {useId} from 'preact/hooks'
import {chosenFiles, type DroppedFile} from './dropped.js'

/** A button with a real input of files on it, so that keyboards and screen readers find what they know. */
export function PickFiles({
  label,
  accept,
  look,
  describedBy,
  onPick
}: {
  readonly label: string
  readonly accept: string
  readonly look: 'main' | 'plain' | 'quiet'
  readonly describedBy?: string
  readonly onPick: (files: readonly DroppedFile[]) => void
}) {
  const id = useId()
  const onChange = ({currentTarget}: {currentTarget: HTMLInputElement}) => {
    const files = chosenFiles(currentTarget.files ?? [])
    // The same file may be chosen again, when it was changed.
    currentTarget.value = ''
    onPick(files)
  }
  return (
    <span class="pick">
      <label class={look === 'plain' ? 'btn' : `btn ${look}`} for={id}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept={accept}
        onChange={onChange}
        {...(describedBy === undefined ? {} : {'aria-describedby': describedBy})}
      />
    </span>
  )
}

/** What the page reads, as a window that chooses files is told. */
export const planFiles = '.docx,.doc,.odt,.pdf,.md,.markdown,.txt'
export const packFiles = '.yaml,.zip'

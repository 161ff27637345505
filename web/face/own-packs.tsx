import {useEffect, useState} from 'preact/hooks'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import {useFace} from './context.js'
import type {DroppedFile} from './dropped.js'
import type {KnownPack} from './intake.js'
import {watched} from './watched.js'
import {packFiles, PickFiles} from './pick-files.js'

/** The office’s own rules: what is used, what is wrong with it, and how to be rid of it. */
export function OwnPacks({onFiles}: {readonly onFiles: (files: readonly DroppedFile[]) => void}) {
  const {intake, words} = useFace()
  const [packs, setPacks] = useState(intake.packs)
  useEffect(() => watched(intake, () => setPacks(intake.packs)), [intake])
  const [isOpen, setOpen] = useState(packs.length > 0)
  useEffect(() => {
    if (packs.length > 0) setOpen(true)
  }, [packs])
  return (
    <details class="card packs" open={isOpen} onToggle={({currentTarget}) => setOpen(currentTarget.open)}>
      <summary>{words.packs.title}</summary>
      <p class="small">{words.packs.explained}</p>
      {packs.length > 0 && (
        <ul class="pack-list">
          {packs.map(known => (
            <PackLine key={known.pack.folder} known={known} />
          ))}
        </ul>
      )}
      {packs.length > 0 && (
        <p class="small muted">{intake.isKept ? words.packs.kept : words.packs.notKept}</p>
      )}
      <PickFiles label={words.packs.choose} accept={packFiles} look="plain" onPick={onFiles} />
    </details>
  )
}

function PackLine({known: {pack, about, faults}}: {readonly known: KnownPack}) {
  const {intake, language, words, say} = useFace()
  const folder = shown(pack.folder)
  const remove = () => {
    void intake.remove(pack.folder)
    say(words.packs.removed(folder))
  }
  return (
    <li class={faults.length > 0 ? 'wrong' : undefined}>
      <p class="hd">
        <b>{about ? shown(about.title[language]) : words.packs.wrong(folder)}</b>
        {about && (
          <span class="muted small">{words.packs.about(folder, shown(about.version), about.rules)}</span>
        )}
        <button type="button" class="btn quiet" onClick={remove} aria-label={words.packs.remove(folder)}>
          {words.packs.removeShort}
        </button>
      </p>
      {faults.map(({what, hint}) => (
        <p class="small" key={what.vi}>
          {shown(what[language])} {hint && shown(hint[language])}
        </p>
      ))}
    </li>
  )
}

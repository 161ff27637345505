import type {RefObject} from 'preact'
import {useLayoutEffect, useRef, useState} from 'preact/hooks'

/** Shows a place: in the middle of its pane, marked, and the next Tab goes on from there. */
export function showPlace(id: string, isFocused: boolean): void {
  const place = document.getElementById(id)
  if (!place) return
  const looked = place.closest('mark') ?? place
  const pane = looked.closest('.pane, .planbox')
  for (const one of (pane ?? document).querySelectorAll('[data-here]')) one.removeAttribute('data-here')
  looked.setAttribute('data-here', '')
  if (!looked.hasAttribute('tabindex')) looked.setAttribute('tabindex', '-1')
  looked.scrollIntoView({block: 'center', inline: 'nearest'})
  if (isFocused && looked instanceof HTMLElement) looked.focus({preventScroll: true})
}

export interface Jump {
  /** What is shown and gets the focus, and what is shown beside it in the other pane. */
  readonly id: string
  readonly beside: string | undefined
}

/**
 * Jumps once what they lead to is there: a filter may have to change first.
 *
 * @param told told of each
 */
export function useJump(told: (id: string) => void): {
  readonly jump: (jump: Jump) => void
  readonly last: RefObject<string>
} {
  const [wanted, setWanted] = useState<Jump>()
  const last = useRef('')
  useLayoutEffect(() => {
    if (!wanted) return
    // Side by side both are seen; one below the other only one can be.
    if (wanted.beside !== undefined && isSideBySide()) showPlace(wanted.beside, false)
    showPlace(wanted.id, true)
  }, [wanted])
  return {
    jump: next => {
      last.current = next.id
      told(next.id)
      setWanted({...next})
    },
    last
  }
}

function isSideBySide(): boolean {
  const [one, other] = [document.querySelector('.pane'), document.querySelector('.planbox')]
  return (
    one !== null && other !== null && other.getBoundingClientRect().left > one.getBoundingClientRect().left
  )
}

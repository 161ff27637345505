import type {ComponentChildren} from 'preact'
import {useEffect, useRef} from 'preact/hooks'

/** What opens below its name: Esc, or choosing something in it, closes it and goes back to the name. */
export function DetailsMenu({
  name,
  className,
  children
}: {
  readonly name: ComponentChildren
  readonly className: string
  readonly children: ComponentChildren
}) {
  const own = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const {current} = own
      if (!current?.open || (event.target instanceof Node && current.contains(event.target))) return
      current.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  const back = () => {
    const {current} = own
    if (!current?.open) return
    current.open = false
    current.querySelector('summary')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || own.current?.open !== true) return
    event.stopPropagation()
    back()
  }
  const onClick = ({target}: MouseEvent) => {
    if (target instanceof Element && target.closest('button')) back()
  }
  return (
    <details class={className} ref={own} onKeyDown={onKeyDown}>
      <summary>{name}</summary>
      <div class="box" onClick={onClick}>
        {children}
      </div>
    </details>
  )
}

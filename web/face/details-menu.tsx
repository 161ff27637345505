import type {ComponentChildren} from 'preact'
import {useEffect, useRef} from 'preact/hooks'

/** What opens below its name: Esc closes it and goes back to the name, and so does what happens outside of it. */
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
  const onKeyDown = (event: KeyboardEvent) => {
    const {current} = own
    if (event.key !== 'Escape' || !current?.open) return
    event.stopPropagation()
    current.open = false
    current.querySelector('summary')?.focus()
  }
  return (
    <details class={className} ref={own} onKeyDown={onKeyDown}>
      <summary>{name}</summary>
      <div class="box">{children}</div>
    </details>
  )
}

import {useEffect, useRef} from 'preact/hooks'

/**
 * What the page shows now. A change of it moves the focus here, since what had it is gone; when the page is opened it
 * stays where the browser put it.
 */
export function StateHead({text, isFirst = false}: {readonly text: string; readonly isFirst?: boolean}) {
  const own = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFirst) return
    scrollTo(0, 0)
    own.current?.focus({preventScroll: true})
  }, [])
  return (
    <h1 id="trang-thai" tabIndex={-1} ref={own}>
      {text}
    </h1>
  )
}

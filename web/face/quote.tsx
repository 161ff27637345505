import {clipped, shown} from '../../src/reporters/sheet/shown-text.js'

/** “Words of the plan”, its middle left out where it is long. */
export function Quote({text, longest = 160}: {readonly text: string; readonly longest?: number}) {
  const [head, tail] = clipped(shown(text), longest)
  return (
    <span class="q" lang="vi">
      “{head}
      {tail !== undefined && (
        <>
          {' '}
          <span class="cut">[…]</span> {tail}
        </>
      )}
      ”
    </span>
  )
}

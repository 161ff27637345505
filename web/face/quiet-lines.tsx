import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {QuietRows} from '../../src/reporters/sheet/numbering.js'
import {useFace} from './context.js'
import {Sign} from './sign.js'

/** Requirements that were not asked, those of one reason together. */
export function QuietLines({quiet}: {readonly quiet: readonly QuietRows[]}) {
  const {sheetWords} = useFace()
  return (
    <>
      {(['not-applicable', 'not-evaluated'] as const).map(status => {
        const own = quiet.filter(one => one.status === status)
        return (
          own.length > 0 && (
            <section class="sec" key={status}>
              <h3>{sheetWords.statuses[status]}</h3>
              <ul class="oks">
                {own.map(({numbers, reason, rows}) => (
                  <li class="ok many" key={numbers}>
                    <Sign status={status} severity="info" />
                    <b class="num">{numbers}</b>
                    <span>
                      {rows.map(({title}) => shown(title)).join('; ')}.{' '}
                      <span class="muted">{shown(reason)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </>
  )
}

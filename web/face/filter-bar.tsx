import {useFace} from './context.js'
import {type Filter, filters} from './words.js'

/** What of the result is shown, and how much there is of each. */
export function FilterBar({
  filter,
  counts,
  onFilter
}: {
  readonly filter: Filter
  readonly counts: Readonly<Record<Filter, number>>
  readonly onFilter: (filter: Filter) => void
}) {
  const {words} = useFace()
  return (
    <fieldset class="filter">
      <legend>{words.findings.show}</legend>
      {filters.map(one => (
        <label class="chip" key={one}>
          <input
            type="radio"
            name="hien"
            value={one}
            checked={one === filter}
            onChange={() => onFilter(one)}
          />
          <span>
            {words.findings.filters[one]} {counts[one]}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

import {parseYaml} from '../files/parse-yaml.js'
import {faultAt} from './place.js'
import {laterPlaceOf, placeOf, type ReadText} from './config-source.js'

/** YAML (and JSON, which is YAML too) with the place of each value. A file of nothing but comments sets nothing. */
export const readYamlText: ReadText = (file, text) => {
  const {data, offsetOf} = parseYaml(text, (offset, what, hint) =>
    faultAt(placeOf(file, text, offset), what, hint)
  )
  return {...file, data: data ?? {}, place: (path, of) => laterPlaceOf(file, text, () => offsetOf(path, of))}
}

import {json} from './json.js'
import type {Reporter} from './reporter.js'
import {stylish} from './stylish.js'

/** The formats of `--format`, by name. */
export const reporters: Readonly<Record<string, Reporter>> = {stylish, json}

import {expressionFaults} from './check-expressions.js'
import {expressionsIn} from './expressions.js'

/** Part of `npm run lint`: no expression of `src/` may hang on any text. */
const expressions = expressionsIn(process.cwd())
const faults = expressionFaults(expressions)
for (const {where, what} of faults) console.error(`${where} ${what}`)
if (faults.length > 0) process.exitCode = 1
else console.log(`${expressions.known.length} expressions, none of which can hang`)

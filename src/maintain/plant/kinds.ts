import {citationKinds} from './citation-kinds.js'
import {contentKinds} from './content-kinds.js'
import {formKinds} from './form-kinds.js'
import type {SlipKind} from './slip.js'
import {spellingKinds} from './spelling-kinds.js'
import {wordingKinds} from './wording-kinds.js'

/** Everything that `npm run plant` plants. */
export const slipKinds: readonly SlipKind[] = [
  ...spellingKinds,
  ...wordingKinds,
  ...citationKinds,
  ...formKinds,
  ...contentKinds
]

import {builtInPacks} from '../packs/built-in.js'

/** The version of the package, which the built-in packs carry too. */
export const version = builtInPacks[0]?.version ?? '0.0.0'

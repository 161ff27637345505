import {randomUUID} from 'node:crypto'

/** A hash of all that was bundled, which the bundler puts here. */
declare const cchclintBuild: string | undefined

/**
 * What a judgement was made with: the same in every run of one build. Where the sources run as they are, they may be
 * others the next time.
 */
export const buildStamp = typeof cchclintBuild === 'string' ? cchclintBuild : randomUUID()

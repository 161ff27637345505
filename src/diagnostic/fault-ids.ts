/** What findings that no rule makes are called: a file that could not be judged, a run that failed, a rule that did. */
export const faultIds = {file: 'internal/file', run: 'internal/run', program: 'internal/error'} as const

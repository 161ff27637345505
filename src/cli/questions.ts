/** Questions put to a person at a terminal. An answer that is undefined means that he broke off. */
export interface Questions {
  choose(message: string, choices: readonly Choice[]): Promise<string | undefined>
  /** `problem` says what is wrong with an answer, or nothing. */
  write(
    message: string,
    example: string,
    problem: (answer: string) => string | undefined
  ): Promise<string | undefined>
}

export interface Choice {
  readonly value: string
  readonly label: string
}

/** Questions in the terminal. What draws them is loaded with the first one. */
export const terminalQuestions: Questions = {
  choose: async (message, choices) => {
    const {isCancel, select} = await import('@clack/prompts')
    const answer = await select({
      message,
      options: choices.map(choice => ({...choice})),
      showInstructions: false
    })
    return isCancel(answer) ? undefined : answer
  },
  write: async (message, example, problem) => {
    const {isCancel, text} = await import('@clack/prompts')
    const answer = await text({message, placeholder: example, validate: typed => problem(typed ?? '')})
    return isCancel(answer) ? undefined : (answer ?? '')
  }
}

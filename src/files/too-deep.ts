/** Said of a file of brackets within brackets, which nobody wrote by hand. */
export const tooDeep = {
  vi: 'nội dung lồng vào nhau quá sâu.',
  en: 'what it holds is nested too deep.'
} as const

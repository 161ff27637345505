import path from 'node:path'

const read = ['.docx', '.odt', '.pdf', '.doc']

/** What is linted when it is saved, and not while it is written: Word, OpenDocument and PDF files. */
export const isOfficeFile = (file: string): boolean => read.includes(path.extname(file).toLowerCase())

/** Which of them can carry comments. */
export const isWordFile = (file: string): boolean => path.extname(file).toLowerCase() === '.docx'

/** Their endings, as a dialogue asks for them. */
export const officeEndings: readonly string[] = read.map(ending => ending.slice(1))

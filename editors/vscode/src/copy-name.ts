import path from 'node:path'

/** What a copy with comments is called, beside its original: “ke-hoach (ý kiến).docx”, a number behind it where it is taken. */
export function copyName(file: string, isTaken: (file: string) => boolean): string {
  const {dir, name, ext} = path.parse(file)
  for (let number = 1; ; number++) {
    const copy = path.join(dir, `${name} (ý kiến${number === 1 ? '' : ` ${number}`})${ext}`)
    if (!isTaken(copy)) return copy
  }
}

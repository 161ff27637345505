/** A file that was dropped or chosen, with the folders that it came in: “bo-quy-tac/knowledge/agencies.yaml”. */
export interface DroppedFile {
  readonly path: string
  readonly file: File
}

/** A folder may hold a whole disk; nobody reviews more at once. */
const mostFiles = 500

/** All files of a drop, folders walked through. */
export async function droppedFiles(transfer: DataTransfer): Promise<DroppedFile[]> {
  // What was dropped is there only until the first wait.
  const entries = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return chosenFiles(transfer.files)
  const found: DroppedFile[] = []
  for (const entry of entries) await walk(entry, '', found)
  return found
}

/** All files of an input; where a folder was chosen, with their paths in it. */
export function chosenFiles(files: Iterable<File>): DroppedFile[] {
  return [...files].map(file => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file
  }))
}

async function walk(entry: FileSystemEntry, above: string, found: DroppedFile[]): Promise<void> {
  if (found.length >= mostFiles || (above !== '' && entry.name.startsWith('.'))) return
  const path = above + entry.name
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(
      () => new File([], entry.name)
    )
    found.push({path, file})
  } else if (isFolder(entry)) {
    for (const one of await entriesOf(entry)) await walk(one, `${path}/`, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** A folder tells some of its entries at a time, until it tells none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    ).catch(() => [])
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}

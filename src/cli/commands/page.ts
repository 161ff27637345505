import {existsSync, readFileSync} from 'node:fs'
import {platform} from 'node:os'
import {fileURLToPath} from 'node:url'
import {sayIn} from '../../base/wording.js'
import type {Language} from '../../base/severity.js'
import {Fault} from '../../base/fault.js'
import type {Io} from '../io.js'
import {open, openerFor} from '../serving/open-browser.js'
import {type ServedPage, servePage} from '../serving/page-server.js'
import {port as portOf} from '../typed-port.js'

export interface PageOptions {
  readonly port?: string
  /** False with `--no-open`. */
  readonly open?: boolean
}

/** `cchclint page`: serves the page on this machine alone, until that is ended. @throws {Fault} for a port that cannot be had */
export async function pageCommand(
  {port, open: isOpened = true}: PageOptions,
  language: Language,
  io: Io
): Promise<number> {
  // 0 stands for any that is free.
  const asked = port === undefined ? 0 : portOf('--port', port)
  const {address} = await served(pageFile(), asked)
  const say = sayIn(language)
  io.out(say(`Trang rà soát: ${address}\n`, `The page: ${address}\n`))
  io.err(
    say(
      'Chỉ máy này mở được trang; tệp không rời khỏi máy. Nhấn Ctrl+C để dừng.\n',
      'Only this machine can open it; no file leaves it. Press Ctrl+C to stop.\n'
    )
  )
  if (isOpened && !(await opened(address, io)))
    io.err(
      say(
        'Không mở được trình duyệt; hãy chép địa chỉ trên vào trình duyệt.\n',
        'No browser could be opened; copy the address into one.\n'
      )
    )
  // Whoever began it ends it.
  return new Promise(() => {})
}

async function opened(address: string, io: Io): Promise<boolean> {
  const opener = openerFor(address, platform(), io)
  return opener !== undefined && open(opener, io)
}

/** Beside the program; above it where the sources run as they are. @throws {Fault} */
function pageFile(): Uint8Array {
  const found = ['./page.html', '../../../dist/page.html']
    .map(place => fileURLToPath(new URL(place, import.meta.url)))
    .find(place => existsSync(place))
  if (found !== undefined) return readFileSync(found)
  throw new Fault(
    {
      vi: 'Không đọc được tệp “page.html” đi kèm cchclint.',
      en: '“page.html”, which comes with cchclint, cannot be read.'
    },
    {vi: 'Hãy cài đặt lại cchclint.', en: 'Install cchclint again.'}
  )
}

async function served(page: Uint8Array, port: number): Promise<ServedPage> {
  try {
    return await servePage(page, port)
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException
    const isTaken = code === 'EADDRINUSE'
    throw new Fault(
      isTaken
        ? {
            vi: `Cổng ${port} đang có chương trình khác dùng.`,
            en: `Another program is using port ${port}.`
          }
        : {vi: `Không mở được cổng ${port} (${code}).`, en: `Port ${port} cannot be opened (${code}).`},
      {
        vi: 'Hãy chọn cổng khác, hoặc bỏ --port để máy tự chọn.',
        en: 'Choose another, or leave --port out so that a free one is taken.'
      }
    )
  }
}

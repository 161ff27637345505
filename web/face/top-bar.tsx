import {useFace} from './context.js'
import {DetailsMenu} from './details-menu.js'
import {Lock} from './lock.js'
import {isServed} from './network-count.js'
import {SentCount} from './sent-count.js'

/** The name of the page, what becomes of files, and the other language. */
export function TopBar() {
  const {session, language, words, intake} = useFace()
  const lines = intake.beside
    ? [words.word.network]
    : isServed
      ? words.private.servedLines
      : words.private.lines
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <header class="bar">
      <p class="name">
        cchclint <span class="muted">{words.name}</span>
      </p>
      <DetailsMenu
        className="private"
        name={
          <>
            <Lock /> {words.private.title}
          </>
        }
      >
        <ul class="small">
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
          {!intake.beside && (
            <li>
              <SentCount />
            </li>
          )}
        </ul>
      </DetailsMenu>
      <button type="button" class="btn quiet" lang={other} onClick={() => void session.speak(other)}>
        {words.otherLanguage}
      </button>
    </header>
  )
}

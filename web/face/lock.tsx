/** A closed lock. */
export function Lock() {
  return (
    <svg class="ico" viewBox="0 0 16 16" aria-hidden="true">
      <rect
        x="2.5"
        y="7"
        width="11"
        height="7.5"
        rx="1"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
      />
      <path d="M5 7V4.6a3 3 0 016 0V7" fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  )
}

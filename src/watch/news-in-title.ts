let news = 0

/**
 * Puts the number of parcels with news before the title of the tab, `(2) …`. Each page names itself, when it likes and
 * without knowing of this; so the title is watched.
 */
export function showNewsInTitle(count: number): void {
  if (observer === null) {
    observer = new MutationObserver(show)
    observer.observe(document.head, { childList: true, characterData: true, subtree: true })
  }
  news = count
  show()
}

let observer: MutationObserver | null = null

function show() {
  const titled = withNews(document.title, news)
  if (titled !== document.title) document.title = titled
}

/** A title with a number before it, in place of the one that it may have. */
export const withNews = (title: string, count: number): string =>
  `${count > 0 ? `(${count}) ` : ''}${title.replace(/^\(\d+\) /, '')}`

const MOST_CHARACTERS = 2048
const NOWHERE = 'http://nowhere.invalid'

/**
 * A path of this server to go on to, from what anybody may have put into a link; `/` where it is none. Browsers
 * read `//host`, `/\host` and `/<tab>/host` as another host, and a proxy may decode `/%2fhost` before they do.
 */
export function readLocalPath(text: string | null | undefined): string {
  if (!text || text.length > MOST_CHARACTERS || !text.startsWith('/')) return '/'
  // oxlint-disable-next-line no-control-regex -- they are what must not be there
  if (/[\u0000-\u0020\u007f\\]|%(?:[01][0-9a-f]|5c|7f)/i.test(text)) return '/'
  if (!URL.canParse(text, NOWHERE)) return '/'
  const { origin, pathname, search } = new URL(text, NOWHERE)
  // After `..` is resolved, so that /..//host is seen as well.
  const leadsAway = origin !== NOWHERE || /^\/(?:\/|%2f)/i.test(pathname)
  // The way in must not lead back to itself.
  const isWayIn = /^\/sign-(?:in|out)$/.test(pathname)
  return leadsAway || isWayIn ? '/' : `${pathname}${search}`
}

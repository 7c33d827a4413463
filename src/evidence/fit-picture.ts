/** The narrowest paper in use has this much room between the margins, in CSS pixels; a higher map would push the scans away. */
const ROOM = { width: 680, height: 400 }

/** Puts a picture, whose style holds its size, into its place on paper: as large as it is or as there is room for. */
export function fitPicture(place: HTMLElement, picture: HTMLElement): void {
  const width = Number.parseFloat(picture.style.width)
  const height = Number.parseFloat(picture.style.height)
  const scale = Math.min(1, ROOM.width / width, ROOM.height / height)
  picture.style.transform = `scale(${scale})`
  place.style.width = `${width * scale}px`
  place.style.height = `${height * scale}px`
  place.replaceChildren(picture)
}

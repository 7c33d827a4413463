/** A grey shape that holds the room of a line still to come. Its size comes as classes. */
export function Bone({ size }: { size: string }) {
  return <span aria-hidden className={`block rounded-4 bg-sunken ${size}`} />
}

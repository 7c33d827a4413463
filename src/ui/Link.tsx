import type { ComponentProps, MouseEvent } from 'react'
import { goTo } from './address-bar.ts'

type Props = ComponentProps<'a'> & { href: string }

/** A link within the product: followed without loading the page anew, unless the person wants it elsewhere. */
export function Link({ href, onClick, children, ...rest }: Props) {
  const onFollow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isElsewhere = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0
    if (isElsewhere || event.defaultPrevented) return
    event.preventDefault()
    goTo(href)
    scrollTo(0, 0)
  }
  return (
    <a href={href} onClick={onFollow} {...rest}>
      {children}
    </a>
  )
}

import { lazy, type ReactNode } from 'react'

/** A part whose code is fetched when it is first shown: what is not in the first view is not on the way to it. */
export const lazily = <Name extends string, Props extends object>(
  load: () => Promise<Record<Name, (props: Props) => ReactNode>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }))

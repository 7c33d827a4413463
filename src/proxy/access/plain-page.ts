import { html } from 'hono/html'
import { enSignIn as words } from '../../words/en-sign-in.ts'

type Markup = ReturnType<typeof html>

/**
 * A page without script, in the product's own look: `stylesheet` is the address of its stylesheet. The theme `system`
 * follows the reader's system, since only a script could know another choice.
 */
export const plainPage = (stylesheet: string | null, title: string, content: Markup): Markup =>
  html`<!doctype html>
    <html lang="en" data-theme="system">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/waypost.svg" type="image/svg+xml" />
        ${stylesheet && html`<link rel="stylesheet" href="${stylesheet}" />`}
        <title>${title} · ${words.name}</title>
      </head>
      <body>
        <main class="mx-auto w-full max-w-[360px] px-5 py-16 max-md:px-4 max-md:py-8">
          <p class="flex items-center gap-2 text-16 font-semibold">
            <img src="/waypost.svg" alt="" width="24" height="24" class="size-6" />${words.name}
          </p>
          <h1 class="mt-8 text-22 font-semibold">${title}</h1>
          ${content}
        </main>
      </body>
    </html>`

/** What a person reads whom no proxy in front has named. */
export const notNamedPage = (stylesheet: string | null): Markup =>
  plainPage(
    stylesheet,
    words.notNamed,
    html`<p class="mt-1 text-14 text-pretty text-ink-2">${words.notNamedNext}</p>`,
  )

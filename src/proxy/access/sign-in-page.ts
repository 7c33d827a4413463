import { html } from 'hono/html'
import { enSignIn as words } from '../../words/en-sign-in.ts'
import { plainPage } from './plain-page.ts'

/** `fault` is what was wrong with the key just sent, `note` what else there is to say. */
type Told = { fault?: string | undefined; note?: string | undefined }

/**
 * The form that asks for the access key. It has no `action`: so it is sent to its own address, with the `next` in it
 * and with the fragment, which holds a parcel's extra value and which the browser then carries on to that page.
 */
export function signInPage(stylesheet: string | null, { fault, note }: Told = {}) {
  const edge = fault ? 'border-2 border-danger' : 'border border-control'
  return plainPage(
    stylesheet,
    words.title,
    html`<p class="mt-1 text-14 text-ink-2">${words.lead}</p>
      ${note && html`<p role="status" class="mt-4 rounded-5 bg-sunken px-3 py-2 text-14">${note}</p>`}
      <form method="post" class="mt-6">
        <input type="text" name="username" autocomplete="username" value="${words.name}" hidden />
        <label for="key" class="text-13 font-medium">${words.key}</label>
        <input
          id="key"
          name="key"
          type="password"
          required
          autofocus
          autocomplete="current-password"
          class="mt-1 h-[34px] w-full rounded-5 bg-surface px-2.5 text-14 max-md:h-11 max-md:text-16 ${edge}"
          ${fault && html`aria-invalid="true" aria-describedby="fault"`}
        />
        ${fault && html`<p id="fault" role="alert" class="mt-1.5 text-pretty text-danger">${fault}</p>`}
        <button
          class="mt-4 h-[34px] w-full rounded-5 bg-accent px-4 text-13 font-medium text-on-accent hover:bg-accent-hover max-md:h-11"
        >
          ${words.submit}
        </button>
      </form>`,
  )
}

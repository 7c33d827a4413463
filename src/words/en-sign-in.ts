import { count } from './en-parts.ts'

/** The strings of the pages that stand before the product: they need no script. */
export const enSignIn = {
  name: 'Waypost',
  title: 'Sign in',
  lead: 'With the access key of your team.',
  key: 'Access key',
  submit: 'Sign in',
  empty: 'Type the access key.',
  wrong: 'That is not the access key.',
  tooMany: (seconds: number) =>
    `Too many wrong keys. Try again in ${seconds < 60 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute')}.`,
  signedOut: 'You are signed out.',

  notNamed: 'You are not signed in',
  notNamedNext: 'Your company’s sign-in leads here. Open Waypost at the address that your company gave you.',
}

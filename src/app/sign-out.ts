import { clearKept } from '../kept/clear.ts'
import { clearAnswers } from '../kept/keep-answers.ts'

/** A database that hangs keeps nobody signed in. */
const LONGEST_MS = 2000

/**
 * Ends the session by a form: no link from elsewhere can do it. Answers are for who is signed in, so the saved ones go;
 * what the person wrote goes where they say so.
 */
export async function signOut(isClearing: boolean): Promise<void> {
  await Promise.race([
    (isClearing ? clearKept() : clearAnswers()).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, LONGEST_MS)),
  ])
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/sign-out'
  document.body.append(form)
  form.submit()
}

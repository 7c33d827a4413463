import { loadEnv, type Plugin } from 'vite'

const SECRET_NAMES = ['AIRUDDER_SIGN_SECRET', 'AIRUDDER_SIGN_KEY']

/** A shorter one is no real secret, and would be found in any text. */
const LEAST_LENGTH = 8

const holds = (text: string, secret: string) =>
  text === secret || (secret.length >= LEAST_LENGTH && text.includes(secret))

/** The `VITE_` variables, which Vite puts into the bundle, that hold a secret or bear the name of one. */
export function leakingVariables(environment: Record<string, string | undefined>): string[] {
  const secrets = SECRET_NAMES.flatMap((name) => environment[name] || [])
  return Object.entries(environment).flatMap(([name, value = '']) => {
    if (!name.startsWith('VITE_')) return []
    return /AIRUDDER/i.test(name) || secrets.some((secret) => holds(value, secret)) ? name : []
  })
}

/** Fails a build whose page would hold a secret, or know the upstream by name: only the server may. */
export function guardSecrets(): Plugin {
  let secrets: string[] = []
  return {
    name: 'waypost-guard-secrets',
    apply: 'build',
    config(_config, { mode }) {
      const environment = loadEnv(mode, process.cwd(), '')
      const [leaking] = leakingVariables(environment)
      if (leaking !== undefined) throw new Error(`${leaking} would put a secret into the page. Unset it.`)
      secrets = SECRET_NAMES.flatMap((name) => environment[name] || [])
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return
        for (const [name, file] of Object.entries(bundle)) {
          const text = file.type === 'chunk' ? file.code : Buffer.from(file.source).toString()
          const found = /airudder/i.test(text) || secrets.some((secret) => holds(text, secret))
          if (found)
            throw new Error(`${name} names the upstream or holds a secret: it must stay on the server.`)
        }
      },
    },
  }
}

import { Ajv2020 } from 'ajv/dist/2020.js'

type Body = { schema: object }
type Answer = { content?: Record<string, Body> }
type Item = Record<string, { responses: Record<string, Answer> }>
export type OpenApi = { paths: Record<string, Item>; components: { schemas: Record<string, object> } }

/** An answer as it was seen. `body` is null where none was sent, or where the page no longer had it. */
export type Seen = {
  method: string
  path: string
  status: number
  contentType: string | undefined
  body: string | null
}

const PROBLEM = 'application/problem+json'

/**
 * Holds answers to the contract that the server itself hands out, and to more: a member that the document does not
 * name is an offence here, since nobody could rely on it.
 * @returns a function that says what is wrong with an answer; null where nothing is
 */
export function createConformity(document: OpenApi): (seen: Seen) => string | null {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema(closed(document), 'api')
  const templates = Object.entries(document.paths).map(([template, item]) => ({
    matches: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`),
    template,
    item,
  }))

  return ({ method, path, status, contentType, body }) => {
    const where = `${method} ${path} answered ${status}`
    const found = templates.find(({ matches }) => matches.test(path))
    const operation = found?.item[method.toLowerCase()]
    const type = contentType?.split(';')[0]
    const answers = operation?.responses ?? refusalWith(found ? '405' : '404')
    const key = String(status) in answers ? String(status) : 'default'
    const answer = answers[key]
    if (answer === undefined) return `${where}, which is not in the contract`
    // HEAD has the type of what it leaves out; a refusal without words (304) has none.
    if (method === 'HEAD' || answer.content === undefined)
      return body ? `${where} with a body that the contract does not name` : null
    if (type === undefined || !(type in answer.content)) return `${where} as ${type}, not in the contract`
    if (body === null) return null
    const pointer = operation
      ? `/paths/${escaped(found?.template ?? '')}/${method.toLowerCase()}/responses/${key}/content/${escaped(type)}/schema`
      : '/components/schemas/Problem'
    const validate = ajv.getSchema(`api#${pointer}`)
    if (validate === undefined) return `${where}: no schema at ${pointer}`
    return validate(parsed(body)) ? null : `${where}: ${ajv.errorsText(validate.errors)}`
  }
}

/** What is not in the document is told so by a problem. */
const refusalWith = (status: string): Record<string, Answer> => ({
  [status]: { content: { [PROBLEM]: { schema: {} } } },
})

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** A part of a JSON pointer, inside a URI fragment. */
const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))

/** The document with every object schema closed to members that it does not name. */
function closed(part: unknown): object {
  return JSON.parse(
    JSON.stringify(part, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'properties' in value && 'type' in value
        ? { ...value, additionalProperties: false }
        : value,
    ),
  ) as object
}

import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { PROBLEM_KINDS, PROBLEM_STATUS } from '../../parcel/problem.ts'
import { openApiDocument } from './openapi.ts'

const OPEN = { upstream: null, access: { kind: 'open' } } as const

const document = JSON.parse(JSON.stringify(openApiDocument(OPEN))) as ReturnType<typeof openApiDocument>

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema(document, 'api')

type Media = { schema: object; examples?: Record<string, { value: unknown }> }
type Answer = { content?: Record<string, Media> }
type Method = { responses: Record<string, Answer> }

const bodies = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries((item as { get: Method }).get.responses).flatMap(([status, { content = {} }]) =>
    Object.entries(content).map(([type, media]) => ({ path, status, type, media })),
  ),
)
/** The reference of a body's schema, as seen from outside the document. */
const outside = (schema: object) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as object

describe('the OpenAPI document', () => {
  test('keeps the rules of OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
  })

  test('has an example for every kind of problem, under its status', () => {
    const shown = bodies
      .filter(({ path, type }) => path.startsWith('/api/parcels/') && type === 'application/problem+json')
      .flatMap(({ status, media }) => Object.keys(media.examples ?? {}).map((kind) => [kind, Number(status)]))
    expect(Object.fromEntries(shown)).toEqual(PROBLEM_STATUS)
    expect(shown).toHaveLength(PROBLEM_KINDS.length)
  })

  test('has examples that are what it says of them', () => {
    const examples = bodies.flatMap(({ path, status, media }) =>
      Object.entries(media.examples ?? {}).map(([name, { value }]) => {
        const isValid = ajv.validate(outside(media.schema), value)
        return { name: `${path} ${status} ${name}`, faults: isValid ? [] : ajv.errors }
      }),
    )
    expect(examples.length).toBeGreaterThan(PROBLEM_KINDS.length)
    expect(examples.filter(({ faults }) => faults?.length !== 0)).toEqual([])
  })

  test('says how to show who one is, where somebody must, and keeps the rules then too', async () => {
    const access = { kind: 'key', key: 'planted-key', sessionSecret: 'planted-secret' } as const
    const restricted = JSON.parse(JSON.stringify(openApiDocument({ ...OPEN, access }))) as Record<
      string,
      unknown
    >
    expect(restricted).toHaveProperty('security', [{ session: [] }, { sessionWithoutTls: [] }])
    expect(restricted).toHaveProperty(['paths', '/healthz', 'get', 'security'], [])
    expect(JSON.stringify(restricted)).not.toContain('planted')
    expect((await new Validator().validate(restricted)).errors).toBeUndefined()
  })

  test('names the made-up parcels only where they are', () => {
    const upstream = { url: 'https://x', key: 'k', secret: 's', signer: { kind: 'hmac-body' } } as const
    const real = openApiDocument({ ...OPEN, upstream })
    expect(Object.keys(real.paths)).not.toContain('/api/examples')
    expect(JSON.stringify(real)).not.toMatch(/https:\/\/x|rudder/i)
  })
})

import { documentedParcel } from './example.ts'
import { PARAMETERS } from './parameters.ts'
import { problemResponses } from './problems.ts'
import { schemaRef, type SchemaName } from './schemas.ts'

const REQUEST_ID = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }

/** The answer to HEAD: the same without its body. */
const withoutBodies = (responses: Record<string, object>) =>
  Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      const { content: _body, ...head } = response as { content?: unknown }
      return [status, head]
    }),
  )

type Operation = {
  operationId: string
  tags: string[]
  summary: string
  responses: Record<string, object>
  /** Empty: for everybody, whoever else must sign in. */
  security?: []
}

/** Every address answers GET, and HEAD likewise. */
const getAndHead = (operation: Operation) => ({
  get: operation,
  head: {
    ...operation,
    operationId: `${operation.operationId}Head`,
    responses: withoutBodies(operation.responses),
  },
})

const json = (schema: object, examples?: Record<string, { summary?: string; value: unknown }>) => ({
  'application/json': { schema, ...(examples && { examples }) },
})

const NOTHING_ELSE = problemResponses(['bad-request', 'sign-in', 'not-allowed', 'wrong-method', 'too-large'])

function parcels() {
  const parcel = documentedParcel()
  return {
    parameters: Object.keys(PARAMETERS).map((name) => ({
      $ref: `#/components/parameters/${name}`,
    })),
    ...getAndHead({
      operationId: 'lookUpParcel',
      tags: ['parcels'],
      summary: 'Looks a parcel up: its status, every scan, and what was mended in the answer',
      responses: {
        200: {
          description: 'A parcel; with `raw`, the parcel and the answer it was made of',
          headers: REQUEST_ID,
          content: json(
            { anyOf: [schemaRef('Parcel'), schemaRef('RawAnswer')] },
            { parcel: { value: parcel } },
          ),
        },
        ...problemResponses(),
        default: {
          description: 'Any other failure',
          content: { 'application/problem+json': { schema: schemaRef('Problem') } },
        },
      },
    }),
  }
}

const small = (
  operationId: string,
  summary: string,
  answers: Record<string, [string, SchemaName, unknown]>,
) =>
  getAndHead({
    operationId,
    tags: ['operation'],
    summary,
    security: [],
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, [description, name, value]]) => [
        status,
        { description, content: json(schemaRef(name), { [operationId]: { value } }) },
      ]),
    ),
  })

/** Every address of the API. `emulated`: made-up parcels are answered, so their numbers are listed. */
export const openApiPaths = (emulated: boolean) => ({
  '/api/parcels/{carrier}/{waybill}': parcels(),
  ...(emulated && {
    '/api/examples': getAndHead({
      operationId: 'listExamples',
      tags: ['parcels'],
      summary: 'The numbers of the made-up parcels; only where no key is set',
      responses: {
        200: {
          description: 'Every number and what it shows',
          headers: REQUEST_ID,
          content: json({ type: 'array', items: schemaRef('Example') }),
        },
        ...NOTHING_ELSE,
      },
    }),
  }),
  '/api/openapi.json': getAndHead({
    operationId: 'describeApi',
    tags: ['operation'],
    summary: 'This document',
    responses: {
      200: {
        description: 'OpenAPI 3.1',
        headers: REQUEST_ID,
        content: json({ type: 'object', required: ['openapi', 'info', 'paths'] }),
      },
      ...NOTHING_ELSE,
    },
  }),
  '/healthz': small('isAlive', 'Whether the process can answer', {
    200: ['It can', 'Alive', { alive: true }],
  }),
  '/readyz': small('isReady', 'Whether this instance should get requests', {
    200: ['It should', 'Ready', { ready: true, sharedState: 'redis', upstream: 'open' }],
    503: [
      'It is stopping',
      'Ready',
      { ready: false, sharedState: 'memory', upstream: 'held', retryAfter: 7 },
    ],
  }),
})

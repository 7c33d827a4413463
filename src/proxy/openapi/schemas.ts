import { toJsonSchemaDefs } from '@valibot/to-json-schema'
import * as v from 'valibot'
import {
  carrierSchema,
  estimateSchema,
  eventSchema,
  parcelSchema,
  placeSchema,
  pointSchema,
  repairSchema,
  statusSchema,
} from '../../parcel/parcel.ts'
import { problemSchema } from '../../parcel/problem.ts'
import { aliveSchema, readySchema } from '../ops/health.ts'

const rawSchema = v.pipe(
  v.object({
    parcel: parcelSchema,
    upstream: v.pipe(
      v.unknown(),
      v.description('As the tracking service sent it, with personal data taken out. Its shape is not ours.'),
    ),
  }),
  v.description('A parcel beside the answer it was made of.'),
)

const exampleSchema = v.object({
  waybill: v.string(),
  carrier: v.number(),
  status: v.nullable(statusSchema),
  group: v.string(),
  shows: v.string(),
})

/** Every schema that has a name in the document: where one holds another, it refers to it. */
const NAMED = {
  Parcel: parcelSchema,
  Status: statusSchema,
  Carrier: carrierSchema,
  Event: eventSchema,
  Place: placeSchema,
  Point: pointSchema,
  Estimate: estimateSchema,
  Repair: repairSchema,
  RawAnswer: rawSchema,
  Problem: problemSchema,
  Alive: aliveSchema,
  Ready: readySchema,
  Example: exampleSchema,
}

export type SchemaName = keyof typeof NAMED

const refOf = (name: string) => `#/components/schemas/${name}`

/** A reference to a schema of the document. */
export const schemaRef = (name: SchemaName) => ({ $ref: refOf(name) })

/** The JSON Schemas (draft 2020-12, as OpenAPI 3.1 has it) of what the API answers. */
export const jsonSchemas = () =>
  toJsonSchemaDefs(NAMED, {
    target: 'draft-2020-12',
    overrideRef: ({ referenceId }) => refOf(referenceId),
  })

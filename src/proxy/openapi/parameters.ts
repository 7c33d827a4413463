import { WAYBILL_LENGTH } from '../../parcel/waybill.ts'

/** What a look-up takes. */
export const PARAMETERS = {
  carrier: {
    name: 'carrier',
    in: 'path',
    required: true,
    description: "The carrier's code at 17TRACK.",
    schema: { type: 'integer', minimum: 1, maximum: 999_999_999 },
    example: 100079,
  },
  waybill: {
    name: 'waybill',
    in: 'path',
    required: true,
    description: 'The waybill number; letters count the same in either case.',
    schema: {
      type: 'string',
      pattern: '^[A-Za-z0-9-]+$',
      minLength: WAYBILL_LENGTH.min,
      maxLength: WAYBILL_LENGTH.max,
    },
    example: '601609743303',
  },
  raw: {
    name: 'raw',
    in: 'query',
    allowEmptyValue: true,
    description: 'Adds the answer of the tracking service, where it may be seen. Its value does not matter.',
    schema: { type: 'string' },
  },
  param: {
    name: 'Waypost-Param',
    in: 'header',
    description:
      "What some carriers want besides: a postcode, digits of a phone number. Other than ASCII as RFC 8187 has it: UTF-8''….",
    schema: { type: 'string' },
  },
  refresh: {
    name: 'Cache-Control',
    in: 'header',
    description:
      '`no-cache` asks the tracking service again though the kept answer is fresh, at most every ten seconds.',
    schema: { type: 'string' },
    example: 'no-cache',
  },
}

import { describe, expect, it } from 'vitest'
import { toHomepage } from './convert-carriers.ts'
import { toCountry } from './places-country.ts'
import { toFacility } from './places-facility.ts'
import { toTitleCase } from './places-title-case.ts'
import { toPlace } from './places.ts'

it.each([
  ['KUALA NERUS', 'Kuala Nerus'],
  ['kuala nerus', 'Kuala Nerus'],
  ['SAINT-DENIS', 'Saint-Denis'],
  ["O'FALLON", "O'Fallon"],
  ["ST. JOHN'S", "St. John's"],
  ['L’AQUILA', 'L’Aquila'],
  ['SÃO PAULO (SP)', 'São Paulo (Sp)'],
  ['İZMİR', 'İzmir'],
  ['1ST ZONE', '1st Zone'],
  ['McAllen', 'McAllen'],
  ['’s-Hertogenbosch', '’s-Hertogenbosch'],
  ['深圳市', '深圳市'],
  ['МОСКВА', 'МОСКВА'],
])('writes the city %s as %s', (sent, shown) => {
  expect(toTitleCase(sent)).toBe(shown)
})

it.each([
  ['MY', 'MY'],
  ['my', 'MY'],
  ['UK', 'GB'],
  ['MYS', 'MY'],
  ['Malaysia', 'MY'],
  ['UNITED STATES', 'US'],
  ['Viet Nam', 'VN'],
  ['Vietnam', 'VN'],
  ['South Korea', 'KR'],
  ['Côte d’Ivoire', 'CI'],
  ['Hong Kong', 'HK'],
  ['XX', null],
  ['Congo', null],
  ['constructor', null],
  ['', null],
  [null, null],
])('reads the country %j as %j', (sent, code) => {
  expect(toCountry(sent)).toBe(code)
})

describe('the facility of a location', () => {
  const address = { country: null, state: null, city: 'BESUT', street: null, postal_code: null }
  it.each([
    ['what stands beside the city', 'Drop Point CDC JERTEH 307, BESUT', {}, 'Drop Point CDC JERTEH 307'],
    ['what stands before the city without a comma', 'Gateway TRG_GATEWAY Besut', {}, 'Gateway TRG_GATEWAY'],
    ['the state, where the location holds none', 'BESUT', { state: 'Drop Point 307' }, 'Drop Point 307'],
    ['nothing, where the state is a state', 'Terengganu, BESUT', { state: 'Terengganu' }, null],
    ['nothing, where a postal code is left', '22000, BESUT, MY', {}, null],
    ['nothing, where the street is left', '12 Jalan Pantai, BESUT', { street: '12 Jalan Pantai' }, null],
    ['a Chinese sorting centre', '深圳转运中心', { city: '深圳' }, '深圳转运中心'],
    ['the whole, where no city is known', 'Heathrow Airport', { city: null }, 'Heathrow Airport'],
    ['nothing, where the state has a postal code', 'BESUT', { state: 'Selangor 40000' }, null],
    ['nothing, where the state is Hong Kong', '香港', { state: '香港' }, null],
    ['nothing of nothing', null, {}, null],
  ])('is %s', (_, location, over, facility) => {
    expect(toFacility(location, { ...address, ...over })).toBe(facility)
  })
})

it.each([
  ['https://jtexpress.my/', 'https://jtexpress.my/'],
  ['HTTP://example.com', 'HTTP://example.com'],
  ['javascript:alert(1)', null],
  ['http:evil', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.com', null],
  ['www.example.com', null],
  ['https://user:pass@example.com', null],
  ['http://', null],
])('links to the homepage %j as %j', (sent, link) => {
  expect(toHomepage(sent)).toBe(link)
})

it('never shows the street of an address, wherever it stands', () => {
  const address = {
    country: 'MY',
    state: null,
    city: 'SHAH ALAM',
    street: '12 Jalan Merdeka',
    postal_code: '40000',
  }
  const nowhere = { point: null, asSent: null, source: null, isMissing: true }
  const asSent = (location: string | null) => toPlace({ location, address }, nowhere)?.asSent
  expect(asSent('12 Jalan Merdeka, SHAH ALAM')).toBe('SHAH ALAM')
  expect(asSent('DC 4, 12 Jalan Merdeka, SHAH ALAM')).toBe('DC 4, SHAH ALAM')
  expect(asSent('12 Jalan Merdeka')).toBe('SHAH ALAM, MY')
  expect(asSent(null)).toBe('SHAH ALAM, MY')
})

it('a text longer than any address is not looked through, and is cut', () => {
  const place = toPlace(
    { location: '", -("'.repeat(1_000_000), address: null },
    { point: null, asSent: null, source: null, isMissing: true },
  )
  expect(place?.name).toHaveLength(1000)
})

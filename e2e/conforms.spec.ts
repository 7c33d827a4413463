import { expect, SAMPLE, test } from './driver.ts'

const PARCEL = `/api/parcels/100079/${SAMPLE}`

test('an answer that breaks the contract is found, one that keeps it is not', async ({
  request,
  conformity,
}) => {
  const parcel = (await (await request.get(PARCEL)).json()) as Record<string, unknown>
  const seen = { method: 'GET', path: PARCEL, status: 200, contentType: 'application/json' }
  const saying = (body: unknown) => conformity({ ...seen, body: JSON.stringify(body) })

  expect(saying(parcel)).toBeNull()
  expect(saying({ ...parcel, status: 'Lost' })).toMatch('status')
  expect(saying({ ...parcel, surprise: 1 })).toMatch('additional properties')
  expect(conformity({ ...seen, body: '<p>' })).toMatch('must be object')
  expect(conformity({ ...seen, contentType: 'text/html', body: '<p>' })).toMatch('text/html')
  expect(conformity({ ...seen, status: 201, body: '{}' })).toMatch('not in the contract')
})

test('a page that gets such an answer fails its test', async ({ waypost }) => {
  test.fail()
  await waypost.page.route(`**${PARCEL}`, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), surprise: 1 } })
  })
  await waypost.open(SAMPLE)
  await expect(waypost.status).toBeVisible()
})

test('HEAD, wrong methods and unknown addresses keep it too', async ({ request, conformity }) => {
  const asked = [
    ['HEAD', PARCEL],
    ['GET', '/healthz'],
    ['HEAD', '/healthz'],
    ['GET', '/readyz'],
    ['GET', '/api/examples'],
    ['GET', '/api/openapi.json'],
    ['POST', '/api/openapi.json'],
    ['DELETE', PARCEL],
    ['GET', '/api/nothing'],
    ['GET', '/api/parcels/x/1'],
    ['GET', `${PARCEL}?raw`],
  ] as const
  for (const [method, address] of asked) {
    const answer = await request.fetch(address, { method })
    const offence = conformity({
      method,
      path: new URL(answer.url()).pathname,
      status: answer.status(),
      contentType: answer.headers()['content-type'],
      body: (await answer.text()) || null,
    })
    expect(offence).toBeNull()
  }
})

import { parcel } from './journey.ts'
import { at, CHINA, MALAYSIA as MY, named, SAUDI_ARABIA, THAILAND } from './places.ts'
import { CAINIAO, JT_MY, SMSA } from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

export const strangeWords: readonly Scenario[] = [
  parcel({
    waybill: 'SM290481736650',
    group: 'journeys',
    shows: 'Saudi Arabia in Arabic, written from right to left: Jeddah, Riyadh, Dammam',
    provider: SMSA,
    scans: [
      scan(
        '-2d 17:30:00',
        'تم استلام الشحنة من المرسل',
        named(SAUDI_ARABIA.jeddah, 'جدة'),
        'InTransit_PickedUp',
      ),
      scan('-1d 03:12:00', 'وصلت الشحنة إلى مركز الفرز', named(SAUDI_ARABIA.riyadh, 'الرياض')),
      scan(
        '0d 09:05:00',
        'الشحنة خرجت للتوصيل (مندوب 7)',
        named(SAUDI_ARABIA.dammam, 'الدمام'),
        'OutForDelivery_Other',
        {
          translation: { lang: 'en', description: 'Out for delivery (courier 7)' },
        },
      ),
    ],
  }),
  parcel({
    waybill: 'DATA-SCRIPTS',
    group: 'data',
    shows: 'Chinese, Thai, Arabic, emoji and control characters in one parcel',
    provider: CAINIAO,
    scans: [
      scan(
        '-3d 12:00:00',
        '【深圳市】快件已揽收，联系电话：956',
        named(CHINA.shenzhen, '深圳市'),
        'InTransit_PickedUp',
      ),
      scan('-2d 12:00:00', 'พัสดุถึงศูนย์คัดแยก กรุงเทพฯ', named(THAILAND.bangkok, 'กรุงเทพฯ')),
      scan('-1d 12:00:00', 'وصلت الشحنة — SKU 42 (نسخة)', named(SAUDI_ARABIA.jeddah, 'جدة')),
      scan('-1d 18:00:00', '📦 на складе \u202Eesrever\u202C \u0007 ends here', MY.klang),
      scan('0d 07:00:00', 'Line one\nline two\ttabbed', MY.kajang),
    ],
  }),
  parcel({
    waybill: 'DATA-HTML',
    group: 'data',
    shows: 'HTML and script in words, place and carrier name, and a homepage that is no web address',
    provider: {
      ...JT_MY,
      name: 'J&T <b>Express</b>',
      homepage: 'javascript:alert(document.domain)',
    },
    scans: [
      scan('-1d 10:00:00', 'Picked&nbsp;Up<br/>by <b>courier</b>', MY.muar, 'InTransit_PickedUp'),
      scan(
        '-1d 20:00:00',
        '<img src=x onerror=alert(1)>',
        named(MY.kualaLumpur, '<script>alert(2)</script>'),
      ),
      scan(
        '0d 08:00:00',
        '<a href="javascript:alert(3)">Arrival</a>',
        at(MY.ipoh, '"><svg onload=alert(4)>'),
      ),
    ],
  }),
  parcel({
    waybill: 'DATA-LONG-WORDS',
    group: 'data',
    shows: 'Words of 600 characters, a word of 120 letters without a break, a place of 200 characters',
    provider: JT_MY,
    scans: [
      scan(
        '-1d 10:00:00',
        'The parcel waits for the next lorry. '.repeat(16).trim(),
        MY.muar,
        'InTransit_PickedUp',
      ),
      scan(
        '-1d 20:00:00',
        'Rindfleischetikettierungsueberwachungsaufgabe'.repeat(3).slice(0, 120),
        MY.kualaLumpur,
      ),
      scan(
        '0d 08:00:00',
        'Arrival',
        at(MY.ipoh, 'Second-level Outlets of the northern region, '.repeat(5).slice(0, 200)),
      ),
    ],
  }),
  parcel({
    waybill: 'DATA-NO-WORDS',
    group: 'data',
    shows: 'Scans without words: empty, null and missing',
    provider: JT_MY,
    scans: [
      scan('-1d 10:00:00', '', MY.muar, 'InTransit_PickedUp'),
      scan('-1d 20:00:00', '', MY.kualaLumpur, 'InTransit_Other', {
        as: (event) => ({ ...event, description: null }),
      }),
      scan('0d 08:00:00', '', MY.ipoh, 'InTransit_Other', {
        as: (event) => ({ ...event, description: undefined }),
      }),
    ],
  }),
]

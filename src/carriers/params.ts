export type ParamKind = 'postcode' | 'phone-digits' | 'phone' | 'country-and-postcode' | 'ship-date' | 'other'

/**
 * What a carrier may want beside the number. `example` has the shape the carrier takes; `asked` names, in
 * English, what an `other` kind is, and is null for the rest.
 *
 * - `phone-digits`: the last four digits of the recipient's phone number
 * - `country-and-postcode`: both, joined with a hyphen
 * - `ship-date`: `YYYY-MM-DD`
 */
export type ParamHint = { kind: ParamKind; example: string; asked: string | null }

const shapes = {
  postcode: '12345',
  'phone-digits': '4833',
  phone: '07706712345',
  'country-and-postcode': 'FR-1000AA',
  'ship-date': '2024-01-01',
} as const

type Row = readonly [code: number, kind: ParamKind, example?: string, asked?: string]

// 17TRACK's two lists of these carriers (2024 and 2026) disagree on which values are required, and some
// carriers stand in one list only. So this is a hint beside the field and never a validation.
// oxfmt-ignore
const rows: readonly Row[] = [
  [2061, 'postcode', '1000'],                                          // bpost
  [7041, 'postcode'],                                                  // DHL Paket
  [14041, 'country-and-postcode'],                                     // PostNL
  [21051, 'other', '123456', 'Mailer ID'],                             // USPS
  [100003, 'ship-date'],                                               // FedEx
  [100005, 'postcode', '44121'],                                       // GLS
  [100010, 'postcode', 'N1 9GU'],                                      // DPD (UK)
  [100017, 'postcode', 'N1 9GU'],                                      // Yodel
  [100024, 'postcode', '44121'],                                       // GLS (IT)
  [100026, 'postcode'],                                                // BRT
  [100027, 'postcode', '92000'],                                       // Colis Privé
  [100060, 'other', '1', 'Number type (1 AWB, 2 order ID, 3 LRN)'],    // Delhivery
  [100074, 'phone-digits'],                                            // J&T Express (ID)
  [100078, 'postcode', '10110'],                                       // Caribou (TH)
  [100086, 'phone-digits'],                                            // JNE Express
  [100155, 'postcode', '10100'],                                       // Commonline (LK)
  [100167, 'postcode', 'LS27 0BN'],                                    // XDP Express
  [100189, 'postcode', '28001'],                                       // GLS Spain (National)
  [100207, 'postcode', '10000'],                                       // GLS (HR)
  [100221, 'other', '1', 'Number type (1 PRO, 2 BOL, 3 PO)'],          // Estes
  [100268, 'other', '5-1000000', 'Number type (5 track bar code), parameter'], // Post Haste
  [100271, 'phone-digits', '9996'],                                    // J&T Express (TH)
  [100280, 'postcode', '1044'],                                        // GLS (HU)
  [100281, 'postcode', '11000'],                                       // GLS (CZ)
  [100282, 'postcode', '81101'],                                       // GLS (SK)
  [100283, 'postcode', '1000'],                                        // GLS (SI)
  [100284, 'postcode', '010011'],                                      // GLS (RO)
  [100304, 'postcode', '75001'],                                       // Mondial Relay
  [100316, 'postcode', '2765'],                                        // GLS (PT)
  [100364, 'postcode'],                                                // Paack
  [100384, 'postcode', '1012 AB'],                                     // GLS (NL)
  [100388, 'phone-digits', '6172'],                                    // J&T Express (MX)
  [100394, 'postcode', 'CO14 8LF'],                                    // Pall-Ex (UK)
  [100431, 'other', '21000', 'Postcode, city, country, shipper or consignee'], // Gebrüder Weiss
  [100436, 'other', '12345-1234', 'Client, office of origin'],         // Nacex
  [100456, 'phone-digits', '0153'],                                    // J&T Express (VN)
  [100466, 'postcode', '1012 AB'],                                     // Cycloon
  [100484, 'postcode', 'N1 9GU'],                                      // DX
  [100522, 'postcode', '88888'],                                       // Ryder
  [100524, 'postcode', 'S27 1BZ'],                                     // Tuffnells
  [100580, 'postcode', 'TR19 7BG'],                                    // Walkers Transport
  [100594, 'postcode', '28001'],                                       // InPost (ES)
  [100623, 'postcode', '2487'],                                        // Allied Express Transport
  [100646, 'postcode', '1000-001'],                                    // GLS Portugal (National)
  [100688, 'postcode', '28224'],                                       // A Tu Hora Express
  [100842, 'other', 'US', 'Country code'],                             // DHL Supply Chain APAC
  [100881, 'postcode', 'LD3 8NL'],                                     // Furdeco
  [100900, 'postcode', 'DD5 3BG'],                                     // Palletways
  [100932, 'postcode', '75263'],                                       // Instabox
  [100959, 'postcode', '28004'],                                       // Transaher
  [101003, 'phone'],                                                   // BJS Home Delivery
  [101010, 'postcode', 'NN3 6WD'],                                     // Palletforce
  [190766, 'phone-digits', '5678'],                                    // SF Express (CN)
]

const byCode = new Map<number, ParamHint>(
  rows.map(([code, kind, example, asked]) => [
    code,
    { kind, example: example ?? (kind === 'other' ? '' : shapes[kind]), asked: asked ?? null },
  ]),
)

/** What the carrier of a 17TRACK code may want beside the number, or null where it wants nothing that we know of. */
export function paramHint(code: number): ParamHint | null {
  return byCode.get(code) ?? null
}

import { byCountry, written, type NumberFormat } from './number-format.ts'

/** Beginnings that carriers of Asia give their numbers, the most telling first. */
export const asianFormats: readonly NumberFormat[] = [
  // Yanwen's own numbers have the form of S10 with YP, which is no country.
  written('certain', /^[A-Z]{2}\d{9}YP$/, 190012),
  // Ninja Van: NV (or NL, NJV, its own shippers) and the country it was booked in.
  byCountry('certain', /^((?:NV|NL|NJV|NINJA)(MY|SG|TH|PH|ID|VN|MM))[0-9A-Z]{6,20}$/, {
    MY: 100127,
    SG: 100124,
    TH: 100128,
    PH: 100126,
    ID: 100125,
    VN: 100129,
    MM: 101012,
  }),
  // Ninja Van for shops: the shop before the country.
  byCountry('likely', /^((?:SH[NP]|LZD|TTS|ZLR|SHOPEE)(MY|SG|TH|PH|ID|VN))[0-9A-Z]{6,20}$/, {
    MY: 100127,
    SG: 100124,
    TH: 100128,
    PH: 100126,
    ID: 100125,
    VN: 100129,
  }),
  // SPX: the country after SPX.
  byCountry('certain', /^(SPX(MY|SG|TH|ID|PH|VN|TW))[0-9A-Z]{9,16}$/, {
    MY: 100408,
    SG: 100595,
    TH: 100410,
    ID: 100409,
    PH: 100519,
    VN: 100538,
    TW: 100863,
  }),
  byCountry('likely', /^((MY|SG|TH|ID|PH|VN|TW)2\d)\d{10,11}[0-9A-Z]?$/, {
    MY: 100408,
    SG: 100595,
    TH: 100410,
    ID: 100409,
    PH: 100519,
    VN: 100538,
    TW: 100863,
  }),
  // Flash Express: MYF in Malaysia; TH in Thailand; P, then digits and letters, in the Philippines; LA in Laos.
  written('certain', /^(MYF)[0-9A-Z]{8,16}$/, 100481),
  written('certain', /^(FLMY)[0-9A-Z]{8,16}$/, 100481),
  written('certain', /^(FLPH)[0-9A-Z]{8,16}$/, 100480),
  written('likely', /^(TH)\d{4}[0-9A-Z]{7,10}$/, 100235),
  written('likely', /^(M)\d{4}(?=.*[A-Z])[0-9A-Z]{8}$/, 100481),
  written('likely', /^(P)\d{4}(?=.*[A-Z])[0-9A-Z]{8}$/, 100480),
  written('likely', /^(LA)\d{4}(?=.*[A-Z])[0-9A-Z]{7,10}$/, 100482),
  // Malaysia
  written('likely', /^(6[03])\d{10}$/, 100079),
  written('likely', /^(MY)\d{11}$/, 100150),
  written('likely', /^(GDEX?|MYG)[0-9]{8,13}$/, 100150),
  written('likely', /^(ABX|KEXMY)\d{8,13}$/, 100064),
  written('likely', /^(LC[EM]?)\d{8,14}$/, 100358),
  written('likely', /^(CLE|CL)\d{10,13}$/, 100081),
  written('likely', /^(TELE|TP|TMY)[A-Z]{0,3}\d{8,14}$/, 100771),
  written('likely', /^(WP)\d{8,13}$/, 100701),
  // SF Express: SF and 12 or 13 digits.
  written('certain', /^(SF)\d{13}$/, 190766, 100012),
  written('likely', /^(SF)\d{10,12}$/, 190766, 100012),
  // YT with 16 digits is YunExpress, with 13 YTO.
  written('certain', /^(YT)\d{16}$/, 190008),
  written('certain', /^(YT)\d{13}$/, 190157),
  written('likely', /^(YT)\d{12}$/, 190157),
  written('likely', /^(YUN)\d{10,18}$/, 190008),
  // J&T: its country in letters, or JT and 13 digits in China; JP, JX and others with ten digits in Indonesia.
  written('certain', /^(JMX)\d{9,13}$/, 100388),
  written('certain', /^(JEG)\d{9,13}$/, 100619),
  written('likely', /^(JTE)\d{9,13}$/, 100402, 100856),
  written('certain', /^(JTSA)\d{9,13}$/, 100402),
  written('certain', /^(JTAE|UAEJT)\d{9,13}$/, 100856),
  written('certain', /^(JTMY|JNTMY)[0-9A-Z]{8,14}$/, 100079),
  written('certain', /^(JTPH|JNTPH)[0-9A-Z]{8,14}$/, 100240),
  written('certain', /^(JTSG|JNTSG)[0-9A-Z]{8,14}$/, 100229),
  written('certain', /^(JTTH|JNTTH)[0-9A-Z]{8,14}$/, 100271),
  written('certain', /^(JTVN|JNTVN)[0-9A-Z]{8,14}$/, 100456),
  written('certain', /^(JTID|JNTID)[0-9A-Z]{8,14}$/, 100074),
  written('certain', /^(JT)\d{13}$/, 190442),
  written('likely', /^(JT)\d{10,12}$/, 190442, 100074),
  written('likely', /^(888)\d{12}$/, 100797),
  // JD, with the letters of its services.
  written('certain', /^(JD[VX][A-Z]?)\d{11,12}$/, 190302),
  written('likely', /^(JD[A-Z]{0,2})\d{10,13}$/, 190302),
  written('likely', /^(J[A-Z])\d{10}$/, 100074),
  written('likely', /^(J[A-Z])\d{8,9}$/, 100074),
  // Cainiao's logistics order: LP and 14 digits.
  written('certain', /^(LP)\d{14}$/, 190271),
  written('likely', /^(LP)\d{12,16}$/, 190271),
  written('certain', /^(CAINIAO|CNG|AEFP|CNFR|CNGB|CNES|CNDE|CNUS)[0-9A-Z]{10,20}$/, 190271),
  // Chinese domestic parcels: their first digits.
  written('possible', /^(7[3-9])\d{12}$/, 190455),
  written('likely', /^(77[0-9])\d{12}$/, 190324),
  written('likely', /^(773|776|772|668|268)\d{9}$/, 190324),
  written('likely', /^(STO)\d{9,13}$/, 190324),
  written('likely', /^(ZTO)\d{9,13}$/, 190455),
  written('likely', /^(YD)\d{11,13}$/, 191197, 101063),
  written('possible', /^(3[0-9]|4[36]|1[09])\d{11}$/, 191197, 3013),
  written('possible', /^(9[78]|1[0-2])\d{11}$/, 3013, 3011),
  written('likely', /^(BEST)[0-9A-Z]{8,14}$/, 190259),
  // 4PX begins with its name and ends with the country it ships from.
  written('certain', /^(4PX)\d{13}[A-Z]{2}$/, 190094),
  written('certain', /^(4PX)[0-9A-Z]{10,16}$/, 190094),
  // Indonesia
  written('likely', /^(00[0-4]\d)\d{8}$/, 100590),
  written('possible', /^(1000[0-9])\d{9}$/, 100589),
  written('likely', /^(TSA)[0-9A-Z]{8,14}$/, 100589),
  written('certain', /^(\d{2}LP)\d{10,13}$/, 100586),
  written('likely', /^(TKP|TIKI)\d{8,13}$/, 100588),
  written('likely', /^(ID[SEX]{1,2})\d{9,14}$/, 100511),
  written('likely', /^(TG|TLJ[A-Z]|CM|JNE?|BDO|CGK|SUB|JOG|JTR|TJR|SOC|PLM|MES)[A-Z]{0,3}\d{8,16}$/, 100086),
  written('likely', /^(P2)\d{10,12}$/, 9031),
  written('likely', /^(SAP)\d{8,14}$/, 100344),
  written('likely', /^(AA)\d{10,13}$/, 100589),
  // Viet Nam
  written('likely', /^(VTP|VTPVN|PKE|KMS)\d{8,14}$/, 100611),
  written('likely', /^(LEX|LMP|LZVN)[A-Z]{0,4}\d{8,16}(?:VN[A-Z]?)?$/, 100997),
  written('likely', /^(GHN?)[0-9A-Z]{6,10}$/, 100593),
  // Thailand
  written('likely', /^(KEX|KERDO|KEXTH|KER)[0-9A-Z]{6,14}$/, 100236),
  // Philippines
  written('likely', /^(LBC)\d{8,14}$/, 100264),
  written('likely', /^(2GO)\d{8,14}$/, 100354),
  written('likely', /^(XDE|SLM)[A-Z]{0,2}\d{8,14}$/, 100835),
  written('likely', /^(ENT)\d{8,14}$/, 100822),
  // India
  written('certain', /^(FMP[CP])\d{10}$/, 100056),
  written('likely', /^(FMP[A-Z]?)\d{8,11}$/, 100056),
  written('likely', /^([A-Z])\d{8}$/, 100069),
  written('likely', /^(7[DX])\d{7,9}$/, 100069),
  written('possible', /^(1[34]\d)\d{11,12}$/, 100101),
  written('possible', /^(SF)\d{8,10}[A-Z]{2,4}$/, 100102),
  // Gulf
  written('likely', /^(NAQ|NQ)\d{8,13}$/, 100089),
  written('likely', /^(IMILE)[0-9A-Z]{6,14}$/, 190438),
]

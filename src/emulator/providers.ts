/** A carrier as 17TRACK describes it inside an answer. */
export type Provider = {
  key: number
  name: string
  alias: string
  tel: string
  homepage: string
  country: string
}

const provider = (key: number, name: string, country: string, homepage: string, tel = ''): Provider => ({
  key,
  name,
  alias: name,
  tel,
  homepage,
  country,
})

export const JT_MY = provider(100079, 'J&T Express (MY)', 'MY', 'https://jtexpress.my/')
export const JT_ID = provider(100074, 'J&T Express (ID)', 'ID', 'https://www.jet.co.id/')
export const NINJAVAN_MY = provider(100127, 'Ninjavan (MY)', 'MY', 'https://www.ninjavan.co/en-my')
export const FLASH_MY = provider(100481, 'Flash Express (MY)', 'MY', 'https://www.flashexpress.my/')
export const POS_MALAYSIA = provider(13051, 'Pos Malaysia', 'MY', 'http://www.pos.com.my/', '1300 300 300')
export const SINGPOST = provider(19131, 'Singapore Post', 'SG', 'http://www.singpost.com/')
export const KERRY_TH = provider(100236, 'Kerry Express (TH)', 'TH', 'https://th.kerryexpress.com/')
export const JNE = provider(100086, 'JNE Express', 'ID', 'https://www.jne.co.id/')
export const LBC = provider(100264, 'LBC Express', 'PH', 'https://www.lbcexpress.com/')
export const GHN = provider(100593, 'GHN (Giao Hàng Nhanh)', 'VN', 'https://ghn.vn/')
export const SF_EXPRESS = provider(100012, 'SF Express', 'CN', 'https://intl.sf-express.com/')
export const ZTO = provider(190455, 'ZTO Express', 'CN', 'https://www.zto.com')
export const CHINA_POST = provider(3011, 'China Post', 'CN', 'https://yjcx.ems.com.cn/')
export const CHINA_EMS = provider(3013, 'China EMS', 'CN', 'https://www.11183.com.cn/')
export const YUNEXPRESS = provider(190008, 'YunExpress', 'CN', 'https://www.yunexpress.com/')
export const CAINIAO = provider(190271, 'Cainiao', 'CN', 'https://www.cainiao.com/')
export const DHL_EXPRESS = provider(100001, 'DHL Express', 'DE', 'https://mydhl.express.dhl/')
export const DHL_PAKET = provider(
  7041,
  'DHL Paket',
  'DE',
  'https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html',
)
export const POSTNL = provider(14041, 'PostNL', 'NL', 'https://www.postnl.nl/')
export const BPOST = provider(2061, 'Bpost', 'BE', 'https://track.bpost.cloud/')
export const ROYAL_MAIL = provider(11031, 'Royal Mail', 'GB', 'https://www.royalmail.com/', '03457 740740')
export const COLISSIMO = provider(6051, 'La Poste (Colissimo)', 'FR', 'http://www.laposte.fr/')
export const INPOST_PL = provider(100043, 'InPost (PL)', 'PL', 'https://inpost.pl/')
export const POSTE_ITALIANE = provider(9071, 'Poste Italiane', 'IT', 'http://www.poste.it/')
export const CORREOS = provider(19181, 'Correos Spain', 'ES', 'https://www.correos.es/')
export const USPS = provider(21051, 'USPS', 'US', 'https://www.usps.com/', '1-800-275-8777')
export const UPS = provider(100002, 'UPS', 'US', 'https://www.ups.com/', '1-800-742-5877')
export const FEDEX = provider(100003, 'FedEx', 'US', 'https://www.fedex.com/', '1-800-463-3339')
export const CANADA_POST = provider(3041, 'Canada Post', 'CA', 'https://www.canadapost.ca/')
export const CORREIOS = provider(2151, 'Correios Brazil', 'BR', 'http://www.correios.com.br/')
export const SMSA = provider(100034, 'SMSA Express (سمسا)', 'SA', 'https://www.smsaexpress.com/')

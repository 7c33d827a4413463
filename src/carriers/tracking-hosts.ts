/**
 * Whose tracking page a host is, by the end of its name, best first; none for pages that track for many carriers.
 * A path can say the country where the host serves many.
 */
type Host = readonly [host: string, ...codes: number[]]

// oxfmt-ignore
const rows: readonly Host[] = [
  ['jtexpress.my', 100079], ['jtcargo.my', 101019], ['jtexpress.ph', 100240], ['jtexpress.sg', 100229],
  ['jtexpress.co.th', 100271], ['jet.co.id', 100074], ['jtcargo.id', 100778], ['jtexpress.co.id', 100074], ['jtexpress.id', 100074], ['jtexpress.vn', 100456],
  ['jtexpress.com.cn', 190442], ['jtexpress.com.br', 100797], ['jtexpress-eg.com', 100619], ['jtexpress.mx', 100388],
  ['jtexpress-sa.com', 100402], ['jtexpress.ae', 100856], ['jet-logistics.com', 100295],
  ['ninjavan.co/en-my', 100127], ['ninjavan.co/ms-my', 100127], ['ninjavan.co/en-sg', 100124], ['ninjavan.co/en-ph', 100126], ['ninjavan.co/th-th', 100128],
  ['ninjavan.co/en-th', 100128], ['ninjavan.co/vi-vn', 100129], ['ninjavan.co/en-vn', 100129], ['ninjaxpress.co', 100125], ['ninjavan.co/id-id', 100125], ['ninjavan.co/en-mm', 101012],
  ['ninjavan.co', 100127, 100124, 100126, 100128, 100129],
  ['pos.com.my', 13051], ['poslaju.com.my', 13051], ['citylinkexpress.com', 100081], ['gdexpress.com', 100150], ['kex-express.com', 100064, 100236],
  ['skynet.com.my', 100192], ['lineclearexpress.com', 100358], ['teleport.asia', 100771], ['flashexpress.my', 100481], ['flashexpress.co.th', 100235], ['flashexpress.com/fle', 100235],
  ['flashexpress.ph', 100480], ['flashexpress.la', 100482], ['flashexpress.com', 100235, 100481, 100480],
  ['shopeeexpress.com.my', 100408], ['spx.com.my', 100408], ['spx.sg', 100595], ['spx.co.th', 100410], ['spx.co.id', 100409], ['spx.ph', 100519], ['spx.vn', 100538], ['spx.tw', 100863],
  ['best-inc.my', 101193], ['best-inc.sg', 101195], ['best-inc.co.th', 101196, 100391], ['best-inc.vn', 101194],
  ['singpost.com', 19131, 101004], ['speedpost.com.sg', 101004], ['thailandpost.co.th', 20041], ['thailandpost.com', 20041], ['kerryexpress.com', 100236],
  ['posindonesia.co.id', 9031], ['jne.co.id', 100086], ['sicepat.com', 100590], ['anteraja.id', 100589], ['tiki.id', 100588], ['idexpress.com', 100511], ['lionparcel.com', 100586],
  ['wahana.com', 100183], ['sap-express.id', 100344], ['paxel.co', 100591],
  ['phlpost.gov.ph', 16071], ['lbcexpress.com', 100264], ['2go.com.ph', 100354], ['xde.com.ph', 100835], ['gogoxpress.com', 100421], ['entrego.com.ph', 100822],
  ['vnpost.vn', 22041], ['ems.com.vn', 22043], ['ghn.vn', 100593], ['ghn.dev', 100593], ['viettelpost.com.vn', 100611], ['viettelpost.vn', 100611], ['logistics.lazada.vn', 100997],
  ['sf-express.com', 190766, 100012], ['sf-international.com', 100012], ['yto.net.cn', 190157], ['zto.com', 190455], ['ztoglobal.com', 190175], ['sto.cn', 190324], ['yundaex.com', 191197], ['yunda56.com', 191197],
  ['yuntrack.com', 190008], ['yunexpress.com', 190008], ['yunexpress.cn', 190008], ['global.cainiao.com', 190271], ['cainiao.com', 190271], ['4px.com', 190094], ['yw56.com.cn', 190012],
  ['jdl.com', 190302], ['ems.com.cn', 3013, 3011], ['11183.com.cn', 3013], ['chinapost.com.cn', 3011], ['800best.com', 190259], ['speedaf.com', 100307],
  ['post.japanpost.jp', 10021], ['kuronekoyamato.co.jp', 100062], ['sagawa-exp.co.jp', 100040], ['epost.go.kr', 11051, 11054], ['epost.kr', 11051], ['cjlogistics.com', 100689, 100116], ['doortodoor.co.kr', 100689, 100116],
  ['post.gov.tw', 20011], ['hongkongpost.hk', 8011],
  ['indiapost.gov.in', 9021], ['bluedart.com', 100055], ['ekartlogistics.com', 100056], ['delhivery.com', 100060], ['dtdc.in', 100069], ['dtdc.com', 100069], ['xpressbees.com', 100101], ['shadowfax.in', 100102], ['ecomexpress.in', 100099],
  ['auspost.com.au', 1151], ['startrack.com.au', 100335], ['couriersplease.com.au', 100122], ['aramex.com.au', 100044], ['fastway.com.au', 100044], ['mytoll.com', 100009], ['nzpost.co.nz', 14061], ['aramex.co.nz', 100067],
  ['ups.com', 100002], ['fedex.com', 100003], ['usps.com', 21051], ['ontrac.com', 100049], ['lasership.com', 100052], ['upsmailinnovations.com', 100398], ['gofoexpress.com', 100996], ['track.amazon', 100308],
  ['canadapost.ca', 3041], ['canadapost-postescanada.ca', 3041], ['purolator.com', 100042], ['canpar.com', 100146], ['uniuni.com', 100134], ['estafeta.com', 100139],
  ['correios.com.br', 2151], ['jadlog.com.br', 101052], ['loggi.com', 100457], ['correoargentino.com.ar', 1121],
  ['mydhl.express.dhl', 100001], ['dhl.de', 7041], ['nolp.dhl.de', 7041], ['dhlparcel.nl', 100047], ['dhlparcel.co.uk', 100152], ['dhl.com.pl', 100226], ['dhl.com', 100001, 7041, 7048], ['webtrack.dhlglobalmail.com', 7047],
  ['deutschepost.de', 7044], ['gls-pakete.de', 101070], ['gls-group.eu/DE', 101070], ['gls-group.eu', 100005], ['gls-group.com', 100005], ['gls-info.nl', 100384], ['gls-italy.com', 100024], ['gls-spain.es', 100189],
  ['tracking.dpd.de', 100007], ['dpd.de', 100007], ['dpd.co.uk', 100010], ['dpdlocal.co.uk', 100010], ['dpd.fr', 100072], ['dpd.com.pl', 100111], ['dpd.com/de', 100007], ['dpd.com/fr', 100072], ['dpd.com/nl', 100811], ['dpd.com/be', 100321], ['dpd.com', 100007, 100010],
  ['myhermes.de', 100031], ['hermesworld.com', 100018, 100031], ['post.at', 1161], ['post.ch', 19251],
  ['royalmail.com', 11031], ['parcelforce.com', 11033], ['evri.com', 100331], ['myhermes.co.uk', 100331], ['yodel.co.uk', 100017], ['inpost.co.uk', 100462], ['anpost.com', 9051], ['anpost.ie', 9051], ['fastway.ie', 100068],
  ['postnl.nl', 14041], ['postnl.post', 14044], ['internationalparcels.com', 14041], ['bpost.be', 2061], ['bpost.cloud', 2061], ['laposte.fr', 6051], ['colissimo.fr', 6051], ['chronopost.fr', 100273], ['colisprive.com', 100027], ['mondialrelay.fr', 100304], ['mondialrelay.com', 100304], ['tnt.com', 100004], ['asendia.com', 100029], ['landmarkglobal.com', 100021],
  ['correos.es', 19181], ['correosexpress.com', 100048], ['seur.com', 100438], ['mrw.es', 100175], ['ctt.pt', 16101], ['poste.it', 9071], ['brt.it', 100026], ['bartolini.it', 100026], ['sda.it', 100019],
  ['postnord.dk', 4011], ['postnord.se', 19241], ['postnord.com', 19241, 4011], ['posten.no', 14081], ['bring.com', 100423], ['bring.no', 100423], ['posti.fi', 6041], ['omniva.ee', 5041],
  ['inpost.pl', 100043], ['poczta-polska.pl', 16081], ['novapost.com', 101176], ['novaposhta.ua', 101176], ['ceskaposta.cz', 3221], ['postaonline.cz', 3221], ['zasilkovna.cz', 100419], ['packeta.com', 100132], ['posta.hu', 8051],
  ['pochta.ru', 18031], ['cdek.ru', 100030], ['ukrposhta.ua', 21021], ['ptt.gov.tr', 20111], ['yurticikargo.com', 100348], ['araskargo.com.tr', 100607],
  ['aramex.com', 100006], ['imile.com', 190438], ['emiratespost.ae', 5031], ['splonline.com.sa', 19071], ['smsaexpress.com', 100034], ['naqelexpress.com', 100089], ['postoffice.co.za', 19171], ['thecourierguy.co.za', 100184],
  // Pages that track for everybody.
  ['17track.net'], ['parcelsapp.com'], ['aftership.com'], ['trackingmore.com'], ['ship24.com'], ['parcelmonitor.com'], ['packagetrackr.com'], ['track24.net'], ['tracking.my'], ['trackcourier.io'], ['kuaidi100.com'], ['shippo.com'], ['goshippo.com'], ['narvar.com'], ['easyship.com'], ['parcelpanel.com'], ['cekresi.com'], ['postal.ninja'], ['ordertracker.com'], ['global-track-trace.com'], ['trackdog.com'], ['shipstation.com'], ['sendcloud.com'], ['pitneybowes.com'], ['delivery-tracker.com'], ['stamps.com'],
]

const byHost = new Map(rows.map(([host, ...codes]) => [host, codes] as const))

/** The carriers whose tracking page a link (host and path) is, best first; empty for pages for all carriers, null for other pages. */
export function trackingHost(host: string, path: string): readonly number[] | null {
  const first = path.split('/').slice(0, 2).join('/')
  const name = host.toLowerCase()
  for (let at = 0; at !== -1; at = next(name, at)) {
    const end = name.slice(at)
    const codes = byHost.get(end + first) ?? byHost.get(end + first.toLowerCase()) ?? byHost.get(end)
    if (codes !== undefined) return codes
  }
  return null
}

/** Where the name goes on behind its next dot. */
function next(name: string, at: number): number {
  const dot = name.indexOf('.', at)
  return dot === -1 ? -1 : dot + 1
}

/**
 * Words that stand before a number and say what it is. They are met in small letters without Latin accents;
 * a word of Latin, Greek or Cyrillic letters must stand alone, the other scripts write without spaces.
 */
const spaced = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}])`
// Lines are read in NFKC, which parts the Thai vowel am.
const unspaced = (words: string) => `(?:${words.normalize('NFKC')})`

const number = '(?:[\\s-]*(?:numbers?|num|nos?|nrs?|ids?|codes?|ref|#)\\b\\.?)'

// What is sent, right before a number that is long enough: "parcel 630012345678".
const nouns =
  '(?:shipment|parcel|package|packet|consignment|delivery|mail|paket|packchen|sendung|colis|envoi|expedition|envio|paquete|guia|encomenda|remessa|pacote|pacco|collo|spedizione|pakket(?:je)?|zending|paczk[aięe]|przesylk[aięe]|zasilk[ayu]|zasielk[ay]|balik|csomag|colet(?:ul)?|gonderi|kargo|posiljk[ae]|forsendelse|pakke|paket(?:et|mu|nya)?|kolli|lahetys|paketti|kiriman|bungkusan|barang|kien\\s*hang|посылк[аиу]|посилк[аиу]|отправлени[ея]|відправлення)(?=[\\s:#.-]*(?:no|nr|n°)?[\\s:#.-]*(?=[a-z0-9-]*\\d)[a-z0-9][a-z0-9-]{7,})'

const waybill = [
  spaced(
    [
      nouns,
      `(?:tracking|track|shipment|consignment|parcel|package|waybill|way[\\s-]?bill|air[\\s-]?way[\\s-]?bill|air[\\s-]?bill|awb|hawb|con[\\s-]?note|docket|lr|pro|cn|c/n|delivery|shipping|article|label)${number}`,
      'tracking(?:[-\\s]?(?:details|info|link))?|trackings?|trackingn(?:umme)?r|track\\s*(?:&|and|en|n|et|e)\\s*trace(?:[-\\s]?code)?|waybills?|air[\\s-]?waybill|awb|hawb|consignments?(?: note)?|con[\\s-]?note|tracked (?:as|under)',
      'sendung(?:en)?|(?:paket|tracking|sende|versand)[-\\s]?(?:nummer|nr|id|code|link)\\.?|sendungs[-\\s]?(?:nummern?|nr|id|code)\\.?|sendungsverfolgung|paket(?:schein)?nummer|paket[-\\s]?nr\\.?|frachtbriefnummer',
      '(?:numeros?|n[o°]|code|num)\\s*(?:de|du|d.)\\s*(?:suivi|colis|l.envoi|envoi|bordereau|expedition|livraison|transport|tracking)|suivi|colis(?:\\s*n[o°])?|bordereau|envoi n[o°]',
      '(?:numeros?|n\\.?[oº°]|codigos?|nro|num|clave)\\.?\\s*(?:de|da|do|del)\\s*(?:expedicao|remessa|paquete|pacote|pedido\\s*transportista|tracking|seguimiento|envio|guia|rastreo|rastreio|rastreamento|objeto|localizador|expedicion|encomenda)|seguimiento|localizador|guia|rastreo|rastreio|rastreamento|objeto|codigo\\s*de\\s*barras',
      '(?:codice|numero|n\\.?|cod\\.?)\\s*(?:di|della|del)?\\s*(?:spedizione|tracciamento|tracking|tracciatura|collo|invio)|spedizione|lettera\\s*di\\s*vettura|ldv',
      '(?:ver)?zending(?:s?nummer)?|verzendnummer|pakketcode|pakket(?:nummer)?|trackcode|volgnummer|barcode',
      '(?:numer|nr)\\.?\\s*(?:przesylki|paczki|listu(?:\\s*przewozowego)?|nadania)|przesylk[ai]|list\\s*przewozowy',
      'cislo\\s*(?:zasilky|zasielky|baliku)|podaci\\s*cislo|csomagszam|kuldemenyazonosito|numar\\s*(?:de\\s*)?(?:awb|colet)|(?:kargo\\s*)?takip\\s*(?:no|numarasi|kodu)|gonderi\\s*(?:no|takip\\s*no|kodu)|kargo\\s*(?:no|kodu)',
      'broj\\s*posiljke|(?:kolli|paket|forsendelses|sporings|pakke|sandnings|kollinummer|sendings)(?:nummer|nr|id)|seuranta(?:koodi|numero)|lahetystunnus|lahetysnumero',
      'трек(?:[-\\s]?(?:номер|код))?[аоу]?|трекинг|номер\\s*(?:отправления|накладной|посылки|відправлення|накладної|посилки|экспресс-накладной)|накладн(?:ая|ой|а|ої)|отправление|ттн|шпи',
      'αριθμος\\s*αποστολης|voucher',
      '(?:no|nomor|nombor|nmr|nomer|kode)?\\.?\\s*(?:resi|pengesanan|penjejakan|jejak|bungkusan|konsain(?:men|an)|kiriman|penghantaran|pelacakan|parcel)|resi(?:nya)?',
      'ma\\s*(?:van\\s*don|buu\\s*gui|kien|tra\\s*cuu|vd)|van\\s*don|mvd|so\\s*(?:van\\s*don|hieu)',
    ].join('|'),
  ),
  unspaced(
    'เลข(?:ที่)?(?:พัสดุ|แทร[คก]|ติดตาม|ขนส่ง|tracking)|หมายเลข(?:พัสดุ|ติดตาม|สิ่งของ)|พัสดุ(?:หมายเลข)?|แทร[คก](?:กิ้ง)?',
  ),
  unspaced(
    '运单(?:号码?|編號|编号)?|運單(?:號碼?|編號)?|快递单?号码?|快遞單?號碼?|物流(?:单|單)?[号號]码?|(?:追踪|追蹤|跟踪|查询|查詢|配送|货运|貨運|面|快件|邮件|郵件|包裹|寄件)(?:单|單)?(?:号码?|號碼?|碼|编号|編號)|(?<![订訂])[单單][号號]',
  ),
  unspaced(
    '(?:お?問い?合わ?せ)?伝票番号|お?問い?合わ?せ番号|追跡番号|送り状(?:番号|no\\.?)|荷物番号|引受番号|配送番号',
  ),
  unspaced('(?:운)?송장(?:\\s*번호)?|등기\\s*번호|배송\\s*번호|택배\\s*번호'),
  unspaced('رقم\\s*(?:ال)?(?:شحنة|تتبع|بوليصة|طرد|شحن)|(?:ال)?بوليصة|ट्रैकिंग'),
].join('|')

const other = [
  spaced(
    [
      `(?:order|purchase|invoice|customer|client|account|member|user|reference|request|ticket|case|return|rma|transaction|receipt|booking|reservation|quote|product|part|model|serial|batch|lot|policy|claim|store|shop|seller|buyer|company|registration|reg|contract)(?:${number}|s)?`,
      // A post calls what it carries an item too; the form of its numbers tells.
      `item${number}|po(?=\\s+\\d{5,10}(?!\\d))`,
      'orders?|(?:po|so|wa|cp|cap|tin|line|dana|room|nf|id|pin|cp|item|lot|ce)(?=\\s*[:#]|\\s*no\\b)|inv|invois|sku|ean|upc|gtin|isbn|asin|imei|vin|s/n|ref\\.?|acct|a/c|bank|card|visa|mastercard|iban|bic|swift|sort\\s*code|vat|gst(?:in)?|sst|tax|npwp|nric|ktp|mykad|passport|ssn|ein|trn|abn|acn|crn|brn|uen|dob',
      'phone|tel(?:ephone|p|pon|epon|efon[oe]?|efoon)?|mobile|cell(?:phone)?|mob|call|ring|dial|text|sms|whatsapp|wechat|viber|hp|no\\.?\\s*hp|fax|contact(?:o)?|contatto|hotline|helpline|cp#|hubungi|telefono|handphone|handy|numero\\s*de\\s*telephone',
      'post\\s*code|postal(?:\\s*code)?|zip(?:\\s*code)?|plz|cep|pin\\s*code|poskod|kode\\s*pos|postcode|pcode|password|passcode|otp|zoom|meeting\\s*id|version|build',
      'total|amount|price|sum|value|cost|paid|balance|cod|qty|quantity|weight|kwota|valor|importe|betrag|montant|importo|bedrag|suma|jumlah|harga|tien|gia|сумма|сумму|сума',
      'bestell(?:ung|nr|nummer)(?:en)?|auftrag(?:snummer|snr)?|rechnung(?:s?[-\\s]?(?:nummer|nr|betrag))?|kunden[-\\s]?(?:nummer|nr)|ust-?id(?:-?nr)?|steuernummer|hrb|konto(?:nummer)?|vertrag(?:snummer)?|artikel(?:nummer|-?nr)?|referenz(?:nummer)?',
      'reserv(?:ierung|a|ation)|prenotazione|commande|facture|client|siret|siren|tva|numero\\s*de\\s*commande|reference|devis',
      'pedido|orden|factura|nif|cif|dni|rfc|rut|telefone|celular|fatura|cpf|cnpj|cliente|nota\\s*fiscal|nf|compra|encomenda\\s*n',
      'ordine|fattura|p\\.?\\s?iva|codice\\s*fiscale|cell|preventivo',
      'bestelnummer|bestelling|ordernummer|factuur(?:nummer)?|klantnummer|kvk|btw|zamowieni[ea]|faktura|nip|regon|pesel|objednavk[ay]|rendeles|siparis(?:\\s*no)?|fatura|vergi\\s*no|bestallning|ordrenummer|ordre|tilaus',
      'заказ(?:а|у)?|замовлення|счет|счёт|инн|кпп|тел|телефон|рахунок|договор',
      '(?:no|nomor|nombor)?\\.?\\s*(?:pesanan|order(?:an)?|rekening|telepon|telp|hp|akaun|invois|faktur)|kad\\s*pengenalan',
      'don\\s*hang|ma\\s*don(?:\\s*hang)?|sdt|so\\s*dien\\s*thoai|dien\\s*thoai|stk|so\\s*tai\\s*khoan|hoa\\s*don',
      'bca|bri|bni|mandiri|maybank|cimb|gcash|paypal|ovo|gopay|rujukan|aduan|no\\.?\\s*rujukan|nomor\\s*tiket|referencia|riferimento|ddt|kenmerk|referenz|dossier|vorgang|upi|utr|txn|trx',
    ].join('|'),
  ),
  unspaced('คำสั่งซื้อ|ออเดอร์|เลขที่สั่งซื้อ|โทร|เบอร์|บัญชี'),
  unspaced(
    '[订訂][单單](?:[号號]码?|編號|编号)?|电话|電話|手机|手機|客服|金额|金額|发票|發票|货号|账号|帳號|身份证|邮编|编码',
  ),
  unspaced('注文番号|ご注文|電話番号|郵便番号|請求書|会員番号|口座'),
  unspaced('주문\\s*번호|문의|전화|고객센터|계좌|연락처|우편번호'),
  unspaced('رقم\\s*الطلب|الطلب|الجوال|جوال|هاتف|المبلغ|رقم\\s*الحساب|आदेश|फ़ोन'),
].join('|')

const waybillLabel = new RegExp(waybill, 'gu')
const otherLabel = new RegExp(other, 'gu')
const carrierHeader =
  /^(?:(?:shipping|delivery)\s*)?(?:carrier|courier|company|provider|service|method|partner)s?(?:\s*(?:name|company|code))?$|kurir|ekspedisi|syarikat|versand(?:dienst|art|unternehmen)|dienstleister|paketdienst|transport(?:eur|ista|ador|adora|er|eris)|mensajeria|paqueteria|corriere|vettore|vervoerder|kurier|przewoznik|dopravce|fragtfirma|перевозчик|служба|перевізник|kargo\s*firmasi|don\s*vi\s*van\s*chuyen|ขนส่ง|快递|快遞|物流|承运|配送業者|運送会社|택배사|شركة/iu

/** A label of the text: whether it is one of waybills, and where it ends. */
export type Label = { isWaybill: boolean; from: number; to: number }

/** The labels of a line from left to right; of two that overlap the longer one stands. */
export function findLabels(line: string): Label[] {
  const found: Label[] = []
  const small = line.toLowerCase()
  if (!/\p{L}/u.test(small)) return []
  for (const [shape, isWaybill] of [
    [waybillLabel, true],
    [otherLabel, false],
  ] as const)
    for (const { 0: text, index } of small.matchAll(shape))
      if (text !== '') found.push({ isWaybill, from: index, to: index + text.length })
  return found
    .filter(
      (label) =>
        !found.some(
          (other) =>
            other !== label &&
            other.from <= label.from &&
            other.to >= label.to &&
            (other.to - other.from > label.to - label.from || (other.isWaybill && !label.isWaybill)),
        ),
    )
    .toSorted((a, b) => a.to - b.to)
}

/** What a column is called to hold: waybill numbers, carriers, or something else; null where the cell is no heading of these. */
export function headingOf(cell: string): 'waybill' | 'carrier' | null {
  const text = cell
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .trim()
  if (text.length > 40 || /\d{4}/.test(text)) return null
  if (/url|link|status|date|time|event|日期|状态|時間/iu.test(text)) return null
  const labels = findLabels(text)
  if (labels.some(({ isWaybill }) => isWaybill)) return 'waybill'
  return labels.length === 0 && carrierHeader.test(text) ? 'carrier' : null
}

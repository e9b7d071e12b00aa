import { plainWords } from '#kernel/near-identical.ts';

/**
 * What first letters of campaigns ask for, in whatever words: beginnings of words, in the languages of the programme. A teacher may use any of
 * them once; who uses the same one to one stranger after the other is warned.
 */
const beginnings = {
  giftcard: `giftcard voucher gutschein geschenkkarte cadeaubon presentkort gavekort
    tarjetaregalo cartecadeau cartaregalo buonoregalo carteregalo cartãopresente cartaoferta kartapodarunkowa cardcadou δωροκάρτα κάρταδώρου
    δωροεπιταγή`,
  donate: `donat donac donaz donaç donaci spende spenden doneer darowizn wpłat δωρε donația donatie пожертв bağış przelew
    überweis transfer bonific virement transferencia μεταφορά έμβασμα`,
  buy: `discount descuento sconto remise rabatt rabat korting desconto reducere έκπτωση έκπτωσης знижк indirim bestell pedido ordina
    commander bestel zamów comandă παραγγελ замов sipariş preis precio prezzo preço price τιμή ціна fiyat günstig barato barata cheap conveniente goedkoop billig φθην tanio ieftin offerta angebot tarif pricelist preisliste catalogue catálogo katalog catalogo κατάλογο`,
  invest: `invest invert krypto crypto cripto bitcoin inwest επένδυ επενδύ інвест yatırım passive profit rendite guadagn gewinn ganancia benefici`,
  date: `single soltero soltera célibataire ledig alleinstehend scapolo nubile divorc geschieden widow viudo viuda verwitwet veuf veuve vedov viúvo viúva wdow weduw änkling leski özvegy văduv χήρος
    χήρα διαζευγμέν samotn married casado casada verheiratet sposat zamężn căsătorit getrouwd παντρεμ lonely einsam solitari μοναξιά romantic romántic romantisch romantique ρομαντικ`,
  send: `westernunion moneygram paypal bizum venmo cashapp paysafecard swish mobilepay erbschaft inheritance`,
  endear: `darling sweetheart handsome gorgeous sexy guapo guapísim mylove miamor monamour meuamor amoremio meinschatz schatje lieverd kochanie
    iubito iubita älskling kultaseni drágám édesem αγάπημου youreyes tusojos tesyeux deineaugen tuoiocchi teusolhos yoursmile tusonrisa
    tonsourire deinlächeln tuosorriso teusorriso`,
  spread: `forwardthis passthison chainletter reenvía reenviad faitessuivre weiterleiten leiteweiter kettenbrief inoltra prześlijdalej podajdalej
    łańcuszek doorsturen stuurdoor kettingbrief skickavidare kedjebrev ketjukirje továbbküld küldtovább lánclevél προωθήστε`,
  belief: `godbless jesuschrist jesucristo jesusc gesù jezus isus jeesu jézus ιησού bible biblia bibel bibbia biblij biblie bijbel raamattu prayer
    praying rezar prière gebet gebed modlitw rugăciun rukoil imádság imádkoz προσευχ salvation salvación erlösung salvezza salvação zbawien
    mântuir verlossing frälsning üdvöss σωτηρία congregation seurakun siunau blessing`,
  cause: `petition petición pétition petizione petição petycj petiți petitie namninsamling vetoomus petíció signature unterschrift firmas
    assinatura podpis semnătur handteken underskrift allekirjoit aláír υπογραφ vaccin vacuna vacina impf szczepi rokot oltás εμβολι traitor
    traidor traître traditor verräter zdraj trădăt verrader förrädar petturi áruló προδότ wakeup wachauf wachenauf`,
  secret: `password passwort contraseña senha wachtwoord parola hasło κωδικό κωδικός lösenord şifre пароль`,
} as const;

/** By their first letters, so that few are looked at for a word. */
const keyLength = 4;
const known = new Map<string, { readonly start: string; readonly ask: string }[]>();
for (const [ask, words] of Object.entries(beginnings))
  for (const start of plainWords(words)) {
    const key = start.slice(0, keyLength);
    known.set(key, [...(known.get(key) ?? []), { start, ask }]);
  }

/** Of the words of a text, as `plainWords` writes them. Two may make one: "gift card". */
export function asksInWords(words: readonly string[]): readonly string[] {
  const pairs = words.map((word, at) => `${word}${words[at + 1] ?? ''}`);
  const found = [...words, ...pairs].flatMap((word) =>
    (known.get(word.slice(0, keyLength)) ?? []).flatMap(({ start, ask }) => (word.startsWith(start) ? [ask] : [])),
  );
  return [...new Set(found)];
}

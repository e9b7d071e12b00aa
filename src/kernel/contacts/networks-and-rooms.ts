import { alternatives } from './sign-words.ts';

/** Hosts by which one is reached, with what stands before the name of an account there. */
export const hosts: readonly (readonly [network: string, host: string, before?: string])[] = [
  ['telegram', 't.me|telegram.me|telegram.dog|telegram.im|telegram.org', 's/|joinchat/'],
  ['whatsapp', 'wa.me|wa.link|api.whatsapp.com|chat.whatsapp.com|whatsapp.com', 'channel/|invite/|message/'],
  ['instagram', 'instagram.com|instagr.am|ig.me|threads.net|threads.com', 'm/|stories/'],
  ['facebook', 'facebook.com|fb.com|fb.me|m.me|messenger.com', 't/|people/|profile.php\\?id='],
  ['tiktok', 'tiktok.com'],
  ['snapchat', 'snapchat.com', 'add/|t/|(?=@)'],
  ['discord', 'discord.gg|discord.com|discordapp.com', 'invite/|users/'],
  ['twitter', 'twitter.com|x.com'],
  ['youtube', 'youtube.com', '(?=@)|c/|user/|channel/'],
  ['linkedin', 'linkedin.com', 'in/'],
  ['bluesky', 'bsky.app', 'profile/'],
  ['vk', 'vk.com|vk.me|ok.ru'],
  ['viber', 'viber.me|invite.viber.com|chats.viber.com'],
  ['signal', 'signal.me|signal.group', '#p/|#eu/|#'],
  ['skype', 'join.skype.com', 'invite/'],
  ['twitch', 'twitch.tv'],
  ['reddit', 'reddit.com', 'u/|user/'],
  ['line', 'line.me', 'ti/p/|R/ti/p/'],
  ['kakao', 'open.kakao.com', 'o/|me/'],
  ['matrix', 'matrix.to', '#/'],
  ['threema', 'threema.id'],
  ['roblox', 'roblox.com', 'users/'],
  ['steam', 'steamcommunity.com', 'id/|profiles/'],
  ['bereal', 'bere.al|bereal.com'],
  ['kik', 'kik.me'],
  ['zalo', 'zalo.me'],
  ['questions', 'ngl.link|tellonym.me|ask.fm|curiouscat.live'],
  // One address for all accounts of a person.
  [
    'links',
    'linktr.ee|beacons.ai|bio.link|lnk.bio|taplink.cc|allmylinks.com|campsite.bio|solo.to|about.me|msng.link|hoo.be',
  ],
];
/** Where the account must be named behind one of these words: other addresses of the host show something else. */
export const onlyBehind = new Set(
  'snapchat youtube linkedin bluesky signal reddit line discord kakao matrix roblox steam'.split(' '),
);
/** Addresses that open the program of a network, and those of which the account follows at once: "skype:ana?call". */
export const schemes =
  alternatives(`tg viber whatsapp sgnl signal fb-messenger weixin kik snapchat instagram discord kakaotalk kakaolink line zalo threema
  matrix icq imo msteams session facetime facetime-audio skype xmpp sip sips zoommtg zoomus`);
export const bareSchemes = alternatives('tg facetime facetime-audio skype xmpp sip sips');

/** First words of addresses that show something, and are no account. */
export const noAccounts = new Set(
  `p reel reels tv explore about legal help developer accounts login i home hashtag search intent share sharer sharer.php watch events groups
   pages marketplace policies privacy terms settings video videos tag music discover download dl downloads feed wall channels guild
   blog business features directory games faq apps tour press pricing static information room-integrations`.split(
    /\s+/,
  ),
);

/** Rooms in which people meet: hosts, with what stands before the name of the room there. */
export const rooms: readonly (readonly [host: string, before?: string])[] = [
  ['zoom.us|zoomgov.com', 'j/|my/|w/|s/|wc/(?:join/)?'],
  ['meet.google.com', '(?=[a-z]{3}-?[a-z]{4}-?[a-z]{3})|lookup/'],
  ['teams.microsoft.com|teams.live.com', 'l/meetup-join/|meet/|l/chat/|l/channel/|l/team/|l/invite/'],
  [
    'meet.jit.si|8x8.vc|framatalk.org|meet.ffmuc.net|kmeet.infomaniak.com|whereby.com|gotomeet.me|meet.goto.com|talky.io',
  ],
  ['webex.com', '(?:[a-z0-9-]{1,40}/)?(?:meet/|join/|j\\.php)'],
  ['facetime.apple.com', 'join'],
  ['bluejeans.com', '(?=\\d)'],
  ['calendly.com'],
  ['gather.town', 'app/|i/'],
];
/** The room of a school's own server: "jitsi.school.example/Room7", and "/b/ana-x1y-2z3" of BigBlueButton. */
export const ownRooms = [
  String.raw`(?<![\p{L}\p{N}.-])((?:[\p{L}\p{N}-]{1,40}\.){0,3}jitsi(?!\.org|\.github)(?:[.-][\p{L}\p{N}-]{1,40}){1,3}/[\p{L}\p{N}_-]{3,60})`,
  String.raw`(?<=/)((?:b|rooms)/(?=[a-z-]{0,15}\d)(?=[\d-]{0,15}[a-z])[a-z0-9]{3}(?:-[a-z0-9]{3}){2,3})(?![a-z0-9-])`,
];

/** What networks and games are called in sentences. */
export const networks =
  alternatives(`instagram insta telegram tiktok tik\\s?tok snapchat snap discord whatsapp wasap wassap guasap facebook fb
  twitter skype viber youtube twitch mastodon bluesky bereal wechat kik messenger ig psn gmail googlemail hotmail icloud protonmail
  ίνσταγκραμ ινσταγκραμ ίνστα ινστα τικ\\s?τοκ τέλεγκραμ βάιμπερ βαιμπερ φέισμπουκ φεισμπουκ телеграм інстаграм инстаграм тикток вайбер`);
/** Those of which each has a name to be written to. */
export const messengers = alternatives('instagram insta ig snapchat snap discord telegram tiktok tik\\stok skype');
/** Of games, and names that are English words as well: of them one speaks in one word, so that only odd names count beside them. */
export const games =
  alternatives(`roblox fortnite minecraft playstation xbox nintendo gamertag valorant brawl\\sstars clash\\sroyale
  steam signal threads outlook yahoo epic\\sgames`);

/** What the name of an account is called, and in which words the people who have one are. */
export const userWords =
  alternatives(`username user\\sname user-name nickname nick handle gamertag nombre\\sde\\susuario apodo pseudo pseudonyme
  nom\\sd[’']utilisateur identifiant benutzername nutzername spielername nome\\sutente nome\\sde\\susuário nazwa\\sużytkownika gebruikersnaam
  nom\\sd[’']usuari όνομα\\sχρήστη нік логін`);
export const userSelf =
  alternatives(`user usuario usuaria utilisateur utilisatrice benutzer nutzer utente usuário utilizador utilizator χρήστης
  user-id id tag cuenta account compte konto λογαριασμός perfil profil profile profilo προφίλ`);
export const possessives = alternatives(
  'my mi mein meine mon ma mio mia mój moje moja meu minha mijn el\\smeu meva моє мій',
);
export const possessivesBehind = 'μου';
export const isWords = alternatives('is es ist est è jest é este είναι er är on це');
/** How one asks to be found. */
export const findMe =
  alternatives(`(?:find|add|follow|message|dm)\\s(?:me|us) búsca(?:me|nos) buscad(?:me|nos) agrégame agregadme añádeme
  añadidme sígue(?:me|nos) seguid(?:me|nos) háblame escríbeme such(?:t|e)?\\smich folg(?:t|e)?\\s(?:mir|uns) addet?\\smich
  cherchez?-(?:moi|nous) ajoutez?-moi suivez-(?:moi|nous) suis-moi cercami cercatemi seguimi seguiteci aggiungimi znajdź\\smnie dodaj\\smnie
  obserwuj\\smnie βρες\\sμε βρείτε\\sμ(?:ε|ας) ακολούθησέ\\sμε ακολουθήστε\\sμ(?:ε|ας) πρόσθεσέ\\sμε`);
/** How one says where one can be met. */
export const meetMe =
  alternatives(`(?:te|os|le|les)\\sespero nos\\svemos quedamos hablamos escríbe(?:me|nos) escribid(?:me|nos) contácta(?:me|nos) contactad(?:me|nos)
  i\\sam i[’']m see\\syou meet\\s(?:me|us) talk\\sto\\s(?:me|us) write\\s(?:to\\s)?(?:me|us) text\\s(?:me|us) contact\\s(?:me|us) join\\s(?:me|us)
  waiting\\sfor\\syou schreibt?\\s(?:mir|uns) wir\\ssehen\\suns écri(?:s|vez)-(?:moi|nous) retrouvez?-(?:moi|nous) on\\sse\\sretrouve ci\\svediamo
  scrivi(?:mi|ci) ti\\saspetto vi\\saspetto napisz\\sdo\\s(?:mnie|nas) czekam escreve-me θα\\s(?:σε|σας)\\sπεριμένω τα\\sλέμε γράψ(?:ε|τε)\\sμου στείλτε\\sμου`);
/** Before the name of a network, as in "en el Discord". */
export const articles = alternatives('el la the my mi le la il lo der das dem meinem to το mon o');
/** Of accounts alone, whatever the service. */
export const onlyUserNames =
  alternatives(`username user\\sname user-name gamertag nombre\\sde\\susuario nom\\sd[’']utilisateur benutzername nutzername spielername
  nome\\sutente nome\\sde\\susuário nazwa\\sużytkownika gebruikersnaam nom\\sd[’']usuari όνομα\\sχρήστη`);
export const asWords = alternatives(
  "as como als comme come jako ως σαν under unter bajo sous soy ich\\sbin je\\ssuis i\\sam i[’']m είμαι",
);
/** How one says one's name, and who one is. */
export const nameWords =
  alternatives(`me\\sllamo ich\\sheiße heiße\\sich je\\sm[’']appelle mi\\schiamo με\\sλένε λέγομαι nazywam\\ssię
  my\\sname\\sis i[’']m\\scalled i\\sam\\scalled me\\schamo mă\\snumesc`);
export const amWords = alternatives("soy i\\sam i[’']m ich\\sbin bin\\sich je\\ssuis sono jestem είμαι sou sunt");

/** What is said of a network in one word. */
export const noNames = alternatives(`
  never often daily always sometimes rarely everyone everybody nobody none nothing many most some people friends photos pictures videos
  messages music news chat calls school home good boring useful dangerous forbidden allowed today yesterday twice weekly
  nunca siempre todos todas nadie nada mucho poco diario fotos vídeos mensajes amigos música prohibido aburrido peligroso hoy
  jamais toujours souvent tous personne rien amis immer niemand alle viele keine freunde fotos videos musik verboten heute
  sempre tutti nessuno niente amici foto musica zawsze nigdy wszyscy nikt zdjęcia filmy ποτέ πάντα όλοι κανείς τίποτα φίλοι φωτογραφίες
  μουσική σήμερα завжди ніколи всі ніхто друзі фото музика
  please thanks now too also again porfa gracias ya también ahora bitte danke jetzt auch svp merci aussi grazie anche ora proszę też παρακαλώ
  yes nope maybe okay top wow lol meh everything teens adults yellow blue red pink green black white depende quizás quizá ninguno ninguna
  amarillo azul rojo rosa verde negro blanco todo oui non rien jaune bleu rouge rose vert nein vielleicht gelb blau rot rosa grün forse giallo
  rosso verde nie tak może ναι όχι ίσως κίτρινο μπλε κόκκινο meta google microsoft bytedance amazon apple sony epic mojang
  groups group grupos grupo gruppen groupes gruppi ομάδες youngsters teenagers kids children pupils students teachers grandparents parents families
  jóvenes abuelos abuelas padres niños alumnos profes familias tutorials tutoriales juegos games gaming spiele jeux giochi gry news noticias
  jugendliche eltern großeltern kinder lehrer ados parents enfants profs élèves ragazzi nonni genitori bambini dzieci rodzice uczniowie
  νέοι παιδιά γονείς παππούδες ειδήσεις παιχνίδια
  strife peace war conflict harmony quarrel quarrels dispute disputes noise anger unity friendship
  private public secret new old closed open locked blocked banned hacked broken down gone empty full deleted cool great nice fun funny bad
  better best awesome amazing awful slow fast safe unsafe sad mine yours here there online offline free easy hard not really very so called
  privado privada público pública secreto secreta nuevo nueva viejo vieja cerrado cerrada abierto abierta bloqueado bloqueada genial guay
  divertido divertida malo mala mejor peor roto rota lento lenta seguro segura gratis fácil difícil mío mía aquí muy así
  privé privée secret secrète nouveau nouvelle vieux vieille fermé fermée ouvert ouverte bloqué bloquée génial géniale nul nulle drôle
  mauvais meilleur cassé vide lent facile difficile ici très gratuit
  privat öffentlich geheim neu alt geschlossen offen gesperrt toll super lustig schlecht besser kaputt leer voll langsam schnell sicher weg
  einfach schwer hier sehr kostenlos langweilig nützlich gefährlich
  privato privata pubblico pubblica segreto segreta nuovo nuova vecchio chiuso chiusa aperto bloccato bello bella divertente brutto migliore
  rotto vuoto lento facile difficile qui molto noioso utile pericoloso
  prywatny prywatne prywatna publiczny publiczne tajne nowy nowe nowa stary stare zamknięte zablokowane fajny fajne fajna super śmieszne
  najlepszy zepsuty wolny szybki łatwe trudne tutaj bardzo darmowy nudne
  ιδιωτικό ιδιωτικός δημόσιο μυστικό καινούριο καινούργιο νέο παλιό κλειστό ανοιχτό κλειδωμένο τέλειο ωραίο αστείο κακό καλύτερο χαλασμένο
  άδειο γεμάτο αργό γρήγορο εύκολο δύσκολο εδώ πολύ δωρεάν βαρετό χρήσιμο επικίνδυνο
  tomorrow tonight later soon together yesterday weekend afternoon evening monday tuesday wednesday thursday friday saturday sunday
  mañana luego pronto tarde juntos juntas ayer lunes martes miércoles jueves viernes sábado domingo
  demain bientôt ensemble hier lundi mardi mercredi jeudi vendredi samedi dimanche
  morgen später zusammen gestern abends montag dienstag mittwoch donnerstag freitag samstag sonntag
  domani presto insieme ieri lunedì martedì mercoledì giovedì venerdì sabato domenica jutro wkrótce razem wczoraj poniedziałek wtorek środa
  czwartek piątek sobota niedziela amanhã juntos ontem αύριο σύντομα μαζί χθες δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
  photo foto picture imagen message mensaje video vídeo favourite favorite favorito favorita game juego world mundo house casa skin avatar
  education educación studio stories story channel canal server servidor page página account app post posts link profile club team class clase
  lessons lesson projects project worlds builds building players player chats streams stream shorts reels live creators creative edition
  iphone ipad android windows javascript powerpoint geogebra chatgpt opentwinning learningapps openstreetmap libreoffice`);

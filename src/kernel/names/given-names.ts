import { isKnownGivenName } from '../first-names.ts';
import { fold } from '../fold.ts';
import { setOf } from './child-words.ts';

/** Frequent given names of children in the countries of the programme; folded. Of those that are mostly surnames or other words, none. */
const frequent = setOf(`
  adam adele adrian aaron abigail aidan aisha alan albert alex alexander alexandra alexia alfie alice alicia alison amber amelia amelie amina amir amy
  andrew angela annabel anthony archie arthur ashley austin ava barbara bella ben benjamin beth bethany betty bob bobby brandon brian bridget caleb callum
  cameron caroline charlotte chloe christian christine christopher ciara claire clara connor conor cora daisy damian dan danny darren david dean debbie
  dominic donna dylan eddie eden edith edward eileen eleanor elijah elizabeth ella ellie elliot elsie emily emma eric erin ethan eva evan eve
  evelyn evie ezra fatima felix fiona finn finley florence frances freddie frederick freya gemma gabriel george georgia gina grace graham hannah harriet harrison harry
  harvey heather helen henry holly hugo ian ibrahim imogen irene isaac isabel isabella isabelle isla jack jacob jake james jamie jane janet jasmine jason
  jenna jennifer jenny jeremy jessica jessie jim jimmy joanna joanne joe joel john johnny jonathan josephine joseph josh joshua judith julia julian
  julie karen kate katherine katie kathleen kayla kelly kevin kieran kim kirsty kyle laura lauren leah lee leo leon lewis liam lily linda
  lisa logan lola lorna louis louise luca lucas lucy luke lydia mabel maisie malik marcus margaret maria marion martha martin mary mason
  matilda matthew max megan melissa mia michael michelle millie mohamed mohammed molly muhammad nancy naomi natalie natasha nathan nathaniel neil
  niall nicholas nicola nicole nina noah nora oliver olivia omar oscar owen pamela patricia patrick paul paula penelope peter phil philip phoebe poppy
  rachel ralph rebecca reggie rhys richard riley robert robin roger ronan rory rosie ross rowan ruby russell ruth ryan sadie sally sam samantha samuel
  sandra sara sarah scott sean sebastian seth sharon shauna simon sofia sonia sophia sophie stanley stella stephanie stephen steven stuart susan sylvia
  tara teddy theo theodore thomas tim timothy toby tom tommy tony tracy tyler vanessa victoria violet vincent walter wendy will william willow xander yasmin
  yusuf zachary zara zoe
  adela adriana agustin aitana aitor alba alberto alejandra alejandro alfonso alfredo alicia almudena alonso alvaro amaia amaya ana anabel andres ane angel
  antonio ariadna arnau asier belen beatriz begona berta bruno camila carla carlos carlota carolina catalina cecilia celia chema claudia concha cristian cristina
  dani daniela danel diego dolores edgar eduardo elena eloy elsa emilio enrique ernesto esteban esther eva fabio fatima federico felipe fernanda fernando francisca francisco
  gabriela gael garazi gemma gerard german gonzalo guillermo haizea hector helena hodei hugo ibai ignacio iker ines inigo irati iria isidro ismael ivan izan izaro jaime
  jana javier jesus joan joaquin jokin jon jorge jordi jose juan juana judit julen julieta julio laia leire leo leticia lidia lola lorena lorenzo lucia luis luisa luz macarena maialen
  maite malena manuel manuela mar marc marcos maria marina mario marta martina mateo matias maider mencia mercedes miguel mikel miren monica montserrat nacho naia nahia natalia nerea
  nicolas nil nuria oihane olga oier olaia ona oriol pablo paloma patricia paula pedro pilar pol rafael ramon raquel raul ricardo rocio rodrigo rosa rosario ruben salma salvador sandra santiago sara saul
  sergio silvia sofia sonia tamara teresa tomas triana unai unax uxue valentina valeria vega vera veronica vicente victor xabier ximena yaiza yago yolanda
  αγαπη αγγελικη αγγελος αθανασια αθανασιος αθηνα αικατερινη αλεξανδρα αλεξανδρος αλεξιος αλικη αναστασια αναστασιος ανδρεας ανδριανα αννα αντωνης αντωνια αποστολης αργυρω αριαδνη αριστεα
  αρης αρτεμις ασημινα βαγγελης βαγια βαλεντινα βασιλεια βασιλης βασιλικη βασω βερονικα βικτωρ γεωργια γεωργιος γιαννης γιωργος γρηγορης δαναη δεσποινα δημητρα δημητρης δημητριος διονυσης διονυσια
  ειρηνη ελενη ελευθερια ελευθεριος ελισαβετ ελπιδα ευα ευαγγελια ευαγγελος ευγενια ευθυμης ευτυχια ηλεκτρα ηλιανα ηλιας ηρω θανασης θανος θεοδωρα θεοδωρος θωμας ιασονας ιουλια ιφιγενεια ιωαννα ιωαννης ιωσηφ
  καλλιοπη κατερινα κλεοπατρα κοσμας κυριακος κωνσταντινα κωνσταντινος κωστας λαμπρος λαμπρινη λεωνιδας λευτερης λυδια μαγδαληνη μανολης μανωλης μαρθα μαρια μαριλενα μαρινα μαριος μαριαννα μαρκος ματινα μελινα μελπομενη
  μιχαλης μιχαηλ μυρσινη μυρτω νασος ναταλια νεκταρια νεκταριος νεφελη νικη νικολας νικολαος νικολεττα νικος ξενια ολγα ορεστης ορφεας παναγιωτα παναγιωτης παρασκευη παρης πασχαλης παυλος πετρος πηνελοπη πολυξενη πολυχρονης προκοπης
  ραφαελα ραφαηλ ρενα σαββας σεραφειμ σοφια σπυρος σταματης σταυρος σταυρουλα στελιος στεφανια στεφανος στελλα σωκρατης σωτηρης σωτηρια ταξιαρχης τασος τζενη τριανταφυλλια τρυφων φαιη φανη φιλιππος φοιβος φωτεινη φωτης χαρα χαραλαμπος χαρης
  χριστινα χριστος χρηστος χρυσα χρυσανθη χρυσουλα
  adrien agathe alexandre alexis ambre amandine anais antoine arthur aurelie aurore axel baptiste bastien benoit camille cecile cedric celine chantal charlene claude clement clemence corentin damien delphine
  dorian elise elodie emilie emma enzo estelle etienne eugenie fabien fanny florian francois gaspard gauthier genevieve guillaume helene heloise hortense hugues ines jade jeanne jerome jules juliette
  justine laetitia laurence lea leila lena leonie leopold lilou lise loic lou loup louane lucie ludovic maelle maeva malo manon margaux margot marie marine mathieu mathilde mathis maxence maxime melanie melissa morgane
  nadia nathalie nina noe noemie nolan oceane odile ophelie pascal pauline philippe pierre quentin raphael remi romain romane roxane sacha salome sandrine sebastien simone solene sylvain sylvie tess theo thibault thierry
  timeo titouan tristan ugo valentin valerie victoire virginie xavier yann yanis yves
  andreas angelika anja anke anna annika anton armin astrid bastian bernd bettina birgit bjorn carina carsten christa christoph claudia clemens cornelia dagmar dennis dieter dirk doris dorothea elias elke emil emilia ernst fabian felicitas
  finja florian franziska friederike friedrich frieda fritz gabi georg gerhard gisela greta gunter gustav hanna hannes hans heidi heike heinrich heinz helga helmut henning henrike hilde ida ingrid ines ingo jakob jan jana jannik jens joachim
  jochen johann johanna johannes jonas jorg jurgen jule jutta karin karl karolina katharina katja katrin kerstin klaus kristin lars lasse laurin lea leni lennard leonhard leonie levin lieselotte lina linus linn lorenz lotta lotte ludwig luis lukas luisa
  magdalena maja malte manfred mara marcel mareike marie mark markus marlene marvin mathilda matteo matthias mats maximilian melanie merle michaela mika mila milan mira moritz niklas nico nils noel oskar otto pauline pia rainer ralf reinhard
  renate rolf ronja rosa rudolf ruth sabine samira sascha selina sigrid silke silvio simon sina sofie sonja stefan stefanie steffen susanne svenja sven tanja thea theresa thilo thorsten till tim timo tina tobias torsten ulrich ulrike ursula ute uwe
  valentin veronika viktor volker werner wiebke wilhelm wolfgang yannick
  alessandra alessandro alessia alessio andrea angelo anita arianna asia aurora beatrice benedetta bianca camilla carlo caterina cesare chiara claudio cosimo dario davide diana domenico edoardo elena eleonora elisa elisabetta emanuele enrico ettore fabrizio federica
  federico filippo flavia francesca francesco gaia giacomo giada gianluca ginevra gioele giorgia giorgio giovanni giulia giulio giuseppe gloria greta ilaria jacopo leonardo lorenzo luca ludovica luigi manuel marco margherita marianna martina massimo matilde matteo mattia
  michele mirko nicolo noemi paola paolo pietro raffaele rebecca riccardo rita roberto salvatore samuele saverio serena silvia simone sofia stefania stefano susanna tommaso umberto valentina valerio vincenzo viola vittoria
  agata agnieszka aleksander aleksandra alicja amelia antoni antonina barbara bartek bartosz beata blazej bogdan bozena cezary dagmara damian daria dariusz dawid dominik dominika dorota edyta ewa ewelina fabian filip franciszek gabriela grzegorz hanna helena henryk
  igor iga izabela jacek jadwiga jagoda jakub janek jaroslaw jerzy joanna jozef julian justyna kacper kaja kamil kamila karol karolina kasia katarzyna kazimierz kinga klaudia kornelia krystian krystyna krzysztof kuba lena leszek liliana lucja lukasz maciej magda malgorzata
  marcel marcin marek mariusz marlena marta martyna mateusz maria michal michalina mikolaj milena milosz monika natalia nikodem nikola norbert oliwia oliwier patryk pawel piotr pola przemyslaw radoslaw rafal robert roksana ryszard sebastian slawomir stanislaw szymon tadeusz
  tomasz tymon urszula wanda weronika wiktor wiktoria wojciech zbigniew zofia zosia zuzanna
  afonso ana beatriz benedita bernardo bruna catarina constanca david diana dinis diogo duarte eduarda filipa filipe francisca goncalo guilherme henrique ines joana joao jose lara leonor luana mafalda manuel marcia margarida mariana martim mateus matilde miguel nuno
  pedro rafaela rita rodrigo rui salvador santiago simao sofia tiago tomas vasco
  adina alexandru alin alina ana anca andrada andreea andrei anisia antonia bianca bogdan calin carmen catalin catalina ciprian claudiu codrin constantin corina cosmin cristian cristina dana daria denisa doina dragos dumitru elena emanuel eugen florentina florin gabriel george gheorghe
  horia ileana ilinca iulia iulian ion ioana ionut irina larisa laurentiu liviu lucian luminita madalina maria marian marius matei mihaela mihai mihnea mircea mirela monica nicoleta octavian oana ovidiu paul petru radu raluca razvan roxana ruxandra sebastian sergiu simona sorin
  stefan stefania teodora teodor tudor vasile vlad
  bence boglarka csaba dora ferenc gabor gergo istvan janos jozsef katalin laszlo levente lili mate miklos peter reka sandor szilvia tamas timea zoltan zsofia zsuzsanna adela aneta bohumil david dominik eliska filip hana honza jakub jana jiri josef katerina klara krystof lenka lucie lukas
  marek marketa martina matej michal milan miroslav ondrej pavel pavla petr petra radek stepan tereza tomas vaclav veronika vojtech zdenek zuzana branislav jozef juraj katarina marian martin matus peter samuel tomas ana ante borna domagoj dunja filip fran iva ivan ivana josip jakov karlo
  lana leon lovro luka mara marko mateja mia mihael nika niko petar roko sara stjepan tena tin toma tomislav vedran zvonimir aljaz anze eva jaka jan janez jure klemen lan luka maja marko masa matej matjaz meta miha nejc nina ozbej petra primoz rok spela tilen tjasa urban zala ziga
  aleksandar bojana boris borislava dimitar elitsa emil georgi hristo ivaylo kalina kaloyan mila nikolay petya plamen rositsa simeon stoyan svetla todor tsvetelina vasil viktoria yana yordan олександр олена олег оксана оля ольга анна андрій анастасія артем богдан вадим валерія василь вероніка віктор
  вікторія віталій владислав володимир галина дарина дар'я денис дмитро єва євген елина злата іван ірина катерина кирило ксенія леся людмила макар максим марина марія марко марта матвій мирослава микола михайло назар наталія наталя ніна павло петро поліна роман світлана сергій соломія софія станіслав степан тарас
  тетяна тимофій христина юлія юрій яна ярослав александър борис валентин веселин георги даниел десислава димитър елена елица иван ива калина калоян красимир мария мартин мая мила никола николай петър петя пламен радослав росица симеон стефан стоян теодора тодор цветелина христо
  aino antti eemeli eero eetu elina elli emma emilia eino heidi helmi hilla iida ilona isla jari johanna juha juho jukka kaisa kalle kari katja lauri leevi lotta lumi maija marja marko markku matti mika mikko minna nella niko oona onni oskari pauli pekka pihla pirjo riikka saara sanna sari
  satu sini timo tiina toivo tuomas tuula vaino veera venla veikko ville agnes albin alma alva anders astrid axel bengt birgitta bo elin elsa erik fredrik freja gustav hampus hedda hugo ingrid johan karin kerstin kristina lars leif lina linnea ludvig maja malin mans mattias mikael nils olle oskar
  per petra sigrid signe stig sven tilde tove tuva ulla vera viktor wilma aksel birk bjarne camilla emil even frida hakon harald henrik ingeborg jorgen kaspar kjersti knut kristian magnus maren marit morten nora olav ole petter ragnhild sander silje sindre solveig sondre thea tobias trine vilde amalie
  anders asger bente carl christoffer ditte esben freja hanne jeppe josefine karla kasper kirsten lasse laerke malene mads mathias mette mikkel niels rasmus rikke signe sofus soren tilde villads aart anouk bas bram daan dirk eline emma femke fenna floor floris geert gijs hanneke jaap jan jasper jelle
  jeroen jesse joris julia kees koen lars lieke lotte luuk maarten marieke marijke mees mieke milan nienke niels noor pieter piet roos ruben sanne saskia sem sjoerd sophie stijn sven teun thijs tijn tom tess wout willem yara zoe aistė austeja dovydas egle emilija gabija giedre ieva jonas juozas jurgita justas
  kristina laura lukas mantas matas migle mindaugas monika nojus paulius rasa rokas rugile ruta saule simonas tomas ugne vytautas andris anna artis dace elina emils gustavs ilze inga janis karlis kristaps laima liga maris martins normunds peteris roberts rudolfs sanita sintija zane annika aleksander
  andres heli hendrik indrek jaan jüri kadri kaido kairi karl katrin kristjan laura liina liis mari margus mart mihkel piret priit rasmus raul reet siim tanel tiit toomas triin urmas ulle ahmet ali ayse aylin baris beren berat burak can cem ceren deniz derya ece eda ege elif emine emir emre enes eren esra
  eylul fatma furkan gizem gul hasan hatice huseyin ibrahim irem kaan kadir kerem mehmet melis mert meryem murat mustafa nazli nehir nisa omer osman ozan ozge pelin pinar seda selin sena serkan sevgi sibel sude tarik tugba umut yagmur yasemin yigit yusuf zehra zeynep arben besart blerina drita erion fatmir
  mahmoud youssef hamza bilal karim samir rachid khadija leila nour salma yassine ayoub zineb hajar imane oumaima li wei ming xin jun hui ying
`);

/** Whether a word is a frequent given name, of Greek ones also in the cases that follow a preposition: "του Νίκου". */
export function isFrequentGivenName(word: string): boolean {
  const folded = fold(word);
  return isKnownGivenName(word) || frequent.has(folded) || greekForms(folded).some((one) => frequent.has(one));
}

function greekForms(folded: string): readonly string[] {
  if (!/^\p{Script=Greek}{4,20}$/u.test(folded)) return [];
  if (folded.endsWith('ου')) return [`${folded.slice(0, -2)}οσ`, `${folded.slice(0, -2)}ησ`];
  return folded.endsWith('σ') ? [folded.slice(0, -1)] : [`${folded}σ`];
}

import { setOf } from './child-words.ts';

/** Grown-ups of a family; folded. */
export const relativesOfChildren = setOf(`
  mother father mum mom mummy dad daddy parent parents grandmother grandfather grandma grandpa granny grandad grandparents aunt uncle stepmother stepfather
  sister brother sisters brothers madre padre mama papa madres padres hermanos hermanas abuelos tios abuela abuelo abuelos tia tio hermana hermano
  μητερα μητερασ μαμα μαμασ πατερασ πατερα μπαμπασ μπαμπα γονεισ γονεων γιαγια γιαγιασ παππουσ παππου θεια θειασ θειοσ θειου θειο αδελφη αδερφη αδελφοσ
  αδερφοσ mere pere maman grand-mere grand-pere tante oncle mutter vater mutti oma opa onkel nonna nonno zia mae pai avo matka ojciec babcia dziadek`);
/** "Kim, son of Ana Agirre" */
export const childrenOfSomebody =
  setOf(`son daughter grandson granddaughter hijo hija nieto nieta γιοσ γιο κορη εγγονοσ εγγονη fils fille
  sohn tochter figlio figlia filho filha syn corka`);
export const families = setOf(
  'family familia οικογενεια οικογενειασ οικογενειεσ famille familie famiglia rodzina rodziny familles familias',
);
export const titles =
  setOf(`mrs mr ms miss mister senor senora senorita sr sra srta don dona κ κα κυρια κυριασ κυριοσ κυριου κυριο madame mme monsieur frau
  herr signora signor senhor senhora pan pani`);
export const ofWords = setOf('of de del d της του των τησ von vom der des di della do da dos');
export const withWords = setOf('and with y e con junto και με μαζι et avec und mit i z com');
export const articlesAndOwn =
  setOf(`the his her their our my el la los las un una su sus mi nuestro nuestra nuestros η ο οι το τη την τον τουσ τισ τησ του
  τησ τουσ του pupil student alumno alumna μαθητη μαθητριασ μαθητησ le les sa son ses der die das dem den seine seiner ihre ihrer il lo sua suo a os as`);
/** "Kim’s brother is Jon Agirre" */
export const copulasOfKin =
  setOf(`is was are were called named es era son eran se llama llaman llamaba ειναι ηταν λεγεται λεγονται λενε est sont etait s’appelle ist war sind
  heisst heissen e era sono si chiama jest nazywa sie`);
/** "Thanks to the Agirres" */
export const thanks =
  setOf(`thank thanks thankful grateful gracias agradecemos agradecer agradecidos agradecidas ευχαριστουμε ευχαριστω ευχαριστιεσ
  merci danke dank grazie obrigado obrigada dziekujemy eskerrik multumim`);

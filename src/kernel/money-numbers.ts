import { normalForm } from './normal-form.ts';
import { holdsPaymentCard } from './payment-card.ts';

type MoneyNumber = 'card' | 'iban';

/** Card and account numbers are refused in what people write to each other: fraud asks for them. */
export function moneyNumberIn(text: string): MoneyNumber | undefined {
  // Ids in our own addresses are not account numbers, though one in a hundred passes the check.
  const plain = normalForm(text, 'NFKC').replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, ' ');
  if (holdsPaymentCard(plain)) return 'card';
  for (const [letters] of plain.toUpperCase().matchAll(/(?<![A-Z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,30}/g))
    if (holdsIban(letters.replaceAll(/[ -]/g, ''))) return 'iban';
  return undefined;
}

/** Words may follow the number without a separator: every length of an IBAN is tried. */
function holdsIban(letters: string): boolean {
  for (let length = 15; length <= Math.min(34, letters.length); length += 1)
    if (isIban(letters.slice(0, length))) return true;
  return false;
}

function isIban(text: string): boolean {
  const digits = `${text.slice(4)}${text.slice(0, 4)}`.replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

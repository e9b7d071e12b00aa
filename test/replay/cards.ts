import { getDocumentProxy } from 'unpdf';

interface SignIn {
  readonly userName: string;
  readonly password: string;
}

/** Reads the user names and passwords of printed cards. */
export async function readCards(pdf: Buffer, userNames: readonly string[]): Promise<SignIn[]> {
  const words = await wordsOf(pdf);
  return userNames.map((userName) => {
    // Below the user name stand a label and the password.
    const password = words[words.indexOf(userName) + 2];
    if (!words.includes(userName) || !password)
      throw new Error(`there is no card for ${userName} among the printed ones`);
    return { userName, password };
  });
}

async function wordsOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str.trim() : '')).filter(Boolean));
  }
  return words;
}
